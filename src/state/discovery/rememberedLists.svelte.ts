import type { Organization } from '../../domain/organizations/organization.ts';
import { compareLists, type ListDiff } from '../../domain/discovery/compareLists.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { RememberedList } from '../../domain/discovery/rememberedList.ts';
import type { Preferences } from '../../domain/organizationList/preferences.ts';
import { listsForgottenTopic } from '../../services/storage/keys.ts';
import { listRecords } from '../../services/storage/rememberedLists.ts';
import type { Page } from '../page.ts';
import type { Stored } from '../storage/stored.svelte.ts';
import { StoredRecords, type UnreadableRecord } from '../storage/storedRecords.svelte.ts';

/** The lists as last seen, account by account, in step with the other tabs; and what changed since this page was opened. */
export class RememberedLists {
  readonly #world: Page['world'];
  readonly #preferences: Stored<Preferences>;
  readonly #stored: StoredRecords<RememberedList>;
  /** By account key, what discovery listed in this tab; it is here even if nothing may be stored. */
  #listed = $state.raw<ByAccount<RememberedList>>({});
  /** By account key, the list that changes are compared with. */
  #baselines = $state.raw<ByAccount<readonly Organization[]>>({});

  /** The accounts, by key, that signed out in this page: their lists stay in the browser, but leave this page. */
  left = $state.raw<readonly string[]>([]);

  /** Grows each time the lists of all accounts are forgotten, in this tab or another. */
  version = 0;

  /** Of each account the newest list; the newest first. */
  readonly remembered: readonly RememberedList[] = $derived.by(() => {
    const byAccount = { ...this.#listed };
    for (const list of this.#stored.values) {
      const { key } = list.account;
      if (list.listedAt >= (byAccount[key]?.listedAt ?? -Infinity)) byAccount[key] = list;
    }
    return Object.values(byAccount).sort((one, other) => other.listedAt - one.listedAt);
  });

  constructor(page: Pick<Page, 'world' | 'storage'>, preferences: Stored<Preferences>) {
    this.#world = page.world;
    this.#preferences = preferences;
    this.#stored = new StoredRecords(page, listRecords, (list) => {
      this.#begin(list);
    });
    page.world.tabs.hear((topic) => {
      if (topic === listsForgottenTopic) this.version += 1;
    });
  }

  load(): Promise<void> {
    return this.#stored.load();
  }

  /** False until the first look into the database. */
  get loaded(): boolean {
    return this.#stored.loaded;
  }

  /** Lists that can't be read. They stay as they are until the person deletes them. */
  get unreadable(): readonly UnreadableRecord[] {
    return this.#stored.unreadable;
  }

  /** How many organizations there are in all of them. */
  get count(): number {
    return this.remembered.reduce((sum, { organizations }) => sum + organizations.length, 0);
  }

  of(accountKey: string): RememberedList | undefined {
    return this.remembered.find(({ account }) => account.key === accountKey);
  }

  /**
   * Keeps what discovery has just listed: in this tab, and, if the person's choice is known to allow it, in the database.
   *
   * @param version As it was when the list was asked for: lists that were forgotten meanwhile don't come back with its answer.
   */
  async note(
    account: Account,
    organizations: readonly Organization[],
    version = this.version,
  ): Promise<void> {
    const list = { account, listedAt: this.#world.now(), organizations };
    this.#listed = { ...this.#listed, [account.key]: list };
    this.#begin(list);
    const { known, current } = this.#preferences;
    const isWanted = known && current.rememberLists && version === this.version;
    if (isWanted) await this.#stored.change(account.key, () => list);
  }

  /** What changed in an account's list since this page was opened, or since the changes were dismissed. */
  changes(accountKey: string): ListDiff {
    const before = this.#baselines[accountKey];
    const after = this.of(accountKey)?.organizations;
    return before && after && before !== after ? compareLists(before, after) : noChanges;
  }

  dismissChanges(): void {
    this.#baselines = Object.fromEntries(
      this.remembered.map(({ account, organizations }) => [account.key, organizations]),
    );
  }

  /** Hides the lists of an account that signed out in this page; they stay in the database. */
  leave(accountKey: string): void {
    this.left = [...this.left, accountKey];
  }

  async forget(accountKey: string): Promise<void> {
    const others = Object.entries(this.#listed).filter(([key]) => key !== accountKey);
    this.#listed = Object.fromEntries(others);
    await this.#stored.remove(accountKey);
  }

  /** Forgets the lists of all accounts, also those that can't be read. */
  async forgetAll(): Promise<void> {
    this.version += 1;
    this.#world.tabs.tell(listsForgottenTopic);
    this.#listed = {};
    await this.#stored.removeAll();
  }

  removeUnreadable(record: UnreadableRecord): Promise<void> {
    return this.#stored.removeUnreadable(record);
  }

  /** The first list of an account that this page sees is the one to compare with. */
  #begin({ account: { key }, organizations }: RememberedList): void {
    this.#baselines = { [key]: organizations, ...this.#baselines };
  }
}

type ByAccount<T> = Readonly<Record<string, T>>;

const noChanges: ListDiff = { added: [], gone: [], renamed: [], moved: [] };
