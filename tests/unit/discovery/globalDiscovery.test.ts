import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDiscovery } from '../../../src/domain/discovery/globalDiscovery.ts';
import { readOrganizationHost } from '../../../src/domain/organizations/organizationUrl.ts';
import type { Organization } from '../../../src/domain/organizations/organization.ts';
import { guid } from '../examples.ts';

/** The twenty documented properties. */
const instance = {
  Id: guid(1).toUpperCase(),
  UniqueName: 'unq77c0ffee',
  UrlName: 'northwind',
  FriendlyName: 'Northwind Traders',
  State: 0,
  StatusMessage: 6,
  Version: '9.2.25104.00188',
  Url: 'https://northwind.crm4.dynamics.com',
  ApiUrl: 'https://northwind.api.crm4.dynamics.com',
  LastUpdated: '2026-02-03T04:05:06Z',
  SchemaType: 'Full',
  Region: 'EMEA',
  OrganizationType: 0,
  TenantId: guid(2),
  EnvironmentId: guid(3),
  TrialExpirationDate: null,
  Purpose: null,
  IsUserSysAdmin: true,
  DatacenterId: guid(4),
  DatacenterName: null,
};

function read(...records: readonly unknown[]): readonly Organization[] {
  return parseDiscovery({ value: records }, 'public')?.organizations ?? [];
}

function readOne(changes: Readonly<Record<string, unknown>>): Organization | undefined {
  return read({ ...instance, ...changes })[0];
}

