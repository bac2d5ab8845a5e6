import { parseConnectLink, writeConnectLink, type ConnectValues } from './connectLink.ts';

/** What is known about a connection; a link tells as much of it as a link may. */
export type ShareableValues = {
  readonly [key in keyof ConnectValues]?: ConnectValues[key] | undefined;
};

/** A link that fills in the form, and what it tells. */
export type ShareLink = { readonly href: string; readonly values: ConnectValues };

/**
 * Writes a link to this page that fills in the form. It is read again as its receiver reads it, so that nothing is in it that they
 * couldn’t use, and neither an account nor a secret.
 * @param pageUri the address of this page
 */
export function writeShareLink(pageUri: string, known: ShareableValues): ShareLink {
  const present = Object.entries(known).filter(([, value]) => value !== undefined);
  const written = writeConnectLink(Object.fromEntries(present));
  const { values, clean } = parseConnectLink(written.slice(written.indexOf('?') + 1));
  return { href: new URL(clean, pageUri).href, values };
}

/** Whether a link opens the page of the same computer only. */
export function isLocal(href: string): boolean {
  const { hostname } = new URL(href);
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}
