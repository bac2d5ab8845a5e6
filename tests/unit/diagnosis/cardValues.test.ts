import { describe, expect, test } from 'vitest';
import { redirectSteps, topicSteps } from '../../../src/facts/diagnosis/topicSteps.ts';
import { setupSteps } from '../../../src/facts/setup/setupSteps.ts';
import type { TextDiagnosis } from '../../../src/domain/diagnosis/diagnose.ts';
import { diagnoseText, type DiagnosisContext } from '../../../src/domain/diagnosis/diagnose.ts';
import { joinParts } from '../../../src/domain/diagnosis/fillTemplate.ts';

const app = '3588903f-25d5-4b3f-96a3-0d3d3408ce11';
const page: DiagnosisContext = {
  cloud: 'public',
  clientId: '0f0e1d2c-50a0-4001-8005-115001150011',
  redirectUri: 'https://latchkey.example/app/',
};

type Card = TextDiagnosis['diagnoses'][number];

function cardOf(text: string, context = page): Card {
  const [card] = diagnoseText(text, context).diagnoses;
  if (!card) throw new Error('Nothing was recognized.');
  return card;
}

function mismatch(uri: string, of = app): string {
  return `AADSTS50011: The redirect URI '${uri}' specified in the request does not match the redirect URIs configured for the application '${of}'.`;
}

const links = ({ next, others }: Card) =>
  [next, ...others].flatMap(({ action }) => (action.does === 'open' ? action.href : []));
const copies = ({ next, others }: Card) =>
  [next, ...others].flatMap(({ label, action }) =>
    action.does === 'copy' ? [[label, action.text]] : [],
  );

describe('a redirect URI in a text', () => {
  test.each([
    ['a server’s', 'https://sync.fabrikam.example/oauth', 'Authentication › Web.', /guess because/],
    [
      'a tool’s on this computer',
      'http://localhost:53412/',
      'Authentication › Mobile and desktop applications.',
      /The port doesn’t matter.*guess/,
    ],
    [
      'one of the Windows sign-in broker',
      `ms-appx-web://Microsoft.AAD.BrokerPlugin/${app}`,
      'Authentication › Mobile and desktop applications.',
      /turn off the broker/,
    ],
    ['a loopback address', 'http://127.0.0.1:8400/', 'Manifest', /publicClient/],
  ])('%s is named, with its platform', (_, uri, place, more) => {
    const card = cardOf(mismatch(uri));
    expect(card.happened).toContain(uri);
    expect(joinParts(card.fix)).toContain(place);
    expect(joinParts(card.fix)).toMatch(more);
    expect(joinParts(card.fix)).toContain(app);
  });

  test('is copied, and this page’s isn’t', () => {
    const card = cardOf(mismatch('https://sync.fabrikam.example/oauth'));
    expect(copies(card)).toEqual([
      ['Copy the redirect URI', 'https://sync.fabrikam.example/oauth'],
    ]);
    expect(links(card)[0]).toContain(`/Authentication/appId/${app}`);
  });

  test('of this page is called so', () => {
    const card = cardOf(mismatch(page.redirectUri ?? '', page.clientId));
    expect(copies(card)).toEqual([['Copy this page’s redirect URI', page.redirectUri]]);
    expect(joinParts(card.fix)).toContain('Authentication › Single-page application.');
    expect(joinParts(card.fix)).not.toContain('guess');
  });

  test('that isn’t named is this page’s only if a sign-in hasn’t come back', () => {
    expect(copies(cardOf('AADSTS50011: x'))).toEqual([]);
    expect(copies(cardOf('AADSTS50011: x', { ...page, awaitsAnswer: true }))).toEqual([
      ['Copy this page’s redirect URI', page.redirectUri],
    ]);
  });
});

test.each([
  [
    'AADSTS50105',
    `AADSTS50105: Your administrator has configured the application Sync ('${app}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'ada@fabrikam.example' is blocked.`,
    `ManagedAppMenuBlade/~/Overview/appId/${app}`,
    'Add ada@fabrikam.example under Enterprise apps',
  ],
  [
    'AADSTS7000112',
    `AADSTS7000112: Application '${app}'(Sync) is disabled.`,
    `ManagedAppMenuBlade/~/Overview/appId/${app}`,
    'Enabled for users to sign-in?',
  ],
  [
    'AADSTS500014',
    `AADSTS500014: The service principal for resource '${app}' is disabled.`,
    `ManagedAppMenuBlade/~/Overview/appId/${app}`,
    'subscription',
  ],
  [
    'AADSTS700027',
    `AADSTS700027: Client assertion failed signature validation. The key was not found. Please check the configured keys of application '${app}'`,
    `/Credentials/appId/${app}`,
    'upload the public part (.cer)',
  ],
])('%s opens the blade of the app that the text names', (code, text, link, fix) => {
  const card = cardOf(text);
  expect(card.code).toBe(code);
  expect(links(card)[0]).toContain(link);
  expect(joinParts(card.fix)).toContain(fix);
});

