import type { Organization } from './organization.ts';

/** An organization of which only this is known: an address that somebody typed, or what a check run kept. */
export function sparseOrganization(
  known: Pick<Organization, 'id' | 'source' | 'name' | 'url' | 'apiUrl' | 'suffix' | 'region'> &
    Partial<Pick<Organization, 'urlName'>>,
): Organization {
  const { id, source, name, urlName, url, apiUrl, suffix, region } = known;
  return {
    ...{ id, source, name, urlName, url, apiUrl, suffix, region },
    readiness: 'ready',
    use: 'other',
    uniqueName: undefined,
    type: undefined,
    purpose: undefined,
    version: undefined,
    environmentId: undefined,
    tenantId: undefined,
    datacenterId: undefined,
    isSystemAdministrator: undefined,
    schemaType: undefined,
    updatedAt: undefined,
    trialEndsAt: undefined,
    more: {},
  };
}
