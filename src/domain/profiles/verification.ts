import { formatMoment } from '../time.ts';
import { isSameUser, type LastCheck } from './lastCheck.ts';

/** Days after which a check says little about today. */
const goodForDays = 30;
const goodFor = goodForDays * 24 * 60 * 60_000;

/** How far a saved connection is proved to work. Only `verified` needs no further word. */
export const verifications = {
  verified: { name: 'Verified', tone: 'success' },
  old: { name: 'Check again', tone: 'warning' },
  'other-account': { name: 'Other account', tone: 'warning' },
  failed: { name: 'Check failed', tone: 'danger' },
  unchecked: { name: 'Not checked', tone: 'neutral' },
} as const;

export type VerificationId = keyof typeof verifications;

export const verificationIds = Object.keys(verifications) as readonly VerificationId[];

/** What keeps a connection from being verified, with what needs most attention first. */
export const concerns = [
  'failed',
  'other-account',
  'old',
  'unchecked',
] as const satisfies readonly VerificationId[];

/** What a verification is about: the last check, and who is to connect, where that is known. */
type Checked = {
  readonly check: Pick<LastCheck, 'at' | 'verdict' | 'code' | 'username'> | undefined;
  /** The user name of the profile's account. */
  readonly username?: string | undefined;
};

/**
 * How far a saved connection is proved to work. A check that is older than 30 days proves it no longer, and neither does one
 * whose date isn't near: a clock was wrong then.
 */
export function verificationOf({ check, username }: Checked, now: number): VerificationId {
  if (!check) return 'unchecked';
  if (check.verdict === 'failed') return 'failed';
  if (username && check.username && !isSameUser(username, check.username)) return 'other-account';
  return Math.abs(now - check.at) > goodFor ? 'old' : 'verified';
}

/** The same in a sentence: `Verified on Nov 26, 2026, 2:05 PM as ben@contoso.com.` */
export function describeVerification(checked: Checked, now: number): string {
  const { check, username } = checked;
  if (!check) return 'Not checked yet.';
  const is = verificationOf(checked, now);
  const when = `on ${formatMoment(check.at)}${check.username ? ` as ${check.username}` : ''}`;
  switch (is) {
    case 'verified':
      return `Verified ${when}.`;
    case 'old':
      return `Verified ${when}. A check counts for ${goodForDays} days, so check again.`;
    case 'other-account':
      return `Verified ${when}, but not as ${username ?? ''}.`;
    case 'failed':
      return `The check ${when} failed${check.code ? ` (${check.code})` : ''}.`;
    case 'unchecked':
      return 'Not checked yet.';
  }
}
