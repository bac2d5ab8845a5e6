import { describe, expect, it } from 'vitest';
import {
  parseConnectLink,
  readLinkValue,
  writeConnectLink,
  type ConnectValues,
} from '../../../src/domain/signIn/connectLink.ts';
import { guid, organizationUrl } from '../examples.ts';

const client = guid(1);
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ3YWx0ZXIifQ.c2lnbmF0dXJl';

describe('A link that fills the form in', () => {
  it.each<[string, ConnectValues]>([
    ['', {}],
    [`client=${client.toUpperCase()}`, { client }],
    ['tenant=Contoso.onmicrosoft.com', { tenant: 'contoso.onmicrosoft.com' }],
    [`tenant=${client}&cloud=gcchigh`, { tenant: client, cloud: 'gcchigh' }],
    [
      'org=https%3A%2F%2Fcontoso.crm4.dynamics.com%2Fmain.aspx%3Fappid%3D1',
      { org: organizationUrl('https://contoso.crm4.dynamics.com') },
    ],
    ['for=xrmtoolbox', { for: 'xrmtoolbox' }],
    [`client=${client}&colour=red&tenant=`, { client }],
    ['client=&org=&tenant=%20', {}],
    ['=x&for=pac', { for: 'pac' }],
    [`${'a=b&'.repeat(19)}for=pac`, { for: 'pac' }],
    [`${'a=b&'.repeat(20)}for=pac`, {}],
    [`x=${'%20'.repeat(666)}&for=pac`, {}],
    ['toString=x&constructor=y&__proto__=z', {}],
  ])('%s says', (query, values) => {
    const link = parseConnectLink(query);
    expect(link).toMatchObject({ values, refusals: [], hadSecret: false });
    expect(Object.keys(link.values)).toEqual(Object.keys(values));
  });

  it.each([
    ['client=1234', 'client', 'Application (client) ID looks like'],
    ['client=contoso.com', 'client', 'belongs in the field for the tenant'],
    ['tenant=walter%40contoso.com', 'tenant', 'Only the part after the @'],
    ['cloud=moon', 'cloud', 'Unknown cloud “moon”. Use one of: public, gcc, gcchigh, dod, china.'],
    [`cloud=${'moon'.repeat(20)}`, 'cloud', `“${'moon'.repeat(20)}”`],
    [`for=${'tool'.repeat(21)}`, 'for', `Unknown tool “${'tool'.repeat(20)}…”.`],
    ['org=https%3A%2F%2Fcontoso.crm4.dynamics.com%3A8443', 'org', 'port'],
    ['org=contoso', 'org', 'Enter the address as your browser shows it'],
    ['for=excel', 'for', 'Unknown tool “excel”'],
  ])('%s is refused in words, and the rest stands', (query, key, words) => {
    const link = parseConnectLink(
      `${query}&${key === 'tenant' ? `client=${client}` : 'tenant=contoso.com'}`,
    );
    expect(link.refusals.map((each) => each.key)).toEqual([key]);
    expect(link.refusals[0]?.message).toContain(words);
    expect(Object.keys(link.values)).toEqual([key === 'tenant' ? 'client' : 'tenant']);
    expect(link.hadSecret).toBe(false);
  });

  it.each([
    ['a key that names one', 'client_secret=hunter2', 'hunter2'],
    ['a password', 'password=hunter2', 'hunter2'],
    ['a code', 'code=hunter2', 'hunter2'],
    ['a token in a known key', `tenant=${jwt}`, jwt],
    ['a token in an unknown key', `x=${jwt}`, jwt],
    ['a secret in place of the ID', 'client=Abc8Q~' + 'x1Y2z3'.repeat(6), 'Abc8Q~'],
  ])('is cleaned of %s', (_what, query, secret) => {
    const link = parseConnectLink(`${query}&for=pac`);
    expect(link).toMatchObject({
      hadSecret: true,
      values: { for: 'pac' },
      clean: '#/connect?for=pac',
    });
    expect(link.refusals).toHaveLength(1);
    expect(JSON.stringify(link)).not.toContain(secret);
  });

  it.each<[keyof ConnectValues, string, string]>([
    ['client', '', 'This is empty.'],
    ['org', ' ', 'This is empty.'],
    ['for', 'excel', 'Unknown tool “excel”.'],
  ])('has as its %s no “%s”', (key, text, message) => {
    expect(readLinkValue(key, text)).toEqual({ message });
  });

  it('names a key that it doesn’t know by its beginning', () => {
    const { refusals } = parseConnectLink(`${'k'.repeat(90)}=${jwt}`);
    expect(refusals.map(({ key }) => key)).toEqual(['k'.repeat(80)]);
  });

  it('is read as it was written', () => {
    const values: ConnectValues = {
      client,
      tenant: 'contoso.com',
      cloud: 'public',
      org: organizationUrl('https://contoso.crm4.dynamics.com'),
      for: 'postman',
    };
    const link = writeConnectLink(values);
    expect(link).toMatch(/^#\/connect\?client=/);
    expect(parseConnectLink(link.slice('#/connect?'.length))).toMatchObject({
      values,
      clean: link,
    });
  });
});