describe('An answer of Global Discovery', () => {
  it('gives every documented property a place', () => {
    expect(read(instance)).toEqual([
      {
        id: guid(1),
        source: 'discovery',
        name: 'Northwind Traders',
        uniqueName: 'unq77c0ffee',
        urlName: 'northwind',
        url: 'https://northwind.crm4.dynamics.com',
        apiUrl: 'https://northwind.api.crm4.dynamics.com',
        suffix: 'crm4.dynamics.com',
        region: 'EMEA',
        readiness: 'ready',
        use: 'production',
        type: 0,
        purpose: undefined,
        version: '9.2.25104.00188',
        environmentId: guid(3),
        tenantId: guid(2),
        datacenterId: guid(4),
        isSystemAdministrator: true,
        schemaType: 'Full',
        updatedAt: '2026-02-03T04:05:06Z',
        trialEndsAt: undefined,
        more: {},
      },
    ]);
  });

  it('is happy with an organization id alone', () => {
    expect(read({ Id: guid(1) })[0]).toMatchObject({
      id: guid(1),
      name: guid(1),
      suffix: 'unknown',
      apiUrl: undefined,
      readiness: 'ready',
      use: 'other',
    });
  });

  it('keeps fields it does not know, as they came', () => {
    expect(readOne({ Geo: { Name: 'Nordics' }, Flags: [1] })?.more).toEqual({
      Geo: { Name: 'Nordics' },
      Flags: [1],
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>, Partial<Organization>]>([
    [
      'a region that is not known yet',
      {
        Url: 'https://northwind.crm47.dynamics.com',
        ApiUrl: 'https://northwind.api.crm47.dynamics.com',
        Region: 'MARS',
      },
      {
        suffix: 'crm47.dynamics.com',
        region: 'MARS',
        apiUrl: 'https://northwind.api.crm47.dynamics.com' as Organization['apiUrl'],
      },
    ],
    [
      'a foreign host, which gets no token',
      { Url: 'https://crm.northwind.example', ApiUrl: 'https://crm.northwind.example' },
      {
        suffix: 'crm.northwind.example',
        apiUrl: undefined,
        url: 'https://crm.northwind.example',
      },
    ],
    [
      'a foreign API beside a Dynamics app: the app’s host is asked',
      { ApiUrl: 'https://api.northwind.example' },
      { apiUrl: 'https://northwind.crm4.dynamics.com' as Organization['apiUrl'] },
    ],
    [
      'the host of another cloud, which gets no token of this one',
      {
        Url: 'https://northwind.crm9.dynamics.com',
        ApiUrl: 'https://northwind.api.crm9.dynamics.com',
      },
      { suffix: 'crm9.dynamics.com', apiUrl: undefined },
    ],
    [
      'no API address',
      { ApiUrl: null },
      { apiUrl: 'https://northwind.crm4.dynamics.com' as Organization['apiUrl'] },
    ],
    ['an address that is none', { Url: 'northwind', ApiUrl: 7 }, { suffix: 'unknown' }],
    ['a date of the year 1', { LastUpdated: '0001-01-01T00:00:00Z' }, { updatedAt: undefined }],
    ['a date that is none', { TrialExpirationDate: 'soon' }, { trialEndsAt: undefined }],
    [
      'the end of a trial',
      { TrialExpirationDate: '2026-12-24T00:00:00Z', OrganizationType: 11 },
      { trialEndsAt: '2026-12-24T00:00:00Z', use: 'trial' },
    ],
    [
      'a data centre by name',
      { DatacenterId: null, DatacenterName: 'DB4' },
      { datacenterId: 'DB4' },
    ],
    ['no friendly name', { FriendlyName: ' ' }, { name: 'northwind' }],
    ['no name but the unique one', { FriendlyName: null, UrlName: '' }, { name: 'unq77c0ffee' }],
    ['a type that is not known yet', { OrganizationType: 99 }, { use: 'other', type: 99 }],
    ['a type in words', { OrganizationType: 'Customer' }, { use: 'other', type: undefined }],
  ])('takes %s', (_what, changes, expected) => {
    expect(readOne(changes)).toMatchObject(expected);
  });

  it.each<[number, number | undefined, Organization['readiness']]>([
    [0, 6, 'ready'],
    [0, undefined, 'ready'],
    [0, 5, 'ready'],
    [1, undefined, 'disabled'],
    [1, 6, 'disabled'],
    [0, 0, 'locked'],
    [1, 0, 'locked'],
    [0, 1, 'moving'],
    [0, 2, 'failed'],
    [0, 3, 'provisioning'],
    [0, 4, 'disabled'],
    [0, 77, 'ready'],
  ])('with State %s and StatusMessage %s is %s', (State, StatusMessage, readiness) => {
    expect(readOne({ State, StatusMessage })?.readiness).toBe(readiness);
  });

  it('counts what it cannot read, and shows the rest', () => {
    const listing = parseDiscovery(
      { value: [instance, null, 'x', {}, { ...instance, Id: 'none' }, instance, { Id: guid(5) }] },
      'public',
    );
    expect(listing?.organizations.map((each) => each.id)).toEqual([guid(1), guid(5)]);
    expect(listing?.damaged).toBe(5);
  });

  it('says where the list goes on', () => {
    const answer = { value: [], '@odata.nextLink': 'https://globaldisco.crm.dynamics.com/next' };
    expect(parseDiscovery(answer, 'public')?.nextLink).toBe(
      'https://globaldisco.crm.dynamics.com/next',
    );
    expect(parseDiscovery({ value: [] }, 'public')?.nextLink).toBeUndefined();
  });

  it.each([
    [undefined],
    [null],
    ['<html>'],
    [[]],
    [{}],
    [{ value: {} }],
    [{ error: { code: '1' } }],
  ])('is not %j', (value) => {
    expect(parseDiscovery(value, 'public')).toBeUndefined();
  });

  it('accounts for every record, and lets a token go to Dynamics hosts of its cloud only', () => {
    const address = fc.oneof(
      fc.webUrl(),
      fc.constantFrom(
        'https://a.crm.dynamics.com',
        'https://a.crm9.dynamics.com',
        'http://a.crm.dynamics.com',
        'https://a.crm.dynamics.com.evil.example',
        'https://a.crm.dynamics.cn',
      ),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const record = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.record({
        Id: fc.oneof(fc.constantFrom(guid(1), guid(2)), fc.uuid(), fc.jsonValue({ maxDepth: 1 })),
        Url: address,
        ApiUrl: address,
        State: fc.jsonValue({ maxDepth: 1 }),
        LastUpdated: fc.jsonValue({ maxDepth: 1 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), (value) => {
        const listing = parseDiscovery({ value }, 'public');
        expect((listing?.organizations.length ?? NaN) + (listing?.damaged ?? NaN)).toBe(
          value.length,
        );
        for (const { apiUrl } of listing?.organizations ?? []) {
          if (apiUrl === undefined) continue;
          expect(readOrganizationHost(new URL(apiUrl).hostname)?.cloud).toBe('public');
          expect(apiUrl).toMatch(/^https:\/\/[a-z0-9.-]+$/);
        }
      }),
    );
  });
});
