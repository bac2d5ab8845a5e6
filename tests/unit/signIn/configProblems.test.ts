import { describe, expect, it } from 'vitest';
import { parseConfig, readConfigText } from '../../../src/domain/signIn/config/hostConfig.ts';
import { targetIds } from '../../../src/facts/setup/targetIds.ts';
import { guid } from '../examples.ts';

const client = guid(1);
const clientExpected =
  'The Application (client) ID: a GUID such as 00000000-1111-2222-3333-444444444444';
const pathExpected = 'A path on this page’s own origin, such as team-list.json';
const nameExpected = 'What to call the registration, up to 60 characters';
const cloudExpected = 'One of: public, gcc, gcchigh, dod, china';
const lightExpected =
  'A color such as #0b5394, with a contrast of at least 4.5:1 in the light theme';
const settings = 'An object: the settings of this page';
const listOfRegistrations = 'A list of 1 to 50 registrations';
const secretName =
  'This is the name of a secret. Everyone who opens the page can read this file: remove it here and renew it.';

/** What is written, and what the host reads about it. */
const problems: readonly (readonly [
  value: unknown,
  ...(readonly [path: string, message: string, expected: string])[],
])[] = [
  [[], ['$', 'This is a list.', settings]],
  ['text', ['$', 'This is a text.', settings]],
  [7, ['$', 'This is a number.', settings]],
  [null, ['$', 'This is null.', settings]],
  [true, ['$', 'This is true.', settings]],
  [
    { colour: 'red' },
    [
      '$.colour',
      'Unknown key.',
      'One of: connect, registrations, cloud, targets, target, teamList, support, brand',
    ],
  ],
  [{ connect: 'x' }, ['$.connect', 'This is a text.', 'An object: what to fill the form in with']],
  [
    { connect: { password: 'x' } },
    ['$.connect.password', secretName, 'One of: client, tenant, cloud, org, for'],
  ],
  [
    { connect: { cloud: 'moon', for: 'excel', org: 'contoso' } },
    ['$.connect.cloud', 'Unknown cloud “moon”.', cloudExpected],
    ['$.connect.for', 'Unknown tool “excel”.', `One of: ${targetIds.join(', ')}`],
    [
      '$.connect.org',
      'Enter the address as your browser shows it, such as https://contoso.crm4.dynamics.com.',
      'An organization’s address, such as https://contoso.crm4.dynamics.com',
    ],
  ],
  [
    { connect: { tenant: 'walter@contoso.com' } },
    [
      '$.connect.tenant',
      'This is a user name. Only the part after the @ is a domain: enter that, or the Directory (tenant) ID.',
      'A tenant ID or one of the tenant’s domains, such as contoso.onmicrosoft.com',
    ],
  ],
  [{ registrations: {} }, ['$.registrations', 'This is an object.', listOfRegistrations]],
  [{ registrations: [] }, ['$.registrations', 'This list has 0 items.', listOfRegistrations]],
  [
    { registrations: Array.from({ length: 51 }, () => ({ name: 'x', client })) },
    ['$.registrations', 'This list has 51 items.', listOfRegistrations],
  ],
  [
    { registrations: [3] },
    [
      '$.registrations[0]',
      'This is a number.',
      'An object: a registration with its name and client',
    ],
  ],
  [
    { registrations: [{}] },
    ['$.registrations[0].name', 'This is missing.', nameExpected],
    ['$.registrations[0].client', 'This is missing.', clientExpected],
  ],
  [
    { registrations: [{ name: 'x'.repeat(61), client }] },
    ['$.registrations[0].name', 'This is longer than 60 characters.', nameExpected],
  ],
  [
    { registrations: [{ name: false, client }] },
    ['$.registrations[0].name', 'This is false.', nameExpected],
  ],
  [{ cloud: 'moon' }, ['$.cloud', 'Unknown cloud “moon”.', cloudExpected]],
  [{ targets: [] }, ['$.targets', 'This list has 0 items.', 'A list of 1 to 50 IDs of tools']],
  [{ targets: ['mcp', 'mcp'] }, ['$.targets[1]', '“mcp” is listed twice.', 'Each tool once']],
  [
    { targets: ['mcp', 'pac'], target: 'boomi' },
    ['$.target', '“boomi” isn’t among the targets.', 'One of: mcp, pac'],
  ],
  [
    { teamList: 'https://evil.example' },
    ['$.teamList', 'This isn’t a path on this origin.', pathExpected],
  ],
  [{ teamList: ' ' }, ['$.teamList', 'This is empty.', pathExpected]],
  [
    { support: {} },
    ['$.support', 'This has neither an email nor a url.', 'At least one of: email, url'],
  ],
  [{ support: [] }, ['$.support', 'This is a list.', 'An object: email or url, and name']],
  [
    { support: { email: 'x' } },
    [
      '$.support.email',
      'This isn’t an email address.',
      'An email address, such as help@contoso.com',
    ],
  ],
  [
    { support: { url: 'https://walter@contoso.com' } },
    ['$.support.url', 'This isn’t an https address.', 'An address that begins with https://'],
  ],
  [
    { support: { url: 'contoso' } },
    ['$.support.url', 'This isn’t an https address.', 'An address that begins with https://'],
  ],
  [{ brand: 1 }, ['$.brand', 'This is a number.', 'An object: the name and color of the page']],
  [{ brand: { color: 'red' } }, ['$.brand.color', 'This isn’t a color.', lightExpected]],
  [{ brand: { color: {} } }, ['$.brand.color.light', 'This is missing.', lightExpected]],
  [
    { brand: { color: '#ffffff' } },
    [
      '$.brand.color',
      'This can’t be read in the light theme: its contrast is 1.0:1.',
      lightExpected,
    ],
  ],
];

