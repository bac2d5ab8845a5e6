import type { CloudId } from '../../facts/cloud/clouds.ts';
import { tenantClouds } from '../../facts/cloud/tenantClouds.ts';
import { parseGuid, type Guid } from '../guid.ts';
import { readRecord, readText } from '../json.ts';

/** A tenant as its public metadata describes it. */
export type FoundTenant = {
  readonly id: Guid;
  /** The cloud that the tenant is in, where it isn't the one that was asked. */
  readonly otherCloud: CloudId | undefined;
};

/**
 * Reads a tenant's OpenID metadata. The commercial cloud also answers for tenants of other clouds, in which nothing else of it works.
 * @param metadata the answer of `/.well-known/openid-configuration`
 * @param asked the cloud whose sign-in host was asked
 * @returns undefined where it names no single tenant
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#find-your-apps-openid-configuration-document-uri
 */
export function readTenantMetadata(metadata: unknown, asked: CloudId): FoundTenant | undefined {
  const record = readRecord(metadata);
  const id = parseGuid(/[0-9a-f-]{36}/i.exec(readText(record?.['issuer']) ?? '')?.[0]);
  if (!id) return undefined;
  const possible = cloudsOf(
    readText(record?.['cloud_instance_name']),
    readText(record?.['tenant_region_sub_scope']),
  );
  return { id, otherCloud: possible.includes(asked) ? undefined : possible[0] };
}

function cloudsOf(instance: string | undefined, subScope: string | undefined): readonly CloudId[] {
  const row = tenantClouds.find(
    (each) =>
      each.instance === instance?.toLowerCase() &&
      (each.subScope === undefined || each.subScope === subScope?.toUpperCase()),
  );
  return row?.clouds ?? [];
}
