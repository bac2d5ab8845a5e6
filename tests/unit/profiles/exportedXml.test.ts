import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { exportFormats } from '../../../src/formats/profiles/exportFormats.ts';
import { parseGuid } from '../../../src/domain/guid.ts';
import { organizationUrl } from '../examples.ts';
import { anyName, exported, hostileNames, tenant, write } from './exportedConnections.ts';

type Element = { readonly name: string; text: string; readonly children: Element[] };

/** Reads a document with a conforming parser, which throws where the document isn't well-formed. */
function parseXml(text: string): Element {
  const root: Element = { name: '', text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const element: Element = { name, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return root;
}

function details(text: string): readonly Readonly<Record<string, string>>[] {
  const root = parseXml(text).children[0];
  expect(root?.name).toBe('CrmConnections');
  const list = root?.children.find(({ name }) => name === 'Connections');
  return (list?.children ?? []).map(({ name, children }) => {
    expect(name).toBe('ConnectionDetail');
    expect(new Set(children.map((child) => child.name)).size).toBe(children.length);
    return Object.fromEntries(children.map((child) => [child.name, child.text]));
  });
}

const possible = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

describe('an XrmToolBox connection file', () => {
  test('holds what its loader needs for an interactive sign-in', () => {
    const [text = ''] = write('xrmtoolbox', [
      exported(1, {
        account: 'ana@contoso.example',
        organization: {
          ...exported(1).organization,
          url: 'https://org1.crm4.dynamics.com/',
          apiUrl: organizationUrl('https://org1.api.crm4.dynamics.com'),
        },
      }),
    ]);
    expect(details(text)[0]).toMatchObject({
      ConnectionName: 'Organization 1',
      NewAuthType: 'OAuth',
      UseMfa: 'true',
      IsFromSdkLoginCtrl: 'false',
      SavePassword: 'false',
      TimeoutTicks: '1200000000',
      OriginalUrl: 'https://org1.crm4.dynamics.com',
      WebApplicationUrl: 'https://org1.crm4.dynamics.com',
      UserName: 'ana@contoso.example',
      TenantId: tenant,
      Organization: 'unq1',
      ReplyUrl: 'app://58145B91-0C36-4500-8554-080854F2AC97',
    });
  });

  test('leaves out what would stop the loader: secrets, dates, empty GUIDs, and earlier ways to connect', () => {
    const [text = ''] = write('xrmtoolbox', [
      exported(1, { registration: { ...exported(1).registration, tenant: 'contoso.example' } }),
    ]);
    const [detail = {}] = details(text);
    const never = [
      ...['LastUsedOn', 'ClientSecret', 'S2SClientSecret', 'UserPassword', 'RefreshToken'],
      ...['CertificateInfo', 'ConnectionString', 'AzureKeyVaultName', 'TenantId', 'UserName'],
    ];
    expect(Object.keys(detail).filter((name) => never.includes(name))).toEqual([]);
    expect(Object.values(detail)).not.toContain('');
  });

  test('gives each connection an ID and a name of its own', () => {
    const [text = ''] = write('xrmtoolbox', [
      exported(1, { name: 'Same' }),
      exported(2, { name: 'same' }),
      exported(3, { name: 'Same' }),
    ]);
    expect(details(text).map((detail) => detail['ConnectionName'])).toEqual([
      'Same',
      'same 2',
      'Same 3',
    ]);
    expect(new Set(details(text).map((detail) => detail['ConnectionId'])).size).toBe(3);
  });

  test('gives a GUID to a connection that has another ID', () => {
    const ids = ['org1.crm4.dynamics.com', 'org2.crm4.dynamics.com', ''].map((id) => {
      const [text = ''] = write('xrmtoolbox', [exported(1, { id })]);
      return parseGuid(details(text)[0]?.['ConnectionId']);
    });
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(3);
  });

  test.each(hostileNames)('keeps the name %j', (name) => {
    const [text = ''] = write('xrmtoolbox', [exported(1, { name })]);
    expect(details(text)[0]?.['ConnectionName']).toBe(possible(name));
  });

  test('keeps any name that XML can hold', () => {
    fc.assert(
      fc.property(anyName, anyName, (name, account) => {
        const [text = ''] = write('xrmtoolbox', [exported(1, { name, account })]);
        expect(details(text)[0]).toMatchObject({
          ConnectionName: possible(name),
          UserName: possible(account),
        });
      }),
    );
  });
});

test('every format has an ID and a name of its own', () => {
  expect(new Set(exportFormats.map(({ id }) => id)).size).toBe(exportFormats.length);
  expect(new Set(exportFormats.map(({ name }) => name)).size).toBe(exportFormats.length);
});
