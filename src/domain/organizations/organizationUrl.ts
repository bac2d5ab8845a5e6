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

/** Names of Microsoft's own services, which no organization can have: discovery, its test service, instance picker, redirects. */
const services = /^(?:globaldisco|disco|dev|api|port|rc|www|cloudredirector[a-z0-9-]*)$/;

const name = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Splits a host into its parts; undefined where it isn't the host of an organization in any cloud. */
export function readOrganizationHost(host: string): OrganizationHost | undefined {
  const [urlName = '', ...rest] = host.toLowerCase().split('.');
  const api = rest[0] === 'api';
  const suffix = rest.slice(api ? 1 : 0).join('.');
  const cloud = cloudOfSuffix(suffix);
  if (!cloud || !name.test(urlName) || services.test(urlName)) return undefined;
  return { cloud, suffix, urlName, api };
}

/**
 * Reads the address of an organization: https, a host of that cloud, no port, no user name. A path is dropped.
 *
 * @param value - anything from outside
 * @param cloud - the cloud that the organization must be in
 * @returns the origin, or undefined for any other address; only what is returned may be linked or called
 */
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
