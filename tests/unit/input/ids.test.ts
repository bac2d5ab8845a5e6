import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanClientId } from '../../../src/domain/input/clientId.ts';
import { cleanTenant } from '../../../src/domain/input/tenant.ts';

const id = '1a2b3c4d-5e6f-4a1b-8c2d-3e4f5a6b7c8d';
const guidOfTenant = '9a8b7c6d-5e6f-4a1b-8c2d-3e4f5a6b7c8d';
const secret = 'abC8Q~0123456789abcdefghijklmnopqrstuvwxyz'.slice(0, 40);
const token = 'eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJodHRwczovL29yZyJ9.c2lnbmF0dXJl';

describe('A client ID as pasted', () => {
  test.each([
    [id],
    [`  ${id}\n`],
    [`{${id}}`],
    [`"${id}"`],
    [`'${id.toUpperCase()}',`],
    [`“${id}”`],
    [`urn:uuid:${id}`],
    [`api://${id}`],
    [`Application (client) ID: ${id}`],
    [`client_id=${id}`],
    [`Application (Client) ID: ${id}\nDirectory (Tenant) ID: ${guidOfTenant}`],
    [`Display name: CRM Application (client) ID: ${id} Object ID: ${guidOfTenant}`],
    [id.replaceAll('-', '')],
    [`\u200B${id}\uFEFF`],
  ])('%j is cleaned to the ID', (text) => {
    expect(cleanClientId(text)).toEqual({ status: 'ok', clientId: id });
  });

  test.each([[''], ['   '], ['""'], ['{}']])('%j is empty', (text) => {
    expect(cleanClientId(text)).toEqual({ status: 'empty' });
  });

  test.each([
    [`https://portal.azure.com/#view/x/appId/${id}/isMSAApp~/false`, 'link to Microsoft’s portal'],
    [`https://entra.microsoft.com/${id}/#home`, 'link to Microsoft’s portal'],
    ['https://contoso.crm4.dynamics.com', 'web address'],
    ['anna@contoso.com', 'user name'],
    ['contoso.onmicrosoft.com', 'domain name'],
    [id.slice(0, -1), 'too many or too few characters'],
    [`${id}0`, 'too many or too few characters'],
    ['My application', 'looks like'],
    ['00000000-0000-0000-0000-000000000000', 'all zeros'],
    [secret, 'held a client secret'],
    [token, 'sign-in token'],
    [`Bearer ${token}`, 'sign-in token'],
    [`client_secret=${id}`, 'held a client secret'],
    ['p3Zk+/a9Xw2LmN0qRsT7uVyB4cD6eF8g=', 'held a password or secret'],
  ])('%j is refused in words', (text, words) => {
    const answer = cleanClientId(text);
    expect(answer.status === 'refused' ? answer.message : answer).toContain(words);
  });

  test('any text gives an answer, and what is accepted is a GUID that stays the same when pasted again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.uuid()), (text) => {
        const answer = cleanClientId(text);
        if (answer.status !== 'ok') return;
        expect(answer.clientId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(cleanClientId(answer.clientId)).toEqual(answer);
      }),
    );
  });
});

describe('A tenant as pasted', () => {
  test.each([
    [`{${id.toUpperCase()}}`, { status: 'ok', as: 'guid', tenant: id }],
    [
      ' Contoso.onMicrosoft.com. ',
      { status: 'ok', as: 'domain', tenant: 'contoso.onmicrosoft.com' },
    ],
    ['müller.de', { status: 'ok', as: 'domain', tenant: 'müller.de' }],
    ['', { status: 'empty' }],
    [
      `Application (client) ID: ${guidOfTenant}\nDirectory (tenant) ID: ${id}`,
      { status: 'ok', as: 'guid', tenant: id },
    ],
  ])('%j is understood', (text, answer) => {
    expect(cleanTenant(text)).toEqual(answer);
  });

  test.each([
    ['https://entra.microsoft.com/#home', 'link to Microsoft’s portal'],
    ['anna@contoso.com', 'user name'],
    ['contoso.crm4.dynamics.com', 'address of an organization'],
    ['https://contoso.com', 'web address'],
    ['organizations', 'any tenant'],
    ['contoso', 'A tenant is an ID'],
    [secret, 'client secret'],
    [token, 'sign-in token'],
  ])('%j is refused in words', (text, words) => {
    const answer = cleanTenant(text);
    expect(answer.status === 'refused' ? answer.message : answer).toContain(words);
  });

  test('any text gives an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['ok', 'empty', 'refused']).toContain(cleanTenant(text).status);
      }),
    );
  });
});
