import { lastCheckOf, type Profile } from '../../domain/profiles/profile.ts';
import type { CheckResult } from '../../domain/checks/check.ts';
import { isGuid } from '../../domain/guid.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import { typedOrganization } from '../../domain/organizations/typedOrganization.ts';
import type { Registration } from '../../domain/signIn/registration.ts';
import {
  readProfiles,
  removeProfile,
  saveProfile,
  type DamagedRecord,
} from '../../services/storage/profiles.ts';
import type { Storage } from '../../services/storage/storage.ts';
import type { World } from '../../services/world.ts';

const topic = 'profiles';

/** Only an organization that some list had has a GUID to be compared with. */
function sourceOf(saved: Pick<Organization, 'id'>): Organization['source'] {
  return isGuid(saved.id) ? 'discovery' : 'typed';
}

/** Saved connections, in step with the other tabs. */
export class Profiles {
  readonly #world: World;
  readonly #storage: Storage;

  /** Undefined until they have been read. */
  list = $state.raw<readonly Profile[] | undefined>(undefined);
  damaged = $state.raw<readonly DamagedRecord[]>([]);

  constructor(world: World, storage: Storage) {
    this.#world = world;
    this.#storage = storage;
  }

  async load(): Promise<void> {
    const { profiles, damaged } = await readProfiles(this.#storage);
    this.list = profiles;
    this.damaged = damaged;
  }

  /** Reads again whenever another tab has written; returns how to stop listening. */
  follow(): () => void {
    return this.#world.tabs.hear((heard) => {
      if (heard === topic) void this.load();
    });
  }

  of(organization: Pick<Organization, 'id'>): Profile | undefined {
    return this.list?.find((profile) => profile.organization.id === organization.id);
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
  ): Promise<Profile> {
    const { id, name, uniqueName, url, apiUrl, suffix, environmentId, tenantId } = organization;
    const before = this.of(organization);
    const profile: Profile = {
      id: before?.id ?? this.#world.randomId(),
      name: before?.name ?? name,
      registration,
      organization: { id, name, uniqueName, url, apiUrl, suffix, environmentId, tenantId },
      savedAt: this.#world.now(),
      lastCheck: result ? lastCheckOf(result) : before?.lastCheck,
    };
    await this.#write(profile);
    return profile;
  }

  async rename(profile: Profile, name: string): Promise<void> {
    await this.#write({ ...profile, name });
  }

  /** Notes a check of a saved organization; of any other, nothing. */
  async noteCheck(organization: Pick<Organization, 'id'>, result: CheckResult): Promise<void> {
    const profile = this.of(organization);
    if (profile) await this.#write({ ...profile, lastCheck: lastCheckOf(result) });
  }

  async remove(profile: Profile): Promise<void> {
    await removeProfile(this.#storage, profile.id);
    await this.#changed();
  }

  async removeDamaged(record: DamagedRecord): Promise<void> {
    await this.#storage.remove(record.key);
    await this.#changed();
  }

  async #write(profile: Profile): Promise<void> {
    await saveProfile(this.#storage, profile);
    await this.#changed();
  }

  async #changed(): Promise<void> {
    await this.load();
    this.#world.tabs.tell(topic);
  }
}
