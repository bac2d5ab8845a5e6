import type { problemsInBrief } from '../../facts/diagnosis/problemsInBrief.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import { loadPart } from '../../services/loadPart.ts';
import type { World } from '../../services/world.ts';

/** Each kind of problem in a few words; the words are loaded with the first failure. */
export class BriefReasons {
  readonly #world: World;
  #words = $state.raw<typeof problemsInBrief>();
  #asked = false;

  constructor(world: World) {
    this.#world = world;
  }

  /** Undefined until the words are there. */
  of(kind: ProblemKind): string | undefined {
    if (!this.#asked) void this.#load();
    return this.#words?.[kind];
  }

  async #load(): Promise<void> {
    this.#asked = true;
    try {
      const { problemsInBrief } = await loadPart(
        this.#world,
        import('../../facts/diagnosis/problemsInBrief.ts'),
      );
      this.#words = problemsInBrief;
    } catch {
      this.#asked = false; // the network is gone: the row says Failed, and asks again when it's drawn again
    }
  }
}
