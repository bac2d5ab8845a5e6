import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseManifest, readManifestText } from '../../../src/domain/setup/manifest/manifest.ts';
import { lintManifest } from '../../../src/domain/setup/manifest/lintManifest.ts';
import type { SetupChoices } from '../../../src/domain/setup/setupChoices.ts';
import { planSetup, stepNamed } from '../../../src/domain/setup/setupPlan.ts';
import { planRegistrations } from '../../../src/domain/setup/plannedRegistration.ts';
import { writeScripts } from '../../../src/formats/setup/scripts/writeScripts.ts';
import { choose, clientId, pageUri } from './choices.ts';

const now = Date.parse('2026-11-22T15:00:00Z');
const dataverse = '00000007-0000-0000-c000-000000000000';
const right = '78ce3f0f-a1ce-49c2-8cde-64b5c0896db4';
const toolUri = 'https://sc.example.com/OAuth';

const access = (id: string, type: string) => [
  { resourceAppId: dataverse, resourceAccess: [{ id, type }] },
];
const good = {
  appId: clientId,
  signInAudience: 'AzureADMyOrg',
  spa: { redirectUris: [pageUri] },
  requiredResourceAccess: access(right, 'Scope'),
};
const smartconnect = { targets: ['smartconnect'], toolUris: { smartconnect: toolUri } } as const;
const goodWeb = {
  signInAudience: 'AzureADMyOrg',
  web: { redirectUris: [toolUri] },
  requiredResourceAccess: access(right, 'Scope'),
  passwordCredentials: [{ displayName: 'SC', endDateTime: '2027-10-01T00:00:00Z' }],
};

function lint(manifest: unknown, more: Partial<SetupChoices> = {}) {
  const read = parseManifest(manifest);
  const [registration] = planRegistrations(choose(more));
  if (read.status !== 'ok' || !registration) throw new Error('not read');
  return lintManifest(read.manifest, registration, now);
}

describe('A manifest compared with the targets', () => {
  test.each<[string, unknown, Partial<SetupChoices>, readonly string[]]>([
    ['all well for this page', good, { clientId }, []],
    ['all well for SmartConnect', goodWeb, smartconnect, []],
    [
      'missing platform',
      { ...good, spa: {}, web: { redirectUris: ['https://x.example.com/'] } },
      {},
      ['missing-platform', 'missing-redirect'],
    ],
    [
      'the address as Web in place of SPA',
      { ...good, spa: {}, web: { redirectUris: [pageUri] } },
      {},
      ['missing-platform', 'redirect-on-other-platform'],
    ],
    [
      'a missing slash',
      { ...good, spa: { redirectUris: [pageUri.slice(0, -1)] } },
      {},
      ['redirect-nearly-right'],
    ],
    [
      'another letter case',
      { ...goodWeb, web: { redirectUris: [toolUri.toLowerCase()] } },
      smartconnect,
      ['redirect-nearly-right'],
    ],
    [
      'http',
      { ...good, spa: { redirectUris: [pageUri.replace('https', 'http')] } },
      {},
      ['redirect-nearly-right', 'redirect-http'],
    ],
    ['no permission', { ...good, requiredResourceAccess: [] }, {}, ['permission-missing']],
    [
      'the mistaken ID',
      { ...good, requiredResourceAccess: access('a42657d6-7f20-40e3-b6f0-cee03008a62a', 'Scope') },
      {},
      ['permission-mistaken'],
    ],
    [
      'Role for Scope',
      { ...good, requiredResourceAccess: access(right, 'Role') },
      {},
      ['permission-as-role'],
    ],
    [
      'another permission of Dataverse',
      { ...good, requiredResourceAccess: access('11111111-1111-1111-1111-111111111111', 'Scope') },
      {},
      ['permission-missing'],
    ],
    [
      'implicit grant',
      { ...good, web: { implicitGrantSettings: { enableIdTokenIssuance: true } } },
      {},
      ['implicit-grant'],
    ],
    [
      'an expired secret',
      { ...goodWeb, passwordCredentials: [{ endDateTime: '2026-01-01T00:00:00Z' }] },
      smartconnect,
      ['credential-missing', 'credential-expired'],
    ],
    [
      'a secret that expires soon',
      { ...goodWeb, passwordCredentials: [{ endDateTime: '2026-12-01T00:00:00Z' }] },
      smartconnect,
      ['credential-expiring'],
    ],
    ['no secret', { ...goodWeb, passwordCredentials: [] }, smartconnect, ['credential-missing']],
    [
      'public client flows for nothing',
      { ...good, isFallbackPublicClient: true },
      {},
      ['public-client-flows-on'],
    ],
    [
      'public client flows missing',
      {
        ...good,
        publicClient: {
          redirectUris: [
            'http://localhost',
            'https://localhost',
            'https://login.microsoftonline.com/common/oauth2/nativeclient',
          ],
        },
      },
      { targets: ['m365'] },
      ['public-client-flows-missing'],
    ],
    [
      'open to more tenants than wanted',
      { ...good, signInAudience: 'AzureADMultipleOrgs' },
      {},
      ['account-types'],
    ],
    ['open to fewer tenants than wanted', good, { accountType: 'multiple' }, ['account-types']],
    [
      'another registration',
      good,
      { clientId: '22222222-2222-4222-8222-222222222222' },
      ['other-client-id'],
    ],
    ['a redirect URL not known yet', goodWeb, { targets: ['smartconnect'] }, ['not-known-yet']],
    [
      'a permission an app without a person does not need',
      { ...goodWeb, web: {} },
      { targets: ['adf'] },
      ['permission-not-needed'],
    ],
  ])('%s', (_, manifest, more, ids) => {
    expect(lint(manifest, more).map((finding) => finding.id)).toEqual(ids);
  });

  test('says what differs', () => {
    const [finding] = lint({ ...good, spa: { redirectUris: [pageUri.slice(0, -1)] } });
    expect(finding?.text).toContain('The slash at the end is missing.');
  });

  test('leads each finding to a step of the plan', () => {
    const findings = lint(
      {
        spa: {},
        web: { implicitGrantSettings: { enableIdTokenIssuance: true } },
        isFallbackPublicClient: true,
      },
      smartconnect,
    );
    const plan = planSetup(choose(smartconnect));
    expect(findings.map((finding) => stepNamed(plan, finding.step)?.base)).toEqual([
      'redirect-uri-web',
      'redirect-uri-web',
      'user-impersonation',
      'new-secret',
      'redirect-uri-web',
      'register',
    ]);
  });
});

