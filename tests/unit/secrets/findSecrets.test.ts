import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSecrets } from '../../../src/facts/secrets/commandSecrets.ts';
import { partsOfNames, secretNames } from '../../../src/facts/secrets/secretNames.ts';
import { secretShapes } from '../../../src/facts/secrets/secretShapes.ts';
import { namedExamples } from './namedExamples.ts';
import { cutSecrets } from '../../../src/domain/secrets/cutSecrets.ts';
import { findSecrets, holdsSecret } from '../../../src/domain/secrets/findSecrets.ts';

/** Real texts with invented values: the shortest excerpt that shows the case, and the part that must go. */
const realTexts: readonly (readonly [source: string, text: string, secret: string])[] = [
  [
    'github.com/microsoft/powerplatform-build-tools/issues/989',
    "pac auth create --applicationId eb786c23-f620-46f9-9dfe-99394de33658 --clientSecret '-aa@Kb3uN-vP7y=ZtR2.wL5/xH8qS1[mJ4f' --tenant c3babf5c-28bd-266d-364f-2e520ccb78ea",
    '-aa@Kb3uN-vP7y=ZtR2.wL5/xH8qS1[mJ4f',
  ],
  [
    'github.com/WaelHamze/dyn365-ce-vsts-tasks/issues/247',
    'AuthType=OAuth;Username=anna;Password=Passw0rd;AppId=eb786c23-f620-46f9-9dfe-99394de33658',
    'Passw0rd',
  ],
  [
    'github.com/WaelHamze/dyn365-ce-vsts-tasks/issues/247',
    'RedirectUri=https://fabrikam.example;client_secret=43b67d40-bdd6-7e23-aa7e-5e6cd2cbffcc;LoginPrompt=Never',
    '43b67d40-bdd6-7e23-aa7e-5e6cd2cbffcc',
  ],
  [
    'github.com/Azure/azure-cli/issues/11956',
    '{"appId": "eb786c23-f620-46f9-9dfe-99394de33658", "password": "xK48Q~bT2mVwPz9LrYc5Nn7HsGdJf3EaUoWiR1tX"}',
    'xK48Q~bT2mVwPz9LrYc5Nn7HsGdJf3EaUoWiR1tX',
  ],
  ['a note', '"PassWord=GP01@fab;"+\n"Url=https://orge50feccb.crm2.dynamics.com/;"', 'GP01@fab'],
  [
    'a manifest of az ad app',
    '"passwordCredentials": [{"keyId": "x", "secretText": "@Kb3uN-vP7y=ZtR2.wL5/xH8qS1[mJ4f"}]',
    '@Kb3uN-vP7y=ZtR2.wL5/xH8qS1[mJ4f',
  ],
  [
    'docs.appstrategy.com/apprules-r-documentation',
    'OAuthClientSecret=vR7/kPz+Qm3xWd9LbTn5YsHc2JfGa8EuXo4Ri1tKw6M=;CallbackURL=http://localhost:33333',
    'vR7/kPz+Qm3xWd9LbTn5YsHc2JfGa8EuXo4Ri1tKw6M=',
  ],
  [
    'github.com/n8n-io/n8n/issues/14542',
    '"state":"eyJ0b2tlbiI6IjBMTjNxV1g4LUk1eVNCazlzdUJhN2tVIiwiY2lkIjoiY24yenVtc2oxcW81MUx3NiJ9"',
    'eyJ0b2tlbiI6IjBMTjNxV1g4LUk1eVNCazlzdUJhN2tVIiwiY2lkIjoiY24yenVtc2oxcW81MUx3NiJ9',
  ],
];

