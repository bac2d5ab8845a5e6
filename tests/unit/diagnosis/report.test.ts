import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doctorStages } from '../../../src/facts/doctor/doctorStages.ts';
import {
  doctorStageIds,
  firstFailure,
  newDoctorRun,
  reachability,
  withStage,
} from '../../../src/domain/doctor/doctorRun.ts';
import { parseDoctorRun, writeDoctorRun } from '../../../src/domain/doctor/storedDoctorRun.ts';
import { parseFailure } from '../../../src/domain/failureRecord.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import {
  reportJson,
  reportMarkdown,
  type ReportSource,
} from '../../../src/formats/diagnosis/report.ts';

const received = '0.AQwertyuiopASDFGHJKLzxcvbnm1234567890';
const failure: Failure = {
  tag: 'refused',
  during: 'token',
  status: 400,
  code: 'AADSTS50020',
  url: 'https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/token?code=leaked',
  text: `AADSTS50020: User account 'Ann@Contoso.onmicrosoft.com' … code=${received} client_secret=secret-thing`,
  correlationId: '11111111-1111-4111-8111-111111111111',
};
const run = withStage(
  withStage(newDoctorRun(0), 'page', { status: 'passed', ms: 1.4, detail: 'https://x.example/' }),
  'tenant',
  { status: 'failed', ms: 120, failure },
);
const source: ReportSource = {
  madeAt: 1_800_000_000_000,
  context: {
    cloud: 'public',
    clientId: '0f0e1d2c-50a0-4001-8005-115001150011',
    tenant: 'contoso.onmicrosoft.com',
    signedInAs: 'ann@contoso.onmicrosoft.com',
  },
  doctor: run,
  failures: [{ at: 1_800_000_000_000, failure }],
};
const names = { users: [], tenants: [] };
const open = { masks: { user: false, tenant: false }, names };
const masked = { masks: { user: true, tenant: true }, names };
const writers = [
  ['Markdown', reportMarkdown],
  ['JSON', reportJson],
] as const;

describe.each(writers)('a report in %s', (_, write) => {
  test('says what failed, with code and ids', () => {
    const text = write(source, open);
    for (const piece of [
      'AADSTS50020',
      failure.correlationId,
      'guest-account',
      'ann@contoso',
      '2027-01-15',
    ])
      expect(text).toContain(piece);
  });

  test('holds no secret and nothing that was received', () => {
    for (const options of [open, masked])
      for (const piece of [received, 'leaked', 'secret-thing'])
        expect(write(source, options)).not.toContain(piece);
  });

  test('hides the person and the tenant where wanted, in every letter case', () => {
    expect(write(source, masked)).not.toMatch(/ann@|contoso\.onmicrosoft/i);
  });

  test('holds nothing beyond the fields it knows', () => {
    const more = { ...failure, accessToken: 'surplus', tag: 'refused' } as const;
    const text = write(
      { ...source, failures: [{ at: 0, failure: more }], ...{ extra: 'surplus' } },
      open,
    );
    expect(text).not.toContain('surplus');
  });
});

test('a report names every stage of the ladder', () => {
  const text = reportMarkdown(source, open);
  for (const { label } of Object.values(doctorStages)) expect(text).toContain(`**${label}**`);
  expect(text).toContain('**Tenant** failed (120 ms)');
});

test('a report in JSON is JSON', () => {
  const read: unknown = JSON.parse(reportJson(source, open));
  expect(read).toMatchObject({
    cloud: 'public',
    failures: [
      {
        code: 'AADSTS50020',
        url: 'https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/token',
      },
    ],
  });
  expect(read).toHaveProperty('doctor.length', doctorStageIds.length);
});

test('the first red stage is the one to explain', () => {
  expect(firstFailure(run)?.stage).toBe('tenant');
  expect(firstFailure(newDoctorRun(0))).toBeUndefined();
});

test('the ladder keeps its order', () => {
  expect(doctorStageIds).toEqual([
    ...['page', 'storage', 'client-id', 'tenant', 'sign-in-host', 'sign-in', 'discovery-token'],
    ...['discovery', 'organization-token', 'organization', 'identity', 'membership'],
  ]);
});

test.each([
  ['answered', 'silent', true, 'The organization’s address answers.'],
  ['unreachable', 'answered', true, 'not certain'],
  ['unreachable', 'silent', false, 'Most likely'],
] as const)('request %s, probe %s', (request, probe, reached, words) => {
  const verdict = reachability(request, probe);
  expect(verdict.reached).toBe(reached);
  expect(verdict.detail).toContain(words);
});

test('a stored run is read back as it was', () => {
  const stored: unknown = JSON.parse(JSON.stringify(writeDoctorRun(run)));
  expect(parseDoctorRun(stored)).toEqual(run);
});

test('any stored value gives a run or nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, stage) => {
      const read = parseDoctorRun({ startedAt: 1, rungs: [value, stage] });
      expect(read?.stages.map(({ stage }) => stage)).toEqual(doctorStageIds);
      parseDoctorRun(value);
      parseFailure(value);
    }),
  );
});
