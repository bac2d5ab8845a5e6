import { partsOfNames, secretNames } from '../../facts/secrets/secretNames.ts';
import type { FoundSecret } from './findSecrets.ts';
import { anyPair } from './pairedValue.ts';
import { valueOf, type SecretName } from './namedValue.ts';

/**
 * Finds secrets by the name before them: keys, labels, parameters, flags, elements, pairs of a name and a value.
 * @param text a text that was cut already
 * @returns what was found, in no order
 */
export function findNamed(text: string): readonly FoundSecret[] {
  if (!parts.test(text.toLowerCase())) return [];
  const named = namesIn(text);
  const rest = named.length > mostNames(text) ? named[namesOfList] : undefined;
  const hasPairs = anyPair.test(text);
  const found = (rest ? named.slice(0, namesOfList) : named).flatMap(({ name, start }) => {
    const row = kinds.get(name) ?? kinds.get(plainName(name));
    const value = row && valueOf(text, start, start + name.length, row, hasPairs);
    return row && value ? [{ kind: row.kind, start: value.start, end: value.end }] : [];
  });
  return rest ? [...found, { kind: 'password', start: rest.start, end: text.length }] : found;
}

/** The names of secrets in a text, up to one more than are followed. */
function namesIn(text: string): readonly { readonly name: string; readonly start: number }[] {
  const found: { readonly name: string; readonly start: number }[] = [];
  names.lastIndex = 0;
  for (let match = names.exec(text); match; match = names.exec(text)) {
    found.push({ name: match[0], start: match.index });
    if (found.length > mostNames(text)) break;
  }
  return found;
}

/** So many names of a list are followed; what comes after them counts as secret, so that the rest isn't such a list again. */
const namesOfList = 40;

/** A text with more names is a list of them, or meant to keep this page busy. */
function mostNames(text: string): number {
  return Math.max(namesOfList, text.length / 100);
}

const rows = secretNames.flatMap(({ kind, names, weak = false }) =>
  names.map((name) => ({ name, kind, weak })),
);

const kinds: ReadonlyMap<string, SecretName> = new Map(
  rows.map(({ name, ...row }) => [plainName(name), row]),
);

const names = new RegExp(
  rows
    .map(({ name }) => name)
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replaceAll('_', '[ _.-]?'))
    .join('|'),
  'gi',
);

/** Far cheaper than {@link names}, which most texts don't need then. */
const parts = new RegExp(partsOfNames.join('|'));

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]/g, '');
}
