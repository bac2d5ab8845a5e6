import type { PageLife, World } from '../../services/world.ts';

/** What the tabs of this browser share: only one of them works on a run at a time. */
const name = 'run';

/** Milliseconds after which another tab counts as working on a run. */
const patience = 100;

/** What a run needs to know of its page: whether another tab works on one, when this page ends, and when the connection changes. */
export class RunLock {
  readonly #world: World;
  readonly #hears: { readonly onleave: () => void; readonly ononline: () => void };
  #life: Promise<PageLife | undefined> | undefined;
  #release: (() => void) | undefined;
  #releasing: Promise<unknown> = Promise.resolve();

  constructor(
    world: World,
    hears: { readonly onleave: () => void; readonly ononline: () => void },
  ) {
    this.#world = world;
    this.#hears = hears;
  }

  /** False where another tab works on a run. */
  async take(): Promise<boolean> {
    await this.#releasing;
    if (this.#release) return true;
    const life = await this.#open();
    this.#release = life ? await life.take(name) : () => undefined;
    return this.#release !== undefined;
  }

  /** Lets other tabs work on a run, after what is given. */
  release(after: Promise<unknown>): void {
    this.#releasing = Promise.all([this.#releasing, after]).then(() => {
      this.#release?.();
      this.#release = undefined;
    });
  }

  /** Whether another tab works on a run now; `onfree` is called once it no longer does. */
  async isHeldElsewhere(onfree: () => void): Promise<boolean> {
    const life = await this.#open();
    if (!life || this.#release) return false;
    let held: boolean | undefined;
    return new Promise((resolve) => {
      void life.free(name).then(() => {
        if (held) onfree();
        held ??= false;
        resolve(false);
      });
      this.#world.after(patience, () => {
        held ??= true;
        resolve(true);
      });
    });
  }

  #open(): Promise<PageLife | undefined> {
    return (this.#life ??= this.#load());
  }

  async #load(): Promise<PageLife | undefined> {
    try {
      const life = await this.#world.life();
      life.onleave(this.#hears.onleave);
      life.ononline(this.#hears.ononline);
      return life;
    } catch {
      return undefined; // a part of the page is missing: the run goes on, and other tabs don't hear of it
    }
  }
}
