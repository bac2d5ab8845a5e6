import type { CheckResult, CheckStage, StageOutcome } from '../../domain/checks/check.ts';
import { parseVersion, parseWhoAmI, type WhoAmI } from '../../domain/checks/webApiAnswers.ts';
import { FailureError, type Failure } from '../../domain/failure.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { scopeOf, type Resource } from '../../domain/signIn/resource.ts';
import { askAs } from '../signIn/askAs.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';

type Found<T> = { readonly value: T; readonly detail?: string | undefined };

/**
 * Puts the check's questions to one organization, one after the other; the first that fails ends it.
 * What it finds is a value: it rejects only where `signal` stopped it. `onprogress` hears of each stage as it ends.
 */
export async function checkOrganization(
  world: World,
  identity: Pick<Identity, 'token'>,
  account: Account,
  organization: Organization & { readonly apiUrl: OrganizationUrl },
  options: {
    readonly signal?: AbortSignal;
    readonly onprogress?: (stages: readonly StageOutcome[]) => void;
  } = {},
): Promise<CheckResult> {
  const stages: StageOutcome[] = [];
  const resource: Resource = { is: 'organization', url: organization.apiUrl };
  const note = (outcome: StageOutcome): void => {
    stages.push(outcome);
    options.onprogress?.([...stages]);
  };

  /** Runs one stage and notes its time and outcome; a failure is noted and thrown on. */
  const run = async <T>(stage: CheckStage, question: () => Promise<Found<T>>): Promise<T> => {
    options.signal?.throwIfAborted();
    const startedAt = world.now();
    try {
      const { value, detail } = await question();
      note({ stage, status: 'passed', ms: world.now() - startedAt, detail });
      return value;
    } catch (error) {
      if (error instanceof FailureError) {
        note({ stage, status: 'failed', ms: world.now() - startedAt, failure: error.failure });
      }
      throw error;
    }
  };
  const get = (path: `/${string}`): Promise<unknown> =>
    askAs(world, identity, { account, resource, path, signal: options.signal });

  try {
    await run('token', async () => {
      await identity.token(account, scopeOf(resource), { signal: options.signal });
      return { value: undefined, detail: account.username };
    });
    const who = await run('identity', async () =>
      readIdentity(await get('/api/data/v9.2/WhoAmI'), organization.apiUrl),
    );
    if (organization.source === 'typed') {
      note({
        stage: 'match',
        status: 'not-applicable',
        detail: 'The address was typed in, so there is no listed id to compare with.',
      });
    } else {
      await run('match', () => Promise.resolve(compare(who, organization)));
    }
    const version = await run('version', async () =>
      readVersion(await get('/api/data/v9.2/RetrieveVersion()'), organization.apiUrl),
    );
    return {
      checkedAt: world.now(),
      stages,
      outcome: {
        verdict: 'reachable',
        organizationId: who.organizationId,
        userId: who.userId,
        version,
      },
    };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return {
      checkedAt: world.now(),
      stages,
      outcome: { verdict: 'failed', failure: error.failure },
    };
  }
}

function readIdentity(answer: unknown, url: string): Found<WhoAmI> {
  const who = parseWhoAmI(answer);
  if (!who) throw new FailureError(unreadable(url));
  return { value: who, detail: `User ${who.userId}` };
}

function readVersion(answer: unknown, url: string): Found<string> {
  const version = parseVersion(answer);
  if (!version) throw new FailureError(unreadable(url));
  return { value: version, detail: version };
}

/** Another id than the listed one means that the address now belongs to another organization. */
function compare(who: WhoAmI, organization: Organization): Found<undefined> {
  if (who.organizationId === organization.id)
    return { value: undefined, detail: who.organizationId };
  throw new FailureError({
    tag: 'mismatch',
    during: 'organization',
    code: 'other_organization',
    url: organization.apiUrl,
    text: `Listed as ${organization.id}, answered as ${who.organizationId}.`,
  });
}

function unreadable(url: string): Failure {
  return { tag: 'unreadable', during: 'organization', status: 200, url };
}
