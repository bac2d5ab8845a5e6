import {
  parseOrganizationUrl,
  type OrganizationUrl,
} from '../../src/domain/organizations/organizationUrl.ts';
import { parseGuid, type Guid } from '../../src/domain/guid.ts';
import type { Organization } from '../../src/domain/organizations/organization.ts';
import type { Account, Registration } from '../../src/domain/signIn/registration.ts';
import { typedOrganization } from '../../src/domain/organizations/typedOrganization.ts';
import { cloudIds } from '../../src/facts/cloud/clouds.ts';

/** A well-formed GUID that ends in this number. */
export function guid(number: number): Guid {
  const id = parseGuid(`5a5a0000-0000-4000-8000-${String(number).padStart(12, '0')}`);
  if (!id) throw new Error('Not a GUID.');
  return id;
}

export function organizationUrl(address: string): OrganizationUrl {
  const url = cloudIds.map((cloud) => parseOrganizationUrl(address, cloud)).find(Boolean);
  if (!url) throw new Error(`${address} is no organization's address.`);
  return url;
}

export const registration: Registration = {
  clientId: guid(9000),
  tenant: undefined,
  cloud: 'public',
};

export function accountOf(name: string, changes: Partial<Registration> = {}): Account {
  return {
    key: name,
    username: `${name}@contoso.example`,
    name,
    tenantId: guid(8000),
    homeTenantId: guid(8000),
    registration: { ...registration, ...changes },
  };
}

/** An organization as Global Discovery lists it. */
export function listed(
  number: number,
  changes: Partial<Organization> = {},
): Organization & { readonly apiUrl: OrganizationUrl } {
  const url = organizationUrl(`https://org${number}.crm4.dynamics.com`);
  const apiUrl = organizationUrl(`https://org${number}.api.crm4.dynamics.com`);
  return {
    ...typedOrganization(url),
    id: guid(number),
    source: 'discovery',
    name: `Organization ${number}`,
    ...changes,
    apiUrl: changes.apiUrl ?? apiUrl,
  };
}
