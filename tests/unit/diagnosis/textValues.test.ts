import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readTextValues,
  type TextValues,
} from '../../../src/domain/diagnosis/recognition/textValues.ts';

const app = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';

const texts: readonly (readonly [
  name: string,
  text: string,
  values: Partial<Record<keyof TextValues, string>>,
])[] = [
  [
    'a redirect URI that doesn’t match',
    `AADSTS50011: The redirect URI 'https://login.example.com/oauth' specified in the request does not match the redirect URIs configured for the application '${app}'.`,
    { redirectUri: 'https://login.example.com/oauth', clientId: app },
  ],
  [
    'the same in French',
    `AADSTS50011: L’URI de redirection « https://login.example.com/oauth » spécifié dans la demande ne correspond pas aux URI de redirection configurés pour l’application « ${app} ».`,
    { redirectUri: 'https://login.example.com/oauth', clientId: app },
  ],
  [
    'the same in German',
    `AADSTS50011: Der in der Anforderung angegebene Umleitungs-URI "https://login.example.com/oauth" stimmt nicht mit den für die Anwendung "${app}" konfigurierten überein.`,
    { redirectUri: 'https://login.example.com/oauth', clientId: app },
  ],
  [
    'a redirect URI of a desktop tool',
    'Only loopback redirect uri is supported, but urn:ietf:wg:oauth:2.0:oob was found.',
    { redirectUri: 'urn:ietf:wg:oauth:2.0:oob' },
  ],
  [
    'an address of the sign-in',
    `https://login.microsoftonline.com/${other}/oauth2/v2.0/authorize?client_id=${app}&redirect_uri=https%3A%2F%2Flocalhost%3A8080%2F&scope=openid`,
    { tenant: other, clientId: app, redirectUri: 'https://localhost:8080/', scope: 'openid' },
  ],
  [
    'an answer in an address',
    `https://localhost/#error=invalid_request&error_description=AADSTS700016%3a+Application+with+identifier+%27${app}%27+was+not+found+in+the+directory+%27Contoso%27.`,
    { clientId: app, tenant: 'Contoso' },
  ],
  [
    'an app by name and ID',
    `AADSTS50105: Your administrator has configured the application Contoso Sync ('${app}') to block users. The signed in user 'ann@contoso.example' is blocked.`,
    { clientId: app, appName: 'Contoso Sync', user: 'ann@contoso.example' },
  ],
  [
    'a guest in Japanese',
    `ユーザー アカウント ann@contoso.example はテナント Contoso に存在せず、そのテナント内のアプリケーション ${app}(Contoso Sync) にアクセスできません。`,
    { clientId: app, appName: 'Contoso Sync', tenant: 'Contoso', user: 'ann@contoso.example' },
  ],
  [
    'a service that isn’t in the tenant',
    'AADSTS500011: The resource principal named https://contoso.crm.dynamics.com was not found in the tenant named Fabrikam. This can happen if …',
    {
      resource: 'https://contoso.crm.dynamics.com',
      tenant: 'Fabrikam',
      organizationHost: 'contoso.crm.dynamics.com',
    },
  ],
  [
    'a service in escaped JSON',
    '{"message":"AADSTS650052: The app needs access to a service (\\"http://rts.powerapps.com\\") that"}',
    { resource: 'http://rts.powerapps.com' },
  ],
  [
    'a scope that isn’t valid',
    'AADSTS70011: The scope contoso.crm4.dynamics.com/.default is not valid. connectDataverse command',
    {
      scope: 'contoso.crm4.dynamics.com/.default',
      organizationHost: 'contoso.crm4.dynamics.com',
      tool: 'devtools',
    },
  ],
  [
    'a connection string',
    `AuthType=OAuth;Username=ann@contoso.onmicrosoft.com;Url=https://contoso.api.crm4.dynamics.com;AppId=${app};RedirectUri=app://${other};LoginPrompt=Auto`,
    {
      clientId: app,
      redirectUri: `app://${other}`,
      user: 'ann@contoso.onmicrosoft.com',
      tenant: 'contoso.onmicrosoft.com',
      organizationHost: 'contoso.crm4.dynamics.com',
    },
  ],
  [
    'a privilege',
    'Principal user (Id=x, type=8) is missing prvReadAccount privilege',
    { privilege: 'prvReadAccount' },
  ],
  [
    'a permission of the Power Platform API',
    'Principal missing required permissions: [UserManagement.Users.Apply, All.All.ReadWrite]',
    { role: 'UserManagement.Users.Apply, All.All.ReadWrite' },
  ],
];

const named = (values: TextValues) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

describe('the values that a text names', () => {
  test.each(texts)('%s', (_, text, values) => {
    expect(named(readTextValues(text))).toEqual(values);
  });

  test.each([
    ['an object ID as a client ID', `The User with object Identifier '${app}' does not exist`],
    ['a package as a user', 'Found: @azure/msal-browser@4.27.0'],
    [
      'Microsoft’s own host as an organization',
      'GET https://globaldisco.crm.dynamics.com/api/discovery',
    ],
    ['a shared endpoint as a tenant', 'https://login.microsoftonline.com/common/oauth2/token'],
  ])('don’t include %s', (_, text) => {
    expect(named(readTextValues(text))).toEqual({});
  });

  test('leave out a code that was sent to the redirect URI', () => {
    expect(readTextValues('redirect_uri=https://app.example/?code=0.AX-secret').redirectUri).toBe(
      'https://app.example/',
    );
  });

  test('are read from any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readTextValues(text)).toHaveProperty('redirectUri');
      }),
    );
  });
});
