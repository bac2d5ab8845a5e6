import type { CheckState } from '../../domain/checks/check.ts';
import type { Redraw } from './redraw.svelte.ts';

const versionName = 'version';

const unchecked: CheckState = { verdict: 'unchecked' };

type Known = { readonly state: CheckState; readonly accountKey: string };

/** What is known of each organization's check, by organization ID, and which account it was checked with. */
export class CheckStates {
  readonly #redraw: Redraw;
  readonly #known = new Map<string, Known>();

  constructor(redraw: Redraw) {
    this.#redraw = redraw;
  }

  /** Grows with the redraw after a state changed: for sums over many organizations, which aren’t added up anew for each. */
  get version(): number {
    return this.#redraw.count(versionName);
  }

  /** The newest state. Whoever shows it is updated with the next redraw. */
  of(id: string): CheckState {
    this.#redraw.count(id);
    return this.#known.get(id)?.state ?? unchecked;
  }

  put(id: string, accountKey: string, state: CheckState): CheckState {
    this.#known.set(id, { state, accountKey });
    this.#changed(id);
    return state;
  }

  /** Shows what was known before a check that was canceled. */
  restore(id: string, before: CheckState): void {
    this.put(id, this.#known.get(id)?.accountKey ?? '', before);
  }

  /** Forgets what was found with one account. */
  leave(accountKey: string): void {
    this.#forget((known) => known.accountKey === accountKey);
  }

  clear(): void {
    this.#forget(() => true);
  }

  #forget(concerns: (known: Known) => boolean): void {
    for (const [id, known] of [...this.#known]) {
      if (!concerns(known)) continue;
      this.#known.delete(id);
      this.#changed(id);
    }
  }

  #changed(id: string): void {
    this.#redraw.soon(id);
    this.#redraw.soon(versionName);
  }
}
