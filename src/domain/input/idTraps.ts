import type { Guid } from '../guid.ts';

/** Something else that people paste where an ID belongs, and what to do about it. */
export type Trap = { readonly when: (text: string) => boolean; readonly message: string };

export const nilMessage =
  'This ID is all zeros: a placeholder from an example. Copy the real one from the registration’s Overview page.';

const portalHost =
  /^(?:https?:\/\/)?(?:portal\.azure\.(?:com|us|cn)|entra\.microsoft(?:online)?\.(?:com|us|cn)|aad\.portal\.azure\.com)(?:[/?#]|$)/i;

/** @param text already unwrapped */
export function isPortalLink(text: string): boolean {
  return portalHost.test(text);
}

/** @param text already unwrapped */
export function isWebAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]{0,30}:\/\//i.test(text);
}

/** @param text already unwrapped */
export function isAlmostGuid(text: string): boolean {
  return /^[0-9a-f-]{24,44}$/i.test(text);
}

export function isNil(guid: Guid): boolean {
  return /^[0-]+$/.test(guid);
}

/**
 * Whether a text is a domain name, also an international one.
 * @param text in lower case
 * @see https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4
 */
export function isDomain(text: string): boolean {
  if (text.length > 253) return false;
  const labels = text.split('.');
  const last = labels.pop() ?? '';
  return (
    labels.length > 0 &&
    /^(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/.test(last) &&
    labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label))
  );
}

/** @param text already unwrapped */
export function looksLikeOrganization(text: string): boolean {
  return /\.(?:dynamics\.com|dynamics\.cn|microsoftdynamics\.us|appsplatform\.us)(?:[/:?#]|$)/i.test(
    text,
  );
}
