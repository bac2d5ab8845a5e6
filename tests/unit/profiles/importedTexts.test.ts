import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/formats/profiles/imports/decodeText.ts';
import type { ImportedConnection } from '../../../src/formats/profiles/imports/imported.ts';
import { readImport } from '../../../src/formats/profiles/imports/readImport.ts';
import { guid, registration } from '../examples.ts';

const id = guid(1);
const read = (text: string) => readImport(text, () => Promise.resolve());

async function connectionsIn(text: string): Promise<readonly ImportedConnection[]> {
  const result = await read(text);
  if (result.is === 'refused') throw new Error(result.message);
  expect(result.skipped).toEqual([]);
  return result.connections;
}

async function secretsIn(text: string): Promise<number> {
  const result = await read(text);
  if (result.is === 'refused') throw new Error(result.message);
  expect(JSON.stringify(result)).not.toContain('abc8Q~');
  return result.secretsLeftOut;
}

const url = 'https://a.crm.dynamics.com';
const file = (name: string, encoding = 'utf-8') =>
  `<?xml version="1.0" encoding="${encoding}"?><CrmConnections><Connections><ConnectionDetail><AzureAdAppId>${id}</AzureAdAppId><ConnectionName>${name}</ConnectionName><OriginalUrl>${url}</OriginalUrl></ConnectionDetail></Connections></CrmConnections>`;
const pptb = (connection: object) => JSON.stringify({ version: 1, connections: [connection] });

describe('XML', () => {
  test.each([
    ['iso-8859-15', [0xa4, 0x75, 0x72, 0x6f], '€uro'],
    ['shift_jis', [0x93, 0x8c, 0x8b, 0x9e], '東京'],
    ['windows-1252', [0x43, 0x61, 0x66, 0xe9], 'Café'],
    ['no-such-encoding', [0x43, 0x61, 0x66, 0xe9], 'Café'],
  ])('in %s has its names', async (encoding, bytes, name) => {
    const [before = '', after = ''] = file('|', encoding).split('|');
    const text = decodeText(
      new Uint8Array([...Buffer.from(before), ...bytes, ...Buffer.from(after)]),
    );
    expect(await connectionsIn(text)).toMatchObject([{ name }]);
  });

  test('keeps what is in a CDATA section', async () => {
    expect(await connectionsIn(file('<![CDATA[A & B]]> too'))).toMatchObject([
      { name: 'A & B too' },
    ]);
  });
});

describe('A connection string', () => {
  const string = `AuthType=ClientSecret;Url=${url};ClientId=${id}`;
  const connection = { address: url, clientId: id, target: 'dotnet-secret' };

  test('with a key twice has the last value, as in .NET', async () => {
    expect(
      await connectionsIn(`AuthType=OAuth;Url=https://b.crm.dynamics.com;${string}`),
    ).toMatchObject([connection]);
  });

  test.each([
    ['over several lines', string.replaceAll(';', ';\n  ')],
    ['as C#', `var text = "${string};";`],
    ['as C#, verbatim', `private const string Text = @"${string}";`],
    ['in a .env file', `export DATAVERSE_CONNECTION="${string}"`],
    ['in a .env file, without quotes', `DATAVERSE_CONNECTION=${string}`],
    [
      'over several lines of a configuration file',
      `<connectionStrings>\n<add name="x"\n connectionString="\n${string.replaceAll(';', ';\n')}" />\n</connectionStrings>`,
    ],
    ['in appsettings.json', JSON.stringify({ ConnectionStrings: { contoso: string } }, null, 2)],
    ['in one line of JSON', JSON.stringify({ ConnectionStrings: { contoso: string } })],
    ['in a file of Power Platform ToolBox', pptb({ name: 'A', url: '', connectionString: string })],
  ])('%s is one connection', async (_where, text) => {
    const found = await connectionsIn(text);
    expect(found).toHaveLength(1);
    expect(found).toMatchObject([{ address: url, clientId: id }]);
  });

  test('after another that ends with a semicolon is another one', async () => {
    const second = string.replace(url, 'https://b.crm.dynamics.com');
    expect(await connectionsIn(`${string};\n${second};\n`)).toHaveLength(2);
  });
});

