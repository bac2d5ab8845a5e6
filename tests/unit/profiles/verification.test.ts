import { describe, expect, it } from 'vitest';
import type { LastCheck } from '../../../src/domain/profiles/lastCheck.ts';
import {
  describeVerification,
  verificationOf,
  type VerificationId,
} from '../../../src/domain/profiles/verification.ts';
import { formatMoment } from '../../../src/domain/time.ts';

const now = Date.UTC(2026, 10, 26, 12);
const day = 24 * 60 * 60_000;

function checked(daysAgo: number, changes: Partial<LastCheck> = {}): LastCheck {
  return {
    at: now - daysAgo * day,
    verdict: 'reachable',
    code: undefined,
    version: '9.2',
    username: 'ana@contoso.example',
    userId: undefined,
    ...changes,
  };
}

const failed = { verdict: 'failed', code: 'AADSTS65001' } as const;

describe('The verification of a connection', () => {
  it.each<[string, LastCheck | undefined, string | undefined, VerificationId, string]>([
    ['was never checked', undefined, undefined, 'unchecked', 'Not checked yet.'],
    [
      'was checked today',
      checked(0),
      undefined,
      'verified',
      'Verified on {at} as ana@contoso.example.',
    ],
    [
      'was checked by its own account',
      checked(1),
      'ANA@contoso.example',
      'verified',
      'Verified on {at} as ana@contoso.example.',
    ],
    [
      'was checked by another account',
      checked(1),
      'svc@contoso.example',
      'other-account',
      'Verified on {at} as ana@contoso.example, but not as svc@contoso.example.',
    ],
    [
      'was checked by an earlier version, which didn’t note the account',
      checked(1, { username: undefined }),
      'svc@contoso.example',
      'verified',
      'Verified on {at}.',
    ],
    [
      'was checked 30 days ago',
      checked(30),
      undefined,
      'verified',
      'Verified on {at} as ana@contoso.example.',
    ],
    [
      'was checked a moment more than 30 days ago',
      checked(30, { at: now - 30 * day - 1 }),
      undefined,
      'old',
      'Verified on {at} as ana@contoso.example. A check counts for 30 days, so check again.',
    ],
    [
      'was checked while the clock was a year ahead',
      checked(-365),
      undefined,
      'old',
      'Verified on {at} as ana@contoso.example. A check counts for 30 days, so check again.',
    ],
    [
      'failed',
      checked(1, failed),
      undefined,
      'failed',
      'The check on {at} as ana@contoso.example failed (AADSTS65001).',
    ],
    [
      'failed without a code, long ago',
      checked(99, { ...failed, code: undefined, username: undefined }),
      'svc@contoso.example',
      'failed',
      'The check on {at} failed.',
    ],
  ])('that %s', (_what, check, username, is, words) => {
    expect(verificationOf({ check, username }, now)).toBe(is);
    expect(describeVerification({ check, username }, now)).toBe(
      words.replace('{at}', formatMoment(check?.at ?? 0)),
    );
  });
});