test.each([
  [
    'a desktop tool without a secret',
    `XrmToolBox\nAADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.`,
    /Allow public client flows of the app to Enabled/,
  ],
  [
    'a server tool without a secret',
    `SmartConnect: AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.`,
    /enter its Value in SmartConnect/,
  ],
  [
    'a scope without https://',
    `AADSTS70011: The provided value for the input parameter 'scope' is not valid. The scope contoso.crm4.dynamics.com/.default is not valid.`,
    /becomes https:\/\/contoso\.crm4\.dynamics\.com\/\.default/,
  ],
  [
    'multifactor authentication on a build server',
    '##[error]AADSTS50079: Due to a configuration change made by your administrator, you must enroll in multi-factor authentication.',
    /as an application user/,
  ],
  [
    'an external check on a build server',
    '##[error]AADSTS50158: External security challenge not satisfied',
    /as an application user/,
  ],
  [
    'a proxy in front of pac',
    'pac auth create\nThe remote server returned an error: (407) Proxy Authentication Required.',
    /set HTTPS_PROXY/,
  ],
  [
    'an address that a program can’t find',
    'FetchError: request to https://contoso.crm4.dynamics.com/api/data/v9.2/ failed, reason: getaddrinfo ENOTFOUND contoso.crm4.dynamics.com\n    at ClientRequest.<anonymous> (node_modules/node-fetch/lib/index.js:1501:11)',
    /contoso\.crm4\.dynamics\.com in a browser on the same computer/,
  ],
  [
    'Microsoft’s own client ID at an API that it isn’t approved for',
    `AADSTS65002: Consent between first party application '${app}' and first party resource '00000007-0000-0000-c000-000000000000' must be configured via preauthorization`,
    /enter the client ID of an app registration of your own/,
  ],
  [
    'another service than Dataverse',
    'AADSTS650052: The app needs access to a service ("http://rts.powerapps.com") that your organization lacks a service principal for.',
    /Remove the permission of http:\/\/rts\.powerapps\.com from the app/,
  ],
  [
    'a federated password sign-in on a build server',
    '2020-09-07T13:39:52.7Z ##[warning]ERROR REQUESTING Token FROM THE Authentication context\nFederated service at https://sts.fabrikam.example/adfs/services/trust/2005/usernamemixed returned error: ID3242: The security token could not be authenticated or authorized.',
    /If the password is unknown or expired, reset it/,
  ],
])('%s gets the advice that helps there', (_, text, fix) => {
  const card = cardOf(text);
  expect(joinParts(card.fix)).toMatch(fix);
  expect(links(card)[0]).not.toBe('#/diagnose');
  expect(['open', 'copy']).toContain(card.next.action.does);
});

test.each([
  [
    mismatch('https://sync.fabrikam.example/oauth'),
    '#/setup?step=redirect-uri-web&value=https%3A%2F%2Fsync.fabrikam.example%2Foauth&kind=redirect-uri&code=AADSTS50011',
  ],
  [
    mismatch('http://localhost:53412/'),
    '#/setup?step=redirect-uri-public&value=http%3A%2F%2Flocalhost%2F&kind=redirect-uri&code=AADSTS50011',
  ],
  ['AADSTS50011: x', '#/setup?topic=redirect-uri'],
  ['AADSTS700016: x', '#/setup?step=client-id&kind=client-id&code=AADSTS700016'],
])('%s opens the guide at the step that fixes it', (text, route) => {
  expect(links(cardOf(text))).toContain(route);
});

test('every step that a card opens is a step of the guide', () => {
  const ids = new Set<string | undefined>(setupSteps.map(({ id }) => id));
  const opened = [...Object.values(topicSteps), ...Object.values(redirectSteps)];
  expect(opened.filter((id) => !ids.has(id))).toEqual([]);
});

test('a value of the text is never mixed with one of this page', () => {
  const card = cardOf(mismatch('https://sync.fabrikam.example/oauth'), {
    ...page,
    tenant: '1a2b3c4d-0000-4000-8000-000000000001',
    signedInAs: 'ann@contoso.com',
  });
  expect(JSON.stringify(card)).not.toMatch(/latchkey\.example|0f0e1d2c|1a2b3c4d|ann@/);
});
