import type { Failure } from '../../domain/failure.ts';
import type { World } from '../../services/world.ts';

/** One failure, and when it was first shown. */
export type SeenFailure = { readonly at: number; readonly failure: Failure };

/** A report of more than this many helps nobody. */
const most = 100;

/** The failures that this page has shown since it was opened, the latest last. Nothing of it is stored. */
export class Failures {
  readonly #world: World;

  seen = $state.raw<readonly SeenFailure[]>([]);

  constructor(world: World) {
    this.#world = world;
  }

  /** Notes a failure that is being shown; one that was noted already keeps its time. */
  note(failure: Failure): void {
    if (this.seen.some((each) => each.failure === failure)) return;
    this.seen = [...this.seen, { at: this.#world.now(), failure }].slice(-most);
  }

  /** When it was first shown: a wait that it asks for began then, whatever screen has been open since. */
  firstShown(failure: Failure): number | undefined {
    return this.seen.find((each) => each.failure === failure)?.at;
  }
}
