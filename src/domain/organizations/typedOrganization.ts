import type { Organization } from './organization.ts';
import {
  parseOrganizationUrl,
  readOrganizationHost,
  type OrganizationUrl,
} from './organizationUrl.ts';
import { sparseOrganization } from './sparseOrganization.ts';

/** An organization of which only the address is known; its ID is its host. */
export function typedOrganization(url: OrganizationUrl): Organization {
  const { hostname } = new URL(url);
  const host = readOrganizationHost(hostname);
  return sparseOrganization({
    id: hostname,
    source: 'typed',
    name: host?.urlName ?? hostname,
    urlName: host?.urlName,
    url,
    apiUrl: url,
    suffix: host?.suffix ?? 'unknown',
    region: undefined,
  });
}

type Addresses = Pick<Organization, 'apiUrl' | 'url'>;

/** Whether two organizations have the same address, either the app's or the Web API's. */
export function sameAddress(one: Addresses, other: Addresses): boolean {
  const key = addressKey(one);
  return key !== undefined && key === addressKey(other);
}

/** Reads one stored address; undefined for anything else. */
export function parseTyped(value: unknown): Organization | undefined {
  const host = typeof value === 'string' ? URL.parse(value)?.hostname : undefined;
  const cloud = host === undefined ? undefined : readOrganizationHost(host)?.cloud;
  const url = cloud && parseOrganizationUrl(value, cloud);
  return url && typedOrganization(url);
}

/** The same key for the app's and the Web API's address of an organization; undefined where it has no Dynamics address. */
export function addressKey({ apiUrl, url }: Addresses): string | undefined {
  const address = apiUrl ?? url;
  const hostname = address === undefined ? undefined : URL.parse(address)?.hostname;
  const host = hostname === undefined ? undefined : readOrganizationHost(hostname);
  return host && `${host.urlName}.${host.suffix}`;
}
