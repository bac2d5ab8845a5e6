import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentState, draftOfConsent } from '../../../src/domain/setup/consentState.ts';
import {
  readClientIdEntry,
  readOrganizationEntry,
  readPlainEntry,
  readRedirectEntry,
  readTenantEntry,
} from '../../../src/domain/setup/setupEntry.ts';

const secret = 'abC8Q~Zx-1234567890abcdefghijklmnopqrstu';
const readers = {
  'client ID': readClientIdEntry,
  tenant: readTenantEntry,
  'redirect URL': readRedirectEntry,
  organization: (text: string) => readOrganizationEntry(text, 'public'),
  'name or label': readPlainEntry,
} as const;

describe.each(Object.entries(readers))('The field for a %s', (_, read) => {
  test('refuses a secret, which must not stay on the screen', () => {
    expect(read(secret)).toMatchObject({ status: 'refused', secret: true });
    expect(read(` ${secret}\n`)).toMatchObject({ status: 'refused', secret: true });
  });

  test.each(['', '  ', '\n'])('treats %j as empty', (text) => {
    expect(read(text)).toEqual({ status: 'empty' });
  });

  test('reads any text as a value or a refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(['ok', 'empty', 'refused']).toContain(read(text).status);
      }),
    );
  });
});

test.each([
  [readTenantEntry('Contoso.Example'), 'contoso.example'],
  [readRedirectEntry(' "https://Tool.example/Back/" '), 'https://Tool.example/Back/'],
  [
    readOrganizationEntry('https://contoso.crm4.dynamics.com/main.aspx', 'public'),
    'https://contoso.crm4.dynamics.com',
  ],
  [readPlainEntry(' My \n app '), 'My app'],
])('%j contains the value to save', (entry, value) => {
  expect(entry).toEqual({ status: 'ok', value });
});

test('an organization of another cloud is refused with a message', () => {
  expect(readOrganizationEntry('https://contoso.crm9.dynamics.com', 'public')).toMatchObject({
    status: 'refused',
    message: expect.stringContaining('different cloud') as string,
    secret: false,
  });
});

test.each([
  [consentState('draft-1'), 'draft-1'],
  [undefined, undefined],
  ['', undefined],
  ['other', undefined],
  ['setup~', undefined],
  ['setup~<b>', undefined],
])('the consent state %j leads to the draft %j', (state, id) => {
  expect(draftOfConsent(state)).toBe(id);
});
