import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloudIds } from '../../../src/facts/cloud/clouds.ts';
import { entraCodes } from '../../../src/facts/diagnosis/codes.ts';
import { codeNotes } from '../../../src/facts/diagnosis/codeNotes/codeNotes.ts';
import { problemKinds, problems, type ProblemKind } from '../../../src/facts/diagnosis/problems.ts';
import { setupTopics } from '../../../src/facts/setup/setupTopics.ts';
import {
  diagnose,
  diagnoseText,
  type DiagnosisContext,
} from '../../../src/domain/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../src/domain/diagnosis/diagnosis.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import { knownErrors } from './knownErrors.ts';

const clientId = '0f0e1d2c-50a0-4001-8005-115001150011';
const full: DiagnosisContext = {
  cloud: 'public',
  clientId,
  tenant: '1a2b3c4d-0000-4000-8000-000000000001',
  redirectUri: 'https://latchkey.example/app/',
  organizationName: 'Contoso Sales',
  organizationUrl: 'https://contoso.crm4.dynamics.com',
  signedInAs: 'ann@contoso.com',
};
const bare: DiagnosisContext = { cloud: 'public' };

const broken: readonly (readonly [
  string,
  Failure,
  ProblemKind,
  Partial<Diagnosis['next']['action']>,
])[] = [
  [
    'no answer',
    { tag: 'unreachable', during: 'organization' },
    'network-or-cors',
    { does: 'retry' },
  ],
  [
    'no answer in time',
    { tag: 'timed-out', during: 'discovery' },
    'network-or-cors',
    { does: 'retry' },
  ],
  [
    'a page of another service',
    { tag: 'unreadable', during: 'discovery', status: 200 },
    'unexpected-answer',
    { does: 'retry' },
  ],
  [
    'another organization',
    { tag: 'mismatch', during: 'organization' },
    'region-or-url',
    { does: 'open' },
  ],
  ['plain http', { tag: 'unsupported', during: 'page' }, 'sign-in-stuck', { does: 'sign-in' }],
  [
    'a sign-in that was left',
    { tag: 'interrupted', during: 'sign-in', code: 'user_cancelled' },
    'sign-in-cancelled',
    { does: 'sign-in' },
  ],
  [
    'a sign-in declined',
    { tag: 'refused', during: 'sign-in', code: 'access_denied' },
    'sign-in-cancelled',
    { does: 'sign-in' },
  ],
  [
    'a sign-in lost',
    { tag: 'interrupted', during: 'sign-in', code: 'no_token_request_cache_error' },
    'sign-in-stuck',
    { does: 'sign-in' },
  ],
  [
    'our own lost answer',
    { tag: 'interrupted', during: 'sign-in', code: 'no_pending_sign_in' },
    'sign-in-stuck',
    { does: 'sign-in' },
  ],
  [
    '401 by an organization',
    { tag: 'refused', during: 'organization', status: 401 },
    'session-expired',
    { does: 'sign-in' },
  ],
  [
    '403 by an organization',
    { tag: 'refused', during: 'organization', status: 403 },
    'missing-privilege',
    { does: 'open' },
  ],
  [
    '403 with a code',
    { tag: 'refused', during: 'organization', status: 403, code: '0x80072560' },
    'not-a-member',
    { does: 'open' },
  ],
  [
    '403 with a text',
    {
      tag: 'refused',
      during: 'organization',
      status: 403,
      text: 'Access to the Dataverse API is restricted for this application ID',
    },
    'app-blocked-by-environment',
    { does: 'open' },
  ],
  [
    '404',
    { tag: 'refused', during: 'organization', status: 404 },
    'region-or-url',
    { does: 'open' },
  ],
  ['429', { tag: 'refused', during: 'organization', status: 429 }, 'throttled', { does: 'retry' }],
  [
    '503',
    { tag: 'refused', during: 'organization', status: 503 },
    'service-unavailable',
    { does: 'retry' },
  ],
  [
    'an expired grant',
    {
      tag: 'refused',
      during: 'token',
      status: 400,
      code: 'invalid_grant',
      text: 'AADSTS700084: x',
    },
    'session-expired',
    { does: 'sign-in' },
  ],
  [
    'an expired grant without a code',
    { tag: 'refused', during: 'token', status: 400, code: 'invalid_grant' },
    'session-expired',
    { does: 'sign-in' },
  ],
  [
    'a second factor',
    { tag: 'refused', during: 'token', code: 'AADSTS50076', needsInteraction: true },
    'mfa',
    { does: 'sign-in' },
  ],
  [
    'a foreign account',
    { tag: 'refused', during: 'sign-in', code: 'AADSTS50020' },
    'guest-account',
    { does: 'switch-account' },
  ],
  [
    'an unknown code',
    { tag: 'refused', during: 'sign-in', code: 'AADSTS7999999' },
    'unknown',
    { does: 'copy' },
  ],
  [
    'an odd status',
    { tag: 'refused', during: 'organization', status: 418 },
    'unknown',
    { does: 'copy' },
  ],
  ['nothing known at all', { tag: 'refused', during: 'organization' }, 'unknown', { does: 'open' }],
];

