import { createQueries, type QueryClient } from '@tanstack/svelte-query';
import { mergeLists, ownersOf } from '../domain/directory.ts';
import type { Failure } from '../domain/failure.ts';
import type { Organization } from '../domain/organization.ts';
import type { Account } from '../domain/registration.ts';
import { cloudOf } from '../domain/typedOrganization.ts';
import type { CheckWish } from './checks.svelte.ts';
import type { Latchkey } from './latchkey.svelte.ts';
import { organizationsOptions } from './queries.ts';

/** What one account's discovery came to. */
export type AccountListing = {
  readonly account: Account;
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly listed: readonly Organization[] | undefined;
  readonly damaged: number;
  readonly refetch: () => void;
};

/** All organizations in sight: what discovery lists for each account, and what was typed in. Made inside a component. */
export function createListings(latchkey: Latchkey, client: QueryClient) {
  const { session, directory } = latchkey;

  const perAccount = createQueries(
    () => ({
      queries: session.accounts.map((account) => organizationsOptions(latchkey, account)),
      combine: (results) =>
        results.map((result, index) => ({
          account: session.accounts[index],
          pending: result.isFetching,
          failure: result.error?.failure,
          listed: result.data?.organizations,
          damaged: result.data?.damaged ?? 0,
          refetch: (): void => void result.refetch(),
        })),
    }),
    () => client,
  );

  const listings = $derived(
    perAccount.filter((each): each is AccountListing => each.account !== undefined),
  );
  const lists = $derived(
    listings.map(({ account, listed }) => ({ account, organizations: listed ?? [] })),
  );
  const organizations = $derived(mergeLists(lists, directory.typed));
  const owners = $derived(ownersOf(lists));

  /** Who can ask this organization: whoever it was listed for, else an account of its cloud. */
  function accountFor(organization: Organization): Account | undefined {
    const { apiUrl } = organization;
    const cloud = apiUrl && cloudOf(apiUrl);
    return (
      owners.get(organization.id) ??
      session.accounts.find((account) => account.registration.cloud === cloud)
    );
  }

  return {
    get listings() {
      return listings;
    },
    get organizations() {
      return organizations;
    },
    get pending() {
      return listings.some((each) => each.pending);
    },
    accountFor,
    find: (id: string) => organizations.find((each) => each.id === id),
    wishOf(organization: Organization): CheckWish | undefined {
      const account = accountFor(organization);
      return account && { organization, account };
    },
  };
}
