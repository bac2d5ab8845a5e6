import { readFields, readName, readString, type Place, type Refused } from './place.ts';

/** Whom people ask who need help. */
export type Support = {
  readonly name?: string;
  readonly email?: string;
  readonly url?: string;
};

const longest = 300;
const expected = {
  name: 'Who helps, such as Contoso IT',
  email: 'An email address, such as help@contoso.com',
  url: 'An address that begins with https://',
} as const;

export function readSupport(value: unknown, place: Place): Support | Refused {
  const support = readFields<Required<Support>>(
    value,
    place,
    { name: readName(longest, expected.name), email: readEmail, url: readUrl },
    'email or url, and name',
  );
  if (!support || support.email !== undefined || support.url !== undefined) return support;
  const hasContact = ['email', 'url'].some((key) => Object.hasOwn(value as object, key));
  return hasContact
    ? null
    : place.refuse('This has neither an email nor a url.', 'At least one of: email, url');
}

function readEmail(value: unknown, place: Place): string | Refused {
  const text = readString(value, place, longest, expected.email);
  if (text === null) return null;
  return /^[^\s@<>"',;:?&%/\\]+@[^\s@<>"',;:?&%/\\]+\.[a-z]{2,}$/i.test(text)
    ? text
    : place.refuse('This isn’t an email address.', expected.email);
}

function readUrl(value: unknown, place: Place): string | Refused {
  const text = readString(value, place, longest, expected.url);
  if (text === null) return null;
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.username === '' && url.password === ''
    ? url.href
    : place.refuse('This isn’t an https address.', expected.url);
}