test.each(broken)('%s is diagnosed', (_, failure, kind, action) => {
  expect(diagnose(failure, full)).toMatchObject({ kind, next: { action } });
});

describe('an organization list that is unavailable', () => {
  test.each([{ status: 404 }, { status: 410 }, { code: 'AADSTS500011', status: 400 }])(
    'leads to entering an address: %j',
    (facts) => {
      const { title, next } = diagnose({ tag: 'refused', during: 'discovery', ...facts }, full);
      expect(title).toBe('Microsoft’s organization list is unavailable');
      expect(next).toEqual({
        label: 'Enter an organization’s address',
        action: { does: 'open', href: '#/organizations' },
      });
    },
  );
});

test('a time-out says so', () => {
  const { title } = diagnose({ tag: 'timed-out', during: 'token' }, bare);
  expect(title).toBe('No answer in time');
});

test('words contain the known values, and read well without them', () => {
  const failure: Failure = { tag: 'refused', during: 'sign-in', code: 'AADSTS50011' };
  expect(diagnose(failure, full).happened).toBe(
    'Microsoft won’t send you back to https://latchkey.example/app/, because it isn’t in the app’s registration.',
  );
  expect(diagnose(failure, bare).happened).toBe(
    'Microsoft won’t send you back to the address that the app sent, because it isn’t in the app’s registration.',
  );
});

test('the evidence has what a support engineer asks for, without secrets', () => {
  const { evidence, learnMore } = diagnose(
    {
      tag: 'refused',
      during: 'token',
      status: 400,
      code: 'AADSTS7000215',
      text: 'AADSTS7000215: Invalid client secret provided. client_secret=abc8Q~defghijklmnopqrstuvwxyz0123456789',
      correlationId: '11111111-1111-4111-8111-111111111111',
      url: 'https://login.microsoftonline.com/organizations/oauth2/v2.0/token',
    },
    full,
  );
  expect(evidence.map(({ label }) => label)).toEqual([
    ...['Code', 'HTTP status', 'Address', 'Correlation ID', 'Answer'],
  ]);
  expect(JSON.stringify(evidence)).not.toContain('8Q~');
  expect(learnMore.href).toBe('https://login.microsoftonline.com/error?code=7000215');
});

