import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataverseCodes } from '../../../src/facts/diagnosis/codes.ts';
import { problemKinds } from '../../../src/facts/diagnosis/problems.ts';
import { recognize } from '../../../src/domain/diagnosis/recognition/recognize.ts';
import { hostileTexts } from '../../bench/hostileTexts.ts';
import { knownErrors } from './knownErrors.ts';
import { nonErrors, pastedTexts } from './pastedTexts.ts';
import { wrappings } from './wrappings.ts';

const kindsIn = (text: string) => recognize(text).map(({ kind }) => kind);

describe('every entry of the facts', () => {
  test('is listed once', () => {
    expect(new Set(knownErrors.map(([code]) => code)).size).toBe(knownErrors.length);
  });

  test.each(knownErrors)('%s is recognized by its own code', (code, kind) => {
    expect(recognize(code)).toMatchObject([{ kind, code }]);
  });

  test.each(knownErrors)('%s is recognized in the text people meet', (code, kind, text) => {
    const whole = code.startsWith('AADSTS') ? `${code}: ${text}` : text;
    expect(kindsIn(whole)).toEqual([kind]);
  });

  test.each(knownErrors)('%s is recognized in lower case and capitals', (code, kind) => {
    expect(kindsIn(code.toLowerCase())).toEqual([kind]);
    expect(kindsIn(code.toUpperCase())).toEqual([kind]);
  });
});

const dataverse = Object.entries(dataverseCodes).flatMap(([kind, codes]) =>
  codes.map((code) => [code, kind] as const),
);

test.each(dataverse)('Dataverse’s %s means %s in hex, capitals and decimal', (code, kind) => {
  const unsigned = Number(code);
  const signed = unsigned - 2 ** 32;
  for (const text of [
    `{"error":{"code":"${code}","message":"x"}}`,
    code.toUpperCase().replace('0X', '0x'),
    `ErrorCode: ${String(signed)}`,
    `Fault code (${String(signed)})`,
    String(unsigned),
  ])
    expect(recognize(text), text).toMatchObject([{ kind, code }]);
});

describe('a code is found in every wrapping', () => {
  const entra = knownErrors.filter(([code]) => code.startsWith('AADSTS'));
  test.each(Object.entries(wrappings))('%s', (_, wrap) => {
    const wrong = entra
      .map(([code, kind, text]) => [code, kind, kindsIn(wrap(`${code}: ${text}`))] as const)
      .filter(([, kind, found]) => found[0] !== kind);
    expect(wrong).toEqual([]);
  });
});

describe('digits that are no code', () => {
  test.each([
    ['a GUID', '8004a104-50a0-5001-1500-115001150011'],
    [
      'a GUID after a key',
      'errorCode: 80072560-50a0-4001-8005-115001150011 login.microsoftonline.com',
    ],
    ['a date', 'AADSTS was met on 2026-05-00 at 11:50:11'],
    ['a longer number', 'AADSTS500111234567'],
    ['a number of another program', 'error code 50000 in line 50011'],
    ['a Windows code', 'HRESULT 0x80070005 (E_ACCESSDENIED)'],
    ['a longer hex number', '0x80072560ff'],
    ['a part of a word', 'my_access_denied_page and user_cancelled_orders'],
  ])('%s', (_, text) => {
    expect(recognize(text)).toEqual([]);
  });
});

test('an unknown code is shown all the same', () => {
  expect(recognize('AADSTS7654321: Something new')).toMatchObject([
    { kind: 'unknown', code: 'AADSTS7654321' },
  ]);
  expect(recognize('{"error":{"code":"0x8004f0f0"}}')).toMatchObject([
    { kind: 'unknown', code: '0x8004f0f0' },
  ]);
});

