import { SvelteMap } from 'svelte/reactivity';
import type { CheckState } from '../../domain/checks/check.ts';
import type { World } from '../../services/world.ts';

/** Milliseconds between two updates of `version`. */
const versionPause = 150;

const unchecked: CheckState = { verdict: 'unchecked' };

/** What is known of each organization's check, by organization ID, and which account it was checked with. */
export class CheckStates {
  readonly #world: Pick<World, 'after'>;
  readonly #known = new SvelteMap<string, { readonly state: CheckState; accountKey: string }>();
  #versionPending = false;

  /** Grows a moment after a state changed: for sums over many organizations, which need not keep up with each. */
  version = $state.raw(0);

  constructor(world: Pick<World, 'after'>) {
    this.#world = world;
  }

  of(id: string): CheckState {
    return this.#known.get(id)?.state ?? unchecked;
  }

  put(id: string, accountKey: string, state: CheckState): CheckState {
    this.#known.set(id, { state, accountKey });
    this.#bumpVersion();
    return state;
  }

  /** Shows what was known before a check that was canceled. */
  restore(id: string, before: CheckState): void {
    this.put(id, this.#known.get(id)?.accountKey ?? '', before);
  }

  /** Forgets what was found with one account. */
  leave(accountKey: string): void {
    for (const [id, known] of this.#known)
      if (known.accountKey === accountKey) this.#known.delete(id);
    this.#bumpVersion();
  }

  clear(): void {
    this.#known.clear();
    this.#bumpVersion();
  }

  #bumpVersion(): void {
    if (this.#versionPending) return;
    this.#versionPending = true;
    this.#world.after(versionPause, () => {
      this.#versionPending = false;
      this.version += 1;
    });
  }
}
