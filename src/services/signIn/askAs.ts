import type { Batch } from '../../domain/checks/batch.ts';
import { FailureError, type FailureStage } from '../../domain/failure.ts';
import { readOrganizationHost } from '../../domain/organizations/organizationUrl.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { originOf, scopeOf, type Resource } from '../../domain/signIn/resource.ts';
import { ask, refusalOf, type Answer, type Question } from '../ask.ts';
import type { Identity } from './identity.ts';
import type { World } from '../world.ts';

/** A list of ten thousand organizations takes 6 MB. */
const listBytes = 32 * 1024 * 1024;

/** Bytes of one answer. */
const maxBytes = { discovery: listBytes, organization: 1024 * 1024, 'power-platform': listBytes };

/** Milliseconds for one answer. */
const timeouts = { discovery: 15_000, organization: 20_000, 'power-platform': 15_000 };

/** Both ways to a list count as discovery. */
const stages = {
  discovery: 'discovery',
  organization: 'organization',
  'power-platform': 'discovery',
} as const satisfies Record<Resource['is'], FailureStage>;

/** What to ask a service of Dataverse or the Power Platform, and as whom. */
export type ServiceQuestion = {
  readonly account: Account;
  readonly resource: Resource;
  readonly path: `/${string}`;
  /** Several questions, put to `path` in one request. It may be refused where a single one isn't, also by a browser. */
  readonly batch?: Batch | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onpause?: (() => void) | undefined;
};

/** Like `answerAs`, but everything other than an answer in JSON is thrown as a failure. */
export async function askAs(
  world: World,
  identity: Pick<Identity, 'token'>,
  question: ServiceQuestion,
): Promise<unknown> {
  const answer = await answerAs(world, identity, question);
  if (answer.status === 200 && answer.json !== undefined) return answer.json;
  const { resource, path } = question;
  const url = `${originOf(resource)}${path}`;
  throw new FailureError(refusalOf({ during: stages[resource.is], url }, answer));
}

/**
 * Asks a service of Dataverse or the Power Platform for `path` as `account`; a refusal is an answer. This is the one place where a token meets a request: it goes to the
 * origin it was issued for, and only to a host of the account's own cloud. A 401 is tried once more with another token.
 */
export async function answerAs(
  world: World,
  identity: Pick<Identity, 'token'>,
  { account, resource, path, batch, signal, onpause }: ServiceQuestion,
): Promise<Answer> {
  assertSameCloud(account, resource);
  const question = {
    during: stages[resource.is],
    url: `${originOf(resource)}${path}`,
    timeout: timeouts[resource.is],
    retries: 2,
    ...(batch && { body: batch.body, retriesSilence: false }),
    maxBytes: maxBytes[resource.is],
    signal,
    onpause,
  } as const satisfies Question;
  const send = (token: string): Promise<Answer> =>
    ask(world, {
      ...question,
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(batch && batchHeaders(batch)),
      },
    });

  const first = await send(await identity.token(account, scopeOf(resource), { signal }));
  return first.status === 401
    ? await send(await secondToken(identity, account, resource, signal))
    : first;
}

/** @see https://learn.microsoft.com/power-apps/developer/data-platform/webapi/quick-start-js-spa */
function batchHeaders({ type }: Batch): Readonly<Record<string, string>> {
  return { 'Content-Type': type, 'OData-MaxVersion': '4.0', 'OData-Version': '4.0' };
}

/** Global Discovery may want the audience with a slash; an organization may want a token younger than a revocation. */
function secondToken(
  identity: Pick<Identity, 'token'>,
  account: Account,
  resource: Resource,
  signal: AbortSignal | undefined,
): Promise<string> {
  return resource.is === 'discovery'
    ? identity.token(account, scopeOf(resource, '//'), { signal })
    : identity.token(account, scopeOf(resource), { fresh: true, signal });
}

function assertSameCloud(account: Account, resource: Resource): void {
  const cloud =
    resource.is === 'organization'
      ? readOrganizationHost(new URL(resource.url).hostname)?.cloud
      : resource.cloud;
  if (cloud === account.registration.cloud) return;
  throw new FailureError({
    tag: 'mismatch',
    during: stages[resource.is],
    code: 'wrong_cloud',
    url: originOf(resource),
  });
}