describe('pac auth list', () => {
  test('with the mark of the active profile first has that profile', async () => {
    const found = await connectionsIn(
      'Profiles (* indicates active):\n * [1]  DATAVERSE  : https://a.crm.dynamics.com/  : ana@contoso.example  Public\n',
    );
    expect(found).toMatchObject([{ address: url, account: 'ana@contoso.example' }]);
  });

  test('whose columns don’t line up cuts no name', async () => {
    const found = await connectionsIn(
      'Index Active Kind Name Friendly Name Url User Cloud Type\n[1] * DATAVERSE n Contoso UAT https://a.crm.dynamics.com/ ana@contoso.example Public User\n',
    );
    expect(found).toMatchObject([{ name: 'a' }]);
  });
});

describe('Secrets', () => {
  const secret = 'abc8Q~barbarbarbarbarbarbarbarbarbarba';

  test.each([
    ['clientId', pptb({ name: 'A', url, clientId: secret })],
    ['tenantId', pptb({ name: 'A', url, clientId: id, tenantId: secret })],
    ['url', pptb({ name: 'A', url: `${url}?client_secret=${secret}`, clientId: id })],
    ['category', pptb({ name: 'A', url, clientId: id, category: secret })],
    [
      'EnvironmentId',
      file('A').replace('<OriginalUrl>', `<EnvironmentId>${secret}</EnvironmentId><OriginalUrl>`),
    ],
  ])('in %s are counted', async (_field, text) => {
    expect(await secretsIn(text)).toBe(1);
  });
});

test.each([
  ['<!DOCTYPE html><html><body>Sign in</body></html>', /web page/],
  ['<html><body>Sign in</body></html>', /web page/],
  [JSON.stringify({ format: 'latchkey-backup', version: 1 }), /no profiles.*Settings/],
  [JSON.stringify({ format: 'latchkey-backup', version: 2, records: [] }), /newer version/],
])('%s is refused with what it is', async (text, message) => {
  expect(await read(text)).toMatchObject({
    is: 'refused',
    message: expect.stringMatching(message) as string,
  });
});

describe('A backup of this page', () => {
  const { clientId } = registration;
  const saved = (name: string, changes: object = {}) => ({
    key: `profile:${name}`,
    value: {
      version: 1,
      id: name,
      name,
      registration,
      organization: {
        id: guid(4),
        name: 'Contoso',
        apiUrl: 'https://contoso.api.crm4.dynamics.com',
        url: 'https://contoso.crm4.dynamics.com',
        suffix: 'crm4.dynamics.com',
      },
      savedAt: 5,
      target: 'smartconnect',
      ...changes,
    },
  });
  const backup = (...records: object[]) =>
    JSON.stringify({ format: 'latchkey-backup', version: 1, records });

  test('gives the connections of its profiles, each with its tool', async () => {
    const result = await read(
      backup(
        { key: 'preferences', value: { version: 1 } },
        saved('Contoso UAT'),
        saved('Damaged', { savedAt: 'yesterday' }),
      ),
    );
    expect(result).toMatchObject({
      source: 'Latchkey backup',
      connections: [
        {
          name: 'Contoso UAT',
          target: 'smartconnect',
          clientId,
          address: 'https://contoso.crm4.dynamics.com',
        },
      ],
      skipped: [
        { what: 'Connection 2', why: expect.stringContaining('damaged') as string },
        {
          what: 'Notes, tags, and everything else',
          why: expect.stringContaining('restore the backup in Settings') as string,
        },
      ],
    });
  });

  test('leaves out the secrets in it, and counts them', async () => {
    const text = backup(
      saved('A', { notes: 'client_secret=abc8Q~x1Y2z3x1Y2z3x1Y2z3x1Y2z3x1Y2z3x1Y' }),
    );
    expect(await secretsIn(text)).toBe(1);
  });
});
