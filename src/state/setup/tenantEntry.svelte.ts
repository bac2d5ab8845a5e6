import { FailureError } from '../../domain/failure.ts';
import { isGuid, type Guid } from '../../domain/guid.ts';
import { lookUpTenant } from '../../services/signIn/lookUpTenant.ts';
import type { World } from '../../services/world.ts';
import type { SetupGuide } from './setupGuide.svelte.ts';

type Lookup =
  | { readonly status: 'idle' }
  | { readonly status: 'asking'; readonly domain: string }
  | { readonly status: 'found'; readonly domain: string; readonly id: Guid }
  | { readonly status: 'unknown'; readonly domain: string }
  | { readonly status: 'unreachable'; readonly domain: string };

/** The tenant of a draft as it is entered: a domain is looked up, which needs no sign-in. */
export class TenantEntry {
  readonly #world: World;
  readonly #guide: SetupGuide;
  #asking: AbortController | undefined;

  lookup = $state.raw<Lookup>({ status: 'idle' });

  constructor(world: World, guide: SetupGuide) {
    this.#world = world;
    this.#guide = guide;
  }

  get complaint(): string | undefined {
    return this.lookup.status === 'unknown'
      ? `Microsoft knows no tenant “${this.lookup.domain}” in this cloud.`
      : undefined;
  }

  /** What the field shows: a domain that does not exist stays to be mended, though it is not kept. */
  get shown(): string | undefined {
    return this.lookup.status === 'unknown' ? this.lookup.domain : this.#guide.draft.tenant;
  }

  async settle(tenant: string | undefined): Promise<void> {
    this.#asking?.abort();
    this.lookup = { status: 'idle' };
    await this.#guide.setTenant(tenant, tenant !== undefined && isGuid(tenant));
    if (tenant !== undefined && !isGuid(tenant)) await this.#ask(tenant);
  }

  async #ask(domain: string): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    this.lookup = { status: 'asking', domain };
    const { id: draftId, cloud } = this.#guide.draft;
    try {
      const id = await lookUpTenant(this.#world, cloud, domain, asking.signal);
      if (asking.signal.aborted) return;
      this.lookup = { status: 'found', domain, id };
      // Whoever turned to another registration meanwhile does not get this one's tenant.
      if (this.#guide.draft.id === draftId) await this.#guide.setTenant(id, true);
    } catch (error) {
      if (asking.signal.aborted) return;
      if (!(error instanceof FailureError)) throw error;
      const unknown = error.failure.tag === 'refused' && error.failure.status === 400;
      this.lookup = { status: unknown ? 'unknown' : 'unreachable', domain };
      if (unknown && this.#guide.draft.id === draftId)
        await this.#guide.setTenant(undefined, false);
    }
  }
}
