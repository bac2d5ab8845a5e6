import type { Organization } from '../organizations/organization.ts';
import { newsById, type OrganizationDiff, type OrganizationNews } from './compareLists.ts';
import type { Account } from '../signIn/registration.ts';
import { addressKey } from '../organizations/typedOrganization.ts';

/** What one provider listed for one account. */
export type AccountList = {
  readonly account: Account;
  readonly organizations: readonly Organization[];
};

/** A list and whose it is, be they signed in or not. */
type NamedList = {
  readonly account: Pick<Account, 'username'>;
  readonly organizations: readonly Organization[];
};

/** All organizations in sight, each once, as the first list has it: a typed address gives way to the listed organization that stands there. */
export function mergeLists(
  lists: readonly NamedList[],
  typed: readonly Organization[],
): readonly Organization[] {
  const [only, ...others] = lists;
  const listed = others.length === 0 ? (only?.organizations ?? []) : unite(lists);
  if (typed.length === 0) return listed;
  const taken = new Set(listed.map(addressKey));
  return [...listed, ...typed.filter((each) => !taken.has(addressKey(each)))];
}

function unite(lists: readonly NamedList[]): readonly Organization[] {
  const unique = new Map<string, Organization>();
  for (const { organizations } of lists) {
    for (const each of organizations) if (!unique.has(each.id)) unique.set(each.id, each);
  }
  return [...unique.values()];
}

/** By organization id, the account it was listed for; the first one where several see it. */
export function ownersOf(lists: readonly AccountList[]): ReadonlyMap<string, Account> {
  const owners = new Map<string, Account>();
  for (const { account, organizations } of lists) {
    for (const { id } of organizations) if (!owners.has(id)) owners.set(id, account);
  }
  return owners;
}

/** By organization id, the user names of all who see it. */
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

/** Whose lists these are, each once. */
export function accountsIn<Who extends Pick<Account, 'key'>>(
  lists: readonly { readonly account: Who }[],
): readonly Who[] {
  return [...new Map(lists.map(({ account }) => [account.key, account])).values()];
}

/** The news of several lists by organization id. */
export function joinNews(
  diffs: readonly OrganizationDiff[],
): ReadonlyMap<string, OrganizationNews> {
  return new Map(diffs.flatMap((diff) => [...newsById(diff)]));
}

/** Tells the organization that stands at an address, be it the app's or the API's. */
export function findAt(
  organizations: readonly Organization[],
  place: { readonly urlName: string; readonly suffix: string },
): Organization | undefined {
  const key = `${place.urlName}.${place.suffix}`;
  return organizations.find(
    (each) =>
      (each.url?.includes(place.urlName) === true || each.apiUrl?.includes(place.urlName)) &&
      addressKey(each) === key,
  );
}
