import { targetIds, type TargetId } from '../../facts/setup/targetIds.ts';
import { target } from '../../facts/setup/targets.ts';
import { typedOrganization } from '../organizations/typedOrganization.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Profile } from './profile.ts';
import { verificationOf, type VerificationId } from './verification.ts';

/** Which profiles to show; `undefined` doesn’t filter. */
export type ProfileFilter = {
  readonly tag: string | undefined;
  readonly target: TargetId | 'none' | undefined;
  readonly verification: VerificationId | undefined;
};

export const noProfileFilter: ProfileFilter = {
  tag: undefined,
  target: undefined,
  verification: undefined,
};

/** Whether a profile passes the filter at this moment. */
export function profileTest(filter: ProfileFilter, now: number): (profile: Profile) => boolean {
  const { tag, target: wanted, verification } = filter;
  return (profile) =>
    (tag === undefined || profile.tags.includes(tag)) &&
    (wanted === undefined || (profile.target ?? 'none') === wanted) &&
    (verification === undefined || verificationOfProfile(profile, now) === verification);
}

export function verificationOfProfile(
  { lastCheck, account }: Pick<Profile, 'lastCheck' | 'account'>,
  now: number,
): VerificationId {
  return verificationOf({ check: lastCheck, username: account?.username }, now);
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** How profiles are sorted: what each order is called, and which of two comes first. */
export const profileOrders = {
  saved: { name: 'Last saved', compare: newest(({ savedAt }) => savedAt) },
  use: { name: 'Last used', compare: newest(({ lastUsedAt }) => lastUsedAt) },
  name: {
    name: 'Name',
    compare: (one: Profile, other: Profile) => byName.compare(one.name, other.name),
  },
  check: { name: 'Last check', compare: newest(({ lastCheck }) => lastCheck?.at) },
} as const;

export type ProfileOrder = keyof typeof profileOrders;

export const profileOrderIds = Object.keys(profileOrders) as readonly ProfileOrder[];

function newest(at: (profile: Profile) => number | undefined) {
  return (one: Profile, other: Profile): number =>
    (at(other) ?? -Infinity) - (at(one) ?? -Infinity) || 0;
}

/** Sorted; what is alike keeps its order. */
export function sortProfiles(
  profiles: readonly Profile[],
  order: ProfileOrder,
): readonly Profile[] {
  return profiles.toSorted(profileOrders[order].compare);
}

/** A profile as the search of the organizations knows it: by its own name, tool, account and tags too. */
export function searchedProfile(profile: Profile): Organization {
  const { name, organization, target: tool, account, tags, registration } = profile;
  const words = [
    name,
    ...(organization.name === name ? [] : [organization.name]),
    ...(tool ? [target(tool).name] : []),
    ...(account ? [account.username] : []),
    ...tags,
  ];
  return {
    ...typedOrganization(organization.apiUrl),
    ...organization,
    name: words.join(' '),
    tenantId: registration.tenant ?? organization.tenantId,
  };
}

/** All tags in use, in alphabetical order. */
export function tagsOf(profiles: readonly Profile[]): readonly string[] {
  return [...new Set(profiles.flatMap(({ tags }) => tags))].sort(byName.compare);
}

/** All targets in use, in the order of the table. */
export function targetsOf(profiles: readonly Profile[]): readonly TargetId[] {
  const used = new Set(profiles.map((profile) => profile.target));
  return targetIds.filter((id) => used.has(id));
}