describe('What is wrong in config.json', () => {
  it.each(problems.map(([value, ...said]) => [value, said] as const))(
    '%j is said to the host, and what belongs there',
    (value, said) => {
      expect(parseConfig(value).problems).toEqual(
        said.map(([path, message, expected]) => ({ path, message, expected })),
      );
    },
  );

  it('is said of a file that isn’t JSON', () => {
    expect(readConfigText('{').problems).toEqual([
      {
        path: '$',
        message: 'The file isn’t valid JSON, so none of it is used.',
        expected: 'A JSON object',
      },
    ]);
  });

  it('is said of the first fifty places, whose names are cut short', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`key${at}`, 1]));
    expect(parseConfig(many).problems).toHaveLength(50);
    expect(parseConfig({ ['k'.repeat(70)]: 1 }).problems[0]?.path).toBe(`$.${'k'.repeat(60)}`);
  });
});

describe('The settings of config.json', () => {
  it.each<[unknown, unknown]>([
    [
      { registrations: [{ name: ` ${'x'.repeat(58)} `, client, tenant: 'Contoso.com' }] },
      { registrations: [{ name: 'x'.repeat(58), client, tenant: 'contoso.com' }] },
    ],
    [
      { registrations: [{ name: 'x'.repeat(60), client }, { name: 'no client' }, { client }] },
      { registrations: [{ name: 'x'.repeat(60), client }] },
    ],
    [
      { registrations: Array.from({ length: 50 }, () => ({ name: 'x', client })) },
      { registrations: Array.from({ length: 50 }, () => ({ name: 'x', client })) },
    ],
    [{ teamList: 'lists/team:north.json' }, { teamList: 'lists/team:north.json' }],
    [
      { targets: ['excel', 'mcp'], target: 'mcp' },
      { targets: ['mcp'], target: 'mcp' },
    ],
    [
      { targets: ['mcp'], target: 'boomi', cloud: 'dod' },
      { targets: ['mcp'], cloud: 'dod' },
    ],
    [{ support: { url: 'https://contoso.com' } }, { support: { url: 'https://contoso.com/' } }],
    [
      { support: { email: 'help@contoso.com', url: 'x' } },
      { support: { email: 'help@contoso.com' } },
    ],
  ])('%j are read as such', (value, read) => {
    expect({ ...parseConfig(value), problems: [] }).toEqual({ ...(read as object), problems: [] });
  });

  it('have a color for each theme: a lighter one in the dark, unless it’s given', () => {
    const colorOf = (color: unknown) => parseConfig({ brand: { color } }).brand?.color;
    const one = colorOf('#036');
    expect(one?.light.accent).toBe('#003366');
    expect(one?.dark.accent).toMatch(/^#[\da-f]{6}$/);
    expect(one?.dark.accent).not.toBe('#003366');
    expect(colorOf({ light: '#036' })).toEqual(one);
    expect(colorOf({ light: '#036', dark: '#9FC5E8' })).toEqual({
      light: one?.light,
      dark: expect.objectContaining({ accent: '#9fc5e8' }) as unknown,
    });
    for (const wrong of ['#0367', '#1234567', '0x#036', '#03g'])
      expect(colorOf(wrong)).toBeUndefined();
  });
});
