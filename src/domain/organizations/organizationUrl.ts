import { cloudIds, clouds, type CloudId } from '../../facts/cloud/clouds.ts';

declare const organizationUrl: unique symbol;
/** The https origin of a known Dynamics host, without a slash at its end: the only kind of address a token may go to. */
export type OrganizationUrl = string & { readonly [organizationUrl]: true };

/** `contoso.api.crm4.dynamics.com` in its parts. */
export type OrganizationHost = {
  readonly cloud: CloudId;
  readonly suffix: string;
  readonly urlName: string;
  readonly api: boolean;
};

/** Microsoft's own services; an organization cannot be called so. */
const services: readonly string[] = ['globaldisco', 'disco', 'api'];

const name = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Takes a host apart; undefined where it is no organization's host in any cloud. */
export function readOrganizationHost(host: string): OrganizationHost | undefined {
  const [urlName = '', ...rest] = host.toLowerCase().split('.');
  const api = rest[0] === 'api';
  const suffix = rest.slice(api ? 1 : 0).join('.');
  const cloud = cloudOfSuffix(suffix);
  if (!cloud || !name.test(urlName) || services.includes(urlName)) return undefined;
  return { cloud, suffix, urlName, api };
}

/** Reads the address of an organization of `cloud`: https, a known host, no port, no user name. A path is dropped. */
export function parseOrganizationUrl(value: unknown, cloud: CloudId): OrganizationUrl | undefined {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (url?.protocol !== 'https:' || url.port || url.username || url.password) return undefined;
  return readOrganizationHost(url.hostname)?.cloud === cloud
    ? makeOrganizationUrl(url.hostname)
    : undefined;
}

/** The cloud whose organizations have this host suffix; undefined for any other suffix. */
export function cloudOfSuffix(suffix: string): CloudId | undefined {
  return cloudIds.find((id) => clouds[id].organizationSuffix.test(suffix));
}

/** The cloud of the organization at this address. */
export function cloudOf(url: OrganizationUrl): CloudId | undefined {
  return readOrganizationHost(new URL(url).hostname)?.cloud;
}

/** The host suffix that an organization is grouped by; the whole host where it isn't a Dynamics host, `unknown` where there is none. */
export function suffixOf(address: string | undefined): string {
  const host = address === undefined ? undefined : URL.parse(address)?.hostname;
  if (!host) return 'unknown';
  return readOrganizationHost(host)?.suffix ?? host;
}

function makeOrganizationUrl(host: string): OrganizationUrl {
  return `https://${host}` as OrganizationUrl;
}