/** Other ways to write it. */
const siblings: readonly (readonly [text: string, secret: string])[] = [
  ...['PWD', 'PASS', 'USER anna\r\nPASS', 'CLIENT_SECRET', 'SECRET', 'KENNWORT'],
  ...[
    'p@ssword:',
    'P@ssw0rd =',
    'pa$$word:',
    'passw0rd:',
    'p4ssword:',
    'pass phrase:',
    'passcode:',
  ],
  ...[
    'passwd:',
    'machine srv login anna password',
    'pwd=',
    'pass:',
    'passwort:',
    'mot de passe :',
    'mot-de-passe:',
    'MOT_DE_PASSE=',
  ],
  ...['contraseña:', 'contrasen\u0303a:', 'wget --user anna --password'],
  ...['runas /user:anna cmd # password:', 'cmdkey /add:srv /user:anna /pass:'],
  ...[
    String.raw`net use * \\srv\share /persistent:no /user:anna`,
    String.raw`NET USE \\srv\c$ /u:anna`,
  ],
  ...[
    'bcp db.t out f -U sa -P',
    'mysql -uroot -p',
    'mariadb -u root -p',
    'sshpass -p',
    '7z x a.7z -p',
  ],
  ...['psexec srv -u anna -p "', 'plink -ssh anna@srv -pw', 'curl -u anna:', 'curl --user "anna:'],
].map((text) => [`${text}${/[-:%/"]p?P?$/.test(text) ? '' : ' '}zz7Kb3aB`, 'zz7Kb3aB'] as const);

const examples = [
  ...secretShapes.map(({ example: [text, secret] }) => [text, secret] as const),
  ...Object.values(namedExamples),
  ...commandSecrets.map(({ example }) => example),
  ...siblings,
  ...realTexts.map(([, text, secret]) => [text, secret] as const),
];

describe('A secret inside a text', () => {
  test.each(examples)('%j is found', (text, secret) => {
    const found = findSecrets(text).map(({ start, end }) => text.slice(start, end));
    expect(found.join(' ')).toContain(secret);
  });

  test.each(examples)('%j loses the secret, and keeps the rest', (text, secret) => {
    const cut = cutSecrets(text);
    expect(cut.text).not.toContain(secret);
    expect(cut.message).toMatch(/so Latchkey removed it/);
    const rest = text.split(secret).map((part) => part.trim().slice(0, 4));
    for (const part of rest) expect(cut.text).toContain(part);
  });

  test('is found whatever surrounds it', () => {
    const around = fc.constantFrom('', 'Contoso (EU)', 'see https://x.example/a?b=1', 'x\n', 'ä');
    fc.assert(
      fc.property(fc.constantFrom(...examples), around, around, ([text, secret], before, after) => {
        const whole = `${before}\n${text}\n${after}`;
        const cut = cutSecrets(whole);
        expect(cut.text).not.toContain(secret);
        expect(cutSecrets(cut.text)).toEqual({ text: cut.text, message: undefined });
      }),
    );
  });
});

