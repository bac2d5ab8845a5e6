import type { Organization } from '../organizations/organization.ts';
import { parseRegistration } from '../signIn/registration.ts';
import { readJson, readList, readNumber, readRecord, readText } from '../json.ts';
import type { Registration } from '../signIn/registration.ts';
import { parseStoredOrganization } from '../organizations/storedOrganization.ts';

/** The account that a list is for: enough to offer signing in again, without anything that grants access. */
type RememberedAccount = {
  readonly key: string;
  readonly username: string;
  readonly tenantId: string;
  readonly registration: Registration;
};

/** The organizations as last listed for one account. */
export type RememberedList = {
  readonly account: RememberedAccount;
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
  const account = parseAccount(record['account']);
  const listedAt = readNumber(record['listedAt']);
  const written = readList(readJson(readText(record['organizations']) ?? ''));
  if (!account || listedAt === undefined || !written) return undefined;
  const { cloud } = account.registration;
  const organizations = written
    .map((each) => parseStoredOrganization(each, cloud))
    .filter((each) => each !== undefined);
  return { account, listedAt, organizations };
}

function parseAccount(value: unknown): RememberedAccount | undefined {
  const record = readRecord(value);
  const key = readText(record?.['key']);
  const username = readText(record?.['username']);
  const tenantId = readText(record?.['tenantId']);
  const registration = parseRegistration(record?.['registration']);
  return key && username && tenantId && registration
    ? { key, username, tenantId, registration }
    : undefined;
}
