import { createQueries } from '@tanstack/svelte-query';
import {
  accountsIn,
  findAt,
  joinNews,
  mergeLists,
  ownersOf,
  viewersOf,
} from '../../domain/discovery/mergeLists.ts';
import type { ListCut } from '../../domain/discovery/listing.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { RememberedList } from '../../domain/discovery/rememberedList.ts';
import { cloudOf } from '../../domain/organizations/organizationUrl.ts';
import { readSignInRecord } from '../../services/signIn/signInRecord.ts';
import type { CheckRequest } from '../checks/checks.svelte.ts';
import type { OrganizationDesk } from '../organizationList/organizationWorkspace.ts';
import type { Page } from '../page.ts';
import { environmentsOptions, organizationsOptions } from './queries.ts';

/** What one account's discovery came to. */
export type AccountListing = {
  readonly account: Account;
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly listed: readonly Organization[] | undefined;
  readonly damaged: number;
  /** Why the rest of the list wasn't read, if it wasn't. */
  readonly cut: ListCut | undefined;
  readonly refetch: () => void;
};

/** All organizations in sight: what is listed for each account, now or when last seen, and what was typed in. Made inside a component. */
export function createListings(page: Page, desk: OrganizationDesk) {
  const { session, world } = page;
  const { directory } = desk.saved;
  const { lists, view, preferences } = desk;
  const asking = {
    world,
    session,
    remember: (account: Account, organizations: readonly Organization[]): void =>
      void desk.remember(account, organizations),
  };

  const perAccount = askEach(() => session.accounts, organizationsOptions);
  const environments = askEach(
    () => session.accounts.filter(({ key }) => preferences.current.powerPlatform.includes(key)),
    environmentsOptions,
  );

  /** One question to one provider for each of these accounts. */
  function askEach(accounts: () => readonly Account[], optionsOf: typeof organizationsOptions) {
    return createQueries(
      () => ({
        queries: accounts().map((account) => optionsOf(asking, account)),
        combine: (results) =>
          results.map((result, index) => ({
            account: accounts()[index],
            pending: result.isFetching,
            failure: result.error?.failure,
            listed: result.data?.organizations,
            damaged: result.data?.damaged ?? 0,
            cut: result.data?.cut,
            refetch: (): void => void result.refetch(),
          })),
      }),
      () => desk.client,
    );
  }

  const listings = $derived(
    perAccount.filter((each): each is AccountListing => each.account !== undefined),
  );
  /** Lists from earlier that stand in for what is not known yet: of whoever is signed in, or of all while nobody is. */
  const remembered = $derived(
    lists.remembered.filter(({ account }) => {
      const keys = signedInKeys();
      return keys.includes(account.key) || (keys.length === 0 && !lists.left.includes(account.key));
    }),
  );
  const current = $derived(
    listings.map(({ account, listed }) => ({
      account,
      organizations: listed ?? lists.of(account.key)?.organizations ?? [],
    })),
  );
  const extra = $derived(
    environments
      .filter((each): each is AccountListing => each.account !== undefined)
      .map(({ account, listed }) => ({ account, organizations: listed ?? [] })),
  );
  const named = $derived([
    ...current,
    ...extra,
    ...remembered.filter(
      ({ account }) => !current.some((each) => each.account.key === account.key),
    ),
  ]);
  const shown = $derived(
    named.filter(({ account }) => view.accountKey === undefined || account.key === view.accountKey),
  );
  const organizations = $derived(mergeLists(shown, directory.typed));
  /** The pages know every organization, whichever account the list is narrowed to. */
  const everything = $derived(
    view.accountKey === undefined ? organizations : mergeLists(named, directory.typed),
  );
  const owners = $derived(ownersOf([...current, ...extra]));
  const viewers = $derived(viewersOf(named));
  const news = $derived(named.map(({ account }) => lists.news(account.key)));
  const newsOf = $derived(joinNews(news));
  const gone = $derived(news.flatMap((each) => each.gone));

  /** Who is about to be signed in again counts as signed in. */
  function signedInKeys(): readonly string[] {
    const { accounts, restoring } = session;
    return restoring
      ? readSignInRecord(world).signedIn.map(({ key }) => key)
      : accounts.map(({ key }) => key);
  }

  /** Who can ask this organization: whoever it was listed for, else an account of its tenant, else one of its cloud. */
  function accountFor({ id, apiUrl, tenantId }: Organization): Account | undefined {
    const cloud = apiUrl && cloudOf(apiUrl);
    const near = session.accounts.filter((account) => account.registration.cloud === cloud);
    return owners.get(id) ?? near.find((account) => account.tenantId === tenantId) ?? near[0];
  }

  return {
    get listings() {
      return listings;
    },
    /** What the Power Platform API listed, for the accounts that ask it. */
    get environments() {
      return environments.filter((each): each is AccountListing => each.account !== undefined);
    },
    /** The lists that weren't read to their end, and why. */
    get incomplete() {
      const lists = [
        ...listings.map((each) => ({ ...each, provider: 'Global Discovery' })),
        ...environments.map((each) => ({ ...each, provider: 'Power Platform API' })),
      ];
      return lists.flatMap(({ provider, account, cut }) =>
        account && cut ? [{ provider, account, cut }] : [],
      );
    },
    get organizations() {
      return organizations;
    },
    /** Lists from earlier, of whoever is signed in, or of all while nobody is; the newest first. */
    get remembered() {
      return remembered;
    },
    /** Whose organizations there are, signed in or not. */
    get accounts(): readonly RememberedList['account'][] {
      return accountsIn(named);
    },
    get pending() {
      return [...listings, ...environments].some((each) => each.pending);
    },
    /** Asks for every list again. */
    refresh(): void {
      for (const { refetch } of [...listings, ...environments]) refetch();
    },
    /** When the oldest list in sight was made; undefined where there is none. */
    get listedAt(): number | undefined {
      const times = named.flatMap(({ account }) => lists.of(account.key)?.listedAt ?? []);
      return times.length > 0 ? Math.min(...times) : undefined;
    },
    get news() {
      return newsOf;
    },
    get gone() {
      return gone;
    },
    /** The user names that see this organization. */
    viewersOf: (id: string): readonly string[] => viewers.get(id) ?? [],
    accountFor,
    find: (id: string) => everything.find((each) => each.id === id),
    findAt: (place: { readonly urlName: string; readonly suffix: string }) =>
      findAt(everything, place),
    wishOf(organization: Organization): CheckRequest | undefined {
      const account = accountFor(organization);
      return account && { organization, account };
    },
  };
}

export type Listings = ReturnType<typeof createListings>;
