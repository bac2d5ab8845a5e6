import type { CloudId } from '../../facts/cloud/clouds.ts';
import { suffixOf, parseOrganizationUrl } from '../organizations/organizationUrl.ts';
import type { ListPage } from './listing.ts';
import { parseGuid } from '../guid.ts';
import { uniqueById } from '../organizations/uniqueById.ts';
import type { Organization, OrganizationUse, Readiness } from '../organizations/organization.ts';
import { readList, readRecord, readText } from '../json.ts';
import { lookUp } from '../lookUp.ts';
import { readUnknownFields } from '../unknownFields.ts';

/** The fields that `Organization` has a field for. */
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
 * Reads one page of the Power Platform API's list of environments, in an object or as a bare array. Environments without
 * Dataverse aren't organizations: they are left out, and don't count as damaged.
 *
 * @param value - the JSON of the response
 * @param cloud - the cloud that was asked; addresses of other clouds aren't called
 * @returns the page, or undefined for anything else
 * @see https://learn.microsoft.com/rest/api/power-platform/environmentmanagement/environments/list-environments-for-user
 */
export function parseEnvironments(value: unknown, cloud: CloudId): ListPage | undefined {
  const body = readRecord(value);
  const records = readList(value) ?? readList(body?.['value']);
  if (!records) return undefined;
  const read = records.map((each) => parseEnvironment(each, cloud));
  return {
    organizations: uniqueById(read.filter((each) => typeof each === 'object')),
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
  const apiUrl = parseOrganizationUrl(url, cloud);
  const urlName = readText(record['domainName']);
  return {
    id,
    source: 'power-platform',
    name: readText(record['displayName']) ?? urlName ?? id,
    uniqueName: undefined,
    urlName,
    url,
    apiUrl,
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
    more: readUnknownFields(record, known),
  };
}

/** These words aren't documented. Any other state counts as ready; a check still asks the organization itself. */
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
  return lookUp(states, state?.toLowerCase() ?? '') ?? 'ready';
}

function useOf(type: string | undefined): OrganizationUse {
  return lookUp(uses, type?.toLowerCase() ?? '') ?? 'other';
}