describe('several problems in one text', () => {
  test.each([
    [
      'the cause before its family',
      '{"error":"invalid_grant","error_description":"AADSTS50076: x"}',
      ['mfa'],
    ],
    [
      'the inner cause before the vague one',
      'AADSTS70002: Error validating credentials. AADSTS50126: x',
      ['password'],
    ],
    [
      'a text that decides',
      "AADSTS90023: Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type or 'Native' client-type with origin registered in AllowedOriginForNativeAppCorsRequestInOAuthToken allow list.",
      ['redirect-platform'],
    ],
    [
      'a parameter that decides',
      "AADSTS900144: The request body must contain the following parameter: 'scope'.",
      ['api-permission'],
    ],
    [
      'a missing secret under an old code',
      'AADSTS70002: The request body must contain client_secret or client_assertion',
      ['secret-missing'],
    ],
    [
      'two that are distinct',
      'AADSTS65001: x … then AADSTS50105: y',
      ['user-consent', 'assignment'],
    ],
    ['two codes of one problem', 'AADSTS53000 and AADSTS53003', ['conditional-access']],
    ['a known one before an unknown one', 'AADSTS7654321 AADSTS50011', ['redirect-uri', 'unknown']],
  ])('%s', (_, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});

test('IDs and times belong to the code before them', () => {
  const first = '11111111-1111-4111-8111-111111111111';
  const second = '22222222-2222-4222-8222-222222222222';
  const [one, other] = recognize(
    `AADSTS50011: a Trace ID: ${first} Correlation ID: ${first} Timestamp: 2026-11-22 10:00:00Z\n` +
      `AADSTS50105: b Trace ID: ${second} Correlation ID: ${second} Timestamp: 2026-11-22 11:00:00Z`,
  );
  expect(one?.evidence).toContainEqual({ label: 'Correlation ID', value: first });
  expect(one?.evidence).toContainEqual({ label: 'Timestamp', value: '2026-11-22 10:00:00Z' });
  expect(other?.evidence).toContainEqual({ label: 'Trace ID', value: second });
});

test('every pasted text gives the right kind first', () => {
  const wrong = pastedTexts.filter(([kind, text]) => kindsIn(text)[0] !== kind);
  expect(
    wrong.map(([kind, text]) => `${kind} ≠ ${kindsIn(text).join(', ')}: ${text.slice(0, 80)}`),
  ).toEqual([]);
});

test.each(nonErrors)('no diagnosis for %s', (_, text) => {
  expect(recognize(text)).toEqual([]);
});

describe('any text at all', () => {
  test('gives problems of known kinds, each kind once, and never throws', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        'AADSTS',
        '0x8',
        '-2147',
        '%',
        '%25',
        '&',
        '&amp;',
        '&#',
        '\\',
        '\\u00',
        ';',
        '\n',
      ),
      fc.constantFrom(...knownErrors.map(([code]) => code)),
      fc.string({ unit: 'binary' }),
      fc.nat().map(String),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const problems = recognize(parts.join(''));
        for (const { kind } of problems) expect(problemKinds).toContain(kind);
        const known = problems.map(({ kind }) => kind);
        expect(new Set(known).size).toBe(known.length);
      }),
    );
  });

  test.each(hostileTexts(200_000))('ends on $name', ({ text }) => {
    expect(recognize(text).length).toBeLessThanOrEqual(problemKinds.length);
  });

  test('a phrase is found anywhere in a log of 200 kilobytes', () => {
    const half = 'Everything is well in this line. '.repeat(3000);
    expect(kindsIn(`${half}The user is not a member of the organization.${half}`)).toEqual([
      'not-a-member',
    ]);
  });

  test('a code is found anywhere in a megabyte', () => {
    const filler =
      'AADSTS nothing here, 12345678901234567890, the user is not a member of the organizatio. ';
    const half = filler.repeat(6000);
    expect(kindsIn(`${half}AADSTS50011: x ${half}`)).toEqual(['redirect-uri']);
    expect(kindsIn(`${half}0x80072560${half}`)).toEqual(['not-a-member']);
    expect(kindsIn(`${half}${half}the user is not a member of the organization`)).toEqual([
      'not-a-member',
    ]);
  });
});
