import type { ProblemKind } from '../facts/diagnosis/problems.ts';
import type { Failure } from '../domain/failure.ts';
import { loadPart } from './loadPart.ts';
import type { World } from './world.ts';

export type KindOf = (failure: Failure) => ProblemKind;

/** Loads the catalog that tells the kind of a failure. Where it doesn't load, every kind is unknown; the failure itself is kept. */
export async function loadKinds(world: World): Promise<KindOf> {
  try {
    const { classifyFailure } = await loadPart(
      world,
      import('../domain/diagnosis/classifyFailure.ts'),
    );
    return (failure) => classifyFailure(failure).kind;
  } catch {
    return () => 'unknown'; // offline, or the host has a newer version: the evidence is shown without an explanation
  }
}
