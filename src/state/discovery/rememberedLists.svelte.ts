import type { Organization } from '../../domain/organizations/organization.ts';
import { compareLists, type OrganizationDiff } from '../../domain/discovery/compareLists.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { RememberedList } from '../../domain/discovery/rememberedList.ts';
import {
  readLists,
  removeDamagedList,
  removeList,
  removeLists,
  storeList,
} from '../../services/storage/rememberedLists.ts';
import type { Storage } from '../../services/storage/storage.ts';
import type { World } from '../../services/world.ts';
import type { Preferences } from '../preferences.svelte.ts';

const topic = 'lists';

/** The lists as last seen, account by account, in step with the other tabs; and what changed since this page was opened. */
export class OrganizationLists {
  readonly #world: World;
  readonly #storage: Storage;
  readonly #preferences: Preferences;

  remembered = $state.raw<readonly RememberedList[]>([]);
  /** The accounts, by key, that signed out in this page: their lists stay in the browser, but leave this page. */
  left = $state.raw<readonly string[]>([]);
  /** Keys of records that cannot be read. */
  damaged = $state.raw<readonly string[]>([]);
  /** False until the first look into the database. */
  loaded = $state(false);
  /** By account key, the list that news are told against. */
  #baselines = $state.raw<Baselines>({});

  constructor(world: World, storage: Storage, preferences: Preferences) {
    this.#world = world;
    this.#storage = storage;
    this.#preferences = preferences;
    world.tabs.hear((heard) => {
      if (heard === topic) void this.load();
    });
  }

  async load(): Promise<void> {
    // What is not remembered is known to this tab alone.
    if (this.loaded && !this.#preferences.current.rememberLists) return;
    const { lists, damaged } = await readLists(this.#storage);
    const first = lists.map(({ account, organizations }) => [account.key, organizations] as const);
    this.#baselines = { ...Object.fromEntries(first), ...this.#baselines };
    this.remembered = lists;
    this.damaged = damaged;
    this.loaded = true;
  }

  /** How many organizations there are in all of them. */
  get count(): number {
    return this.remembered.reduce((sum, { organizations }) => sum + organizations.length, 0);
  }

  of(accountKey: string): RememberedList | undefined {
    return this.remembered.find(({ account }) => account.key === accountKey);
  }

  /** Keeps what discovery has just listed, for the next time and for the other tabs. */
  async note(account: Account, organizations: readonly Organization[]): Promise<void> {
    const list = { account, listedAt: this.#world.now(), organizations };
    this.remembered = [list, ...this.remembered.filter((each) => each.account.key !== account.key)];
    this.#baselines = { [account.key]: organizations, ...this.#baselines };
    if (!this.#preferences.current.rememberLists) return;
    await storeList(this.#storage, list);
    this.#world.tabs.tell(topic);
  }

  /** What changed since this page was opened, or since the news were last put away. */
  news(accountKey: string): OrganizationDiff {
    const before = this.#baselines[accountKey];
    const after = this.of(accountKey)?.organizations;
    return before && after && before !== after ? compareLists(before, after) : noNews;
  }

  putNewsAway(): void {
    this.#baselines = Object.fromEntries(
      this.remembered.map(({ account, organizations }) => [account.key, organizations]),
    );
  }

  /** Whoever signs out is forgotten in this page. */
  leave(accountKey: string): void {
    this.left = [...this.left, accountKey];
  }

  async forget(accountKey: string): Promise<void> {
    this.remembered = this.remembered.filter(({ account }) => account.key !== accountKey);
    await removeList(this.#storage, accountKey);
    this.#world.tabs.tell(topic);
  }

  async forgetAll(): Promise<void> {
    this.remembered = [];
    this.damaged = [];
    await removeLists(this.#storage);
    this.#world.tabs.tell(topic);
  }

  async removeDamaged(): Promise<void> {
    for (const key of this.damaged) await removeDamagedList(this.#storage, key);
    await this.load();
    this.#world.tabs.tell(topic);
  }
}

type Baselines = Readonly<Record<string, readonly Organization[]>>;

const noNews: OrganizationDiff = { added: [], gone: [], renamed: [], moved: [] };
