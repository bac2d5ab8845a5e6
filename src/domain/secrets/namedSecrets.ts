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
  const found: FoundSecret[] = [];
  const starts: number[] = [];
  const most = Math.max(namesOfList, text.length / lettersPerName);
  const hasPairs = anyPair.test(text);
  names.lastIndex = 0;
  for (let match = names.exec(text); match; match = names.exec(text)) {
    const { 0: name, index: start } = match;
    if (starts.length >= most)
      return [
        ...found,
        { kind: 'password', start: starts[namesOfList] ?? start, end: text.length },
      ];
    starts.push(start);
    const row = kinds.get(name) ?? kinds.get(plainName(name));
    const value = row && valueOf(text, start, start + name.length, row, hasPairs);
    if (row && value) found.push({ kind: row.kind, start: value.start, end: value.end });
  }
  return found;
}

/**
 * A text with more names than both of these allow is a list of them, or meant to keep this page busy: what follows the first
 * {@link namesOfList} counts as secret, so that the rest isn't such a text again.
 */
const namesOfList = 40;
const lettersPerName = 100;

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
