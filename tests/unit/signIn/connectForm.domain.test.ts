import { describe, expect, it } from 'vitest';
import {
  readConnectForm,
  type FieldName,
  type TypedForm,
} from '../../../src/domain/signIn/connectForm.ts';
import { guid } from '../examples.ts';

const filled: TypedForm = { client: guid(1), tenant: '', org: '', cloud: 'public' };

function read(changes: Partial<TypedForm>) {
  return readConnectForm({ ...filled, ...changes });
}

describe('The sign-in form', () => {
  it.each<[Partial<TypedForm>, Partial<ReturnType<typeof read>>]>([
    [{}, { registration: { clientId: guid(1), tenant: undefined, cloud: 'public' } }],
    [
      { client: ` {${guid(1).toUpperCase()}} `, tenant: 'Contoso.com', cloud: 'gcc' },
      {
        registration: { clientId: guid(1), tenant: 'contoso.com', cloud: 'gcc' },
        domain: 'contoso.com',
      },
    ],
    [
      { tenant: guid(2) },
      {
        registration: { clientId: guid(1), tenant: guid(2), cloud: 'public' },
        domain: undefined,
      },
    ],
    [
      { org: 'contoso.crm4.dynamics.com/main.aspx' },
      {
        organization: 'https://contoso.crm4.dynamics.com' as ReturnType<
          typeof read
        >['organization'],
      },
    ],
  ])('with %j is ready', (changes, expected) => {
    expect(read(changes)).toMatchObject({ ...expected, secrets: [] });
    expect(read(changes).errors).toEqual({ client: undefined, tenant: undefined, org: undefined });
  });

  it.each<[FieldName, string, string]>([
    ['client', '', 'Enter the Application (client) ID of your app registration.'],
    ['client', 'walter@contoso.com', 'This is a user name.'],
    ['tenant', 'common', 'Leave the field empty'],
    ['tenant', guid(1), 'the same ID as the client ID'],
    ['org', `https://make.powerapps.com/environments/${guid(4)}/home`, 'Environment URL'],
    ['org', 'my organization', 'Enter the address as your browser shows it'],
    ['org', 'https://contoso.crm9.dynamics.com', 'a different cloud'],
    ['org', 'https://crm4.dynamics.com', 'organization'],
  ])('waits while %s is “%s”', (name, text, message) => {
    const reading = read({ [name]: text });
    expect(reading.errors[name]).toContain(message);
    expect(reading.registration).toBeUndefined();
  });

  it.each<[Partial<TypedForm>, Partial<ReturnType<typeof read>>]>([
    [
      { client: '', tenant: '' },
      { sameIds: false, domain: undefined },
    ],
    [
      { client: 'x', tenant: 'x' },
      { sameIds: false, registration: undefined },
    ],
    [{ tenant: guid(1) }, { sameIds: true, registration: undefined }],
    [
      { client: guid(1), tenant: '' },
      { sameIds: false, linkedTenant: undefined },
    ],
    [{ org: '' }, { organization: undefined, orgRemark: undefined }],
    [{ org: 'contoso' }, { organization: undefined, orgRemark: undefined }],
    [
      { tenant: `https://myapps.microsoft.com/?tenantId=${guid(2)}` },
      {
        linkedTenant: guid(2),
        registration: { clientId: guid(1), tenant: guid(2), cloud: 'public' },
      },
    ],
  ])('%j is read as it stands', (changes, expected) => {
    expect(read(changes)).toMatchObject(expected);
  });

  it.each<[FieldName, string]>([
    ['client', 'Abc8Q~' + 'x1Y2z3'.repeat(6)],
    ['tenant', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ3YWx0ZXIifQ.c2lnbmF0dXJl'],
    ['org', 'AuthType=OAuth;Url=https://contoso.crm4.dynamics.com;Password=hunter2'],
  ])('names a secret in %s, so that it goes from the screen', (name, text) => {
    const reading = read({ [name]: text });
    expect(reading.secrets).toEqual([name]);
    expect(reading.errors[name]).not.toContain(text);
    expect(reading.registration).toBeUndefined();
  });

  it('names a tenant’s link that also carries a secret', () => {
    const link = `https://portal.azure.com/?tenant=contoso.com&access_token=${'x1Y2z3'.repeat(6)}`;
    const reading = read({ tenant: link });
    expect(reading).toMatchObject({ linkedTenant: 'contoso.com', secrets: ['tenant'] });
    expect(reading.errors.tenant).toContain('so Latchkey removed it');
  });

  it.each<[FieldName, string]>([
    ['client', guid(1).padEnd(2001)],
    ['tenant', 'contoso.com'.padEnd(2001)],
    ['org', 'https://contoso.crm4.dynamics.com is ours'.padEnd(4001)],
  ])('clears %s where it holds more than is searched for secrets', (name, text) => {
    const reading = read({ [name]: text });
    expect(reading.secrets).toEqual([name]);
    expect(reading.errors[name]).toBe('This text is too long. Enter the value alone.');
    expect(reading.registration).toBeUndefined();
    expect(read({ [name]: text.slice(0, -1) }).secrets).toEqual([]);
  });
});
