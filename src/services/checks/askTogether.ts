import { parseBatch, writeBatch, type BatchPart } from '../../domain/checks/batch.ts';
import type { WebApiAnswer } from '../../domain/checks/webApiStages.ts';
import { FailureError, type Failure } from '../../domain/failure.ts';
import { readJson } from '../../domain/json.ts';
import { originOf } from '../../domain/signIn/resource.ts';
import { placeOf, refusalOf } from '../ask.ts';
import { answerAs } from '../signIn/askAs.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';
import { askInOrder, type Questions } from './askInOrder.ts';

const batchPath = '/api/data/v9.2/$batch';

/** With these, a gateway or an organization refuses the batch and not the person. */
const noBatch: ReadonlySet<number> = new Set([400, 404, 405, 415, 501]);

/**
 * Asks an organization for all paths in one request, or for one after the other where it takes no batch.
 *
 * The batch doesn't ask to continue after an error (`Prefer: odata.continue-on-error`): its questions are in the order of the
 * stages, and a check ends with the first that fails. So it needs no header that an organization's preflight may not allow.
 */
export async function* askTogether(
  world: World,
  identity: Pick<Identity, 'token'>,
  questions: Questions,
): AsyncGenerator<readonly WebApiAnswer[]> {
  const together = await askBatch(world, identity, questions);
  if (together) yield together;
  else yield* askInOrder(world, identity, questions);
}

/** Undefined where the batch wasn't answered as one. */
async function askBatch(
  world: World,
  identity: Pick<Identity, 'token'>,
  { paths, ...rest }: Questions,
): Promise<readonly WebApiAnswer[] | undefined> {
  const origin = originOf(rest.resource);
  const addresses = paths.map((path) => `${origin}${path}`);
  const batch = writeBatch(addresses, `batch_${world.randomId()}`);
  const startedAt = world.now();
  const refused = (failure: Failure): readonly WebApiAnswer[] => [
    { ms: world.now() - startedAt, shared: true, failure },
  ];
  try {
    const answer = await answerAs(world, identity, { ...rest, path: batchPath, batch });
    const parts = parseBatch(answer.headers.get('content-type'), answer.text, world.now());
    if (parts)
      return readParts(parts, addresses).map((each) => ({
        ...each,
        ms: world.now() - startedAt,
        shared: true,
      }));
    if (answer.status < 400 || noBatch.has(answer.status)) return undefined;
    return refused(refusalOf({ during: 'organization', url: `${origin}${batchPath}` }, answer));
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    // Also what a page sees of an organization that lets other pages ask, but not send a batch.
    if (error.failure.tag === 'unreachable' && error.failure.during === 'organization')
      return undefined;
    return refused(error.failure);
  }
}

/** The answers up to the first that is missing: an organization leaves out what follows after an error. */
function readParts(parts: readonly BatchPart[], addresses: readonly string[]) {
  const answers = addresses.slice(0, parts.length).map((url, at) => readPart(parts[at], url));
  const missing = addresses[parts.length];
  const last = answers.at(-1);
  if (missing !== undefined && last && !('failure' in last))
    answers.push({ failure: { tag: 'unreadable', during: 'organization', url: placeOf(missing) } });
  return answers;
}

function readPart(
  part: BatchPart | undefined,
  url: string,
): { readonly json: unknown } | { readonly failure: Failure } {
  const json = part?.status === 200 ? readJson(part.text) : undefined;
  if (json !== undefined) return { json };
  const answer = part ?? { status: 200, retryAfter: undefined, text: '' };
  return { failure: refusalOf({ during: 'organization', url }, answer) };
}
