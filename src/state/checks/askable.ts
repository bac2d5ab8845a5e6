import type { Organization, Readiness } from '../../domain/organizations/organization.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';

/** An organization with an address that a token may be sent to. */
export type AskedOrganization = Organization & { readonly apiUrl: OrganizationUrl };

/** Why an organization in this condition isn't asked. */
const skipReasons: Partial<Record<Readiness, string>> = {
  disabled: 'It is disabled.',
  locked: 'It is locked.',
  provisioning: 'It is still being provisioned.',
};

/**
 * The organization if a check can ask it anything, or else the reason why not.
 * @param anyway Asks also where the list says that it isn't ready.
 */
export function askable(organization: Organization, anyway = false): AskedOrganization | string {
  const { apiUrl, readiness } = organization;
  if (!apiUrl) return 'It has no address that a token may be sent to.';
  return (anyway ? undefined : skipReasons[readiness]) ?? { ...organization, apiUrl };
}
