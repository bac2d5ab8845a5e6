import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { Config } from '../../domain/signIn/config/hostConfig.ts';
import { firstTarget } from '../../domain/signIn/config/shownTargets.ts';
import { usualCloud } from '../../domain/signIn/config/usualCloud.ts';
import { fillIn, type KnownValues } from '../../domain/setup/knownValues.ts';
import { newDraft, type SetupDraft } from '../../domain/setup/setupDraft.ts';
import type { Page } from '../page.ts';
import { knownRegistration } from './currentRegistration.ts';

/** `ready` resolves once the host’s settings are known. */
type FreshPage = Page & { readonly config: Config | undefined; readonly ready: Promise<void> };

/** The draft that is shown until the person selects or enters something; only then is it saved. It follows the host’s settings. */
export class FreshDraft {
  readonly #page: FreshPage;
  readonly #detect: (draft: SetupDraft) => SetupDraft;
  #id = $state.raw('');
  /** The registration that was entered or opened last: a first draft is about it. */
  #known = $state.raw<KnownValues | undefined>(undefined);

  readonly current: SetupDraft = $derived.by(() => this.#current());

  /** @param detect detects in a draft which steps are done */
  constructor(page: FreshPage, detect: (draft: SetupDraft) => SetupDraft) {
    this.#page = page;
    this.#detect = detect;
    this.#id = page.world.randomId();
  }

  /** Reads which registration it’s about. */
  async load(): Promise<void> {
    this.#known = await knownRegistration(this.#page.storage);
  }

  /** Begins anew, about no registration. */
  reset(): void {
    this.#id = this.#page.world.randomId();
    this.#known = undefined;
  }

  /** Another new draft. It starts from the host’s settings, so it waits for them. */
  async another(targets: readonly TargetId[] | undefined): Promise<SetupDraft> {
    await this.#page.ready;
    return this.#make(this.#page.world.randomId(), targets);
  }

  #current(): SetupDraft {
    const draft = this.#make(this.#id);
    return this.#known ? this.#detect(fillIn(draft, this.#known, true)) : draft;
  }

  #make(id: string, targets?: readonly TargetId[]): SetupDraft {
    const { config } = this.#page;
    return newDraft(id, usualCloud(config), targets ?? [firstTarget(config, 'latchkey')]);
  }
}
