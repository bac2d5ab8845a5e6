import { describe, expect, it } from 'vitest';
import { parseEnvironments } from '../../../src/domain/discovery/environments.ts';
import { parseDiscovery } from '../../../src/domain/discovery/globalDiscovery.ts';
import {
  parseRememberedList,
  writeRememberedList,
} from '../../../src/domain/discovery/rememberedList.ts';
import { accountOf, guid } from '../examples.ts';

/** `[[[…]]]`, deeper than a recursive function can go. */
const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;

const good = { Id: guid(1), FriendlyName: 'Good', Url: 'https://good.crm.dynamics.com' };

const hostile: readonly (readonly [string, object])[] = [
  ['is nested 20,000 levels deep', { Nested: deep }],
  ['is a megabyte long', { Long: 'x'.repeat(1_000_000) }],
  ['is called __proto__', JSON.parse('{"__proto__": {"polluted": true}}') as object],
  ['is called constructor', { constructor: { name: 'x' }, toString: 'x', hasOwnProperty: 1 }],
];

describe('Global Discovery’s record with a field that', () => {
  it.each(hostile)('%s can be stored, and so can the others', (_how, fields) => {
    const bad = Object.assign(Object.create(null) as object, {
      ...fields,
      Id: guid(2),
      FriendlyName: 'Bad',
    });
    const listing = parseDiscovery({ value: [bad, good] }, 'public');
    const organizations = listing?.organizations ?? [];
    expect(organizations.map(({ id }) => id)).toEqual([guid(2), guid(1)]);
    const written = structuredClone(
      writeRememberedList({ account: accountOf('ann'), listedAt: 1, organizations }),
    );
    expect(JSON.stringify(written).length).toBeLessThan(10_000);
    expect(parseRememberedList(written)?.organizations.map(({ name }) => name)).toEqual([
      'Bad',
      'Good',
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('An environment with a word that every object knows', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    'as its state and type (%s) is ready and of another type',
    (word) => {
      const listing = parseEnvironments(
        {
          value: [{ id: guid(3), dataverseId: guid(4), displayName: 'X', state: word, type: word }],
        },
        'public',
      );
      expect(listing?.organizations).toMatchObject([{ readiness: 'ready', use: 'other' }]);
      expect(() => structuredClone(listing)).not.toThrow();
    },
  );
});
