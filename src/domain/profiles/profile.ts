import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { CheckResult } from '../checks/check.ts';
import { parseGuid } from '../guid.ts';
import type { Organization } from '../organizations/organization.ts';
import { parseOrganizationUrl, type OrganizationUrl } from '../organizations/organizationUrl.ts';
import { parseRegistration } from '../signIn/registration.ts';
import { readNumber, readRecord, readText } from '../json.ts';
import type { Registration } from '../signIn/registration.ts';

/** A saved connection: one registration, one organization, and what the last check said. Nothing in it is secret. */
export type Profile = {
  readonly id: string;
  readonly name: string;
  readonly registration: Registration;
  readonly organization: SavedOrganization;
  readonly savedAt: number;
  readonly lastCheck: LastCheck | undefined;
};

/** A profile before it’s saved. */
export type NewProfile = Omit<Profile, 'id' | 'savedAt'>;

type SavedOrganization = Pick<
  Organization,
  'id' | 'name' | 'uniqueName' | 'url' | 'suffix' | 'environmentId' | 'tenantId'
> & { readonly apiUrl: OrganizationUrl };

export type LastCheck = {
  readonly at: number;
  readonly verdict: 'reachable' | 'failed';
  /** The failure's code, where there was one. */
  readonly code: string | undefined;
  readonly version: string | undefined;
};

/** Raised with every change of the shape; older shapes are read by `parseProfile`. */
const version = 1;

export function writeProfile(profile: Profile): unknown {
  return { version, ...profile };
}

/** Reads a stored profile; undefined where it is damaged or from a later version of this page. */
export function parseProfile(value: unknown): Profile | undefined {
  const record = readRecord(value);
  if (record?.['version'] !== version) return undefined;
  const id = readText(record['id']);
  const name = readText(record['name']);
  const registration = parseRegistration(record['registration']);
  const organization = registration && parseSaved(record['organization'], registration.cloud);
  const savedAt = readNumber(record['savedAt']);
  if (!id || !name || !organization || savedAt === undefined) return undefined;
  return {
    id,
    name,
    registration,
    organization,
    savedAt,
    lastCheck: parseLastCheck(record['lastCheck']),
  };
}

export function lastCheckOf(result: CheckResult): LastCheck {
  const { outcome } = result;
  return {
    at: result.checkedAt,
    verdict: outcome.verdict,
    code: outcome.verdict === 'failed' ? outcome.failure.code : undefined,
    version: outcome.verdict === 'reachable' ? outcome.version : undefined,
  };
}

function parseSaved(value: unknown, cloud: CloudId): SavedOrganization | undefined {
  const record = readRecord(value);
  const id = parseGuid(record?.['id']) ?? readText(record?.['id']);
  const name = readText(record?.['name']);
  const apiUrl = parseOrganizationUrl(record?.['apiUrl'], cloud);
  return record && id && name && apiUrl ? { id, name, apiUrl, ...readRest(record) } : undefined;
}

function readRest(
  record: Readonly<Record<string, unknown>>,
): Omit<SavedOrganization, 'id' | 'name' | 'apiUrl'> {
  return {
    uniqueName: readText(record['uniqueName']),
    url: readText(record['url']),
    suffix: readText(record['suffix']) ?? 'unknown',
    environmentId: readText(record['environmentId']),
    tenantId: readText(record['tenantId']),
  };
}

function parseLastCheck(value: unknown): LastCheck | undefined {
  const record = readRecord(value);
  const at = readNumber(record?.['at']);
  const verdict = record?.['verdict'];
  if (!record || at === undefined || (verdict !== 'reachable' && verdict !== 'failed'))
    return undefined;
  return { at, verdict, code: readText(record['code']), version: readText(record['version']) };
}
