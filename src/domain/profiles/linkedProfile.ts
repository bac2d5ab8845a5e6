import { cloudOf } from '../organizations/organizationUrl.ts';
import { typedOrganization } from '../organizations/typedOrganization.ts';
import type { ConnectValues } from '../signIn/connectLink.ts';
import { noDetails, savedOrganization, type NewProfile } from './profile.ts';
import { usualOptions } from './profileTarget.ts';

/**
 * What a link tells as a profile.
 * @param name what to call it; the organization’s own name if there is none
 * @returns undefined without a client ID or an organization
 */
export function linkedProfile(values: ConnectValues, name?: string): NewProfile | undefined {
  const { client, org, tenant, for: target } = values;
  const cloud = org && cloudOf(org);
  if (!client || !cloud) return undefined;
  const organization = savedOrganization({ ...typedOrganization(org), apiUrl: org });
  return {
    ...noDetails,
    name: name ?? organization.name,
    registration: { clientId: client, tenant, cloud },
    organization,
    target,
    options: usualOptions(target, organization.suffix),
    lastCheck: undefined,
  };
}
