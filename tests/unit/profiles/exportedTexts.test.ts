import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { DefaultSettings, TaskUtils } from '@microsoft/powerquery-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseEnv } from 'dotenv';
import fc from 'fast-check';
import { marked } from 'marked';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { exportFormats } from '../../../src/formats/profiles/exportFormats.ts';
import { holdsSecret } from '../../../src/domain/secrets/findSecrets.ts';
import { registration } from '../examples.ts';
import {
  anyName,
  exported,
  exportedAt,
  hostileNames,
  tenant,
  write,
} from './exportedConnections.ts';

/** Splits a connection string by the rules that .NET documents for DbConnectionStringBuilder. */
function split(text: string): readonly (readonly [string, string])[] {
  const pair =
    /\s*([^=;\s](?:[^=;]|==)*?)\s*=\s*(?:"((?:[^"]|"")*)"|'((?:[^']|'')*)'|([^;]*?))\s*(?:;|$)/y;
  const pairs: [string, string][] = [];
  while (pair.lastIndex < text.length) {
    const found = pair.exec(text);
    if (!found) throw new Error(`Not a connection string: ${text}`);
    const [, key = '', double, single, bare = ''] = found;
    const value = double?.replaceAll('""', '"') ?? single?.replaceAll("''", "'") ?? bare;
    pairs.push([key, value]);
  }
  return pairs;
}

describe('connection strings', () => {
  const account = 'ana@contoso.example';
  const [oauth = '', secret = '', certificate = ''] = write('connection-string', [
    exported(1, { account }),
    exported(2),
  ]);

  test('are one on a line', () => {
    expect(oauth.trimEnd().split('\n')).toHaveLength(2);
  });

  test('hold what each AuthType needs, and always a client ID', () => {
    const first = (text: string) => Object.fromEntries(split(text.split('\n')[0] ?? ''));
    expect(first(oauth)).toEqual({
      AuthType: 'OAuth',
      Url: 'https://org1.crm4.dynamics.com',
      Username: account,
      ClientId: registration.clientId,
      RedirectUri: 'http://localhost',
      LoginPrompt: 'Auto',
      RequireNewInstance: 'True',
    });
    expect(first(secret)).toEqual({
      AuthType: 'ClientSecret',
      Url: 'https://org1.crm4.dynamics.com',
      ClientId: registration.clientId,
      ClientSecret: '<paste the client secret here>',
      RequireNewInstance: 'True',
    });
    expect(first(certificate)).toEqual({
      AuthType: 'Certificate',
      Url: 'https://org1.crm4.dynamics.com',
      ClientId: registration.clientId,
      Thumbprint: '<thumbprint of the certificate>',
      StoreName: 'My',
      RequireNewInstance: 'True',
    });
  });

  test('keep any user name in its own value', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const [text = ''] = write('connection-string', [exported(1, { account: name })]);
        const pairs = split(text.trimEnd());
        expect(pairs.map(([key]) => key)).toEqual([
          ...['AuthType', 'Url', 'Username', 'ClientId', 'RedirectUri', 'LoginPrompt'],
          'RequireNewInstance',
        ]);
        const expected = name
          .replaceAll('\0', '')
          .replace(/[\r\n]+/g, ' ')
          .replace(/\p{Cs}/gu, '\uFFFD');
        expect(Object.fromEntries(pairs)['Username']).toBe(expected);
      }),
    );
  });
});

describe('a CSV table', () => {
  const rows = (text: string) => parseCsv(text, { columns: true });

  test('has a row for each connection', () => {
    const [text = ''] = write('csv', [
      exported(1, { target: 'xrmtoolbox', account: 'ana@contoso.example' }),
      exported(2, {
        check: { at: exportedAt, verdict: 'reachable', code: undefined, username: 'ana' },
      }),
    ]);
    expect(rows(text)).toMatchObject([
      {
        Name: 'Organization 1',
        'Unique name': 'unq1',
        Address: 'https://org1.crm4.dynamics.com',
        'Server address': 'crm4.dynamics.com',
        Region: 'Europe',
        'Client ID': registration.clientId,
        Tenant: tenant,
        Tool: 'XrmToolBox',
        Account: 'ana@contoso.example',
        'Last check': '',
      },
      { 'Last check': 'reachable', 'Checked at': '2026-11-26T09:30:00.000Z' },
    ]);
  });

  test('keeps any name as text: a formula begins with an apostrophe', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const [text = ''] = write('csv', [exported(1, { name })]);
        const [row] = rows(text) as { readonly Name: string }[];
        const read = row?.Name ?? '';
        expect(read).not.toMatch(/^[=+\-@\t\r\n]/);
        const kept = name.replace(/\p{Cs}/gu, '\uFFFD');
        expect([kept, `'${kept}`]).toContain(read);
      }),
    );
  });
});

