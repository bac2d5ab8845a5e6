import { addressSecrets } from '../../facts/secrets/addressParameters.ts';
import { routeKeys } from '../../facts/secrets/routeKeys.ts';

/** What `code` may be: an error's, never a sign-in's. */
const errorCode = /^(?:AADSTS\d+|0x[0-9a-f]+)$/i;

/** Of a longer route, only so much is read and kept. */
const longestRoute = 2000;
const mostFields = 20;

/** The value, in a link that fills in the form, of a field that held a secret. */
export const removedMark = '[removed]';
/** The name, in such a link, of a field whose name was a secret. */
const removedName = 'secret';

/**
 * Rebuilds a route from the keys that it has, so that nothing else stays in the address bar, and nothing that looks like a secret.
 * Of a link that fills in the form, the names stay until the form has said which it ignored; their values don't.
 * @param route `#/…` with its query
 */
export function cleanRoute(route: string): string {
  const read = route.slice(0, longestRoute);
  const [path = '', ...queries] = read.split('?');
  if (/=|%3d/i.test(path) || holdsAddressSecret(path)) return '#/';
  const isLink = path === '#/connect';
  const all = [...new URLSearchParams(queries.join('?'))];
  const kept = all
    .slice(0, mostFields)
    .map(([name, value]) => cleanField(name, value, isLink))
    .filter(([, value]) => value !== '' || isLink);
  if (all.join() === kept.join()) return read;
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept).toString()}` : path;
}

function cleanField(name: string, value: string, isLink: boolean): [string, string] {
  if (holdsAddressSecret(name)) return [removedName, ''];
  if (holdsAddressSecret(value)) return [name, isLink ? removedMark : ''];
  const isKnown = routeKeys.test(name) || (name === 'code' && errorCode.test(value));
  return [name, isKnown ? value : ''];
}

/**
 * Whether a part of an address, encoded however often, looks like a secret or names one and has it.
 * @param part a path, a name, a value, a query or a fragment
 */
export function holdsAddressSecret(part: string): boolean {
  let text = part.slice(0, longestRoute);
  for (let round = 0; round <= mostEncodings; round += 1) {
    if (addressSecrets.some((shape) => shape.test(text))) return true;
    const decoded = decode(text);
    if (decoded === text) return false;
    text = decoded;
  }
  return false;
}

const mostEncodings = 4;

/** Decodes what secrets are made of; also where another part can't be decoded. */
function decode(text: string): string {
  return text.replace(/%([2-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
