import { describe, expect, it, test } from 'vitest';
import { finishRenewal, planRenewal, readRenewedDate } from '../../../src/domain/setup/renewal.ts';
import { choicesOf, newDraft, valuesOf, withValues } from '../../../src/domain/setup/setupDraft.ts';
import { planSetup } from '../../../src/domain/setup/setupPlan.ts';
import { finishSteps } from '../../../src/domain/setup/setupProgress.ts';
import { readSetupLink } from '../../../src/domain/setup/setupLink.ts';
import { proofRoute, renewalRoute } from '../../../src/domain/setup/guideSubject.ts';
import { guid } from '../examples.ts';
import { pageUri, tenant } from './choices.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const secret = { label: 'SmartConnect prod', expires: '2026-11-02', owner: 'Anna' };
const draft = {
  ...newDraft('one', 'public', ['m365', 'smartconnect', 'boomi']),
  tenant,
  others: {
    second: { clientId: guid(2), tenant: undefined, secret, proof: undefined },
  },
};
const second = planSetup(choicesOf(draft, pageUri)).registrations[1]?.registration ?? expect.fail();

describe('A renewal', () => {
  it('of a secret has five steps, with the tools that use it and that app’s page', () => {
    const { kind, steps } = planRenewal(second);
    expect(kind).toBe('secret');
    expect(steps.map(({ id }) => id)).toEqual([
      'renew-create@second',
      'renew-enter@second',
      'renew-validate@second',
      'renew-delete@second',
      'renew-date@second',
    ]);
    expect(steps[1]?.title).toBe('Paste its Value into SmartConnect and Boomi');
    expect(steps[0]?.link?.href).toContain(`/Credentials/appId/${guid(2)}/`);
    expect(steps[3]?.link?.href).toBe(steps[0]?.link?.href);
    expect(steps[0]?.values.map(({ text }) => text)).toEqual(['SmartConnect prod']);
  });

  it('of a certificate never speaks of a secret', () => {
    const only = newDraft('one', 'public', ['dotnet-certificate']);
    const [plan] = planSetup(choicesOf(only, pageUri)).registrations;
    const renewal = planRenewal(plan?.registration ?? expect.fail());
    expect(renewal.kind).toBe('certificate');
    expect(
      JSON.stringify(renewal.steps.map(({ title, does, right }) => [title, does, right])),
    ).not.toMatch(/secret/i);
    expect(renewal.steps).toHaveLength(5);
  });

  it('ends with the new date, and keeps the label, the owner, and the other registration', () => {
    const ticked = {
      ...finishSteps(draft, ['renew-create@second', 'renew-create', 'new-secret@second']),
      broken: { 'secret-lifetime@second': 'secret-expired', 'secret-lifetime': 'secret-expired' },
    } as const;
    const done = finishRenewal(ticked, second, '2027-11-02');
    expect(valuesOf(done, 'second').secret).toEqual({ ...secret, expires: '2027-11-02' });
    expect(done.secret).toBeUndefined();
    expect(Object.keys(done.ticks)).toEqual(['renew-create', 'new-secret@second']);
    expect(Object.keys(done.broken)).toEqual(['secret-lifetime']);
  });

  it('makes a date where none was entered before', () => {
    const without = withValues(draft, 'second', { secret: undefined });
    const [, plan] = planSetup(choicesOf(without, pageUri)).registrations;
    const done = finishRenewal(without, plan?.registration ?? expect.fail(), '2027-11-02');
    expect(valuesOf(done, 'second').secret).toEqual({
      label: 'SmartConnect, Boomi secret',
      expires: '2027-11-02',
      owner: '',
    });
  });
});

test.each([
  ['', { status: 'empty' }],
  ['2027-11-02', { status: 'ok', value: '2027-11-02' }],
  ['2026-11-26', { status: 'ok', value: '2026-11-26' }],
  ['2026-11-25', { status: 'refused', secret: false }],
  ['2027-02-30', { status: 'refused', secret: false }],
  ['soon', { status: 'refused', secret: false }],
  ['2027-01-01', { status: 'refused', secret: false }],
  ['abC8Q~Zx-1234567890abcdefghijklmnopqrstu', { status: 'refused', secret: true }],
])('the new date %j is read', (text, expected) => {
  expect(readRenewedDate(text, '2027-01-01', now)).toMatchObject(expected);
});

test('the address of a proof and of a renewal names a draft and its registration', () => {
  const subject = { draft: '3b1f-a', registration: 'second' };
  expect(readSetupLink(proofRoute(subject).split('?')[1] ?? '').prove).toEqual(subject);
  expect(readSetupLink(renewalRoute(subject).split('?')[1] ?? '').renew).toEqual(subject);
  for (const value of [
    '',
    'one',
    'one.',
    '.main',
    'one.MAIN',
    'a b.main',
    `${'a'.repeat(65)}.main`,
  ])
    expect(readSetupLink(new URLSearchParams({ renew: value }).toString()).renew).toBeUndefined();
});
