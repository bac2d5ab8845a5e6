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

/** The organization if a check can ask it anything, or else the reason why not. */
export function askable(organization: Organization): AskedOrganization | string {
  const { apiUrl, readiness } = organization;
  if (!apiUrl) return 'It has no address that a token may be sent to.';
  return skipReasons[readiness] ?? { ...organization, apiUrl };
}
