import type { OrganizationUrl } from './organizationUrl.ts';

/** What an organization is for, by Dataverse's OrganizationType. */
export type OrganizationUse =
  'production' | 'sandbox' | 'trial' | 'developer' | 'default' | 'teams' | 'other';

export type Readiness = 'ready' | 'disabled' | 'locked' | 'provisioning' | 'moving' | 'failed';

/** Where an organization comes from: a discovery provider, or an address that the person typed. */
export const organizationSources = ['discovery', 'power-platform', 'typed'] as const;

type OrganizationSource = (typeof organizationSources)[number];

/** One Dataverse organization as a provider lists it; what the provider left out is `undefined`. */
export type Organization = {
  /** The organization ID (a GUID in lower case); for a typed address its host, because the ID isn't known yet. */
  readonly id: string;
  readonly source: OrganizationSource;
  /** The friendly name, as the provider sent it. */
  readonly name: string;
  readonly uniqueName: string | undefined;
  readonly urlName: string | undefined;
  /** The app's address as listed. It may be on a foreign host: show it, and link only what `appUrlOf` returns. */
  readonly url: string | undefined;
  /** The origin of its Web API; undefined where the listed host isn't a Dynamics host of this cloud, so that no token goes there. */
  readonly apiUrl: OrganizationUrl | undefined;
  /** The host suffix its region is known by, as `crm4.dynamics.com`; `unknown` where there is no address. */
  readonly suffix: string;
  /** The provider's own region code, shown beside the suffix. */
  readonly region: string | undefined;
  readonly readiness: Readiness;
  readonly use: OrganizationUse;
  /** Dataverse's OrganizationType as listed. */
  readonly type: number | undefined;
  readonly purpose: string | undefined;
  readonly version: string | undefined;
  readonly environmentId: string | undefined;
  readonly tenantId: string | undefined;
  readonly datacenterId: string | undefined;
  readonly isSystemAdministrator: boolean | undefined;
  readonly schemaType: string | undefined;
  /** ISO 8601. */
  readonly updatedAt: string | undefined;
  /** ISO 8601. */
  readonly trialEndsAt: string | undefined;
  /** Fields that Latchkey doesn't know, as the provider sent them. */
  readonly more: Readonly<Record<string, unknown>>;
};

export function byId(organizations: readonly Organization[]): ReadonlyMap<string, Organization> {
  return new Map(organizations.map((each) => [each.id, each]));
}
