import type { CloudId } from '../../facts/cloud/clouds.ts';
import { organizationSources, type Organization } from './organization.ts';
import { readinessNames, useNames } from './organizationNames.ts';
import { parseOrganizationUrl } from './organizationUrl.ts';
import { readBoolean, readNumber, readRecord, readText } from '../json.ts';
import { readUnknownFields } from '../unknownFields.ts';

/** All of them are unknown. */
const noNames: ReadonlySet<string> = new Set();

type Fields = Readonly<Record<string, unknown>>;

/** Reads an organization that this page wrote; undefined where it is damaged. Where tokens may go is decided anew. */
export function parseStoredOrganization(value: unknown, cloud: CloudId): Organization | undefined {
  const record = readRecord(value);
  const id = readText(record?.['id']);
  const name = readText(record?.['name']);
  const source = organizationSources.find((each) => each === record?.['source']);
  if (!record || !id || !name || !source) return undefined;
  return {
    id,
    source,
    name,
    apiUrl: parseOrganizationUrl(record['apiUrl'], cloud),
    ...readKinds(record),
    type: readNumber(record['type']),
    isSystemAdministrator: readBoolean(record['isSystemAdministrator']),
    more: readUnknownFields(readRecord(record['more']) ?? {}, noNames),
    ...readTexts(record),
  };
}

function readKinds(record: Fields): Pick<Organization, 'suffix' | 'readiness' | 'use'> {
  return {
    suffix: readText(record['suffix']) ?? 'unknown',
    readiness: keyOf(readinessNames, record['readiness']) ?? 'ready',
    use: keyOf(useNames, record['use']) ?? 'other',
  };
}

const texts = [
  'uniqueName',
  'urlName',
  'url',
  'region',
  'purpose',
  'version',
  'environmentId',
  'tenantId',
  'datacenterId',
  'schemaType',
  'updatedAt',
  'trialEndsAt',
] as const;

type Texts = Pick<Organization, (typeof texts)[number]>;

function readTexts(record: Fields): Texts {
  const read: Partial<Record<keyof Texts, string | undefined>> = {};
  for (const name of texts) read[name] = readText(record[name]);
  return { ...noTexts, ...read };
}

const noTexts: Texts = {
  uniqueName: undefined,
  urlName: undefined,
  url: undefined,
  region: undefined,
  purpose: undefined,
  version: undefined,
  environmentId: undefined,
  tenantId: undefined,
  datacenterId: undefined,
  schemaType: undefined,
  updatedAt: undefined,
  trialEndsAt: undefined,
};

function keyOf<Key extends string>(
  table: Readonly<Record<Key, string>>,
  value: unknown,
): Key | undefined {
  return isKeyOf(table, value) ? value : undefined;
}

function isKeyOf<Key extends string>(
  table: Readonly<Record<Key, string>>,
  value: unknown,
): value is Key {
  return typeof value === 'string' && Object.hasOwn(table, value);
}
