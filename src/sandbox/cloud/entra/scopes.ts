import { EntraError } from './entraError.ts';
import { graphResource } from '../samples/resources.ts';

/** What an application asks for: sign-in scopes, and at most one API. */
export type Asked = {
  readonly openId: readonly string[];
  readonly resource: string | undefined;
  readonly names: readonly string[];
};

const openIdScopes = ['openid', 'profile', 'email', 'offline_access'];

/** Reads a scope text by Entra's rule: the resource is everything before the last slash, so `…com//x` means `…com/`. */
export function readScopes(
  text: string,
  signInHost: string,
  twoResources: '70011' | '28000',
): Asked {
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length === 0) throw new EntraError('900144', { parameter: 'scope' });
  const openId = words.filter((word) => openIdScopes.includes(word.toLowerCase()));
  const named = words
    .filter((word) => !openIdScopes.includes(word.toLowerCase()))
    .map((word) => cut(word, signInHost));
  const resources = new Set(named.map(({ resource }) => resource));
  if (resources.size > 1) throw new EntraError(twoResources, { scope: text });
  const names = named.map(({ name }) => name);
  if (names.includes('.default') && names.length > 1)
    throw new EntraError('70011', { scope: text });
  return { openId, resource: [...resources][0], names };
}

function cut(word: string, signInHost: string): { resource: string; name: string } {
  const slash = word.lastIndexOf('/');
  if (slash < 0) return { resource: graphResource(signInHost), name: word };
  return { resource: word.slice(0, slash), name: word.slice(slash + 1) };
}
