import { describe, expect, test } from 'vitest';
import { mask } from '../../../src/formats/diagnosis/mask.ts';

const names = {
  users: ['Ann.Li@contoso.example', 'Ann (Li)'],
  tenants: [
    '0c0a7050-0000-4000-8000-00000000c001',
    '0fab71ca-0000-4000-8000-00000000f001',
    ...['fabrikam.example', undefined, ''],
  ],
};
const told =
  'ann.li@contoso.example Ann (Li) bob@other.example 0C0A7050-0000-4000-8000-00000000C001 0fab71ca-0000-4000-8000-00000000f001 fabrikam.example acme.onmicrosoft.com AADSTS50020';

describe('names in a report', () => {
  test('stay where nothing is to be hidden', () => {
    expect(mask(told, { user: false, tenant: false }, names)).toBe(told);
  });
  test('of people go, whoever they are', () => {
    const text = mask(told, { user: true, tenant: false }, names);
    expect(text).toBe(`[user] [user] [user] ${told.slice(told.indexOf('0C0A'))}`);
  });
  test('of tenants go, also the domain of a user name', () => {
    const text = mask(told, { user: false, tenant: true }, names);
    expect(text).toBe(
      'ann.li@[tenant] Ann (Li) bob@other.example [tenant] [tenant] [tenant] [tenant] AADSTS50020',
    );
  });
});
