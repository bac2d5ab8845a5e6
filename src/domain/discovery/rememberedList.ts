import type { Organization } from '../organizations/organization.ts';
import { parseKnownAccount, type KnownAccount } from '../signIn/registration.ts';
import { readJson, readList, readNumber, readRecord, readText } from '../json.ts';
import { parseStoredOrganization } from '../organizations/storedOrganization.ts';

/** The organizations as last listed for one account. */
export type RememberedList = {
  readonly account: KnownAccount;
  /** Milliseconds since 1970. */
  readonly listedAt: number;
  readonly organizations: readonly Organization[];
};

/** Increased with every change of the shape. `parseRememberedList` reads older shapes. */
const version = 1;

/** The organizations are stored as one text, because reading the database would otherwise copy thousands of small records. */
export function writeRememberedList({ account, listedAt, organizations }: RememberedList): unknown {
  const { key, username, tenantId, registration } = account;
  return {
    version,
    account: { key, username, tenantId, registration },
    listedAt,
    organizations: JSON.stringify(organizations),
  };
}

/** Reads a stored list; undefined if it's damaged or from a later version of Latchkey. An organization that can't be read is left out. */
export function parseRememberedList(value: unknown): RememberedList | undefined {
  const record = readRecord(value);
  if (record?.['version'] !== version) return undefined;
  const account = parseKnownAccount(record['account']);
  const listedAt = readNumber(record['listedAt']);
  const written = readList(readJson(readText(record['organizations']) ?? ''));
  if (!account || listedAt === undefined || !written) return undefined;
  const { cloud } = account.registration;
  const organizations = written
    .map((each) => parseStoredOrganization(each, cloud))
    .filter((each) => each !== undefined);
  return { account, listedAt, organizations };
}
