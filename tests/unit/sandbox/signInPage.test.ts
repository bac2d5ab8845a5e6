import { describe, expect, it } from 'vitest';
import { registrations } from '../../../src/sandbox/cloud/samples/registrations.ts';
import { ada, authorizeUrl, ben, cloudForTests, discovery, signIn, visitPage } from './person.ts';

const clara = '0c0a7050-0001-4000-8000-00000000c103';
const edith = '0c0a7050-0001-4000-8000-00000000c105';
const farah = '0fab71ca-0001-4000-8000-00000000f101';
const client = (name: keyof typeof registrations) => ({ client_id: registrations[name].clientId });
const us = 'https://login.microsoftonline.us';

type Row = readonly [
  what: string,
  code: string,
  changes: Readonly<Record<string, string | undefined>>,
  at?: string,
];

const kept: readonly Row[] = [
  ['no client ID', '900144', { client_id: undefined }],
  ['a client ID that is no GUID', '90112', { client_id: 'latchkey' }],
  ['an unknown client ID', '700016', { client_id: '5a4d0b0c-ffff-4000-8000-000000000000' }],
  ['an unknown directory', '90002', {}, 'nobody.example'],
  ['a directory of another cloud', '90002', {}, 'woodgrove.example'],
  ['a registration of the US Government cloud', '900439', client('usGovernment')],
  ['a commercial registration in the US Government cloud', '700016', {}, `${us}/organizations`],
  ['a single-tenant registration without a tenant', '50194', client('oneDirectory')],
  ['a single-tenant registration with common', '50194', client('oneDirectory'), 'common'],
  ['a single-tenant registration elsewhere', '700016', client('oneDirectory'), 'fabrikam.example'],
  ['personal accounts', '9002332', {}, 'consumers'],
  ['a registration that is switched off', '7000112', client('disabled')],
  ['no registered address', '500113', client('noAddress')],
  ['another registered address', '50011', client('otherAddress')],
  ['no address', '900971', { redirect_uri: undefined }],
  ['a relative address', '90102', { redirect_uri: '/app/' }],
  ['an address without its slash', '50011', { redirect_uri: 'http://localhost:4173' }],
  ['an address with a file name', '50011', { redirect_uri: 'http://localhost/index.html' }],
  ['an address in other letter case', '50011', { redirect_uri: 'http://LOCALHOST/' }],
  ['an address of another scheme', '50011', { redirect_uri: 'https://localhost:4173/' }],
  ['an address with a query', '50011', { redirect_uri: 'http://localhost/?a=b' }],
  ['127.0.0.1 for localhost', '50011', { redirect_uri: 'http://127.0.0.1:4173/' }],
  [
    'a host that begins like localhost',
    '50011',
    { redirect_uri: 'http://localhost:1@evil.example/' },
  ],
  ['an answer that is no code', '700054', { response_type: 'id_token' }],
  ['no response type', '900144', { response_type: undefined }],
  ['an empty scope', '900144', { scope: ' ' }],
  ['an account of another directory', '50020', { account_choice: farah }, 'contoso.example'],
  ['a disabled account', '50057', { account_choice: edith }],
  ['a person who is not assigned', '50105', client('assignment')],
  ['a permission that is not listed', '650057', client('noDataverse')],
  ['a person who may not consent', '90094', { account_choice: clara }],
  ['an application for administrators to allow', '90094', client('adminConsent')],
];

describe('what Microsoft keeps on its own page', () => {
  it.each(kept.map(([what, code, changes, at]) => [what, code, changes, at] as const))(
    '%s: %s',
    async (_what, code, changes, at) => {
      const { cloud } = cloudForTests();
      const shown = await visitPage(cloud, await authorizeUrl(changes, at));
      expect(shown.location).toBe('');
      expect(shown.text).toContain(`AADSTS${code}:`);
      expect(shown.text).toContain('Correlation Id');
    },
  );
});

