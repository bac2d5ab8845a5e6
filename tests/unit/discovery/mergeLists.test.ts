import { describe, expect, it } from 'vitest';
import {
  mergeLists,
  ownersOf,
  type AccountList,
} from '../../../src/domain/discovery/mergeLists.ts';
import type { Organization } from '../../../src/domain/organizations/organization.ts';
import {
  parseTyped,
  sameAddress,
  typedOrganization,
} from '../../../src/domain/organizations/typedOrganization.ts';
import { accountOf, guid, listed, organizationUrl } from '../examples.ts';

const typed = (address: string) => typedOrganization(organizationUrl(address));

describe('A typed address', () => {
  it('is an organization whose ID is its host', () => {
    expect(typed('https://contoso.api.crm4.dynamics.com')).toMatchObject({
      id: 'contoso.api.crm4.dynamics.com',
      source: 'typed',
      name: 'contoso',
      suffix: 'crm4.dynamics.com',
      apiUrl: 'https://contoso.api.crm4.dynamics.com',
      readiness: 'ready',
    });
  });

  it.each<[unknown, string | undefined]>([
    ['https://contoso.crm4.dynamics.com', 'contoso.crm4.dynamics.com'],
    ['https://contoso.crm9.dynamics.com', 'contoso.crm9.dynamics.com'],
    ['https://evil.example', undefined],
    ['http://contoso.crm4.dynamics.com', undefined],
    [{ url: 'https://contoso.crm4.dynamics.com' }, undefined],
    [undefined, undefined],
  ])('is read from storage: %j', (value, id) => {
    expect(parseTyped(value)?.id).toBe(id);
  });

  it.each([
    ['https://contoso.crm4.dynamics.com', 'https://contoso.api.crm4.dynamics.com', true],
    ['https://contoso.crm4.dynamics.com', 'https://contoso.crm4.dynamics.com', true],
    ['https://contoso.crm4.dynamics.com', 'https://contoso.crm.dynamics.com', false],
    ['https://contoso.crm4.dynamics.com', 'https://contoso2.crm4.dynamics.com', false],
  ])('%s and %s are one organization: %s', (one, other, same) => {
    expect(sameAddress(typed(one), typed(other))).toBe(same);
  });

  it('is not the same as another one without any address', () => {
    const without = {
      ...typed('https://contoso.crm4.dynamics.com'),
      url: undefined,
      apiUrl: undefined,
    };
    expect(sameAddress(without, without)).toBe(false);
  });
});

describe('The list of all organizations', () => {
  const walter = accountOf('walter');
  const gita = accountOf('gita');

  it.each<[string, readonly AccountList[], readonly Organization[], readonly string[]]>([
    ['nothing', [], [], []],
    [
      'each once, in the order listed',
      [
        { account: walter, organizations: [listed(1), listed(2)] },
        { account: gita, organizations: [listed(2), listed(3)] },
      ],
      [],
      [guid(1), guid(2), guid(3)],
    ],
    [
      'a typed address behind what is listed',
      [{ account: walter, organizations: [listed(1)] }],
      [typed('https://other.crm4.dynamics.com')],
      [guid(1), 'other.crm4.dynamics.com'],
    ],
    [
      'no typed address where an organization is listed',
      [{ account: walter, organizations: [listed(1)] }],
      [typed('https://org1.crm4.dynamics.com')],
      [guid(1)],
    ],
  ])('holds %s', (_what, lists, others, ids) => {
    expect(mergeLists(lists, others).map((each) => each.id)).toEqual(ids);
  });

  it('is asked as the first account that sees an organization', () => {
    const owners = ownersOf([
      { account: walter, organizations: [listed(1), listed(2)] },
      { account: gita, organizations: [listed(2), listed(3)] },
    ]);
    expect([guid(1), guid(2), guid(3), guid(4)].map((id) => owners.get(id)?.key)).toEqual([
      'walter',
      'walter',
      'gita',
      undefined,
    ]);
  });
});
