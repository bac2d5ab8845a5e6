import { isGuid } from '../../domain/guid.ts';
import { valuesOf } from '../../domain/setup/setupDraft.ts';
import type { World } from '../../services/world.ts';
import { TenantLookup, type TenantLookupState } from '../signIn/tenantLookup.svelte.ts';
import type { SetupGuide } from './setupGuide.svelte.ts';

/** The tenant of a draft as it is entered: a domain is looked up, which needs no sign-in. */
export class TenantEntry {
  readonly #guide: SetupGuide;
  readonly #registration: string;
  readonly #lookup: TenantLookup;

  /** @param registration the ID of the registration that the tenant belongs to */
  constructor(world: World, guide: SetupGuide, registration = 'main') {
    this.#guide = guide;
    this.#registration = registration;
    this.#lookup = new TenantLookup(world);
  }

  get lookup(): TenantLookupState {
    return this.#lookup.current;
  }

  get complaint(): string | undefined {
    return this.lookup.status === 'unknown'
      ? `Microsoft has no tenant “${this.lookup.domain}” in this cloud.`
      : undefined;
  }

  /** What the field shows: an unknown domain stays visible so that it can be corrected, though it isn't saved. */
  get shown(): string | undefined {
    return this.lookup.status === 'unknown'
      ? this.lookup.domain
      : valuesOf(this.#guide.draft, this.#registration).tenant;
  }

  async settle(tenant: string | undefined): Promise<void> {
    this.#lookup.reset();
    await this.#guide.setTenant(tenant, tenant !== undefined && isGuid(tenant), this.#registration);
    if (tenant !== undefined && !isGuid(tenant)) await this.#ask(tenant);
  }

  async #ask(domain: string): Promise<void> {
    const { id: draftId, cloud } = this.#guide.draft;
    const found = await this.#lookup.ask(cloud, domain);
    // Another registration may have been opened meanwhile; it doesn't get this one's tenant.
    if (this.#guide.draft.id !== draftId) return;
    if (found?.status === 'found') await this.#guide.setTenant(found.id, true, this.#registration);
    if (found?.status === 'unknown')
      await this.#guide.setTenant(undefined, false, this.#registration);
  }
}
