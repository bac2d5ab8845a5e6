import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRedirectUri } from '../../../src/domain/input/redirectUri.ts';

test.each([
  [' https://sc.example.com/OAuth/ ', 'https://sc.example.com/OAuth/'],
  ['"https://sc.example.com"', 'https://sc.example.com'],
  ['http://localhost', 'http://localhost'],
  ['http://localhost:8080/x', 'http://localhost:8080/x'],
  ['app://58145B91-0C36-4500-8554-080854F2AC97', 'app://58145B91-0C36-4500-8554-080854F2AC97'],
  ['Redirect URI: https://sc.example.com/OAuth', 'https://sc.example.com/OAuth'],
])('%j is kept letter by letter', (text, uri) => {
  expect(checkRedirectUri(text)).toEqual({ status: 'ok', uri });
});

test.each([
  ['http://example.com/', 'must begin with https://'],
  ['http://127.0.0.1/', 'must begin with https://'],
  ['https://example.com/#/start', 'Remove the #'],
  ['https://*.example.com/', 'can’t contain a *'],
  [`https://example.com/${'a'.repeat(250)}`, 'longer than 256'],
  ['https://example.com/a,b', 'character that Entra doesn’t accept'],
  ['https://anna:x@example.com/', 'user name or password'],
  ['example.com/callback', 'isn’t a complete address'],
  ['javascript:alert(1)', 'isn’t a complete address'],
])('%j is refused in words', (text, words) => {
  const checked = checkRedirectUri(text);
  expect(checked.status === 'refused' ? checked.message : checked).toContain(words);
});

/** Redirect URIs that real tools show. */
test.each([
  'https://elastic.example/api/1/rest/admin/oauth2callback/rest',
  'https://example.com/dashboard/auth/oauth/return/App204817CLIAPI/',
  'https://fabrikam--test.sandbox.my.example/services/authcallback/M365_OAuth',
  'https://oauth.pstmn.io/v1/browser-callback',
  'https://global.consent.azure-apim.net/redirect',
  'https://login.microsoftonline.com/common/oauth2/nativeclient',
  'https://login.live.com/oauth20_desktop.srf',
  'https://localhost:4400/services/office365/redirectTarget.html',
  'https://contoso.crm4.dynamics.com/WebResources/new_signin.html',
  'https://example.com/callback?next=https://example.com/start',
  'ms-appx-web://microsoft.aad.brokerplugin/0f8fad5b-d9cb-469f-a165-70867728950e',
  'msal0f8fad5b-d9cb-469f-a165-70867728950e://auth',
])('%s passes', (uri) => {
  expect(checkRedirectUri(uri)).toEqual({ status: 'ok', uri });
});

test.each([
  ['https://https://example.com/callback', 'twice'],
  ['https://http://example.com/callback', 'twice'],
  ['https://example.com/callback https://example.com/other', 'more than one address'],
  ['https://example.com/callback\nhttps://example.com/other', 'more than one address'],
  ['https://example.com/callback, http://localhost', 'more than one address'],
  ['https://example.com/callbackhttps://example.com/other', 'more than one address'],
  [
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?redirect_uri=https%3A%2F%2Fexample.com',
    'sign-in or token',
  ],
  ['https://login.microsoftonline.us/contoso.us/oauth2/token', 'sign-in or token'],
  ['https://contoso.crm4.dynamics.com', 'Dynamics 365 organization'],
  ['https://contoso.api.crm.microsoftdynamics.us/api/data/v9.2/', 'Dynamics 365 organization'],
  ['https://globaldisco.crm.dynamics.com/', 'Dynamics 365 organization'],
  ['https://contoso.crm4.dynamics.com.mcas.ms/', 'Dynamics 365 organization'],
  ['https://<your-org>.example/services/authcallback', 'placeholder'],
  ['https://{domain}.example/callback', 'placeholder'],
])('%j is refused with the reason', (text, words) => {
  const checked = checkRedirectUri(text);
  expect(checked.status === 'refused' ? checked.message : checked).toContain(words);
});

test('nothing is empty', () => {
  expect(checkRedirectUri('  ')).toEqual({ status: 'empty' });
});

test('any text gives an answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
      expect(['ok', 'empty', 'refused']).toContain(checkRedirectUri(text).status);
    }),
  );
});