describe('a Markdown document', () => {
  test('stays headings and lists with nothing that a name could add', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const [text = ''] = write('markdown', [exported(1, { name, account: name })]);
        const kinds = marked.lexer(text).map(({ type }) => type);
        expect(kinds.filter((kind) => kind !== 'space')).toEqual(['heading', 'heading', 'list']);
        const html = marked.parse(text, { async: false });
        expect(html).not.toMatch(/<(?:a|img|script|table|h[3-6])\b/);
      }),
    );
  });
});

describe('an .env file', () => {
  test('has the settings of Microsoft’s quick starts', () => {
    const [text = ''] = write('env', [exported(1)]);
    expect(parseEnv(text)).toEqual({
      BASE_URL: 'https://org1.crm4.dynamics.com',
      CLIENT_ID: registration.clientId,
      TENANT_ID: tenant,
      REDIRECT_URI: '<redirect URI of your page>',
    });
  });

  test('gets no other setting from a name', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const [text = ''] = write('env', [exported(1, { name })]);
        expect(Object.keys(parseEnv(text))).toEqual([
          ...['BASE_URL', 'CLIENT_ID', 'TENANT_ID', 'REDIRECT_URI'],
        ]);
      }),
    );
  });
});

describe('pac commands', () => {
  const safe =
    /^pac auth create --name "[\p{L}\p{M}\p{N} ._()-]{1,30}" --cloud Public --environment "https:\/\/org\d+\.crm4\.dynamics\.com"/u;

  test('create a profile for each organization and show that it works', () => {
    const [text = ''] = write('pac', [exported(1), exported(2)]);
    expect(text).toBe(
      [
        'pac auth create --name "Organization 1" --cloud Public --environment "https://org1.crm4.dynamics.com"',
        'pac env who',
        '',
        'pac auth create --name "Organization 2" --cloud Public --environment "https://org2.crm4.dynamics.com"',
        'pac env who',
        '',
      ].join('\n'),
    );
  });

  test('sign in as the app in a second file', () => {
    const [, text = ''] = write('pac', [exported(1)]);
    expect(text).toContain(
      `--tenant "${tenant}" --applicationId ${registration.clientId} --clientSecret "<paste the client secret here>"`,
    );
  });

  test('have names of at most 30 characters that mean nothing to a shell', () => {
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 4 }), (names) => {
        const [text = ''] = write(
          'pac',
          names.map((name, nth) => exported(nth + 1, { name })),
        );
        const lines = text.split('\n').filter((line) => line.startsWith('pac auth'));
        expect(lines).toHaveLength(names.length);
        for (const line of lines) expect(line).toMatch(safe);
        const used = lines.map((line) => line.split('"')[1]?.toLowerCase());
        expect(new Set(used).size).toBe(names.length);
      }),
    );
  });
});

describe('pac commands with any names', () => {
  const names = [...hostileNames, 'Straße 日本', "it's", '$HOME', 'a`b', '50% off'];
  const [user = '', app = ''] = write(
    'pac',
    names.map((name, nth) => exported(nth + 1, { name })),
  );

  test('reach pac word by word in bash', () => {
    const stub = `pac() { printf '%s\\n' "$#"; }\n`;
    const counts = (text: string) =>
      execFileSync('bash', ['-c', stub + text], { encoding: 'utf8' })
        .trim()
        .split('\n');
    expect(new Set(counts(user))).toEqual(new Set(['8', '2']));
    expect(new Set(counts(app))).toEqual(new Set(['14', '2']));
    expect(counts(user)).toHaveLength(names.length * 2);
  });

  test('are commands in PowerShell too', async () => {
    await Parser.init();
    const parser = new Parser();
    const grammar = 'tree-sitter-powershell/tree-sitter-powershell.wasm';
    parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve(grammar)));
    for (const text of [user, app]) expect(parser.parse(text)?.rootNode.hasError).toBe(false);
  });
});

