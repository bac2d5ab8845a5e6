import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { linkedProfile } from '../../../src/domain/profiles/linkedProfile.ts';
import { readImport } from '../../../src/formats/profiles/imports/readImport.ts';
import { getTeamList } from '../../../src/services/teamList.ts';
import { guid, organizationUrl, registration } from '../examples.ts';
import { createTestWorld, json, offline, silence } from '../testWorld.ts';
import { exported, tenant, write } from './exportedConnections.ts';

const page = 'https://tools.example/latchkey/';
const limit = 10_000_000;
const get = (path: string, fetch: () => Response | Promise<Response>, maxBytes = limit) =>
  getTeamList(createTestWorld({ href: page, fetch }), page, path, maxBytes);

function list(connections: readonly unknown[], more: object = {}): string {
  return JSON.stringify({ format: 'latchkey-team-list', version: 1, connections, ...more });
}

const read = (text: string) => readImport(text, () => Promise.resolve());

describe('A team list', () => {
  const entry = {
    name: 'Contoso',
    client: guid(1),
    tenant: 'contoso.com',
    org: 'https://contoso.crm4.dynamics.com',
    for: 'smartconnect',
  };

  it('is read with what a link tells', async () => {
    expect(
      await read(
        list([
          entry,
          { ...entry, name: 'No tool', for: undefined, org: 'https://two.crm.dynamics.com' },
        ]),
      ),
    ).toMatchObject({
      source: 'Team list',
      skipped: [],
      secretsLeftOut: 0,
      connections: [
        {
          name: 'Contoso',
          address: 'https://contoso.crm4.dynamics.com',
          clientId: guid(1),
          tenant: 'contoso.com',
          target: 'smartconnect',
          cloud: 'public',
        },
        { name: 'No tool', target: undefined },
      ],
    });
  });

  it('leaves out and counts secrets, and says which entries it skips', async () => {
    const result = await read(
      list([
        { ...entry, client_secret: 'Abc8Q~x1Y2z3x1Y2z3x1Y2z3x1Y2z3x1Y2z3x1Y' },
        { ...entry, org: 'https://two.crm.dynamics.com', note: { password: 'hunter2hunter2' } },
        { ...entry, org: 'https://evil.example' },
        { ...entry, for: 'excel', org: 'https://three.crm.dynamics.com' },
        'x',
      ]),
    );
    expect(result).toMatchObject({ is: 'read', secretsLeftOut: 2 });
    if (result.is !== 'read') return;
    expect(result.connections).toHaveLength(2);
    expect(result.skipped.map(({ why }) => why)).toEqual([
      expect.any(String),
      'Latchkey doesn’t know its tool.',
      'It isn’t a connection but some other value.',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/Abc8Q|hunter2/);
  });

  it.each([
    ['of a newer version', list([], { version: 2 }), /newer version/],
    ['without connections', list([], { connections: 'x' }), /no list of connections/],
    [
      'with more connections than an import',
      list(Array.from({ length: 5001 }, () => entry)),
      /more than 5,000/,
    ],
    ['that is empty', list([]), /no connections/],
  ])('is refused %s', async (_what, text, message) => {
    expect(await read(text)).toMatchObject({
      is: 'refused',
      message: expect.stringMatching(message) as string,
    });
  });

  it('that was exported is read again, without the account', async () => {
    const [text = ''] = write('team-list', [exported(1, { target: 'boomi' })]);
    const result = await read(text);
    expect(text).not.toMatch(/@/);
    expect(result).toMatchObject({
      connections: [
        { clientId: registration.clientId, tenant, target: 'boomi', account: undefined },
      ],
    });
  });

  it('gives a profile its own name', () => {
    const values = { client: guid(1), org: organizationUrl('https://contoso.crm4.dynamics.com') };
    expect(linkedProfile(values, 'Contoso for Boomi')?.name).toBe('Contoso for Boomi');
  });
});

describe('The file of a team list', () => {
  it('comes from beside the page, with the hash of its bytes', async () => {
    const text = '\ufeff{"format":"latchkey-team-list"} ';
    const found = await get('lists/team.json#x', () => new Response(text));
    expect(found).toMatchObject({
      is: 'read',
      url: `${page}lists/team.json`,
      sha256: createHash('sha256').update(text).digest('hex'),
    });
  });

  it.each([
    'https://evil.example/l.json',
    '//evil.example/l.json',
    'http://tools.example/l',
    'data:,{}',
    'https://walter:pw@tools.example/l',
  ])('never comes from %s, which isn’t even asked', async (path) => {
    const world = createTestWorld({ href: page, fetch: () => json({}) });
    expect(await getTeamList(world, page, path, limit)).toMatchObject({
      is: 'refused',
      message: expect.stringContaining('own origin, https://tools.example') as string,
    });
    expect(world.requests).toEqual([]);
  });

  const html = { headers: { 'content-type': 'text/html; charset=utf-8' } };
  test.each<[string, () => Response, RegExp]>([
    ['missing', () => new Response('Not found', { status: 404 }), /no file at .*404/],
    ['a web page', () => new Response('{}', html), /web page \(HTML\)/],
    [
      'a web page that says it is JSON',
      () => new Response(' <!doctype html>'),
      /web page \(HTML\)/,
    ],
    ['too large', () => new Response('x'.repeat(2_000_001)), /larger than 2 MB/],
    ['out of reach', offline, /couldn’t be loaded/],
  ])('is refused in words where it is %s', async (_what, fetch, message) => {
    expect(await get('team.json', fetch, 2_000_000)).toMatchObject({
      is: 'refused',
      message: expect.stringMatching(message) as string,
    });
  });

  it('is waited for 15 seconds', async () => {
    const world = createTestWorld({ href: page, fetch: silence });
    const getting = getTeamList(world, page, 'team.json', limit);
    expect(await world.until(getting)).toBe(15_000);
    expect(await getting).toMatchObject({
      message: expect.stringContaining('15 seconds') as string,
    });
  });
});
