import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/formats/profiles/imports/decodeText.ts';
import type { ImportResult } from '../../../src/formats/profiles/imports/imported.ts';
import { readImport } from '../../../src/formats/profiles/imports/readImport.ts';
import { guid, registration } from '../examples.ts';
import { anyName, exported, hostileNames, tenant, write } from './exportedConnections.ts';

const breathe = () => Promise.resolve();
const read = (text: string) => readImport(text, breathe);

async function connectionsIn(text: string) {
  const result = await read(text);
  if (result.is === 'refused') throw new Error(result.message);
  return result;
}

async function messageFor(text: string): Promise<string> {
  const result = await read(text);
  return result.is === 'refused' ? result.message : 'read';
}

const xml = (details: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<CrmConnections xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Connections>${details}</Connections><IsReadOnly>false</IsReadOnly></CrmConnections>`;
const detail = (fields: string) => `<ConnectionDetail>${fields}</ConnectionDetail>`;
const address = '<OriginalUrl>https://org1.crm4.dynamics.com</OriginalUrl>';

describe('XrmToolBox connection files', () => {
  test('are read with what a profile needs', async () => {
    const { connections, source } = await connectionsIn(
      xml(
        detail(
          `<AzureAdAppId>${registration.clientId}</AzureAdAppId><ConnectionName>Contoso &amp; Co</ConnectionName><EnvironmentId>${guid(3)}</EnvironmentId><Organization>unq1</Organization><OrganizationFriendlyName>Contoso</OrganizationFriendlyName>${address}<TenantId>${tenant}</TenantId><UserName>ana@contoso.example</UserName><WebApplicationUrl>https://org1.crm4.dynamics.com/main.aspx</WebApplicationUrl>`,
        ),
      ),
    );
    expect(source).toBe('XrmToolBox');
    expect(connections).toEqual([
      {
        name: 'Contoso & Co',
        address: 'https://org1.crm4.dynamics.com',
        cloud: 'public',
        clientId: registration.clientId,
        tenant,
        target: 'xrmtoolbox',
        account: 'ana@contoso.example',
        organizationName: 'Contoso',
        uniqueName: 'unq1',
        environmentId: guid(3),
      },
    ]);
  });

  test('without an app of their own have no client ID', async () => {
    const nil = '<AzureAdAppId>00000000-0000-0000-0000-000000000000</AzureAdAppId>';
    const { connections } = await connectionsIn(xml(detail(`${nil}${address}`)));
    expect(connections[0]).toMatchObject({ name: 'org1', clientId: undefined });
  });

  test('leave out and count passwords and secrets, also in fields that Latchkey doesn’t know', async () => {
    const fields = [
      '<UserPassword>f0rEncrypted+Text==</UserPassword>',
      '<S2SClientSecret>Ab1~cdefghijklmnopqrstuvwxyz0123456789.x</S2SClientSecret>',
      '<Future><ApiPassword>Hunter2!Hunter2!</ApiPassword></Future>',
      '<ConnectionString>AuthType=Office365;Url=https://org1.crm4.dynamics.com;Password=Hunter2!x</ConnectionString>',
      '<SavePassword>false</SavePassword><ClientSecret></ClientSecret>',
    ].join('');
    const result = await connectionsIn(xml(detail(`${address}${fields}`)));
    expect(result.secretsLeftOut).toBe(4);
    expect(JSON.stringify(result)).not.toMatch(/Hunter2|f0rEncrypted|Ab1~/);
  });

  test('take what is missing from the connection string in them', async () => {
    const string = `<ConnectionString>AuthType=OAuth;Url=https://org2.crm4.dynamics.com;AppId=${registration.clientId}</ConnectionString>`;
    const { connections } = await connectionsIn(
      xml(detail(`<ConnectionName>Two</ConnectionName>${string}`)),
    );
    expect(connections[0]).toMatchObject({
      name: 'Two',
      address: 'https://org2.crm4.dynamics.com',
      clientId: registration.clientId,
      target: 'xrmtoolbox',
    });
  });

  test.each([
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${xml('')}`, /document type/],
    [
      'an entity of its own',
      xml(detail('<ConnectionName>&lol;</ConnectionName>')),
      /isn’t valid XML/,
    ],
    ['half a file', xml(detail(address)).slice(0, -60), /isn’t valid XML/],
    [
      'the list of files',
      '<ConnectionsList><Files/></ConnectionsList>',
      /list of connection files/,
    ],
    ['another file', '<html><body>Sign in</body></html>', /isn’t a connection file/],
    ['deep nesting', xml('<a>'.repeat(5000)), /nested too deep/],
    ['no connection', xml(''), /no connections/],
  ])('with %s are refused', async (_, text, message) => {
    expect(await messageFor(text)).toMatch(message);
  });

  test('keep each connection that can’t be used, with the reason', async () => {
    const { connections, skipped } = await connectionsIn(
      xml(
        [
          detail(`<ConnectionName>One</ConnectionName>${address}`),
          detail(`<ConnectionName>Again</ConnectionName>${address}`),
          detail(
            '<ConnectionName>Own server</ConnectionName><OriginalUrl>https://crm.contoso.local/org</OriginalUrl>',
          ),
          detail('<ConnectionName>Nothing</ConnectionName>'),
          detail(`<AzureAdAppId>x</AzureAdAppId>${address}`),
        ].join(''),
      ),
    );
    expect(connections.map(({ name }) => name)).toEqual(['One']);
    expect(skipped.map(({ what }) => what)).toEqual([
      'Again',
      'Own server',
      'Nothing',
      'Connection 5',
    ]);
    expect(skipped.map(({ why }) => why)).toEqual([
      'The file has this connection twice.',
      expect.any(String),
      'It has no address.',
      'Its client ID isn’t a GUID.',
    ]);
  });
});

describe('Power Platform ToolBox', () => {
  const file = (...connections: unknown[]) => JSON.stringify({ version: 1, connections });

  test('connections are read, and their secrets are left out and counted', async () => {
    const result = await connectionsIn(
      file({
        name: 'Contoso',
        url: 'https://org1.crm4.dynamics.com/',
        environment: 'Dev',
        authenticationType: 'clientSecret',
        clientId: registration.clientId,
        tenantId: tenant,
        clientSecret: 'Ab1~cdefghijklmnopqrstuvwxyz0123456789.x',
        nested: { more: { refreshToken: '0.AXoAabcdefghijklmnopqrstuvwxyz0123456789' } },
      }),
    );
    expect(result).toMatchObject({
      connections: [{ name: 'Contoso', clientId: registration.clientId, tenant, target: 'pptb' }],
      secretsLeftOut: 2,
    });
    expect(JSON.stringify(result)).not.toMatch(/Ab1~|AXoA/);
  });

  test.each([
    ['another version', '{"version":2,"connections":[]}', /version 2/],
    ['no version', '{"connections":[]}', /without a version/],
    ['a list', '[{"url":"https://org1.crm4.dynamics.com"}]', /doesn’t contain connections/],
    ['something else', '{"a":1}', /doesn’t contain connections/],
    ['broken JSON', '{"version":1,', /isn’t valid JSON/],
    ['deep nesting', '['.repeat(200_000), /isn’t valid JSON/],
    [
      'connections of a prototype',
      '{"version":1,"__proto__":{"connections":[{}]}}',
      /doesn’t contain/,
    ],
  ])('files with %s are refused', async (_, text, message) => {
    expect(await messageFor(text)).toMatch(message);
  });

  test('connections with the same ID in the file are both read', async () => {
    const { connections } = await connectionsIn(
      file(
        { id: 'x', name: 'One', url: 'https://org1.crm4.dynamics.com' },
        { id: 'x', name: 'Two', url: 'https://org2.crm4.dynamics.com' },
      ),
    );
    expect(connections.map(({ name }) => name)).toEqual(['One', 'Two']);
  });

  test('fields named like parts of a prototype change nothing', async () => {
    const { connections, skipped } = await connectionsIn(
      '{"version":1,"connections":[{"__proto__":{"url":"https://org1.crm4.dynamics.com","name":"Polluted"}},{"constructor":{"prototype":{"polluted":1}},"url":"https://org2.crm4.dynamics.com"}]}',
    );
    expect(connections.map(({ name }) => name)).toEqual(['org2']);
    expect(skipped).toEqual([{ what: 'Connection 1', why: 'It has no address.' }]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('connection strings', () => {
  test('are read by the aliases of their keys, and say which tool they’re for', async () => {
    const { connections, secretsLeftOut } = await connectionsIn(
      [
        '# for the nightly job',
        `AuthType=ClientSecret; Service Uri = https://org1.crm4.dynamics.com ;AppId={${registration.clientId}};Secret='x;y="1"z9'`,
        `"Dataverse": "AuthType=OAuth;Url=https://org2.crm4.dynamics.com;ClientId=${registration.clientId};User Id=ana@contoso.example;RedirectUri=http://localhost",`,
        `<add name="Crm" connectionString="AuthenticationType=Certificate;Server=https://org3.crm4.dynamics.com;ApplicationId=${registration.clientId};Thumbprint=0123456789ABCDEF0123456789ABCDEF01234567" />`,
      ].join('\r\n'),
    );
    expect(connections.map(({ name, target, account }) => [name, target, account])).toEqual([
      ['org1', 'dotnet-secret', undefined],
      ['org2', 'dotnet-interactive', 'ana@contoso.example'],
      ['org3', 'dotnet-certificate', undefined],
    ]);
    expect(secretsLeftOut).toBe(1);
  });

  test('are read out of the configuration file of a .NET app', async () => {
    const { connections, skipped } = await connectionsIn(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<configuration><connectionStrings>',
        '  <add name="Crm" connectionString="AuthType=OAuth;Url=https://org1.crm4.dynamics.com;Password=&quot;Hunter2;x1&quot;" />',
        '</connectionStrings></configuration>',
      ].join('\n'),
    );
    expect(connections.map(({ name }) => name)).toEqual(['org1']);
    expect(skipped).toEqual([]);
  });

  test('for other servers, or broken ones, are skipped with a reason', async () => {
    const { connections, skipped } = await connectionsIn(
      [
        'AuthType=AD;Url=http://crm/contoso;Domain=CONTOSO',
        'AuthType=OAuth;Url="https://org1.crm4.dynamics.com',
        'AuthType=OAuth;Url=https://www.example.com',
      ].join('\n'),
    );
    expect(connections).toEqual([]);
    expect(skipped).toHaveLength(3);
    expect(skipped[0]?.why).toMatch(/AuthType=AD is for servers on your own network/);
    expect(skipped[1]).toEqual({
      what: 'Connection string 2',
      why: 'It isn’t a connection string: a quote or an equals sign is missing.',
    });
  });
});

