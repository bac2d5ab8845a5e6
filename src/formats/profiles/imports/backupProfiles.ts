import { backupFormat, backupVersion, profileKey } from '../../../domain/backupFormat.ts';
import { readList, readNumber, readRecord, readText } from '../../../domain/json.ts';
import { parseProfile, type Profile } from '../../../domain/profiles/profile.ts';
import { mostConnections, tooMany, type RawConnection, type RawFile } from './imported.ts';

/**
 * Reads the connections of the profiles in a backup of this page; restoring it brings back everything else too.
 * @returns undefined where it’s something else
 */
export function readBackupProfiles(json: unknown): RawFile | undefined {
  const file = readRecord(json);
  if (file?.['format'] !== backupFormat) return undefined;
  if ((readNumber(file['version']) ?? 0) > backupVersion) return { refusal: newer };
  const records = (readList(file['records']) ?? []).map(readRecord);
  const profiles = records.filter((record) => readText(record?.['key'])?.startsWith(profileKey));
  if (profiles.length > mostConnections) return { refusal: tooMany };
  if (profiles.length === 0) return { refusal: noProfiles };
  const connections = profiles.map((record) => connectionOf(parseProfile(record?.['value'])));
  return { source: 'Latchkey backup', connections: [...connections, everythingElse] };
}

const newer =
  'A newer version of Latchkey wrote this backup. Reload the page to get the newer version, then import it.';
const noProfiles =
  'There are no profiles in this backup. To get everything else in it, restore it in Settings, under Back up and restore.';

const everythingElse: RawConnection = {
  name: 'Notes, tags, and everything else',
  others: [],
  refusal:
    'An import takes connections only. To get the rest too, restore the backup in Settings, under Back up and restore.',
};

function connectionOf(profile: Profile | undefined): RawConnection {
  if (!profile) return { others: [], refusal: 'It’s damaged or from a newer version of Latchkey.' };
  const { name, registration, organization, target, account, notes } = profile;
  return {
    target,
    name,
    address: organization.url ?? organization.apiUrl,
    clientId: registration.clientId,
    tenant: registration.tenant,
    account: account?.username,
    organizationName: organization.name,
    uniqueName: organization.uniqueName,
    environmentId: organization.environmentId,
    others: [['notes', notes]],
  };
}
