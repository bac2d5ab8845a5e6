import { linkWrappers, proxyRemark, proxySuffix } from '../../facts/cloud/linkWrappers.ts';
import { decode } from './addressesInText.ts';

/** A link that carries another address. */
export type WrappedLink = {
  /** The address inside; undefined where there is none to see. */
  readonly inside: string | undefined;
  /** Whether the link leads elsewhere without saying where. */
  readonly hidden: boolean;
  /** What to tell about it. */
  readonly remark: string;
  /** Whether only an organization inside counts. */
  readonly organizationOnly: boolean;
};

/**
 * Takes a proxy's suffix or a link wrapper off an address.
 * @param url the address as it was pasted
 * @returns undefined where nothing is wrapped
 * @see linkWrappers
 */
export function readWrappedLink(url: URL): WrappedLink | undefined {
  const host = url.hostname.replace(proxySuffix, '');
  if (host !== url.hostname) {
    const inside = `${url.protocol}//${host}${url.pathname}${url.search}${url.hash}`;
    return { inside, hidden: false, remark: proxyRemark, organizationOnly: false };
  }
  const wrapper = linkWrappers.find((row) => row.host.test(host));
  if (!wrapper) return undefined;
  const values = [...url.searchParams]
    .filter(([name]) => wrapper.only?.includes(name.toLowerCase()) ?? true)
    .map(([, value]) => (wrapper.dashed?.test(url.pathname) ? undash(value) : value));
  const path = wrapper.only ? [] : [decode(url.pathname)];
  return {
    inside: [...values, ...path].map(linkIn).find((link) => link !== undefined),
    hidden: wrapper.hides === true && url.pathname !== '/',
    remark: `The address was inside ${wrapper.name}.`,
    organizationOnly: wrapper.only !== undefined,
  };
}

function undash(value: string): string {
  return decode(value.replaceAll('-', '%').replaceAll('_', '/'));
}

function linkIn(value: string): string | undefined {
  const encoded = /^https?%3a/i.test(value) ? decode(value) : value;
  return /https?:\/\/[^\s"'<>;]+/i.exec(encoded)?.[0].replace(/__$/, '');
}
