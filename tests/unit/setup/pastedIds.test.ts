import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPastedIds } from '../../../src/domain/setup/pastedIds.ts';

const client = '5a4d0b0c-0000-4000-8000-000000000001';
const object = '5a4d0b0c-0000-4000-8000-00000000000f';
const tenant = '0c0a7050-0000-4000-8000-00000000c001';

test.each([
  [
    'the text of Essentials',
    `Display name\n:\nDataverse\nApplication (client) ID\n:\n${client}\nObject ID\n:\n${object}\nDirectory (tenant) ID\n:\n${tenant}`,
    client,
    tenant,
  ],
  [
    'the same in German',
    `Anwendungs-ID (Client)\n${client}\nObjekt-ID\n${object}\nVerzeichnis-ID (Mandant)\n${tenant}`,
    client,
    tenant,
  ],
  [
    'JSON of az',
    `{"appId": "${client}", "objectId": "${object}", "tenant": "${tenant}"}`,
    client,
    tenant,
  ],
  ['labels in the other order', `Tenant ID: ${tenant} Client ID: ${client}`, client, tenant],
  ['a label for one of them', `${client}\nDirectory (tenant) ID: ${tenant}`, client, tenant],
  ['an ID and a domain', `${client} contoso.onmicrosoft.com`, client, 'contoso.onmicrosoft.com'],
  [
    'a portal link of the app in its tenant',
    `https://entra.microsoft.com/${tenant}/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${client}`,
    client,
    tenant,
  ],
  ['one ID alone', client.toUpperCase(), client, undefined],
] as const)('%s is told apart', (_, text, clientId, tenantId) => {
  expect(readPastedIds(text)).toEqual({ status: 'told', clientId, tenant: tenantId });
});

test('two bare IDs are unclear', () => {
  expect(readPastedIds(`${tenant}\n${client}`)).toEqual({
    status: 'unclear',
    ids: [tenant, client],
  });
});

test('the object ID alone is none of the two', () => {
  expect(readPastedIds(`Object ID: ${object}`)).toMatchObject({ status: 'refused' });
});

test('a secret is refused', () => {
  expect(readPastedIds(`${client} abC8Q~Zx-1234567890abcdefghijklmnopqrstu`)).toMatchObject({
    status: 'refused',
    message: expect.stringContaining('client secret') as unknown,
  });
});

test('any text gives a result, and never an ID that it doesn’t contain', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.uuid(), fc.string(), (before, id, after) => {
      const read = readPastedIds(`${before}${id}${after}`);
      if (read.status === 'told' && read.clientId) expect(read.clientId).toBe(id.toLowerCase());
    }),
  );
});