describe('pac auth list', () => {
  const older = [
    'Index Active Kind      Name Friendly Name                   Url                                 User                                     Cloud  Type',
    '[1]   *      UNIVERSAL      Personal Productivity (Default) https://x.crm.dynamics.com/         user@contoso.onmicrosoft.com             Public User',
  ].join('\n');
  const newer = [
    'Index Active Kind      Name      User                Cloud  Type        Environment  Environment Url                ',
    '[1]   *      UNIVERSAL Contoso   ana@contoso.example Public User        Contoso Dev  https://org1.crm4.dynamics.com/',
    '[2]          UNIVERSAL NoEnv     ana@contoso.example Public User                                                    ',
    '[3]          UNIVERSAL           ana@contoso.example UsGov  User        Fabrikam     https://org3.crm9.dynamics.com/',
  ].join('\r\n');

  test('is read in the form of older releases', async () => {
    const { connections } = await connectionsIn(older);
    expect(connections).toMatchObject([
      {
        name: 'Personal Productivity (Default)',
        address: 'https://x.crm.dynamics.com',
        account: 'user@contoso.onmicrosoft.com',
        target: 'pac',
        clientId: undefined,
      },
    ]);
  });

  test('is read in the form of newer releases; a profile without an environment is skipped', async () => {
    const { connections, skipped } = await connectionsIn(newer);
    expect(connections.map(({ name, cloud }) => [name, cloud])).toEqual([
      ['Contoso', 'public'],
      ['Fabrikam', 'gcc'],
    ]);
    expect(skipped.map(({ what }) => what)).toEqual(['NoEnv']);
  });

  test('is read where its spaces were lost', async () => {
    const { connections } = await connectionsIn(newer.replace(/ +/g, ' '));
    expect(connections.map(({ address }) => address)).toEqual([
      'https://org1.crm4.dynamics.com',
      'https://org3.crm9.dynamics.com',
    ]);
  });
});

