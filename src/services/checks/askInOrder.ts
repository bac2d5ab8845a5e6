import type { WebApiAnswer } from '../../domain/checks/webApiStages.ts';
import { FailureError } from '../../domain/failure.ts';
import { askAs, type ServiceQuestion } from '../signIn/askAs.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';

/** Several questions to one organization. */
export type Questions = Omit<ServiceQuestion, 'path'> & { readonly paths: readonly `/${string}`[] };

/** Asks an organization for each path in turn, each when its answer is wanted. */
export async function* askInOrder(
  world: World,
  identity: Pick<Identity, 'token'>,
  { paths, ...rest }: Questions,
): AsyncGenerator<readonly WebApiAnswer[]> {
  for (const path of paths) yield [await askOne(world, identity, { ...rest, path })];
}

async function askOne(
  world: World,
  identity: Pick<Identity, 'token'>,
  question: ServiceQuestion,
): Promise<WebApiAnswer> {
  const startedAt = world.now();
  try {
    const json = await askAs(world, identity, question);
    return { ms: world.now() - startedAt, json };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return { ms: world.now() - startedAt, failure: error.failure };
  }
}
