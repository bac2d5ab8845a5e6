import type { Organization } from './organization.ts';
import type { Account } from './registration.ts';
import { sameAddress } from './typedOrganization.ts';

/** What one provider listed for one account. */
export type AccountList = {
  readonly account: Account;
  readonly organizations: readonly Organization[];
};

/** All organizations in sight, each once: a typed address gives way to the listed organization that stands there. */
export function mergeLists(
  lists: readonly AccountList[],
  typed: readonly Organization[],
): readonly Organization[] {
  const listed = lists.flatMap((list) => list.organizations);
  const unique = [...new Map(listed.map((each) => [each.id, each])).values()];
  return [...unique, ...typed.filter((each) => !unique.some((other) => sameAddress(each, other)))];
}

/** By organization id, the account it was listed for; the first one where several see it. */
export function ownersOf(lists: readonly AccountList[]): ReadonlyMap<string, Account> {
  const pairs = lists.flatMap(({ account, organizations }) =>
    organizations.map(({ id }) => [id, account] as const),
  );
  return new Map(pairs.reverse());
}
