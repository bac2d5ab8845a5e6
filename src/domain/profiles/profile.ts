import { profileOptionIds, type ProfileOptionId } from '../../facts/profiles/profileOptions.ts';
import { targetIds, type TargetId } from '../../facts/setup/targetIds.ts';
import type { CloudId } from '../../facts/cloud/clouds.ts';
import { parseGuid } from '../guid.ts';
import { readList, readNumber, readRecord, readText } from '../json.ts';
import type { Organization } from '../organizations/organization.ts';
import { readTags } from '../organizations/organizationNotes.ts';
import { parseOrganizationUrl, type OrganizationUrl } from '../organizations/organizationUrl.ts';
import { cutSecrets } from '../secrets/cutSecrets.ts';
import { parseRegistration, type Account, type Registration } from '../signIn/registration.ts';
import { parseLastCheck, type LastCheck } from './lastCheck.ts';

/** A saved connection: one registration and one organization, for one tool. Nothing in it is secret. */
export type Profile = ProfileDetails & {
  readonly id: string;
  readonly name: string;
  readonly registration: Registration;
  readonly organization: SavedOrganization;
  readonly savedAt: number;
  readonly lastCheck: LastCheck | undefined;
};

/** A profile before it’s saved. */
export type NewProfile = Omit<Profile, 'id' | 'savedAt'>;

/** What the person adds to a connection. */
export type ProfileDetails = {
  /** Who is to connect; undefined where nobody was signed in. */
  readonly account: ProfileAccount | undefined;
  /** The tool that is to connect. */
  readonly target: TargetId | undefined;
  readonly options: readonly ProfileOptionId[];
  readonly notes: string;
  readonly tags: readonly string[];
  /** The fields of the tool’s form card that are done, by ID. */
  readonly cardDone: readonly string[];
  /** When the connection was last opened, exported, or taken to its tool. */
  readonly lastUsedAt: number | undefined;
};

export type ProfileAccount = Pick<Account, 'username' | 'tenantId'>;

export type SavedOrganization = Pick<
  Organization,
  'id' | 'name' | 'uniqueName' | 'url' | 'suffix' | 'environmentId' | 'tenantId'
> & { readonly apiUrl: OrganizationUrl };

/** The details of a connection to which nothing was added. */
export const noDetails: ProfileDetails = {
  account: undefined,
  target: undefined,
  options: [],
  notes: '',
  tags: [],
  cardDone: [],
  lastUsedAt: undefined,
};

/** The version of all records so far: fields were only added, and an older page keeps those that it doesn’t know. */
const version = 1;
const longestNotes = 4000;
const mostFields = 100;

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
    ...parseDetails(record),
  };
}

/** The parts of an organization that a profile keeps. */
export function savedOrganization(
  organization: Organization & { readonly apiUrl: OrganizationUrl },
): SavedOrganization {
  const { id, name, uniqueName, url, apiUrl, suffix, environmentId, tenantId } = organization;
  return { id, name, uniqueName, url, apiUrl, suffix, environmentId, tenantId };
}

/** Texts that a person typed, fit to be stored: short enough, and without secrets. */
export function cleanDetails(profile: Profile): Profile {
  const notes = cutSecrets(profile.notes).text.slice(0, longestNotes);
  const tags = readTags(profile.tags.map((tag) => cutSecrets(tag).text).join(','));
  return { ...profile, notes, tags };
}

function parseDetails(record: Readonly<Record<string, unknown>>): ProfileDetails {
  const options = readList(record['options']) ?? [];
  const tags = (readList(record['tags']) ?? []).map(readText);
  return {
    account: parseAccount(record['account']),
    target: targetIds.find((id) => id === record['target']),
    options: profileOptionIds.filter((id) => options.includes(id)),
    notes: (readText(record['notes']) ?? '').slice(0, longestNotes),
    tags: readTags(tags.filter((tag) => tag !== undefined).join(',')),
    cardDone: readFields(record['cardDone']),
    lastUsedAt: readNumber(record['lastUsedAt']),
  };
}

/** Fields of another version's card stay. */
function readFields(value: unknown): readonly string[] {
  const fields = (readList(value) ?? []).slice(0, mostFields).map(readText);
  return [...new Set(fields.filter((field) => field !== undefined))];
}

function parseAccount(value: unknown): ProfileAccount | undefined {
  const record = readRecord(value);
  const username = readText(record?.['username']);
  const tenantId = parseGuid(record?.['tenantId']);
  return username && tenantId ? { username, tenantId } : undefined;
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