describe.each(problemKinds)('the words of %s', (kind) => {
  const code = knownErrors.find(([, each]) => each === kind)?.[0];
  const failures: readonly Failure[] = [
    { tag: 'refused', during: 'sign-in', code },
    { tag: 'refused', during: 'organization', code, text: 'x', status: 400 },
  ];

  test('leave no placeholder open and every click leads somewhere', () => {
    for (const cloud of cloudIds)
      for (const context of [
        { ...full, cloud },
        { ...bare, cloud },
      ])
        for (const failure of failures) {
          const { title, happened, why, fixers, next, others } = diagnose(failure, context);
          expect(`${title}${happened}${why}`).not.toMatch(/[{}|]|undefined/);
          expect(fixers.length).toBeGreaterThan(0);
          for (const { label, action, path } of [next, ...others]) {
            expect(label).toMatch(/^[A-Z]/);
            if (action.does !== 'open') continue;
            expect(action.href).toMatch(/^(#\/|https:\/\/)/);
            expect(action.href).not.toMatch(/[{}]/);
            if (action.href.includes('#view/')) expect(path).toMatch(/›/);
          }
        }
  });

  test('are whole sentences', () => {
    const { title, happened, why } = problems[kind];
    expect(title).not.toMatch(/\.$/);
    for (const words of [happened, why]) expect(words).toMatch(/\.$/);
  });

  test('name topics of the setup guide only', () => {
    for (const click of [problems[kind].next, ...problems[kind].others])
      if (click.to === 'setup') expect(setupTopics).toContain(click.topic);
  });
});

test('every note belongs to a code that is known', () => {
  const own = ['storage_blocked', 'storage_full', 'page_stayed', 'no_pending_sign_in'];
  const known = new Set([
    ...knownErrors.map(([code]) => code),
    ...Object.values(entraCodes).flatMap((codes) => codes.map((code) => `AADSTS${code}`)),
    ...own,
    ...['part_missing', 'wrong_cloud'],
  ]);
  const strays = Object.keys(codeNotes).filter(
    (code) => !known.has(code) && !code.startsWith('0x'),
  );
  expect(strays).toEqual([]);
});

describe('a pasted text', () => {
  test('gives one card per problem, the most telling first', () => {
    const { diagnoses, unrecognized } = diagnoseText('AADSTS65001: x AADSTS50105: y', full);
    expect(diagnoses.map(({ kind, code }) => [kind, code])).toEqual([
      ['user-consent', 'AADSTS65001'],
      ['assignment', 'AADSTS50105'],
    ]);
    expect(unrecognized).toBeUndefined();
  });

  test('that isn’t recognized shows the evidence found', () => {
    const id = '11111111-1111-4111-8111-111111111111';
    const { diagnoses, unrecognized } = diagnoseText(
      `Something failed. Correlation ID: ${id}`,
      bare,
    );
    expect(diagnoses).toEqual([]);
    expect(unrecognized?.evidence).toEqual([{ label: 'Correlation ID', value: id }]);
    expect(unrecognized?.message).toContain(`The error:\nSomething failed. Correlation ID: ${id}`);
  });

  test('names only values of the text, because it may be about another app', () => {
    const happened = (text: string) => diagnoseText(text, full).diagnoses[0]?.happened;
    expect(happened('AADSTS50011: x')).toBe(
      'Microsoft won’t send you back to the address that the app sent, because it isn’t in the app’s registration.',
    );
    expect(happened(`AADSTS50011: '${full.redirectUri ?? ''}' x`)).toBe(
      'Microsoft won’t send you back to https://latchkey.example/app/, because it isn’t in the app’s registration.',
    );
  });

  test('offers nothing to try again, because it happened elsewhere', () => {
    for (const [, , text] of knownErrors)
      for (const { next, others } of diagnoseText(text, full).diagnoses)
        for (const { action } of [next, ...others]) expect(action.does).not.toBe('retry');
  });
});

test('any failure gets a diagnosis', () => {
  const text = fc.option(fc.string(), { nil: undefined });
  const failure = fc.record({
    tag: fc.constantFrom(
      'refused',
      'unreachable',
      'timed-out',
      'unreadable',
      'interrupted',
      'unsupported',
      'mismatch',
    ),
    during: fc.constantFrom(
      'page',
      'storage',
      'sign-in',
      'tenant',
      'token',
      'discovery',
      'organization',
    ),
    code: fc.option(fc.oneof(fc.string(), fc.constantFrom(...knownErrors.map(([code]) => code))), {
      nil: undefined,
    }),
    status: fc.option(fc.integer(), { nil: undefined }),
    ...{ url: text, text, correlationId: text, traceId: text, timestamp: text },
  });
  const context = fc.record({
    cloud: fc.constantFrom(...cloudIds),
    ...{ clientId: text, tenant: text, redirectUri: text, organizationUrl: text, signedInAs: text },
  });
  fc.assert(
    fc.property(failure, context, (each, where) => {
      const { kind, title } = diagnose(each, where);
      expect(problemKinds).toContain(kind);
      expect(title.length).toBeGreaterThan(3);
    }),
  );
});
