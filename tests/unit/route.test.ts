import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fragmentOf,
  organizationRoute,
  parseRoute,
  withFragment,
  type Route,
} from '../../src/domain/route.ts';

describe('A fragment', () => {
  it.each<[string, Route]>([
    ['', { screen: 'start' }],
    ['#', { screen: 'start' }],
    ['#/', { screen: 'start' }],
    ['#/connect', { screen: 'connect', query: '' }],
    ['#/connect?client=x?&cloud=gcc', { screen: 'connect', query: 'client=x?&cloud=gcc' }],
    ['#/setup', { screen: 'setup', query: '' }],
    ['#/setup?topic=redirect-uri', { screen: 'setup', query: 'topic=redirect-uri' }],
    ['#/organizations', { screen: 'organizations' }],
    ['#/organizations/', { screen: 'organizations' }],
    ['#/organizations/a%2Fb', { screen: 'organization', id: 'a/b' }],
    ['#/organizations/100%', { screen: 'organization', id: '100%' }],
    ['#/organizations/a/b', { screen: 'unknown' }],
    ['#/diagnose', { screen: 'diagnose' }],
    ['#/profiles', { screen: 'profiles' }],
    ['#/profiles/1', { screen: 'unknown' }],
    ['#/Setup', { screen: 'unknown' }],
    ['#/toString', { screen: 'unknown' }],
  ])('%s names a screen', (fragment, route) => {
    expect(parseRoute(fragment)).toEqual(route);
  });

  it('leads to the organization it was made for', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(id, (text) => {
        expect(parseRoute(organizationRoute(text))).toEqual({ screen: 'organization', id: text });
      }),
    );
  });

  it.each([
    ['https://tools.example/x', '#/'],
    ['https://tools.example/x#', '#/'],
    ['https://tools.example/x#section', '#/'],
    ['https://tools.example/x#/setup?topic=a', '#/setup?topic=a'],
  ])('of %s is %s', (href, fragment) => {
    expect(fragmentOf(href)).toBe(fragment);
  });

  it('gives way to another, and the rest of the address stays', () => {
    const href = withFragment('https://tools.example/x?y=1#/setup', '#/organizations');
    expect(href).toBe('https://tools.example/x?y=1#/organizations');
  });
});