describe('what goes back to the application', () => {
  it.each<readonly [string, string, string, Readonly<Record<string, string | undefined>>]>([
    ['declined consent', '65004', 'access_denied', { consent_choice: 'cancel' }],
    [
      'a scope that does not exist',
      '650053',
      'invalid_client',
      { scope: `${discovery}/everything` },
    ],
    ['a scope without an address', '650053', 'invalid_client', { scope: 'user_impersonation' }],
    [
      'an unknown organization',
      '500011',
      'invalid_resource',
      { scope: 'https://nobody.crm4.dynamics.com/user_impersonation' },
    ],
    [
      'an organization of another directory',
      '500011',
      'invalid_resource',
      { scope: 'https://fabrikam.crm.dynamics.com/user_impersonation' },
    ],
    [
      'discovery of another cloud',
      '500011',
      'invalid_resource',
      { scope: 'https://globaldisco.crm.dynamics.cn/user_impersonation' },
    ],
    [
      'two APIs at once',
      '70011',
      'invalid_scope',
      {
        scope: `${discovery}/user_impersonation https://contoso.crm4.dynamics.com/user_impersonation`,
      },
    ],
    [
      'everything and something',
      '70011',
      'invalid_scope',
      { scope: `${discovery}/.default ${discovery}/user_impersonation` },
    ],
    ['a challenge that is too short', '501491', 'invalid_request', { code_challenge: 'short' }],
    ['a plain challenge', '9002313', 'invalid_request', { code_challenge_method: 'plain' }],
    [
      'silence without a session',
      '50058',
      'login_required',
      { prompt: 'none', account_choice: undefined },
    ],
  ])('%s: %s', async (_what, code, error, changes) => {
    const { cloud } = cloudForTests();
    const { answer, location } = await visitPage(cloud, await authorizeUrl(changes));
    expect(location).toMatch(/^http:\/\/localhost:4173\/#/);
    expect(answer.get('error')).toBe(error);
    expect(answer.get('error_description')).toMatch(
      new RegExp(`^AADSTS${code}: .+ Trace ID: \\S+ Correlation ID: \\S+ Timestamp: \\S+ \\S+Z$`),
    );
    expect(answer.get('error_uri')).toBe(`https://login.microsoftonline.com/error?code=${code}`);
    expect(answer.get('state')).toBe('the-state|mine');
    expect(answer.has('code')).toBe(false);
  });

  it('an answer in the query where no fragment was asked for', async () => {
    const { cloud } = cloudForTests();
    const { location } = await visitPage(cloud, await authorizeUrl({ response_mode: undefined }));
    expect(location).toMatch(/^http:\/\/localhost:4173\/\?code=/);
  });

  it('silence without consent, once somebody is signed in', async () => {
    const { cloud } = cloudForTests();
    await signIn(cloud, { consent_choice: undefined });
    const silent = { prompt: 'none', account_choice: undefined, consent_choice: undefined };
    const { answer } = await visitPage(cloud, await authorizeUrl(silent));
    expect(answer.get('error')).toBe('consent_required');
  });
});

describe('people', () => {
  it('who may not consent come in after an administrator agreed for everybody', async () => {
    const { cloud } = cloudForTests();
    await signIn(cloud, { account_choice: ada, consent_choice: 'everybody' });
    expect(await signIn(cloud, { account_choice: clara, consent_choice: undefined })).not.toBe('');
  });

  it('agree for themselves only', async () => {
    const { cloud } = cloudForTests();
    await signIn(cloud);
    const other = await authorizeUrl({ account_choice: ada, consent_choice: undefined });
    expect((await visitPage(cloud, other)).text).toContain('Permissions requested');
  });

  it('cannot agree for everybody without being administrators', async () => {
    const { cloud } = cloudForTests();
    const url = await authorizeUrl({ consent_choice: 'everybody' });
    expect((await visitPage(cloud, url)).text).toContain('Permissions requested');
  });

  it('are forgotten when they sign out, and land where the application asked', async () => {
    const { cloud } = cloudForTests();
    await signIn(cloud);
    const out = new URL('https://login.microsoftonline.com/organizations/oauth2/v2.0/logout');
    out.searchParams.set('post_logout_redirect_uri', 'http://localhost:4173/');
    out.searchParams.set('state', 'bye');
    expect((await visitPage(cloud, out)).location).toBe('http://localhost:4173/?state=bye');
    const again = await authorizeUrl({ account_choice: undefined });
    expect((await visitPage(cloud, again)).text).toContain('Pick an account');
    out.searchParams.set('post_logout_redirect_uri', 'https://elsewhere.example/');
    expect((await visitPage(cloud, out)).text).toContain('You signed out');
  });
});

describe("an administrator's consent", () => {
  const consentUrl = (version: string, fields: Readonly<Record<string, string>>) => {
    const url = new URL(`https://login.microsoftonline.com/contoso.example/${version}adminconsent`);
    for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
    return url;
  };
  const asked = {
    client_id: registrations.adminConsent.clientId,
    scope: `${discovery}/user_impersonation`,
    redirect_uri: 'http://localhost:4173/',
    state: 's',
  };

  it('comes back in the query and holds for everybody', async () => {
    const { cloud } = cloudForTests();
    const url = consentUrl('v2.0/', { ...asked, account_choice: ada });
    expect((await visitPage(cloud, url)).text).toContain('Review for your organization');
    url.searchParams.set('consent_choice', 'accept');
    const { location, answer } = await visitPage(cloud, url);
    expect(location).toMatch(/^http:\/\/localhost:4173\/\?admin_consent=True/);
    expect(answer.get('tenant')).toBe('0c0a7050-0000-4000-8000-00000000c001');
    expect(await signIn(cloud, { ...client('adminConsent'), consent_choice: undefined })).not.toBe(
      '',
    );
  });

  it('comes back as declined', async () => {
    const { cloud } = cloudForTests();
    const choices = { account_choice: ada, consent_choice: 'cancel' };
    const { answer } = await visitPage(cloud, consentUrl('v2.0/', { ...asked, ...choices }));
    expect(answer.get('error')).toBe('access_denied');
    expect(answer.get('error_description')).toContain('AADSTS65004');
  });

  it('is refused to others, and to unregistered addresses', async () => {
    const { cloud } = cloudForTests();
    const other = consentUrl('v2.0/', { ...asked, account_choice: ben });
    expect((await visitPage(cloud, other)).text).toContain('AADSTS90093');
    const away = consentUrl('v2.0/', { ...asked, redirect_uri: 'https://elsewhere.example/' });
    expect((await visitPage(cloud, away)).text).toContain('AADSTS50011');
  });

  it('ends on a page where the short form names no address', async () => {
    const { cloud } = cloudForTests();
    const url = consentUrl('', {
      client_id: asked.client_id,
      account_choice: ada,
      consent_choice: 'accept',
    });
    expect((await visitPage(cloud, url)).text).toContain('Permission granted');
  });
});
