import { render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { newDoctorRun, withStage } from '../../../src/domain/doctor/doctorRun.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import DoctorStages from '../../../src/app/doctor/DoctorStages.svelte';

const failure: Failure = { tag: 'refused', during: 'tenant', code: 'AADSTS90002' };
const run = [
  ['page', { status: 'passed', ms: 1.4, detail: 'https://x.example/' }],
  ['tenant', { status: 'failed', ms: 80, failure }],
  ['discovery', { status: 'failed', ms: 9, failure }],
  ['membership', { status: 'skipped', reason: 'No organization is given.' }],
] as const;
const whole = run.reduce(
  (rest, [stage, state]) => withStage(rest, stage, state),
  newDoctorRun(1_800_000_000_000),
);
const card = createRawSnippet<[Failure]>((given) => ({
  render: () => `<p>Explained: ${given().code ?? ''}</p>`,
}));

test('all twelve stages are shown in order; only the first failed one is open and explained', () => {
  render(DoctorStages, { run: whole, running: undefined, card });
  const stages = screen.getAllByRole('listitem');
  expect(stages).toHaveLength(12);
  expect(stages[0]).toHaveTextContent(/This page’s address\s*Passed\s*1 ms/);
  expect(stages[11]).toHaveTextContent(/Membership\s*Skipped/);
  const open = stages.filter((stage) => stage.querySelector('details')?.open);
  expect(open).toEqual([stages[3]]);
  expect(screen.getAllByText('Explained: AADSTS90002')).toHaveLength(1);
  expect(within(open[0] ?? document.body).getByText('Explained: AADSTS90002')).toBeVisible();
});

test('the stage in progress says so', () => {
  render(DoctorStages, { run: newDoctorRun(0), running: 'storage', card });
  const stages = screen.getAllByRole('listitem');
  expect(stages[1]).toHaveTextContent('Running');
  expect(stages[2]).toHaveTextContent('Not known');
});
