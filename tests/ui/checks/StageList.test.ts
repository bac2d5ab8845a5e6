import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { CheckState, StageOutcome } from '../../../src/domain/checks/check.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import StageList from '../../../src/ui/checks/StageList.svelte';

const failure: Failure = { tag: 'refused', during: 'organization', code: '0x80072560' };
const state: StageOutcome = {
  stage: 'state',
  status: 'noted',
  ms: 0,
  detail: 'It’s listed as locked.',
};
const token: StageOutcome = { stage: 'token', status: 'passed', ms: 212.4 };
const reachable: StageOutcome = { stage: 'reachable', status: 'passed', ms: 90, shared: true };
const refused: StageOutcome = {
  stage: 'identity',
  status: 'failed',
  ms: 90,
  shared: true,
  failure,
};

const table: readonly { name: string; check: CheckState; standings: readonly string[] }[] = [
  {
    name: 'an unchecked organization',
    check: { verdict: 'unchecked' },
    standings: Array.from({ length: 7 }, () => 'Not run'),
  },
  {
    name: 'a running check',
    check: { verdict: 'checking', stages: [state, token] },
    standings: ['Note', 'Passed 212 ms', 'Checking', 'Not run', 'Not run', 'Not run', 'Not run'],
  },
  {
    name: 'a refused check',
    check: {
      verdict: 'failed',
      kind: 'throttled',
      result: {
        checkedAt: 0,
        stages: [state, token, reachable, refused],
        outcome: { verdict: 'failed', failure },
      },
    },
    standings: [
      'Note',
      'Passed 212 ms',
      'Passed 90 ms',
      'Failed together',
      'Skipped',
      'Skipped',
      'Skipped',
    ],
  },
];

test.each(table)('$name shows all questions, each with where it stands', ({ check, standings }) => {
  render(StageList, { check });
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent.replace(/\s+/g, ' '));
  expect(rows).toHaveLength(7);
  standings.forEach((standing, index) => {
    expect(rows[index]).toContain(standing);
  });
  expect(rows[1]).toContain('Microsoft issues a token for this organization');
});

test('a failed stage shows the code it met', () => {
  render(StageList, {
    check: {
      verdict: 'failed',
      kind: 'throttled',
      result: {
        checkedAt: 0,
        stages: [state, token, reachable, refused],
        outcome: { verdict: 'failed', failure },
      },
    },
  });
  expect(screen.getByText('0x80072560')).toBeVisible();
});

test('stages that one request answered show its time once, and say so', () => {
  const together = (['reachable', 'identity', 'match', 'version', 'details'] as const).map(
    (stage): StageOutcome => ({ stage, status: 'passed', ms: 140, shared: true }),
  );
  const outcome = { verdict: 'reachable', organizationId: 'o', userId: 'u', version: '9' } as const;
  render(StageList, {
    check: {
      verdict: 'reachable',
      result: { checkedAt: 0, stages: [state, token, ...together], outcome },
    },
  });
  expect(screen.getByText('5 stages were answered together in 140 ms.')).toBeVisible();
  expect(screen.getAllByText('140 ms')).toHaveLength(1);
  expect(screen.getAllByText('together')).toHaveLength(4);
});
