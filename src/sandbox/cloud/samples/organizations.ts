import { cloudIds, clouds, type CloudId } from '../../../facts/cloud/clouds.ts';
import { regions } from '../../../facts/cloud/regions.ts';
import type { Account } from './accounts.ts';
import { organizationRows, type OrganizationRow, type Standing } from './organizationRows.ts';

/** A sample organization with everything that follows from its row. */
export type SampleOrganization = OrganizationRow & {
  readonly id: string;
  readonly cloud: CloudId;
  readonly url: string;
  readonly apiUrl: string;
  readonly version: string;
};

const version = '9.2.26103.00168';
const bulkTenant = '0c0a7050-0000-4000-8000-00000000c001';

const made = organizationRows.map((row, index) =>
  complete(row, `0a7a0000-0000-4000-8000-${(index + 1).toString(16).padStart(12, '0')}`),
);
const bulk = new Map<number, readonly SampleOrganization[]>();

/** Every sample organization; the first directory is filled up to `count` where one is asked for. */
export function sampleOrganizations(count = 0): readonly SampleOrganization[] {
  const own = made.filter((row) => row.tenant === bulkTenant).length;
  if (count <= own) return made;
  const known = bulk.get(count);
  if (known) return known;
  const added = Array.from({ length: count - own }, (_, index) =>
    complete(bulkRow(index), scatteredId(index)),
  );
  const all = [...made, ...added];
  bulk.set(count, all);
  return all;
}

/** What Global Discovery says of an organization: the twenty documented properties. */
export function discoveryRecord(
  organization: SampleOrganization,
  account: Account,
): Readonly<Record<string, unknown>> {
  const { state, statusMessage } = standings[organization.standing ?? 'ready'];
  return {
    Id: organization.id,
    UniqueName: uniqueName(organization),
    UrlName: organization.urlName,
    FriendlyName: organization.name,
    State: state,
    Version: organization.version,
    Url: organization.foreignUrl ?? organization.url,
    ApiUrl: organization.foreignUrl ?? organization.apiUrl,
    LastUpdated: '2026-11-04T05:12:33Z',
    SchemaType: 'Full',
    Region: regionOf(organization),
    OrganizationType: organization.type ?? 0,
    TenantId: organization.tenant,
    EnvironmentId: environmentId(organization),
    StatusMessage: statusMessage,
    TrialExpirationDate: organization.trialEnds ?? null,
    Purpose: organization.purpose ?? null,
    IsUserSysAdmin: account.admin,
    DatacenterId: datacenterId(organization),
    DatacenterName: null,
    ...organization.damage,
  };
}

export function uniqueName(organization: SampleOrganization): string {
  return `unq${organization.id.replaceAll('-', '').slice(0, 28)}`;
}

export function environmentId(organization: SampleOrganization): string {
  return organization.type === 12
    ? `Default-${organization.tenant}`
    : organization.id.replace(/^.{4}/, '0e7e');
}

export function datacenterId(organization: SampleOrganization): string {
  const number = /\d+/.exec(organization.suffix)?.[0] ?? '0';
  return `0dc00000-0000-4000-8000-${number.padStart(12, '0')}`;
}

export function regionOf(organization: SampleOrganization): string {
  return regions.find((region) => region.suffix === organization.suffix)?.discoveryRegion ?? 'XYZ';
}

const standings: Record<Standing, { readonly state: number; readonly statusMessage: number }> = {
  ready: { state: 0, statusMessage: 6 },
  disabled: { state: 1, statusMessage: 4 },
  locked: { state: 0, statusMessage: 0 },
  provisioning: { state: 0, statusMessage: 3 },
  moving: { state: 0, statusMessage: 1 },
  failed: { state: 1, statusMessage: 2 },
};

function complete(row: OrganizationRow, id: string): SampleOrganization {
  return {
    ...row,
    id,
    cloud: cloudIds.find((each) => clouds[each].organizationSuffix.test(row.suffix)) ?? 'public',
    url: `https://${row.urlName}.${row.suffix}`,
    apiUrl: `https://${row.urlName}.api.${row.suffix}`,
    version,
  };
}

/** An id as different from the next as ids are, and the same every time. */
function scatteredId(index: number): string {
  const [one = '', two = '', three = '', four = ''] = [
    2654435761, 2246822519, 3266489917, 668265263,
  ].map((factor) => (Math.imul(index + 1, factor) >>> 0).toString(16).padStart(8, '0'));
  return `${one}-${two.slice(4)}-4${two.slice(1, 4)}-8${three.slice(5)}-${three.slice(1, 5)}${four}`;
}

function bulkRow(index: number): OrganizationRow {
  const here = regions.filter((region) => region.cloud === 'public');
  const region = here[index % here.length];
  const number = String(index + 1).padStart(5, '0');
  return {
    tenant: bulkTenant,
    name: `Contoso Branch ${number}`,
    urlName: `contoso-branch-${number}`,
    suffix: region?.suffix ?? 'crm.dynamics.com',
    ...(index % 4 === 1 && { type: 5, purpose: 'Testing' }),
  };
}
