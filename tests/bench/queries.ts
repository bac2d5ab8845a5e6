import type { Organization } from '../../src/domain/organizations/organization.ts';
import { fold } from '../../src/domain/search/fold.ts';
import { pick, seeded } from './organizations.ts';

/** A query somebody types, and the organization that they look for. */
export type Wish = { readonly query: string; readonly wanted: Organization };

export const queryKinds = ['prefix', 'word', 'several words', 'middle', 'id', 'one typo'] as const;

export type QueryKind = (typeof queryKinds)[number];

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Queries of one kind for organizations picked at random; the same every time. */
export function makeWishes(
  organizations: readonly Organization[],
  kind: QueryKind,
  count: number,
): readonly Wish[] {
  const random = seeded(queryKinds.indexOf(kind) + 7);
  return Array.from({ length: count }, () => {
    const wanted = pick(organizations, random);
    return { query: ask(kind, wanted, random), wanted };
  });
}

function ask(kind: QueryKind, { name, id }: Organization, random: () => number): string {
  const folded = fold(name);
  const words = folded.split(' ');
  switch (kind) {
    case 'prefix':
      return folded.slice(0, 3 + Math.floor(random() * 6)).trim();
    case 'word':
      return pick(words, random);
    case 'several words':
      return [...words]
        .sort(() => random() - 0.5)
        .slice(0, 3)
        .join(' ');
    case 'middle': {
      const word = pick(
        words.filter(({ length }) => length > 4),
        random,
      );
      return word.slice(1, 5);
    }
    case 'id': {
      const from = Math.floor(random() * 20);
      return random() < 0.5 ? id.slice(0, 8) : id.slice(from, from + 9);
    }
    case 'one typo':
      return mistype(
        pick(
          words.filter(({ length }) => length > 4),
          random,
        ),
        random,
      );
  }
}

/** One letter too many, too few, another, or two neighbours swapped. */
export function mistype(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = letters.charAt(Math.floor(random() * letters.length));
  const slips = [
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ];
  return pick(slips, random);
}

/** Each field that `search` looks at, in one lower-case text per organization: what a plain search would make. */
export function makeFloor(organizations: readonly Organization[]): readonly string[] {
  return organizations.map((organization) =>
    fold(
      [
        organization.name,
        organization.uniqueName,
        organization.urlName,
        organization.url,
        organization.id,
        organization.environmentId,
        organization.tenantId,
        organization.region,
        organization.version,
        organization.use,
      ].join(' '),
    ),
  );
}

/** The floor: plain `includes` for every word. */
export function searchFloor(
  haystack: readonly string[],
  organizations: readonly Organization[],
  query: string,
): readonly Organization[] {
  const words = fold(query).split(' ');
  const found: Organization[] = [];
  for (let at = 0; at < haystack.length; at += 1) {
    const text = haystack[at] ?? '';
    const organization = organizations[at];
    if (organization && words.every((word) => text.includes(word))) found.push(organization);
  }
  return found;
}
