import { visibleText } from '../visibleText.ts';
import { cloudOf, parseOrganizationUrl, type OrganizationUrl } from './organizationUrl.ts';

type Addresses = { readonly url: string | undefined; readonly apiUrl: OrganizationUrl | undefined };

/** The app's address where it may be linked: on a host of the cloud that the Web API's address is in. */
export function appUrlOf({ url, apiUrl }: Addresses): OrganizationUrl | undefined {
  const cloud = apiUrl && cloudOf(apiUrl);
  return cloud && parseOrganizationUrl(url, cloud);
}

/** Whether the listed address leads to another host than one of the organization's cloud. */
export function isForeign(addresses: Addresses): boolean {
  return addresses.url !== undefined && appUrlOf(addresses) === undefined;
}

/** A listed address as a browser would open it; text that isn't an address is shown as it is. */
export function shownAddress(address: string): string {
  return visibleText(URL.parse(address)?.href.replace(/\/$/, '') ?? address);
}

/** The host of a listed address as a browser would open it; text that isn't an address is shown as it is. */
export function shownHost(address: string): string {
  const host = URL.parse(address)?.host;
  return visibleText(host === undefined || host === '' ? address : host);
}
