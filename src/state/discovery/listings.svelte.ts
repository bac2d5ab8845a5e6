import type { QueryClient } from '@tanstack/svelte-query';
import {
  accountsIn,
  findAt,
  mergeChanges,
  mergeLists,
  ownersOf,
  viewersOf,
} from '../../domain/discovery/mergeLists.ts';
import type { Preferences } from '../../domain/organizationList/preferences.ts';
import { byId, type Organization } from '../../domain/organizations/organization.ts';
import { cloudOf } from '../../domain/organizations/organizationUrl.ts';
import { visibleOrganization } from '../../domain/organizations/visibleOrganization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { CheckRequest } from '../checks/checks.svelte.ts';
import type { Page } from '../page.ts';
import { ProviderQueries, type AccountListing } from './providerQueries.ts';
import { environmentsOptions, organizationsOptions } from './queries.ts';
import type { RememberedLists } from './rememberedLists.svelte.ts';
import type { TypedOrganizations } from './typedOrganizations.svelte.ts';

/** What the listings are made of. */
type Sources = {
  readonly client: QueryClient;
  readonly lists: RememberedLists;
  readonly typedOrganizations: Pick<TypedOrganizations, 'all'>;
  readonly preferences: { readonly current: Preferences };
  /** Called as a list is asked for. Returns what keeps it for the next visit. */
  readonly remember: (account: Account) => (organizations: readonly Organization[]) => void;
};

/** All organizations: those listed for each account, now or at the last visit, and those that the person typed. */
export class Listings {
  readonly #page: Pick<Page, 'world' | 'session'>;
  readonly #sources: Sources;
  readonly #queries: ProviderQueries;

  /** The key of the account that the list is narrowed to; undefined shows all accounts. */
  accountKey = $state.raw<string | undefined>(undefined);

  /** What Global Discovery answered, by account. */
  readonly perAccount: readonly AccountListing[] = $derived.by(() => {
    const { session } = this.#page;
    return session.accounts.map((account) => this.#ask(account, organizationsOptions));
  });

  /** What the Power Platform API answered, for the accounts that also use it. */
  readonly environments: readonly AccountListing[] = $derived.by(() => {
    const { powerPlatform } = this.#sources.preferences.current;
    const accounts = this.#page.session.accounts.filter(({ key }) => powerPlatform.includes(key));
    return accounts.map((account) => this.#ask(account, environmentsOptions));
  });

  /** Lists of earlier visits: of the accounts signed in, or of all accounts while no one is; the newest first. */
  readonly remembered = $derived.by(() => {
    const keys = this.#signedInKeys();
    const { remembered, left } = this.#sources.lists;
    return remembered.filter(({ account: { key } }) =>
      keys.length > 0 ? keys.includes(key) : !left.includes(key),
    );
  });

  readonly #current = $derived.by(() =>
    this.perAccount.map(({ account, listed }) => ({
      account,
      organizations: listed ?? this.#sources.lists.of(account.key)?.organizations ?? [],
    })),
  );
  readonly #extra = $derived.by(() =>
    this.environments.map(({ account, listed }) => ({ account, organizations: listed ?? [] })),
  );
  readonly #all = $derived.by(() => {
    const current = this.#current.map(({ account }) => account.key);
    const others = this.remembered.filter(({ account }) => !current.includes(account.key));
    return [...this.#current, ...this.#extra, ...others];
  });
  /** Every organization, whichever account the list is narrowed to. */
  readonly everything = $derived.by(() =>
    mergeLists(this.#all, this.#sources.typedOrganizations.all).map(visibleOrganization),
  );

  readonly #byId = $derived.by(() => byId(this.everything));

  /** The organizations of the list. */
  readonly organizations = $derived.by(() => {
    const { accountKey } = this;
    if (accountKey === undefined) return this.everything;
    const lists = this.#all.filter(({ account }) => account.key === accountKey);
    return mergeLists(lists, this.#sources.typedOrganizations.all).map(visibleOrganization);
  });

  readonly #owners = $derived.by(() => ownersOf([...this.#current, ...this.#extra]));
  readonly #viewers = $derived.by(() => viewersOf(this.#all));
  readonly #diffs = $derived.by(() =>
    this.#all.map(({ account }) => this.#sources.lists.changes(account.key)),
  );

  /** By organization ID, what changed since the page was opened. */
  readonly changes = $derived.by(() => mergeChanges(this.#diffs));
  readonly gone = $derived.by(() =>
    this.#diffs.flatMap((diff) => diff.gone.map(visibleOrganization)),
  );

  constructor(page: Pick<Page, 'world' | 'session'>, sources: Sources) {
    this.#page = page;
    this.#sources = sources;
    this.#queries = new ProviderQueries(sources.client);
  }

  /** The accounts that organizations are listed for, signed in or not. */
  get accounts() {
    return accountsIn(this.#all);
  }

  get pending(): boolean {
    return this.#answers.some((each) => each.pending);
  }

  /** The lists that weren't read to their end, and why. */
  get incomplete() {
    const lists = [
      ...this.perAccount.map((each) => ({ ...each, provider: 'Global Discovery' })),
      ...this.environments.map((each) => ({ ...each, provider: 'Power Platform API' })),
    ];
    return lists.flatMap(({ provider, account, cut }) => (cut ? [{ provider, account, cut }] : []));
  }

  /** When the oldest of the lists was made, in milliseconds since 1970; undefined without any list. */
  get listedAt(): number | undefined {
    const { lists } = this.#sources;
    const times = this.#all.flatMap(({ account }) => lists.of(account.key)?.listedAt ?? []);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** Asks for every list again. */
  refresh(): void {
    for (const { refetch } of this.#answers) refetch();
  }

  /** The user names of all accounts that have this organization. */
  viewersOf(id: string): readonly string[] {
    return this.#viewers.get(id) ?? [];
  }

  find(id: string): Organization | undefined {
    return this.#byId.get(id);
  }

  findAt(host: { readonly urlName: string; readonly suffix: string }): Organization | undefined {
    return findAt(this.everything, host);
  }

  /** The account to ask an organization with: the one that it's listed for, else one of its tenant, else one of its cloud. */
  accountFor({ id, apiUrl, tenantId }: Organization): Account | undefined {
    const cloud = apiUrl && cloudOf(apiUrl);
    const { accounts } = this.#page.session;
    const near = accounts.filter((account) => account.registration.cloud === cloud);
    return this.#owners.get(id) ?? near.find((each) => each.tenantId === tenantId) ?? near[0];
  }

  /** What to check, and with which account; undefined where no account fits. */
  checkRequestFor(organization: Organization): CheckRequest | undefined {
    const account = this.accountFor(organization);
    return account && { organization, account };
  }

  /** What to check of these organizations; those that no account fits are left out. */
  requestsFor(organizations: Iterable<Organization>): readonly CheckRequest[] {
    return Array.from(organizations, (each) => this.checkRequestFor(each)).filter(
      (request) => request !== undefined,
    );
  }

  get #answers(): readonly AccountListing[] {
    return [...this.perAccount, ...this.environments];
  }

  #ask(account: Account, optionsOf: typeof organizationsOptions): AccountListing {
    const { world, session } = this.#page;
    const { remember } = this.#sources;
    return this.#queries.read(account, optionsOf({ world, session, remember }, account));
  }

  /** An account that is about to be signed in again counts as signed in. */
  #signedInKeys(): readonly string[] {
    return this.#page.session.accounts.map(({ key }) => key);
  }
}