test.each([
  'https://FABdev.crm4.dynamics.com/WebResources/',
  'https://zapier.com/dashboard/auth/oauth/return/App204817CLIAPI/',
  'https://platform.boomi.com/account/fabrikam-A1B2C3/oauth2/callback',
  'https://fabrikam--test.sandbox.my.salesforce.com/services/authcallback/CrmSSO',
  'https://mngenvmcap278944.sharepoint.com/sites/CrmHub/',
  'https://fabrikam.sharepoint.com/:x:/r/sites/CRM/_layouts/15/Doc.aspx?sourcedoc=%7B2BF844E5-6308-7E32-23BA-B007B1E9EF42%7D&file=List2027.xlsx',
  'MngEnvMCAP675757.onmicrosoft.com',
  'admin@MngEnvMCAP705619.onmicrosoft.com',
  'Password is in KeePass, group CRM; ask Anna',
  'Password: see KeePass',
  'Kennwort: siehe KeePass, Gruppe CRM',
  'Mot de passe : voir Bitwarden',
  'Client secret: expires 3/28/2027, Anna renews it',
  'Client Secret Expires: 3/28/2027 10:30:00 AM',
  'Secret ID: c3be3cb4-0739-06e1-1e15-1079cac3b676',
  'Client secret: 24 months',
  'the secret is valid until 2027-03-28',
  'the client secret is missing',
  'secretary: Anna',
  'Top secret: meeting at 5',
  'Token endpoint: https://login.microsoftonline.com/common/oauth2/v2.0/token',
  'Password=$(CrmPassword); Url=https://fabtens0.crm4.dynamics.com',
  'pac auth create --clientSecret $clientSecret --tenant x',
  'ClientSecret=${CLIENT_SECRET}',
  'ClientSecret={ClientSecret}"',
  'ClientSecret=<secret>;Url=x',
  'client_secret=***&scope=x',
  'client_secret={{client_secret}}',
  'client_secret=YOUR_CLIENT_SECRET',
  'clientSecret: process.env.CLIENT_SECRET,',
  'clientSecret: config.clientSecret,',
  'const secret = getSecret("crm")',
  'password: string;',
  '"clientSecret": "%CLIENT_SECRET%"',
  '$env:CLIENT_SECRET = Read-Host',
  'Password="";Url=x',
  '"passwordCredentials": [], "keyCredentials": []',
  '"customKeyIdentifier": "lY85bR8r6yWTW6jnciNEONwlVhDyiQjdVLgPDnkI5mA="',
  'Thumbprint=C3BE3CB4073906E11E151079CAC3B676A1B2C3D4;ClientId=x',
  'docker run -p 8080:80 x',
  'mkdir -p src/app',
  'https://x.example/api/data/v9.2/accounts?$skiptoken=%3Ccookie%20pagenumber%3D2',
  'https://login.microsoftonline.com/error?code=50011',
  'country code=DE',
  'PASSWORD POLICY of 2027',
  'PASSWORD RESET2 is next',
  'TOKEN TYPE is Bearer',
  'Write to app@ss.example: today',
  'dotnet user-secrets set Crm:Url https://x.example',
  String.raw`Run net use \\srv\share then try again`,
  String.raw`net use \\srv\share /delete`,
  String.raw`net use \\srv\share /user:anna *`,
  String.raw`net use Z: \\srv\share /user:%USER% %PASSWORD%`,
  'net user anna /active:yes',
  'net user accounts are listed below',
  'sqlcmd -S srv -U sa -P $(SqlPassword)',
  'mysql -u root -p crm',
  'curl -uanna https://x.example',
  'curl -u anna:$PASS https://x.example',
  'scp -P 2222 a b',
  'identified by its number',
  'login anna password forgotten',
  'Microsoft.Xrm.Tooling.Connector.CrmServiceClient Verbose: Initialize CRM connection',
  'FABdev_solution_1_0_0_12_managed.zip from 2027-01-01T10:00:00Z',
  'Contoso Production (EU), Version 9.2.26051.157',
])('%j holds no secret', (text) => {
  expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  expect(cutSecrets(text)).toEqual({ text, message: undefined });
});

test('any text is cut to one that holds no secret', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(...examples.map(([text]) => text), '=', ':', '"', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      expect(holdsSecret(cutSecrets(pieces.join('')).text)).toBe(false);
    }),
    {
      examples: [
        [
          [
            '0smbclient //srv/share -U anna%Passw0rd',
            'contraseña:zz7Kb3aB',
            'sshpass -p Passw0rd ssh anna@srv',
          ],
        ],
      ],
    },
  );
});

test.each(secretShapes)(
  'what $kind secrets need is part of each of them',
  ({ shape, needs, hint }) => {
    for (const [text] of examples) {
      if (text.search(shape) < 0) continue;
      expect(needs?.some((part) => text.toLowerCase().includes(part)) ?? true).toBe(true);
      expect(hint?.test(text) ?? true).toBe(true);
    }
  },
);

test('each name of a secret has one of the parts that names are looked for by', () => {
  const names = secretNames.flatMap((row) => row.names);
  expect(names.filter((name) => !partsOfNames.some((part) => name.includes(part)))).toEqual([]);
});

test.each([
  ['names', 'the secret is lost; ', 41],
  ['secrets of one form', 'ghp_0123456789abcdefghijABCDEFGHIJ012345 ', 61],
])('the rest of a text with a long list of %s counts as a secret', (_, one, count) => {
  const last = findSecrets(`${one.repeat(count)}the end`).at(-1);
  expect(last?.end).toBe(one.length * count + 'the end'.length);
  expect(findSecrets(`${one.repeat(count - 1)}the end`).at(-1)?.end ?? 0).toBeLessThan(
    one.length * (count - 1),
  );
});

test('what is kept of a list of names is no such list again, however long the list was', () => {
  const kept = cutSecrets('the secret is lost; '.repeat(499)).text;
  expect(kept.match(/secret/g)).toHaveLength(40);
  expect(holdsSecret(kept)).toBe(false);
});

test('of a text longer than can be searched only the searched part is kept, and the person is told', () => {
  const cut = cutSecrets('a '.repeat(20_000));
  expect(cut.text).toHaveLength(10_000);
  expect(cut.message).toBe('Only the first 10,000 characters were kept.');
});
