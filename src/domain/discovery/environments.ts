import type { CloudId } from '../../facts/cloud/clouds.ts';
import { suffixOf, parseOrganizationUrl } from '../organizations/organizationUrl.ts';
import { type Listing } from './listing.ts';
import { parseGuid } from '../guid.ts';
import type { Organization, OrganizationUse, Readiness } from '../organizations/organization.ts';
import { readList, readRecord, readText } from '../json.ts';

/** The fields that have a place of their own in `Organization`. */
const known = new Set([
  'id',
  'displayName',
  'type',
  'state',
  'tenantId',
  'azureRegion',
  'dataverseId',
  'url',
  'domainName',
  'version',
]);

/**
 * Reads the Power Platform API's list of environments, in an object or bare; undefined where it is none. Environments
 * without Dataverse are no organizations, and are left out without being counted as damaged.
 * @see https://learn.microsoft.com/rest/api/power-platform/environmentmanagement/environments/list-environments-for-user
 */
export function parseEnvironments(value: unknown, cloud: CloudId): Listing | undefined {
  const body = readRecord(value);
  const records = readList(value) ?? readList(body?.['value']);
  if (!records) return undefined;
  const read = records.map((each) => parseEnvironment(each, cloud));
  const organizations = new Map(
    read.flatMap((each) => (typeof each === 'object' ? [[each.id, each] as const] : [])),
  );
  return {
    organizations: [...organizations.values()],
    damaged: read.filter((each) => each === undefined).length,
    nextLink: readText(body?.['@odata.nextlink']) ?? readText(body?.['@odata.nextLink']),
  };
}

function parseEnvironment(
  value: unknown,
  cloud: CloudId,
): Organization | 'without Dataverse' | undefined {
  const record = readRecord(value);
  const environmentId = readText(record?.['id']);
  if (!record || !environmentId) return undefined;
  const id = parseGuid(record['dataverseId']);
  if (!id) return readText(record['dataverseId']) ? undefined : 'without Dataverse';
  return makeOrganization(record, id, environmentId, cloud);
}

type Fields = Readonly<Record<string, unknown>>;

function makeOrganization(
  record: Fields,
  id: string,
  environmentId: string,
  cloud: CloudId,
): Organization {
  const url = readText(record['url'])?.replace(/\/$/, '');
  const urlName = readText(record['domainName']);
  return {
    id,
    source: 'power-platform',
    name: readText(record['displayName']) ?? urlName ?? id,
    uniqueName: undefined,
    urlName,
    url,
    apiUrl: parseOrganizationUrl(url, cloud),
    suffix: suffixOf(url),
    region: readText(record['azureRegion']),
    readiness: readinessOf(readText(record['state'])),
    use: useOf(readText(record['type'])),
    type: undefined,
    purpose: undefined,
    version: readText(record['version']),
    environmentId,
    tenantId: readText(record['tenantId']),
    datacenterId: undefined,
    isSystemAdministrator: undefined,
    schemaType: undefined,
    updatedAt: undefined,
    trialEndsAt: undefined,
    more: Object.fromEntries(Object.entries(record).filter(([key]) => !known.has(key))),
  };
}

/** The words are not documented; what is not here counts as ready, and is still asked before anybody relies on it. */
const states: Readonly<Record<string, Readiness>> = {
  disabled: 'disabled',
  locked: 'locked',
  preparing: 'provisioning',
  creating: 'provisioning',
  deleting: 'disabled',
  failed: 'failed',
};

const uses: Readonly<Record<string, OrganizationUse>> = {
  production: 'production',
  sandbox: 'sandbox',
  trial: 'trial',
  subscriptionbasedtrial: 'trial',
  developer: 'developer',
  default: 'default',
  teams: 'teams',
};

function readinessOf(state: string | undefined): Readiness {
  return states[state?.toLowerCase() ?? ''] ?? 'ready';
}

function useOf(type: string | undefined): OrganizationUse {
  return uses[type?.toLowerCase() ?? ''] ?? 'other';
}
