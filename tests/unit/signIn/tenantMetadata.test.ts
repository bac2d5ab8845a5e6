import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CloudId } from '../../../src/facts/cloud/clouds.ts';
import { readTenantMetadata } from '../../../src/domain/signIn/tenantMetadata.ts';
import { guid } from '../examples.ts';

const commercial = { cloud_instance_name: 'microsoftonline.com' };
const government = { cloud_instance_name: 'microsoftonline.us' };

it.each<[object, CloudId, CloudId | undefined]>([
  [{}, 'public', undefined],
  [{ ...commercial, tenant_region_sub_scope: null }, 'public', undefined],
  [{ ...commercial, tenant_region_sub_scope: null }, 'gcc', undefined],
  [{ ...commercial, tenant_region_sub_scope: 'GCC' }, 'public', 'gcc'],
  [{ ...commercial, tenant_region_sub_scope: 'GCC' }, 'gcc', undefined],
  [{ ...government, tenant_region_sub_scope: 'DODCON' }, 'public', 'gcchigh'],
  [{ ...government, tenant_region_sub_scope: 'DODCON' }, 'gcchigh', undefined],
  [{ ...government, tenant_region_sub_scope: 'DODCON' }, 'dod', 'gcchigh'],
  [{ ...government, tenant_region_sub_scope: 'DOD' }, 'gcchigh', 'dod'],
  [government, 'dod', undefined],
  [government, 'public', 'gcchigh'],
  [{ cloud_instance_name: 'partner.microsoftonline.cn' }, 'public', 'china'],
  [{ cloud_instance_name: 'microsoftonline.example' }, 'public', undefined],
])('a tenant with %j that %s was asked for is in %s', (metadata, asked, otherCloud) => {
  const issuer = `https://login.microsoftonline.com/${guid(7)}/v2.0`;
  expect(readTenantMetadata({ issuer, ...metadata }, asked)).toEqual({ id: guid(7), otherCloud });
});

it('names no tenant where the metadata is for any', () => {
  const issuer = 'https://login.microsoftonline.com/{tenantid}/v2.0';
  expect(readTenantMetadata({ issuer, ...commercial }, 'public')).toBeUndefined();
});

it('reads any JSON without throwing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(() => readTenantMetadata(value, 'public')).not.toThrow();
    }),
  );
});
