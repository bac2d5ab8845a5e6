import type { OrganizationUrl } from './organizationUrl.ts';

/** What an organization is for, by Dataverse's OrganizationType. */
export type OrganizationUse =
  'production' | 'sandbox' | 'trial' | 'developer' | 'default' | 'teams' | 'other';

export type Readiness = 'ready' | 'disabled' | 'locked' | 'provisioning' | 'moving' | 'failed';

/** Where a listed organization comes from: a discovery provider, or the person's own hand. */
export type OrganizationSource = 'discovery' | 'power-platform' | 'typed';

/** One Dataverse organization as some provider lists it; `undefined` is what the provider did not say. */
export type Organization = {
  /** The organization id (a GUID in lower case); for a typed address, whose id nobody knows yet, its host. */
  readonly id: string;
  readonly source: OrganizationSource;
  /** The friendly name. */
  readonly name: string;
  readonly uniqueName: string | undefined;
  readonly urlName: string | undefined;
  /** The app's address as listed; for eyes and links only. It may be on a foreign host. */
  readonly url: string | undefined;
  /** Where its Web API answers; undefined where the listed host is not a Dynamics host of this cloud, so no token may go there. */
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
  /** Fields this page does not know, as they came. */
  readonly more: Readonly<Record<string, unknown>>;
};