test('The old Azure AD Graph format says the same', () => {
  const old = {
    appId: clientId,
    name: 'Old',
    signInAudience: 'AzureADMyOrg',
    allowPublicClient: true,
    oauth2AllowImplicitFlow: true,
    replyUrlsWithType: [
      { url: pageUri, type: 'Spa' },
      { url: toolUri, type: 'Web' },
      { url: 'http://localhost', type: 'InstalledClient' },
    ],
    requiredResourceAccess: access(right, 'Scope'),
    passwordCredentials: [{ endDate: '2026-11-25T00:00:00Z' }],
  };
  const read = parseManifest(old);
  expect(read.status === 'ok' ? read.manifest : read).toMatchObject({
    format: 'aad-graph',
    name: 'Old',
    redirectUris: { spa: [pageUri], web: [toolUri], public: ['http://localhost'] },
    publicClientFlows: true,
    implicitGrant: true,
  });
  expect(lint(old).map((finding) => finding.id)).toEqual([
    'implicit-grant',
    'public-client-flows-on',
    'credential-expiring',
  ]);
});

test('The manifest that this page writes has no findings', () => {
  const [registration] = planRegistrations(choose({ targets: ['latchkey', 'xrmtoolbox'] }));
  const text = registration && writeScripts(registration).find(({ id }) => id === 'manifest')?.text;
  const read = readManifestText(text ?? '');
  expect(
    read.status === 'ok' && registration ? lintManifest(read.manifest, registration, now) : read,
  ).toEqual([]);
});

test.each([
  ['not JSON at all', 'This text is not JSON'],
  ['"requiredResourceAccess": []', 'This text is not JSON'],
  ['[1]', 'one JSON object'],
  ['{"a":1}', 'isn’t the manifest of an app registration'],
  ['{"name":"x","displayName":"X","dependencies":{}}', 'This is a package.json file'],
  ['{"connections":[]}', 'This is a connection file'],
  ['{"access_token":"","expires_in":3599}', 'This is a token response'],
  ['{"appId":"x","displayName":"X","password":"","tenant":"y"}', 'a file with a client secret'],
  ['{"Logging":{},"AzureAd":{}}', 'This is an appsettings.json file'],
  ['{"mcpServers":{}}', 'This is the configuration of an MCP client'],
  ['{"appId":"x","servicePrincipalType":"Application"}', 'an enterprise application'],
  ['{"value":[{"appId":"x"},{"appId":"y"}]}', 'a list of 2 items'],
])('%j is refused with a message that says what it is', (text, words) => {
  const read = readManifestText(text);
  expect(read.status === 'refused' ? read.message : read).toContain(words);
});

