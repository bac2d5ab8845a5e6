import { untrack } from 'svelte';
import { lastCheckOf, type NewProfile, type Profile } from '../../domain/profiles/profile.ts';
import type { CheckResult } from '../../domain/checks/check.ts';
import { isGuid } from '../../domain/guid.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import { typedOrganization } from '../../domain/organizations/typedOrganization.ts';
import type { Registration } from '../../domain/signIn/registration.ts';
import { profileRecords } from '../../services/storage/profiles.ts';
import type { Page } from '../page.ts';
import { StoredRecords, type UnreadableRecord } from '../storage/storedRecords.svelte.ts';

/** Only an organization that some list had has a GUID to be compared with. */
function sourceOf(saved: Pick<Organization, 'id'>): Organization['source'] {
  return isGuid(saved.id) ? 'discovery' : 'typed';
}

/** Made again only when a profile comes or goes: the organization of a profile stays the same. */
function indexByOrganization(records: StoredRecords<Profile>): ReadonlyMap<string, string> {
  const { ids } = records;
  const organizationOf = (id: string): string => records.of(id)?.organization.id ?? '';
  return untrack(() => new Map(ids.map((id) => [organizationOf(id), id])));
}

/** Saved connections, in step with the other tabs. */
export class Profiles {
  readonly #world: Page['world'];
  readonly #records: StoredRecords<Profile>;
  /** Profile IDs by organization ID: found at once, however many are saved and however many checks end. */
  readonly #ids: ReadonlyMap<string, string> = $derived.by(() =>
    indexByOrganization(this.#records),
  );

  /** The newest first; undefined until they have been read. */
  readonly list: readonly Profile[] | undefined = $derived.by(() =>
    this.#records.loaded
      ? [...this.#records.values].sort((one, other) => other.savedAt - one.savedAt)
      : undefined,
  );

  constructor(page: Pick<Page, 'world' | 'storage'>) {
    this.#world = page.world;
    this.#records = new StoredRecords(page, profileRecords);
  }

  /** Profiles that can't be read. They stay as they are until the person deletes them. */
  get unreadable(): readonly UnreadableRecord[] {
    return this.#records.unreadable;
  }

  load(): Promise<void> {
    return this.#records.load();
  }

  of(organization: Pick<Organization, 'id'>): Profile | undefined {
    const id = this.#ids.get(organization.id);
    return id === undefined ? undefined : this.#records.of(id);
  }

  /** A saved organization as far as its profile knows it, for when no list has it. */
  organization(id: string): Organization | undefined {
    const saved = this.of({ id })?.organization;
    return saved && { ...typedOrganization(saved.apiUrl), ...saved, source: sourceOf(saved) };
  }

  /** Saves at once, under the organization's name; saving the same organization again keeps the profile's name. */
  async save(
    registration: Registration,
    organization: Organization & { readonly apiUrl: OrganizationUrl },
    result: CheckResult | undefined,
  ): Promise<void> {
    const { id, name, uniqueName, url, apiUrl, suffix, environmentId, tenantId } = organization;
    const profileId = this.of(organization)?.id ?? this.#world.randomId();
    const savedAt = this.#world.now();
    await this.#records.change(profileId, (before) => ({
      id: profileId,
      name: before?.name ?? name,
      registration,
      organization: { id, name, uniqueName, url, apiUrl, suffix, environmentId, tenantId },
      savedAt,
      lastCheck: result ? lastCheckOf(result) : before?.lastCheck,
    }));
  }

  /** Saves connections as profiles of their own, also where an organization has one already. */
  async addAll(drafts: readonly NewProfile[]): Promise<readonly Profile[]> {
    const savedAt = this.#world.now();
    const profiles = drafts.map((draft) => ({ ...draft, id: this.#world.randomId(), savedAt }));
    await this.#records.addAll(profiles);
    return profiles;
  }

  /** Removes several profiles at once. */
  removeEach(profiles: readonly Profile[]): Promise<void> {
    return this.#records.removeEach(profiles.map(({ id }) => id));
  }

  rename({ id }: Profile, name: string): Promise<void> {
    return this.#records.change(id, (profile) => profile && { ...profile, name });
  }

  /** Notes a check of a saved organization; of any other, nothing. */
  async noteCheck(organization: Pick<Organization, 'id'>, result: CheckResult): Promise<void> {
    const saved = this.of(organization);
    if (!saved) return;
    const lastCheck = lastCheckOf(result);
    await this.#records.change(saved.id, (profile) => profile && { ...profile, lastCheck });
  }

  remove({ id }: Profile): Promise<void> {
    return this.#records.remove(id);
  }

  removeUnreadable(record: UnreadableRecord): Promise<void> {
    return this.#records.removeUnreadable(record);
  }
}
