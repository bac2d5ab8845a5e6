import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  groupByCause,
  reachOf,
  sortCauses,
  type FailedCheck,
} from '../../../src/domain/checks/causes.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import { problemKinds } from '../../../src/facts/diagnosis/problems.ts';
import { guid } from '../examples.ts';

const refused: Failure = { tag: 'refused', during: 'organization', status: 403 };

const failedCheck = (number: number, over: Partial<FailedCheck> = {}): FailedCheck => ({
  organizationId: guid(number),
  accountKey: 'walter',
  suffix: 'crm4.dynamics.com',
  kind: 'not-a-member',
  failure: refused,
  ...over,
});

const counts = (checks: readonly FailedCheck[]) =>
  groupByCause(checks).map(({ kind, failed }) => [kind, failed.length]);

describe('Two failures', () => {
  const withCode = (code: string): Partial<FailedCheck> => ({ failure: { ...refused, code } });
  const withTag = (tag: Failure['tag']): Partial<FailedCheck> => ({
    kind: 'network-or-cors',
    failure: { tag, during: 'organization' },
  });

  test.each<[string, boolean, Partial<FailedCheck>, Partial<FailedCheck>]>([
    ['of the same kind without a code', true, {}, {}],
    ['of the same kind and code', true, withCode('0x80072560'), withCode('0x80072560')],
    ['of different codes', false, withCode('0x80072560'), withCode('0x80048306')],
    ['of different kinds', false, { kind: 'ip-firewall' }, {}],
    [
      'of the same status from different regions',
      true,
      { suffix: 'crm.dynamics.com' },
      { suffix: 'crm4.dynamics.com' },
    ],
    ['of a time-out and no connection', false, withTag('timed-out'), withTag('unreachable')],
    ['asked by different accounts', true, {}, { accountKey: 'olga' }],
    [
      'of sessions of different accounts',
      false,
      { kind: 'session-expired' },
      { kind: 'session-expired', accountKey: 'olga' },
    ],
    [
      'of the session of one account',
      true,
      { kind: 'session-expired' },
      { kind: 'session-expired' },
    ],
  ])('%s have one cause: %s', (_, same, one, two) => {
    expect(groupByCause([failedCheck(1, one), failedCheck(2, two)])).toHaveLength(same ? 1 : 2);
  });
});

describe('Causes', () => {
  it('come in the order in which they were seen, so that nothing moves during a run', () => {
    const checks = [
      failedCheck(1),
      failedCheck(2, { kind: 'ip-firewall' }),
      failedCheck(3, { kind: 'ip-firewall' }),
    ];
    expect(counts(checks.slice(0, 2))).toEqual([
      ['not-a-member', 1],
      ['ip-firewall', 1],
    ]);
    expect(counts(checks)).toEqual([
      ['not-a-member', 1],
      ['ip-firewall', 2],
    ]);
  });

  it('come with the most frequent first after it', () => {
    const causes = groupByCause([
      failedCheck(1),
      failedCheck(2, { kind: 'ip-firewall' }),
      failedCheck(3, { kind: 'ip-firewall' }),
      failedCheck(4, { kind: 'throttled' }),
    ]);
    expect(sortCauses(causes).map(({ kind }) => kind)).toEqual([
      'ip-firewall',
      'not-a-member',
      'throttled',
    ]);
  });

  it('hold every failed check exactly once, and keep their keys as more arrive', () => {
    const check = fc.record({
      organizationId: fc.integer({ min: 1, max: 9999 }).map(guid),
      accountKey: fc.constantFrom('walter', 'olga', undefined),
      suffix: fc.constantFrom('crm.dynamics.com', 'crm4.dynamics.com'),
      kind: fc.constantFrom(...problemKinds),
      failure: fc.record({
        tag: fc.constantFrom<Failure['tag'][]>('refused', 'unreachable', 'timed-out'),
        during: fc.constant('organization' as const),
        code: fc.constantFrom(undefined, '0x80072560', '"]["'),
      }),
    });
    fc.assert(
      fc.property(fc.array(check), fc.nat(), (checks, cut) => {
        const all = groupByCause(checks);
        const found = all.flatMap(({ failed }) => failed);
        expect(found).toHaveLength(checks.length);
        expect(new Set(found)).toEqual(new Set(checks));
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        const before = groupByCause(checks.slice(0, cut % (checks.length + 1)));
        expect(all.slice(0, before.length).map(({ key }) => key)).toEqual(
          before.map(({ key }) => key),
        );
      }),
    );
  });
});

describe('A cause', () => {
  const europe = 'crm4.dynamics.com';
  const america = 'crm.dynamics.com';
  const [cause] = groupByCause([failedCheck(1), failedCheck(2)]);
  const [single] = groupByCause([failedCheck(1)]);
  const [both] = groupByCause([failedCheck(1), failedCheck(2, { suffix: america })]);

  test.each([
    ['two of two', cause, [europe, europe], { is: 'all' }],
    [
      'two of two in one region, of three',
      cause,
      [europe, europe, america],
      { is: 'region', suffix: europe },
    ],
    ['two of three in one region', cause, [europe, europe, europe, america], { is: 'some' }],
    ['two in two regions, of three', both, [europe, america, europe], { is: 'some' }],
    ['one of one', single, [europe], { is: 'some' }],
  ])('of %s reaches %#', (_, of, asked, reach) => {
    expect(of && reachOf(of, asked)).toEqual(reach);
  });
});
