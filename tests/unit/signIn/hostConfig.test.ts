import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accentOf,
  contrastOf,
  lighten,
  themeSurfaces,
} from '../../../src/domain/signIn/config/brandColor.ts';
import { parseConfig, readConfigText } from '../../../src/domain/signIn/config/hostConfig.ts';
import { firstTarget, shownTargets } from '../../../src/domain/signIn/config/shownTargets.ts';
import { cloudIds } from '../../../src/facts/cloud/clouds.ts';
import { targetIds } from '../../../src/facts/setup/targetIds.ts';
import { guid } from '../examples.ts';

type Schema = { readonly definitions: Readonly<Record<string, { readonly enum?: unknown }>> };

const schema = JSON.parse(readFileSync('public/config.schema.json', 'utf8')) as Schema;
const validate = new Ajv({ strict: true, strictRequired: false }).compile(schema);

const client = guid(1);
const registration = { name: 'Contoso', client };
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ3YWx0ZXIifQ.c2lnbmF0dXJl';
const paths = (value: unknown) => parseConfig(value).problems.map(({ path }) => path);

const good: readonly unknown[] = [
  {},
  { $schema: './config.schema.json', $comment: 'for us' },
  { connect: {} },
  {
    connect: {
      client,
      tenant: 'contoso.onmicrosoft.com',
      cloud: 'public',
      org: 'https://contoso.crm4.dynamics.com',
      for: 'smartconnect',
    },
  },
  { connect: { client: client.toUpperCase(), tenant: client } },
  { registrations: [registration, { ...registration, tenant: 'contoso.com', cloud: 'dod' }] },
  { cloud: 'gcchigh', targets: ['smartconnect', 'mcp'], target: 'mcp' },
  { target: 'boomi' },
  ...['team-list.json', './lists/team.json', '/team.json?v=2', '../team.json'].map((teamList) => ({
    teamList,
  })),
  { support: { name: 'Contoso IT', email: 'it+help@contoso.co.uk' } },
  { support: { url: 'https://contoso.com/help?topic=1' } },
  { brand: { name: 'Contoso Connect', color: '#0b5394' } },
  { brand: { color: { light: '#0b5394', dark: '#9fc5e8' } } },
  { brand: { color: { light: '#036' } } },
];

/** What is wrong, and where the page says so. */
const bad: readonly (readonly [value: unknown, ...paths: string[]])[] = [
  [[], '$'],
  ['text', '$'],
  [null, '$'],
  [{ colour: 'red' }, '$.colour'],
  [{ 'my key': 1, constructor: 2 }, '$["my key"]', '$.constructor'],
  [{ connect: 'x' }, '$.connect'],
  [{ connect: { client: '1234', cloud: 'gcc' } }, '$.connect.client'],
  [{ connect: { client: guid(0) + '0' } }, '$.connect.client'],
  [{ connect: { tenant: 'walter@contoso.com' } }, '$.connect.tenant'],
  [{ connect: { cloud: 'moon', org: 'contoso' } }, '$.connect.cloud', '$.connect.org'],
  [{ connect: { org: 'https://contoso.example' } }, '$.connect.org'],
  [{ connect: { for: 'excel', name: 'x' } }, '$.connect.for', '$.connect.name'],
  [{ connect: { client: 7, tenant: '' } }, '$.connect.client', '$.connect.tenant'],
  [{ connect: { client_secret: 'hunter2' } }, '$.connect.client_secret'],
  [{ registrations: registration }, '$.registrations'],
  [{ registrations: [] }, '$.registrations'],
  [{ registrations: Array.from({ length: 51 }, () => registration) }, '$.registrations'],
  [{ registrations: [{ name: 'x' }, registration] }, '$.registrations[0].client'],
  [{ registrations: [registration, { client }] }, '$.registrations[1].name'],
  [{ registrations: [{ ...registration, secret: 'x' }] }, '$.registrations[0].secret'],
  [{ registrations: ['x'] }, '$.registrations[0]'],
  [{ cloud: 'commercial' }, '$.cloud'],
  [{ targets: 'smartconnect' }, '$.targets'],
  [{ targets: ['smartconnect', 'excel'] }, '$.targets[1]'],
  [{ targets: ['mcp', 'mcp'] }, '$.targets[1]'],
  [{ target: 'excel' }, '$.target'],
  ...[
    'https://evil.example/l.json',
    '//evil.example/l.json',
    'javascript:1',
    '\\\\evil\\l',
    '',
  ].map((teamList) => [{ teamList }, '$.teamList'] as const),
  [{ support: {} }, '$.support'],
  [{ support: { name: 'Contoso IT' } }, '$.support'],
  [{ support: { email: 'help' } }, '$.support.email'],
  [{ support: { email: 'a@b.com?bcc=c@d.com' } }, '$.support.email'],
  [{ support: { url: 'http://contoso.com' } }, '$.support.url'],
  [{ support: { url: 'https://walter:pw@contoso.com' } }, '$.support.url'],
  [{ brand: { name: ' ' } }, '$.brand.name'],
  [{ brand: { name: 'x'.repeat(41) } }, '$.brand.name'],
  [{ brand: { color: 'red' } }, '$.brand.color'],
  [{ brand: { color: '#12345' } }, '$.brand.color'],
  [{ brand: { color: { dark: '#9fc5e8' } } }, '$.brand.color.light'],
  [{ brand: { color: { light: '#0b5394', dim: '#000' } } }, '$.brand.color.dim'],
];

