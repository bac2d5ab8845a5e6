import { secretParameterNames } from '../../../facts/secrets/addressParameters.ts';
import { readRecord } from '../../json.ts';
import { visibleText } from '../../visibleText.ts';
import { cutSecrets, secretMessage } from '../../secrets/cutSecrets.ts';

/** Something in `config.json` that was ignored, for whoever hosts the page. */
export type ConfigProblem = {
  /** Where it is, as a JSONPath: `$.registrations[1].client`. */
  readonly path: string;
  readonly message: string;
  /** What belongs there instead. */
  readonly expected: string;
};

/** A place in `config.json`. */
export type Place = {
  readonly path: string;
  readonly below: (key: string | number) => Place;
  /** Notes a problem at this place; the value is ignored. */
  readonly refuse: (message: string, expected: string) => Refused;
};

/** What a reader returns for a value that it refused. */
export type Refused = null;

/** Reads a value, or notes what is wrong with it. */
export type Reader<T> = (value: unknown, place: Place) => T | Refused;

/** Further problems aren't noted: whoever has that many starts with the first ones. */
const mostProblems = 50;
const longestKey = 60;

export function placeAt(path: string, problems: ConfigProblem[]): Place {
  return {
    path,
    below: (key) => placeAt(`${path}${segment(key)}`, problems),
    refuse: (message, expected) => {
      if (problems.length < mostProblems) problems.push({ path, message, expected });
      return null;
    },
  };
}

/** The name of a key may be a secret, too. */
function segment(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  const shown = cutSecrets(key).text.slice(0, longestKey);
  return /^[$A-Za-z_][\w$]*$/.test(shown) ? `.${shown}` : `[${JSON.stringify(shown)}]`;
}

/** A reader for each key that an object may have. */
type FieldReaders<T> = { readonly [Key in keyof T]-?: Reader<T[Key]> };

/**
 * Reads an object: each key by its reader. An unknown key, and a value that its reader refuses, are noted and left out.
 * @param what the object is, for the message where the value isn't one
 */
export function readFields<T extends object>(
  value: unknown,
  place: Place,
  readers: FieldReaders<T>,
  what: string,
): Partial<T> | Refused {
  const record = readRecord(value);
  if (!record) return place.refuse(`This is ${kindOf(value)}.`, `An object: ${what}`);
  const known = Object.keys(readers) as (keyof T & string)[];
  const fields: Partial<T> = {};
  for (const [name, each] of Object.entries(record)) {
    const key = known.find((one) => one === name);
    const at = place.below(name);
    if (key !== undefined) {
      const read = readers[key](each, at);
      if (read !== null) fields[key] = read;
    } else if (!name.startsWith('$')) {
      at.refuse(isSecretName(name) ? secretName : 'Unknown key.', `One of: ${known.join(', ')}`);
    }
  }
  return fields;
}

/** Reads a list: an item that is refused is left out. */
export function readItems<T>(
  value: unknown,
  place: Place,
  read: Reader<T>,
  most: number,
  what: string,
): readonly T[] | Refused {
  const expected = `A list of 1 to ${most} ${what}`;
  if (!Array.isArray(value)) return place.refuse(`This is ${kindOf(value)}.`, expected);
  if (value.length === 0 || value.length > most)
    return place.refuse(`This list has ${value.length} items.`, expected);
  return value.flatMap((each: unknown, at) => {
    const item = read(each, place.below(at));
    return item === null ? [] : [item];
  });
}

/** Reads a text without a secret in it. */
export function readString(
  value: unknown,
  place: Place,
  longest: number,
  expected: string,
): string | Refused {
  if (typeof value !== 'string') return place.refuse(`This is ${kindOf(value)}.`, expected);
  const secret = secretMessage(value, longest + 1);
  if (secret !== undefined) return place.refuse(`${secret} ${removeIt}`, expected);
  if (value.trim() === '') return place.refuse('This is empty.', expected);
  return value.length > longest
    ? place.refuse(`This is longer than ${longest} characters.`, expected)
    : value.trim();
}

/** Reads a name to be shown. */
export function readName(longest: number, expected: string): Reader<string> {
  return (value, place) => {
    const name = readString(value, place, longest, expected);
    return name === null ? null : visibleText(name);
  };
}

const removeIt = 'Everyone who opens the page can read this file: remove it here and renew it.';
const secretName = `This is the name of a secret. ${removeIt}`;

function isSecretName(name: string): boolean {
  return secretParameterNames.test(name) || secretMessage(name) !== undefined;
}

function kindOf(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  return kinds[typeof value] ?? 'an object';
}

const kinds: Readonly<Record<string, string>> = { string: 'a text', number: 'a number' };
