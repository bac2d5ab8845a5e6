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

/** The one record this tab keeps of its sign-ins: enough to rebuild MSAL after the return, or after a reload. */
export type SignInRecord = {
  readonly signedIn: readonly Pick<Account, 'key' | 'registration'>[];
  readonly pending: PendingSignIn | undefined;
};

/** Reads the record; what does not fit is left out. */
export function parseSignInRecord(value: unknown): SignInRecord {
  const record = readRecord(value);
  const signedIn = readList(record?.['signedIn']) ?? [];
  return {
    signedIn: signedIn.map(parseSignedIn).filter((each) => each !== undefined),
    pending: parsePending(record?.['pending']),
  };
}

function parseSignedIn(value: unknown): SignInRecord['signedIn'][number] | undefined {
  const record = readRecord(value);
  const key = readText(record?.['key']);
  const registration = parseRegistration(record?.['registration']);
  return key && registration ? { key, registration } : undefined;
}

function parsePending(value: unknown): PendingSignIn | undefined {
  const record = readRecord(value);
  const registration = parseRegistration(record?.['registration']);
  const route = readText(record?.['route']);
  const startedAt = readNumber(record?.['startedAt']);
  if (!registration || !route?.startsWith('#/') || startedAt === undefined) return undefined;
  return { registration, route, startedAt, state: readText(record?.['state']) };
}
