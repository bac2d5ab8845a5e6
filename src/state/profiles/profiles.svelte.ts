import { untrack } from 'svelte';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import { planConnections, type SavePlan } from '../../domain/profiles/connectorPlan.ts';
import { groupIds } from '../../domain/profiles/ids.ts';
import { laterCheck, lastCheckOf } from '../../domain/profiles/lastCheck.ts';
import {
  cleanDetails,
  noDetails,
  savedOrganization,
  type NewProfile,
  type Profile,
  type ProfileAccount,
} from '../../domain/profiles/profile.ts';
import { withTarget } from '../../domain/profiles/profileTarget.ts';
import type { CheckResult } from '../../domain/checks/check.ts';
import { isGuid } from '../../domain/guid.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import { typedOrganization } from '../../domain/organizations/typedOrganization.ts';
import type { Account, Registration } from '../../domain/signIn/registration.ts';
import { profileRecords } from '../../services/storage/profiles.ts';
import type { Page } from '../page.ts';
import { StoredRecords, type UnreadableRecord } from '../storage/storedRecords.svelte.ts';

/** Only an organization that some list had has a GUID to be compared with. */
function sourceOf(saved: Pick<Organization, 'id'>): Organization['source'] {
  return isGuid(saved.id) ? 'discovery' : 'typed';
}

/** Made again only when a profile comes or goes: the organization of a profile stays the same. */
function indexByOrganization(
  records: StoredRecords<Profile>,
): ReadonlyMap<string, readonly string[]> {
  const { ids } = records;
  return untrack(() => groupIds(ids, (id) => records.of(id)?.organization.id ?? ''));
}

/** Saved connections, in step with the other tabs. */
export class Profiles {
  readonly #world: Page['world'];
  readonly #records: StoredRecords<Profile>;
  /** Profile IDs by organization ID: found at once, however many are saved and however many checks end. */
  readonly #ids: ReadonlyMap<string, readonly string[]> = $derived.by(() =>
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

  /** The profile of an organization itself: the one without a tool, where there are several. */
  of(organization: Pick<Organization, 'id'>): Profile | undefined {
    const all = this.allOf(organization);
    return all.find(({ target }) => target === undefined) ?? all[0];
  }

  allOf(organization: Pick<Organization, 'id'>): readonly Profile[] {
    const ids = this.#ids.get(organization.id) ?? [];
    return ids.map((id) => this.#records.of(id)).filter((profile) => profile !== undefined);
  }

  /** A saved organization as far as its profile knows it, for when no list has it. */
  organization(id: string): Organization | undefined {
    const saved = this.of({ id })?.organization;
    return saved && { ...typedOrganization(saved.apiUrl), ...saved, source: sourceOf(saved) };
  }

  /** Saves at once, under the organization’s name; saving the same organization again keeps what the person added to the profile. */
  async save(
    registration: Registration,
    organization: Organization & { readonly apiUrl: OrganizationUrl },
    result: CheckResult | undefined,
    account?: ProfileAccount,
  ): Promise<void> {
    const id = this.of(organization)?.id ?? this.#world.randomId();
    const savedAt = this.#world.now();
    await this.#records.change(id, (before) => ({
      ...noDetails,
      ...before,
      id,
      name: before?.name ?? organization.name,
      registration,
      organization: savedOrganization(organization),
      savedAt,
      account: account
        ? { username: account.username, tenantId: account.tenantId }
        : before?.account,
      lastCheck: result ? lastCheckOf(result, account) : before?.lastCheck,
    }));
  }

  /** Saves connections as profiles of their own, also where an organization has one already. */
  async addAll(drafts: readonly NewProfile[]): Promise<readonly Profile[]> {
    const savedAt = this.#world.now();
    const profiles = drafts.map((draft) => ({ ...draft, id: this.#world.randomId(), savedAt }));
    await this.#records.addAll(profiles);
    return profiles;
  }

  /** Saves connections for a tool; those that are saved already stay as they are. What it returns takes that back. */
  saveNew(
    drafts: readonly NewProfile[],
    target: TargetId | undefined,
  ): Promise<() => Promise<void>> {
    return this.savePlan(planConnections(drafts, this.list ?? [], target));
  }

  /** Saves what a plan adds and changes; what it returns takes that back. */
  async savePlan({ added, changed, target }: SavePlan): Promise<() => Promise<void>> {
    const ids = changed.map(({ id }) => id);
    const made = await this.addAll(added);
    await this.edit(ids, (profile) => withTarget(profile, target));
    return async () => {
      await this.removeEach(made);
      await this.edit(ids, (profile) => withTarget(profile, undefined));
    };
  }

  /** Removes several profiles at once; what it returns puts them back. */
  removeEach(profiles: readonly Profile[]): Promise<() => Promise<void>> {
    return this.#records.removeEach(profiles.map(({ id }) => id));
  }

  rename({ id }: Profile, name: string): Promise<void> {
    return this.edit([id], (profile) => ({ ...profile, name }));
  }

  /** Changes profiles on top of what is stored by then. */
  edit(ids: readonly string[], change: (profile: Profile) => Profile): Promise<void> {
    return this.#records.changeEach(ids, (profile) => profile && cleanDetails(change(profile)));
  }

  /** Saves a copy, to be changed for another tool. */
  async clone(profile: Profile): Promise<Profile | undefined> {
    const copy = {
      ...profile,
      name: `${profile.name} (copy)`,
      lastUsedAt: undefined,
      cardDone: [],
    };
    return (await this.addAll([copy]))[0];
  }

  /** Notes that connections were opened, exported, or taken to their tool. */
  noteUse(ids: readonly string[]): Promise<void> {
    const lastUsedAt = this.#world.now();
    return this.#records.changeEach(ids, (profile) => profile && { ...profile, lastUsedAt });
  }

  /**
   * Notes a check of an organization in each of its profiles with the registration that was checked: with another client ID
   * it proves nothing.
   */
  async noteCheck(
    organization: Pick<Organization, 'id'>,
    result: CheckResult,
    account: Pick<Account, 'username' | 'registration'>,
  ): Promise<void> {
    const { clientId, cloud } = account.registration;
    const proved = this.allOf(organization).filter(
      ({ registration }) => registration.clientId === clientId && registration.cloud === cloud,
    );
    const found = lastCheckOf(result, account);
    await this.#records.changeEach(
      proved.map(({ id }) => id),
      (profile) =>
        profile && {
          ...profile,
          lastCheck: laterCheck(profile.lastCheck, found, profile.account?.username),
        },
    );
  }

  remove({ id }: Profile): Promise<void> {
    return this.#records.remove(id);
  }

  removeUnreadable(record: UnreadableRecord): Promise<void> {
    return this.#records.removeUnreadable(record);
  }
}
