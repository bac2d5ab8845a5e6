import { describe, expect, it } from 'vitest';
import { visibleOrganization } from '../../../src/domain/organizations/visibleOrganization.ts';
import { guid, listed } from '../examples.ts';

describe('An organization on the screen', () => {
  it.each([
    ['Contoso', 'Contoso'],
    ['Zürich דבי', 'Zürich דבי'],
    ['Con\u200btoso\u202e', 'Con[U+200B]toso[U+202E]'],
    ['\u200b\u2060', guid(91)],
    ['\u3164', guid(91)],
    ['   ', guid(91)],
  ])('with the name %j is shown as %j', (name, shown) => {
    expect(visibleOrganization(listed(91, { name })).name).toBe(shown);
  });

  it('has no hidden characters in its other texts', () => {
    const organization = listed(91, {
      region: 'EM\u200fEA',
      uniqueName: 'u\u0007',
      version: '9\u2028.2',
    });
    expect(visibleOrganization(organization)).toEqual({
      ...organization,
      region: 'EM[U+200F]EA',
      uniqueName: 'u[U+0007]',
      version: '9[U+2028].2',
    });
  });

  it('is the same object if nothing is hidden', () => {
    const organization = listed(91);
    expect(visibleOrganization(organization)).toBe(organization);
  });
});