describe('A manifest in a wrapper', () => {
  test.each<[string, unknown]>([
    ['{application: …}', { application: good }],
    ['Graph’s list of one', { '@odata.context': 'x', value: [good] }],
    ['the list of Azure CLI', [good]],
  ])('%s is read', (_, value) => {
    expect(lint(value, { clientId })).toEqual([]);
  });
});

/** @see https://learn.microsoft.com/graph/migrate-azure-ad-graph-property-differences */
describe('What Azure CLI showed before it used Microsoft Graph', () => {
  const old = {
    appId: clientId,
    displayName: 'Old',
    availableToOtherTenants: false,
    publicClient: null,
    replyUrls: [toolUri],
    requiredResourceAccess: access(right, 'Scope'),
    passwordCredentials: [{ endDate: '2027-12-01T00:00:00Z', value: null }],
  };

  test('counts as a web application in one tenant', () => {
    expect(lint(old, smartconnect)).toEqual([]);
    expect(lint(old, { ...smartconnect, accountType: 'multiple' }).map(({ id }) => id)).toEqual([
      'account-types',
    ]);
  });

  test('is a public client if it says so', () => {
    const desktop = { ...old, publicClient: true, replyUrls: ['http://localhost'] };
    expect(lint(desktop, { targets: ['pptb'] })).toEqual([]);
  });
});

/** @see https://learn.microsoft.com/entra/identity-platform/reply-url#localhost-exceptions */
describe('The port of localhost is ignored, as Entra ignores it', () => {
  const desktop = (uri: string) => ({ ...good, spa: {}, publicClient: { redirectUris: [uri] } });

  test.each([
    ['http://localhost:8400', []],
    ['http://localhost', []],
    ['http://localhost:8400/', ['redirect-nearly-right']],
    ['http://localhost:8400/callback', ['missing-redirect']],
    ['http://localhost.example:8400', ['missing-redirect', 'redirect-http']],
  ])('%s', (uri, ids) => {
    expect(lint(desktop(uri), { targets: ['pptb'] }).map(({ id }) => id)).toEqual(ids);
  });
});

test('A deactivated registration is named first', () => {
  expect(lint({ ...good, isDisabled: true }, { clientId })).toMatchObject([
    { id: 'deactivated', severity: 'wrong', step: 'app-registrations' },
  ]);
});

test.each([
  [[], ['permission-missing']],
  [access(right, 'Scope'), ['permission-missing']],
  [access('abf80a27-ace7-7674-b33d-518390e9e048', 'Scope'), ['not-known-yet']],
])('An MCP client needs mcp.tools, whose ID isn’t known: %j', (requiredResourceAccess, ids) => {
  const found = lint(
    { ...good, spa: {}, publicClient: { redirectUris: [toolUri] }, requiredResourceAccess },
    { targets: ['mcp'], toolUris: { mcp: toolUri } },
  );
  expect(found.map(({ id }) => id)).toEqual(ids);
});

test('Any JSON gives a manifest or a refusal, and any manifest can be compared with any target', () => {
  const json = fc.jsonValue();
  fc.assert(
    fc.property(
      fc.oneof(
        json,
        fc.record({
          spa: json,
          web: json,
          publicClient: json,
          requiredResourceAccess: json,
          passwordCredentials: json,
          keyCredentials: json,
        }),
        fc.record({
          replyUrlsWithType: json,
          replyUrls: json,
          requiredResourceAccess: fc.array(
            fc.record({ resourceAppId: json, resourceAccess: json }),
          ),
        }),
      ),
      (value) => {
        const read = parseManifest(value);
        if (read.status === 'refused') expect(read.message).toMatch(/\.$/);
        else expect(lint(value, smartconnect)).toBeInstanceOf(Array);
      },
    ),
  );
});
