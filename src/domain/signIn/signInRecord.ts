import { readList, readNumber, readRecord, readText } from '../json.ts';
import { parseRegistration, type Account, type Registration } from './registration.ts';

/** A sign-in that has left for Microsoft's page. */
export type PendingSignIn = {
  readonly registration: Registration;
  /** The route (`#/…`) it began at. */
  readonly route: string;
  readonly startedAt: number;
  /**
   * The random part of this sign-in's `state`: only an answer that returns it belongs to this sign-in. A record that an
   * earlier version left has none, and no answer belongs to it.
   */
  readonly state?: string | undefined;
};

/** An account of this tab. A record that an earlier version left has its key and registration only. */
type SignedIn = Pick<Account, 'key' | 'registration'> & Partial<Account>;

/** The one record this tab keeps of its sign-ins: enough to rebuild MSAL after the return, or after a reload. */
export type SignInRecord = {
  readonly signedIn: readonly SignedIn[];
  readonly pending: PendingSignIn | undefined;
};

/** The accounts of a record. Microsoft's ids of the person and the tenants are in the key as well. */
export function accountsOf({ signedIn }: SignInRecord): readonly Account[] {
  return signedIn.map((each) => {
    const [person = '', tenantId = ''] = each.key.split(' ');
    const homeTenantId = person.split('.')[1] ?? tenantId;
    return { username: 'your account', name: undefined, tenantId, homeTenantId, ...each };
  });
}

/** Reads the record; what doesn't fit is left out. */
export function parseSignInRecord(value: unknown): SignInRecord {
  const record = readRecord(value);
  const signedIn = readList(record?.['signedIn']) ?? [];
  return {
    signedIn: signedIn.map(parseSignedIn).filter((each) => each !== undefined),
    pending: parsePending(record?.['pending']),
  };
}

function parseSignedIn(value: unknown): SignedIn | undefined {
  const record = readRecord(value);
  const key = readText(record?.['key']);
  const registration = parseRegistration(record?.['registration']);
  if (!key || !registration) return undefined;
  const texts = (['username', 'name', 'tenantId', 'homeTenantId'] as const)
    .map((field) => [field, readText(record?.[field])] as const)
    .filter(([, text]) => text !== undefined);
  return { key, registration, ...Object.fromEntries(texts) };
}

function parsePending(value: unknown): PendingSignIn | undefined {
  const record = readRecord(value);
  const registration = parseRegistration(record?.['registration']);
  const route = readText(record?.['route']);
  const startedAt = readNumber(record?.['startedAt']);
  if (!registration || !route?.startsWith('#/') || startedAt === undefined) return undefined;
  return { registration, route, startedAt, state: readText(record?.['state']) };
}
