import type { World } from '../../services/world.ts';

type Refused = { readonly is: 'refused'; readonly message: string };

/** Reads one file or text after the other. A slower earlier one doesn’t replace a later one. */
export class Reading<Read extends { readonly is: 'read' }> {
  readonly #world: Pick<World, 'after'>;
  #current = $state.raw<Read | Refused | { readonly is: 'nothing' | 'reading' }>({ is: 'nothing' });

  constructor(world: Pick<World, 'after'>) {
    this.#world = world;
  }

  /** Whether something is being read, and what was found in it. */
  get current(): Read | Refused | { readonly is: 'nothing' | 'reading' } {
    return this.#current;
  }

  /** @returns What was found; undefined where something else was begun, refused or cleared by then. */
  async read(load: () => Promise<Read | Refused>): Promise<Read | Refused | undefined> {
    const begun = { is: 'reading' } as const;
    this.#current = begun;
    const found = await load();
    if (this.#current !== begun) return undefined;
    this.#current = found;
    return found;
  }

  refuse(message: string): void {
    this.#current = { is: 'refused', message };
  }

  clear(): void {
    this.#current = { is: 'nothing' };
  }

  /** Awaited between pieces of work, so that the page stays responsive. */
  readonly breathe = (): Promise<void> =>
    new Promise((resolve) => {
      this.#world.after(0, resolve);
    });
}
