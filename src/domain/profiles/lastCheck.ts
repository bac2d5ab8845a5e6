import type { CheckResult } from '../checks/check.ts';
import { readNumber, readRecord, readText } from '../json.ts';
import type { Account } from '../signIn/registration.ts';

/** The last check of a profile: what it found, and as whom. */
export type LastCheck = {
  readonly at: number;
  readonly verdict: 'reachable' | 'failed';
  /** The failure's code, where there was one. */
  readonly code: string | undefined;
  readonly version: string | undefined;
  /** Who was signed in; undefined in records of older versions. */
  readonly username: string | undefined;
  /** The ID of that user in the organization; only a passed check knows it. */
  readonly userId: string | undefined;
};

export function lastCheckOf(
  { checkedAt, outcome }: CheckResult,
  account: Pick<Account, 'username'> | undefined,
): LastCheck {
  const passed = outcome.verdict === 'reachable' ? outcome : undefined;
  return {
    at: checkedAt,
    verdict: outcome.verdict,
    code: outcome.verdict === 'failed' ? outcome.failure.code : undefined,
    version: passed?.version,
    username: account?.username,
    userId: passed?.userId,
  };
}

export function parseLastCheck(value: unknown): LastCheck | undefined {
  const record = readRecord(value);
  const at = readNumber(record?.['at']);
  const verdict = record?.['verdict'];
  if (!record || at === undefined || (verdict !== 'reachable' && verdict !== 'failed'))
    return undefined;
  return {
    at,
    verdict,
    code: readText(record['code']),
    version: readText(record['version']),
    username: readText(record['username']),
    userId: readText(record['userId']),
  };
}

/** Whether two user names mean the same account. */
export function isSameUser(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * The check that a profile keeps. What its own account found isn't replaced by what another account found.
 * @param username the profile's account; undefined where it names none
 */
export function laterCheck(
  before: LastCheck | undefined,
  found: LastCheck,
  username: string | undefined,
): LastCheck {
  const isOwn = (check: LastCheck): boolean =>
    username !== undefined && check.username !== undefined && isSameUser(check.username, username);
  return before && isOwn(before) && !isOwn(found) ? before : found;
}