describe('every text', () => {
  test('gives a result or a message, and never throws', async () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '/',
        '&amp;',
        '<ConnectionDetail>',
        '</ConnectionDetail>',
        '<CrmConnections>',
        '{',
        '}',
        '[',
        ']',
      ],
      ...[
        '"version":1',
        '"connections":',
        ',',
        'AuthType=',
        'Url=https://org1.crm4.dynamics.com',
        ';',
        '"',
        "'",
        '=',
      ],
      ...['[1] ', 'Index Active Kind Name', '\n', '\0', '\uD800', 'x'],
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const result: ImportResult = await read(text);
        expect(['read', 'refused']).toContain(result.is);
      }),
      { numRuns: 400 },
    );
  });

  test('that Latchkey exported comes back with its names, but for secrets', async () => {
    await fc.assert(
      fc.asyncProperty(anyName, async (name) => {
        const clean = name.replace(
          /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
          '\uFFFD',
        );
        for (const format of ['xrmtoolbox', 'pptb'] as const) {
          const [text = ''] = write(format, [exported(1, { name: clean })]);
          const { connections, secretsLeftOut } = await connectionsIn(text);
          const expected = clean.trim().slice(0, 200);
          expect(connections).toHaveLength(1);
          if (secretsLeftOut === 0) expect(connections[0]?.name).toBe(expected || 'org1');
        }
      }),
    );
  });

  test.each(hostileNames)('with the name %j is one connection in any format', async (name) => {
    for (const format of ['xrmtoolbox', 'pptb', 'connection-string'] as const) {
      const [text = ''] = write(format, [exported(1, { name, account: 'ana@contoso.example' })]);
      const { connections } = await connectionsIn(text);
      expect(connections).toMatchObject([
        { address: 'https://org1.crm4.dynamics.com', account: 'ana@contoso.example' },
      ]);
    }
  });
});

