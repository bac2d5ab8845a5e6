import type { CloudId } from '../../facts/cloud/clouds.ts';
import { parseGuid } from '../guid.ts';
import type { Organization, OrganizationUse, Readiness } from '../organizations/organization.ts';
import { suffixOf, parseOrganizationUrl } from '../organizations/organizationUrl.ts';
import { uniqueById } from '../organizations/uniqueById.ts';
import type { ListPage } from './listing.ts';
import { readBoolean, readList, readNumber, readRecord, readText } from '../json.ts';
import { readUnknownFields } from '../unknownFields.ts';

/** The properties of Global Discovery's `Instance` that `Organization` has a field for. */
const known = new Set([
  'Id',
  'UniqueName',
  'UrlName',
  'FriendlyName',
  'Url',
  'ApiUrl',
  'Region',
  'State',
  'StatusMessage',
  'OrganizationType',
  'Purpose',
  'Version',
  'EnvironmentId',
  'TenantId',
  'DatacenterId',
  'DatacenterName',
  'IsUserSysAdmin',
  'SchemaType',
  'LastUpdated',
  'TrialExpirationDate',
]);

/**
 * Reads one page of Global Discovery v2.0.
 *
 * @param value - the JSON of the response
 * @param cloud - the cloud that was asked; addresses of other clouds aren't called
 * @returns the page, or undefined for anything else
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/discovery-service
 */
export function parseDiscovery(value: unknown, cloud: CloudId): ListPage | undefined {
  const body = readRecord(value);
  const records = readList(body?.['value']);
  if (!body || !records) return undefined;
  const read = records.map((each) => parseInstance(each, cloud));
  const organizations = uniqueById(read.filter((each) => each !== undefined));
  return {
    organizations,
    damaged: records.length - organizations.length,
    nextLink: readText(body['@odata.nextLink']),
  };
}

function parseInstance(value: unknown, cloud: CloudId): Organization | undefined {
  const record = readRecord(value);
  const id = parseGuid(record?.['Id']);
  if (!record || !id) return undefined;
  return {
    id,
    source: 'discovery',
    ...readNames(record, id),
    ...readAddresses(record, cloud),
    ...readUse(record),
    region: readText(record['Region']),
    readiness: readReadiness(record),
    purpose: readText(record['Purpose']),
    version: readText(record['Version']),
    environmentId: readText(record['EnvironmentId']),
    tenantId: readText(record['TenantId']),
    datacenterId: readText(record['DatacenterId']) ?? readText(record['DatacenterName']),
    isSystemAdministrator: readBoolean(record['IsUserSysAdmin']),
    schemaType: readText(record['SchemaType']),
    updatedAt: readDate(record['LastUpdated']),
    trialEndsAt: readDate(record['TrialExpirationDate']),
    more: readUnknownFields(record, known),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function readNames(
  record: Fields,
  id: string,
): Pick<Organization, 'name' | 'uniqueName' | 'urlName'> {
  const urlName = readText(record['UrlName']);
  const uniqueName = readText(record['UniqueName']);
  return {
    urlName,
    uniqueName,
    name: readText(record['FriendlyName']) ?? urlName ?? uniqueName ?? id,
  };
}

function readAddresses(
  record: Fields,
  cloud: CloudId,
): Pick<Organization, 'url' | 'apiUrl' | 'suffix'> {
  const url = readText(record['Url']) ?? readText(record['ApiUrl']);
  const apiUrl = parseOrganizationUrl(record['ApiUrl'], cloud) ?? parseOrganizationUrl(url, cloud);
  return { url, apiUrl, suffix: suffixOf(apiUrl ?? url) };
}

function readUse(record: Fields): Pick<Organization, 'use' | 'type'> {
  const type = readNumber(record['OrganizationType']);
  return { type, use: uses[type ?? -1] ?? 'other' };
}

/** By OrganizationType. @see https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/organizationtype */
const uses: Readonly<Record<number, OrganizationUse>> = {
  0: 'production',
  4: 'production',
  5: 'sandbox',
  6: 'sandbox',
  7: 'sandbox',
  9: 'trial',
  11: 'trial',
  12: 'default',
  13: 'developer',
  14: 'trial',
  15: 'teams',
};

/** By StatusMessage; for other values, State alone decides. */
const conditions: Readonly<Record<number, Readiness>> = {
  0: 'locked',
  1: 'moving',
  2: 'failed',
  3: 'provisioning',
  4: 'disabled',
};

function readReadiness(record: Fields): Readiness {
  const condition = conditions[readNumber(record['StatusMessage']) ?? -1];
  return condition ?? (readNumber(record['State']) === 1 ? 'disabled' : 'ready');
}

/** ISO 8601; the year 1 means "none" in .NET. */
function readDate(value: unknown): string | undefined {
  const text = readText(value);
  return text && !text.startsWith('0001-') && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