describe('JSON for other tools', () => {
  test('Power Platform ToolBox gets version 1 with the fields it requires, and no secret', () => {
    const connection = v.strictObject({
      id: v.pipe(v.string(), v.uuid()),
      name: v.string(),
      url: v.pipe(v.string(), v.url()),
      environment: v.picklist(['Dev', 'Test', 'UAT', 'Production']),
      authenticationType: v.picklist([
        'interactive',
        'clientSecret',
        'usernamePassword',
        'connectionString',
      ]),
      createdAt: v.pipe(v.string(), v.isoTimestamp()),
      clientId: v.pipe(v.string(), v.uuid()),
      tenantId: v.optional(v.string()),
      username: v.optional(v.string()),
      browserType: v.picklist(['default', 'chrome', 'edge']),
    });
    const file = v.strictObject({
      version: v.literal(1),
      exportedAt: v.pipe(v.string(), v.isoTimestamp()),
      connections: v.array(connection),
    });
    const [text = ''] = write('pptb', [
      exported(1, { use: 'sandbox' }),
      ...hostileNames.map((name, nth) => exported(nth + 2, { name })),
    ]);
    const { connections } = v.parse(file, JSON.parse(text));
    expect(connections[0]?.environment).toBe('Test');
    expect(connections[1]?.environment).toBe('Production');
    expect(connections.slice(1).map(({ name }) => name)).toEqual(hostileNames);
  });

  test('a Data Factory linked service refers to Key Vault and has a name that Data Factory accepts', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const [text = ''] = write('adf', [exported(1, { name })]);
        expect(JSON.parse(text)).toEqual({
          name: expect.stringMatching(/^Dataverse(?:_[A-Za-z0-9_]*)?$/) as string,
          properties: {
            description: name,
            type: 'CommonDataServiceForApps',
            typeProperties: {
              deploymentType: 'Online',
              serviceUri: 'https://org1.crm4.dynamics.com',
              authenticationType: 'AADServicePrincipal',
              servicePrincipalId: registration.clientId,
              servicePrincipalCredentialType: 'ServicePrincipalKey',
              servicePrincipalCredential: {
                type: 'AzureKeyVaultSecret',
                store: {
                  referenceName: '<name of your Key Vault linked service>',
                  type: 'LinkedServiceReference',
                },
                secretName: '<name of the secret in Key Vault>',
              },
            },
          },
        });
      }),
    );
  });

  test('MCP clients get one server for each name', () => {
    const [claude = '', code = ''] = write('mcp', [
      exported(1, { name: '__proto__' }),
      exported(2, { name: 'Contoso' }),
      exported(3, { name: 'contoso' }),
    ]);
    const { mcpServers } = JSON.parse(claude) as { readonly mcpServers: object };
    expect(Object.keys(mcpServers)).toEqual(['__proto__', 'Contoso', 'contoso 2']);
    expect(Object.values(mcpServers)[1]).toEqual({
      type: 'http',
      url: 'https://org2.crm4.dynamics.com/api/mcp',
      oauth: { clientId: registration.clientId, callbackPort: 8080 },
    });
    expect(JSON.parse(code)).toMatchObject({
      servers: { Contoso: { type: 'http', url: 'https://org2.crm4.dynamics.com/api/mcp' } },
    });
  });

  test('Thunder Client gets an environment with names and values', () => {
    const [text = ''] = write('thunder', [exported(1)]);
    const file = v.strictObject({
      client: v.literal('Thunder Client'),
      environmentName: v.string(),
      dateExported: v.pipe(v.string(), v.isoTimestamp()),
      version: v.literal('1.0'),
      variables: v.array(v.strictObject({ name: v.string(), value: v.string() })),
    });
    const { environmentName, variables } = v.parse(file, JSON.parse(text));
    expect(environmentName).toBe('Organization 1');
    expect(variables).toContainEqual({ name: 'url', value: 'https://org1.crm4.dynamics.com' });
  });
});

test('Power Query is read by Microsoft’s own parser, whatever the name is', async () => {
  await fc.assert(
    fc.asyncProperty(anyName, async (name) => {
      const [text = ''] = write('powerquery', [exported(1, { name })]);
      const read = await TaskUtils.tryLexParse(DefaultSettings, text);
      expect(TaskUtils.isParseStageOk(read)).toBe(true);
    }),
  );
  const broken = await TaskUtils.tryLexParse(DefaultSettings, 'let in');
  expect(TaskUtils.isParseStageOk(broken)).toBe(false);
});

test('Power Query gets the host without https, whatever the name is', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const [text = ''] = write('powerquery', [exported(1, { name })]);
      const lines = text.split(/\r\n|[\r\n\u0085\u2028\u2029]/);
      expect(lines[0]).toMatch(/^\/\/ /);
      expect(lines.slice(1)).toEqual([
        'let',
        '    Source = CommonDataService.Database("org1.crm4.dynamics.com"),',
        '    Accounts = Source{[Schema="dbo", Item="account"]}[Data]',
        'in',
        '    Accounts',
        '',
      ]);
    }),
  );
});

describe('every format', () => {
  const connections = [1, 2, 3].map((number) => exported(number));

  test.each(exportFormats.map(({ id }) => id))(
    '%s names each organization and holds no secret',
    (id) => {
      const texts = write(id, connections);
      expect(texts.join('\n')).toContain('org3.crm4.dynamics.com');
      expect(texts.filter(holdsSecret)).toEqual([]);
    },
  );

  test.each(exportFormats)('$id gives its files names that any file system takes', (format) => {
    const named = hostileNames.map((name, nth) => exported(nth + 1, { name }));
    for (const { name } of format.write(named, exportedAt)) {
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}]{1,120}$/u);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\.|[. ]$/i);
    }
  });
});
