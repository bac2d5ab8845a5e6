import type { Organization } from '../organizations/organization.ts';
import { uniqueById } from '../organizations/uniqueById.ts';
import { changesById, type ListDiff, type OrganizationChange } from './compareLists.ts';
import type { Account } from '../signIn/registration.ts';
import { addressKey } from '../organizations/typedOrganization.ts';

/** What one provider listed for one account. */
export type AccountList = {
  readonly account: Account;
  readonly organizations: readonly Organization[];
};

/** A list and the account that it's for, signed in or not. */
type NamedList = {
  readonly account: Pick<Account, 'username'>;
  readonly organizations: readonly Organization[];
};

/**
 * All organizations, each once, as the first list has it. A typed address is left out if a list has the organization at
 * that address.
 */
export function mergeLists(
  lists: readonly NamedList[],
  typed: readonly Organization[],
): readonly Organization[] {
  const listed = uniqueById(lists.flatMap(({ organizations }) => organizations));
  if (typed.length === 0) return listed;
  const taken = new Set(listed.map(addressKey));
  return [...listed, ...typed.filter((each) => !taken.has(addressKey(each)))];
}

/** By organization ID, the account that it was listed for; the first one where several have it. */
export function ownersOf(lists: readonly AccountList[]): ReadonlyMap<string, Account> {
  const owners = new Map<string, Account>();
  for (const { account, organizations } of lists) {
    for (const { id } of organizations) if (!owners.has(id)) owners.set(id, account);
  }
  return owners;
}

/** By organization ID, the user names of all accounts that it was listed for. */
export function viewersOf(lists: readonly NamedList[]): ReadonlyMap<string, readonly string[]> {
  const viewers = new Map<string, readonly string[]>();
  for (const { account, organizations } of lists) {
    for (const { id } of organizations) {
      const known = viewers.get(id) ?? [];
      if (!known.includes(account.username)) viewers.set(id, [...known, account.username]);
    }
  }
  return viewers;
}

/** The accounts of these lists, each once. */
export function accountsIn<Who extends Pick<Account, 'key'>>(
  lists: readonly { readonly account: Who }[],
): readonly Who[] {
  return [...new Map(lists.map(({ account }) => [account.key, account])).values()];
}

/** The changes of several lists by organization ID. */
export function mergeChanges(diffs: readonly ListDiff[]): ReadonlyMap<string, OrganizationChange> {
  return new Map(diffs.flatMap((diff) => [...changesById(diff)]));
}

/** Finds the organization at an address, either the app's or the Web API's. */
export function findAt(
  organizations: readonly Organization[],
  host: { readonly urlName: string; readonly suffix: string },
): Organization | undefined {
  const key = `${host.urlName}.${host.suffix}`;
  return organizations.find(
    (each) =>
      (each.url?.includes(host.urlName) === true || each.apiUrl?.includes(host.urlName)) &&
      addressKey(each) === key,
  );
}
