import { profileOptions } from '../../facts/profiles/profileOptions.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import { geographyOf } from '../organizations/region.ts';
import type { Profile, ProfileAccount } from './profile.ts';
import { usesRegionalDiscovery } from './profileTarget.ts';
import { verificationOfProfile } from './profileList.ts';
import { concerns, type VerificationId } from './verification.ts';

/** What decides which connector a profile belongs to. */
export type ConnectorMember = Pick<
  Profile,
  'registration' | 'account' | 'target' | 'organization' | 'lastCheck'
>;

/** The profiles of one registration, account and region, for one tool: a connector can’t connect across regions. */
export type Connector<T extends ConnectorMember = Profile> = {
  readonly key: string;
  readonly target: TargetId;
  readonly registration: Profile['registration'];
  readonly account: ProfileAccount | undefined;
  /** The server address, without the name of an organization. */
  readonly suffix: string;
  readonly profiles: readonly T[];
};

const inOrder = new Intl.Collator('en', { numeric: true });

/** The same for all profiles of one connector. */
export function connectorKey({
  target,
  registration,
  account,
  organization,
}: ConnectorMember): string {
  const { clientId, tenant, cloud } = registration;
  const user = account && [account.username.toLowerCase(), account.tenantId];
  return JSON.stringify([
    target,
    clientId,
    tenant?.toLowerCase(),
    cloud,
    user,
    organization.suffix,
  ]);
}

/** Sorts profiles into connectors, by server address; a profile without a tool belongs to none. */
export function connectorsOf<T extends ConnectorMember>(
  profiles: readonly T[],
): readonly Connector<T>[] {
  const groups = new Map<string, Connector<T> & { readonly profiles: T[] }>();
  for (const profile of profiles) {
    const { target, registration, account, organization } = profile;
    if (target === undefined) continue;
    const key = connectorKey(profile);
    const group = groups.get(key);
    if (group) group.profiles.push(profile);
    else
      groups.set(key, {
        key,
        target,
        registration,
        account,
        suffix: organization.suffix,
        profiles: [profile],
      });
  }
  return [...groups.values()].sort((one, other) => inOrder.compare(one.suffix, other.suffix));
}

/** Why an organization can’t be added to a connector, in a sentence; undefined where it can. */
export function refusalOf(
  connector: Connector,
  { id, name, suffix }: Pick<Profile['organization'], 'id' | 'name' | 'suffix'>,
): { readonly why: 'known' | 'region'; readonly words: string } | undefined {
  if (connector.profiles.some(({ organization }) => organization.id === id))
    return { why: 'known', words: `${name} is in this connector already.` };
  if (suffix === connector.suffix) return undefined;
  return {
    why: 'region',
    words: `${name} is in ${geographyOf(suffix)} (${suffix}). This connector is for ${connector.suffix}, and a connector can’t connect to another region.`,
  };
}

/** Whether the box of the connector’s window applies, in a sentence. */
export function describeRegionalDiscovery(suffix: string): string {
  const { label } = profileOptions['regional-discovery'];
  return usesRegionalDiscovery(suffix) ? `Select ${label}` : `Don’t select ${label}`;
}

/** How far the profiles of a connector are verified: the one that needs most attention decides. */
export function verificationOfConnector(
  { profiles }: Pick<Connector<ConnectorMember>, 'profiles'>,
  now: number,
): { readonly id: VerificationId; readonly verified: number } {
  const found = profiles.map((profile) => verificationOfProfile(profile, now));
  return {
    id: concerns.find((id) => found.includes(id)) ?? 'verified',
    verified: found.filter((id) => id === 'verified').length,
  };
}
