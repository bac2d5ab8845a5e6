import { describe, expect, test } from 'vitest';
import { codeFixes } from '../../../src/facts/diagnosis/codeNotes/codeFixes.ts';
import { codeNotes } from '../../../src/facts/diagnosis/codeNotes/codeNotes.ts';
import { problemKinds, problems } from '../../../src/facts/diagnosis/problems.ts';
import { situationNotes } from '../../../src/facts/diagnosis/situations.ts';
import { diagnose, diagnoseText } from '../../../src/domain/diagnosis/diagnose.ts';
import { joinParts } from '../../../src/domain/diagnosis/fillTemplate.ts';
import { makeDiagnosis } from '../../../src/domain/diagnosis/makeDiagnosis.ts';

const sources =
  /^https:\/\/(?:learn\.microsoft\.com|developer\.mozilla\.org)\/(?!en-us)[\w./#-]+$/i;
const origins = ['page', 'program', 'unknown'] as const;

describe.each(problemKinds)('the card of %s', (kind) => {
  const cards = origins.map((origin) =>
    makeDiagnosis({
      kind,
      code: undefined,
      refinement: undefined,
      evidence: [{ label: 'Correlation ID', value: '22222222-2222-4222-8222-222222222222' }],
      values: {},
      cloud: 'public',
      origin,
      situations: new Set(),
      errorText: 'Something failed.',
    }),
  );

  test('has a title, what happened, why, and how to fix it, in whole sentences', () => {
    for (const { title, happened, why, fix } of cards) {
      expect(title).toMatch(/^\S.*[^.]$/);
      for (const sentence of [happened, why, joinParts(fix)])
        expect(sentence).toMatch(/^[^{}|*]{20,}[.]$/);
    }
  });

  test('says who can fix it, and has a next click', () => {
    for (const { fixers, next } of cards) {
      expect(fixers).not.toEqual([]);
      expect(next.label).not.toBe('');
    }
  });

  test('rests on a page', () => {
    expect(problems[kind].source).toMatch(sources);
    for (const { learnMore } of cards)
      expect(learnMore).toEqual({ about: 'problem', href: problems[kind].source });
  });

  test('has a message of three to six plain lines before the error', () => {
    for (const { message, title, fix } of cards) {
      const [lines = '', error] = message.split('\n\n');
      expect(lines.split('\n').length).toBeGreaterThanOrEqual(3);
      expect(lines.split('\n').length).toBeLessThanOrEqual(6);
      expect(lines).toContain(title);
      expect(lines).toContain(joinParts(fix));
      expect(lines).toContain('22222222-2222-4222-8222-222222222222');
      expect(lines).not.toMatch(/\*\*|`|undefined/);
      expect(error).toBe('The error:\nSomething failed.');
    }
  });
});

test('every note’s source is a page', () => {
  const all = [...Object.values(codeNotes), ...Object.values(codeFixes), ...situationNotes].flatMap(
    (note) => note?.source ?? [],
  );
  expect(all.filter((source) => !sources.test(source))).toEqual([]);
});

describe('the message', () => {
  test('carries the code, the link, the IDs, and the pasted error without secrets', () => {
    const text = [
      'AADSTS7000215: Invalid client secret provided.',
      'client_secret=abc8Q~defghijklmnopqrstuvwxyz0123456789',
      'Correlation ID: 22222222-2222-4222-8222-222222222222',
      'Timestamp: 2026-11-20 09:00:00Z',
    ].join('\n');
    const message = diagnoseText(text, { cloud: 'public' }).diagnoses[0]?.message;
    for (const piece of [
      'AADSTS7000215',
      'https://entra.microsoft.com/',
      'Correlation ID: 22222222-2222-4222-8222-222222222222, Timestamp: 2026-11-20 09:00:00Z',
      'Invalid client secret provided.',
    ])
      expect(message).toContain(piece);
    expect(message).not.toContain('8Q~');
  });

  test('of a long log carries the part around the code, and no half of a secret', () => {
    const secret = 'abc8Q~defghijklmnopqrstuvwxyz0123456789';
    const noise = `2026-11-20 INFO client_secret=${secret}\n`.repeat(400);
    const message =
      diagnoseText(`${noise}AADSTS50105: not assigned\n${noise}`, { cloud: 'public' }).diagnoses[0]
        ?.message ?? '';
    expect(message).toContain('AADSTS50105: not assigned');
    expect(message.length).toBeLessThan(4000);
    expect(message).not.toMatch(/8Q~|mnopqrst/);
  });

  test('has the consent link where that is what an administrator needs', () => {
    const clientId = '0f0e1d2c-50a0-4001-8005-115001150011';
    const { message } = diagnose(
      { tag: 'refused', during: 'sign-in', code: 'AADSTS90094' },
      { cloud: 'public', clientId },
    );
    expect(message).toContain(
      `Consent link: https://login.microsoftonline.com/organizations/adminconsent?client_id=${clientId}`,
    );
  });
});

describe('a failure of a program', () => {
  test('is never to be fixed by signing in here or by examining this page', () => {
    for (const kind of problemKinds) {
      const { next, others } = makeDiagnosis({
        kind,
        code: undefined,
        refinement: { insteadOfRetry: { to: 'open', href: '#/diagnose', label: 'Run' } },
        evidence: [],
        values: {},
        cloud: 'public',
        origin: 'program',
        situations: new Set(['program']),
        errorText: undefined,
      });
      for (const { action } of [next, ...others]) {
        expect(['open', 'copy']).toContain(action.does);
        if (action.does === 'open') expect(action.href).not.toBe('#/diagnose');
      }
    }
  });
});

test('every change for one code belongs to a code that is known', () => {
  const strays = Object.keys(codeFixes).filter(
    (digits) =>
      diagnoseText(`AADSTS${digits}: x`, { cloud: 'public' }).diagnoses[0]?.kind === 'unknown',
  );
  expect(strays).toEqual([]);
});

test.each([
  ['AADSTS50053', /sign-in logs/i, ['tenant-admin', 'you']],
  ['AADSTS50105', /Enterprise apps/, ['tenant-admin']],
  ['AADSTS7000112', /Enterprise apps/, ['tenant-admin']],
  ['AADSTS500014', /Enterprise apps/, ['tenant-admin']],
  ['AADSTS7000218', /Authentication/, ['app-owner']],
  ['AADSTS700027', /Certificates & secrets/, ['app-owner']],
  ['AADSTS500022', /proxy restricts/, ['it-admin']],
  ['AADSTS5000211', /tenant restrictions/, ['it-admin', 'tenant-admin']],
  ['endpoints_resolution_error', /tenant ID/, ['you', 'it-admin']],
  ['uninitialized_public_client_application', /MSAL/, ['tool-vendor', 'you']],
] as const)('the card of %s leads to the right place and person', (code, label, fixers) => {
  const [card] = diagnoseText(`${code}: something failed`, { cloud: 'public' }).diagnoses;
  expect(card?.code).toBe(code);
  expect(`${card?.next.label ?? ''} ${card?.next.path ?? ''}`).toMatch(label);
  expect(card?.fixers).toEqual(fixers);
});

test('a service other than Dataverse that the tenant lacks is named, and Dataverse isn’t', () => {
  const text = 'AADSTS650052: The app needs access to a service ("http://rts.powerapps.com") that';
  const [card] = diagnoseText(text, { cloud: 'public' }).diagnoses;
  expect(card?.kind).toBe('api-permission');
  expect(card?.happened).toContain('http://rts.powerapps.com');
  expect(joinParts(card?.fix ?? [])).not.toMatch(/Dataverse|Dynamics/);
});