describe('large files', () => {
  test('with more connections than one import takes are refused', async () => {
    const one = { url: 'https://org1.crm4.dynamics.com' };
    const json = JSON.stringify({
      version: 1,
      connections: Array.from({ length: 100_000 }, () => one),
    });
    const manyXml = xml(detail(address).repeat(100_000));
    const lines = 'AuthType=OAuth;Url=https://org1.crm4.dynamics.com\n'.repeat(100_000);
    for (const text of [json, manyXml, lines])
      expect(await messageFor(text)).toMatch(/more than 5,000 connections/);
  });

  test('let the page breathe', async () => {
    let breaths = 0;
    const many = Array.from({ length: 2000 }, (_, nth) => exported(nth + 1));
    const [text = ''] = write('xrmtoolbox', many);
    const result = await readImport(text, () => {
      breaths += 1;
      return Promise.resolve();
    });
    expect(result).toMatchObject({ is: 'read', skipped: [] });
    expect(breaths).toBeGreaterThan(40);
  });
});

describe('bytes', () => {
  const text = 'Zürich – 東京 🔑';
  const utf16 = (big: boolean, mark: boolean, of = text) => {
    const units = [
      ...(mark ? [0xfeff] : []),
      ...Array.from({ length: of.length }, (_, at) => of.charCodeAt(at)),
    ];
    return new Uint8Array(
      units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
    );
  };

  test.each([
    ['UTF-8', new TextEncoder().encode(text), text],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), text],
    ['UTF-16, little end first', utf16(false, true), text],
    ['UTF-16, big end first', utf16(true, true), text],
    [
      'UTF-16 without a mark',
      utf16(false, false, '<CrmConnections>Zürich'),
      '<CrmConnections>Zürich',
    ],
    ['Windows-1252', new Uint8Array([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68]), 'Zürich'],
    ['nothing', new Uint8Array(), ''],
  ])('in %s become text', (_, bytes, expected) => {
    expect(decodeText(bytes)).toBe(expected);
  });

  test('of any kind become text', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(typeof decodeText(bytes)).toBe('string');
      }),
    );
  });
});