/** A schema can’t compute these. */
const onlyThePageSees: readonly (readonly [value: unknown, path: string, message: RegExp])[] = [
  [{ targets: ['mcp'], target: 'boomi' }, '$.target', /isn’t among the targets/],
  [{ brand: { color: '#ffe100' } }, '$.brand.color', /light theme: its contrast is 1\.\d:1/],
  [
    { brand: { color: { light: '#0b5394', dark: '#0b5394' } } },
    '$.brand.color.dark',
    /dark theme: its contrast is \d\.\d:1/,
  ],
  [{ brand: { name: 'password=hunter2hunter2' } }, '$.brand.name', /renew it/],
  [{ support: { name: jwt, email: 'a@b.com' } }, '$.support.name', /renew it/],
];

describe('config.json', () => {
  it.each(good.map((value) => [value]))('%j is right for the page and for the schema', (value) => {
    expect(parseConfig(value).problems).toEqual([]);
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(bad.map(([value, ...where]) => [value, where] as const))(
    '%j is refused at %j by the page, and by the schema',
    (value, where) => {
      expect(paths(value)).toEqual(where);
      expect(validate(value)).toBe(false);
    },
  );

  it.each(onlyThePageSees)('%j is refused at %s by the page alone', (value, path, message) => {
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(parseConfig(value).problems).toEqual([
      {
        path,
        message: expect.stringMatching(message) as string,
        expected: expect.any(String) as string,
      },
    ]);
  });

  it('lists the same clouds and tools in its schema as the page knows', () => {
    expect(schema.definitions['cloud']?.enum).toEqual(cloudIds);
    expect(schema.definitions['target']?.enum).toEqual(targetIds);
  });

  it('is used apart from what is wrong in it', () => {
    const config = parseConfig({
      connect: { client, tenant: 7, cloud: 'gcc', x: 'y' },
      registrations: [registration, 'x'],
      targets: ['excel', 'mcp'],
      brand: { name: 'Contoso', color: 'red' },
    });
    expect(config).toMatchObject({
      connect: { client, cloud: 'gcc' },
      registrations: [registration],
      targets: ['mcp'],
      brand: { name: 'Contoso' },
    });
    expect(config.brand?.color).toBeUndefined();
    expect(config.problems.map(({ path }) => path)).toEqual([
      ...['$.connect.tenant', '$.connect.x', '$.registrations[1]', '$.targets[0]'],
      '$.brand.color',
    ]);
  });

  it('shows all tools where none of the listed ones exists', () => {
    expect(shownTargets(parseConfig({ targets: ['excel'] }))).toEqual(targetIds);
  });

  it.each([
    [{ connect: { tenant: jwt } }],
    [{ brand: { name: 'client_secret=Abc8Q~x1Y2z3x1Y2z3x1Y2z3x1Y2z3x1Y2z3x1Y2z3' } }],
    [{ [jwt]: 1 }],
    [{ client_secret: 'hunter2hunter2' }],
    [{ teamList: `list.json?sig=${jwt}` }],
  ])('never repeats a secret: %#', (value) => {
    const config = parseConfig(value);
    expect(config.problems).toHaveLength(1);
    expect(JSON.stringify(config)).not.toMatch(/eyJ|hunter2|Abc8Q~/);
  });

  it.each([
    ['cut off', '{"connect": {', '$'],
    ['with a comment', '// ours\n{}', '$'],
    ['that isn’t an object', '[]', '$'],
  ])('as a text %s is refused as a whole', (_what, text, path) => {
    expect(readConfigText(text).problems.map((each) => each.path)).toEqual([path]);
  });

  it('is read from anything without an exception, with few problems', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('connect', 'brand', 'targets', 'support'),
        (value, key) => {
          expect(parseConfig(value).problems.length).toBeLessThanOrEqual(50);
          expect(parseConfig({ [key]: value }).problems.length).toBeLessThanOrEqual(50);
        },
      ),
    );
  });
});

describe('The tools of a page', () => {
  it.each([
    [{}, 'latchkey'],
    [{ target: 'boomi' }, 'boomi'],
    [{ connect: { for: 'mcp' }, target: 'boomi' }, 'mcp'],
    [{ targets: ['xrmtoolbox', 'mcp'] }, 'xrmtoolbox'],
    [{ targets: ['mcp', 'latchkey'] }, 'latchkey'],
  ])('with %j begin with %s', (value, first) => {
    expect(firstTarget(parseConfig(value), 'latchkey')).toBe(first);
  });

  it('keep one that is chosen already', () => {
    expect(shownTargets(parseConfig({ targets: ['mcp'] }), ['boomi'])).toEqual(['boomi', 'mcp']);
  });
});

describe('The color of a page', () => {
  it('is compared with the surfaces of the stylesheet', () => {
    const css = readFileSync('src/ui/styles/tokens.css', 'utf8');
    for (const [at, name] of ['--surface', '--surface-2', '--surface-3'].entries())
      expect(css).toContain(
        `${name}: light-dark(${themeSurfaces.light[at] ?? ''}, ${themeSurfaces.dark[at] ?? ''});`,
      );
  });

  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
  ])('has the contrast that WCAG defines: %s on %s', (one, other, contrast) => {
    expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
    expect(contrastOf(other, one)).toBeCloseTo(contrast, 2);
  });

  it('can be read in the dark after it was lightened, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const color = `#${number.toString(16).padStart(6, '0')}`;
        const { accent, contrast } = accentOf(lighten(color), 'dark');
        expect(contrast).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(accent.accent, accent.text)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(accent.accent, accent.soft)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
