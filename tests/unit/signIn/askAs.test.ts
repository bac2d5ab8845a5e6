import { describe, expect, it } from 'vitest';
import type { Resource, Scope } from '../../../src/domain/signIn/resource.ts';
import type { TokenOptions } from '../../../src/services/signIn/tokenRequests.ts';
import { askAs } from '../../../src/services/signIn/askAs.ts';
import { listOrganizations } from '../../../src/services/discovery/globalDiscovery.ts';
import { accountOf, guid, organizationUrl } from '../examples.ts';
import { createTestWorld, inTurn, json, type TestWorld } from '../testWorld.ts';

const walter = accountOf('walter');
const origin = 'https://globaldisco.crm.dynamics.com';
const list = `${origin}/api/discovery/v2.0/Instances`;
const contoso: Resource = {
  is: 'organization',
  url: organizationUrl('https://contoso.api.crm4.dynamics.com'),
};

/** Hands out tokens that say what they are for, and keeps a list. */
function tokens() {
  const asked: string[] = [];
  return {
    asked,
    token: (_account: unknown, scope: Scope, { fresh = false }: TokenOptions = {}) => {
      asked.push(fresh ? `fresh ${scope}` : scope);
      return Promise.resolve(`token-${asked.length}`);
    },
  };
}

function sent(world: TestWorld): readonly (readonly [string, string | null])[] {
  return world.requests.map(
    (request) => [request.url, request.headers.get('authorization')] as const,
  );
}

const denied = () => json({ Message: 'Authorization has been denied for this request.' }, 401);

describe('A question to Dataverse', () => {
  it('carries a token for that host alone, and nothing of this page', async () => {
    const world = createTestWorld({ fetch: () => json({ ok: 1 }) });
    const identity = tokens();
    expect(
      await askAs(world, identity, {
        account: walter,
        resource: contoso,
        path: '/api/data/v9.2/WhoAmI',
      }),
    ).toEqual({
      ok: 1,
    });
    expect(identity.asked).toEqual([`${contoso.url}/user_impersonation`]);
    expect(sent(world)).toEqual([[`${contoso.url}/api/data/v9.2/WhoAmI`, 'Bearer token-1']]);
    expect([...(world.requests[0]?.headers.keys() ?? [])]).toEqual(['accept', 'authorization']);
  });

  it('that is refused a token is asked once more with a fresh one', async () => {
    const world = createTestWorld({ fetch: inTurn(denied, () => json({ ok: 1 })) });
    const identity = tokens();
    await askAs(world, identity, { account: walter, resource: contoso, path: '/x' });
    expect(identity.asked).toEqual([
      `${contoso.url}/user_impersonation`,
      `fresh ${contoso.url}/user_impersonation`,
    ]);
    expect(sent(world).map(([, token]) => token)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('is asked twice at most', async () => {
    const world = createTestWorld({ fetch: denied });
    const work = askAs(world, tokens(), { account: walter, resource: contoso, path: '/x' });
    await expect(work).rejects.toMatchObject({
      failure: { tag: 'refused', during: 'organization', status: 401, url: `${contoso.url}/x` },
    });
    expect(world.requests).toHaveLength(2);
  });

  it.each<[string, Resource]>([
    [
      'an organization of another cloud',
      { is: 'organization', url: organizationUrl('https://contoso.crm9.dynamics.com') },
    ],
    ['another cloud’s discovery', { is: 'discovery', cloud: 'china' }],
  ])('to %s goes out neither with a token nor without', async (_where, resource) => {
    const world = createTestWorld({ fetch: () => json({}) });
    const identity = tokens();
    const work = askAs(world, identity, { account: walter, resource, path: '/x' });
    await expect(work).rejects.toMatchObject({ failure: { tag: 'mismatch', code: 'wrong_cloud' } });
    expect([identity.asked, world.requests]).toEqual([[], []]);
  });

  it('gives up without a token', async () => {
    const world = createTestWorld({ fetch: () => json({}) });
    const token = () => Promise.reject(new Error('no token'));
    await expect(
      askAs(world, { token }, { account: walter, resource: contoso, path: '/x' }),
    ).rejects.toThrow('no token');
    expect(world.requests).toEqual([]);
  });
});

describe('The list of organizations', () => {
  const page = (ids: readonly number[], next?: string) => () =>
    json({ value: ids.map((id) => ({ Id: guid(id) })), '@odata.nextLink': next });

  it.each([
    ['public', 'globaldisco.crm.dynamics.com'],
    ['gcc', 'globaldisco.crm9.dynamics.com'],
    ['gcchigh', 'globaldisco.crm.microsoftdynamics.us'],
    ['dod', 'globaldisco.crm.appsplatform.us'],
    ['china', 'globaldisco.crm.dynamics.cn'],
  ] as const)('of the cloud %s comes from %s', async (cloud, host) => {
    const world = createTestWorld({ fetch: page([1, 2]) });
    const identity = tokens();
    const listing = await listOrganizations(world, identity, accountOf('walter', { cloud }));
    expect(listing.organizations.map((each) => each.id)).toEqual([guid(1), guid(2)]);
    expect(identity.asked).toEqual([`https://${host}/user_impersonation`]);
    expect(sent(world)).toEqual([
      [`https://${host}/api/discovery/v2.0/Instances`, 'Bearer token-1'],
    ]);
    expect([...(world.requests[0]?.headers.keys() ?? [])]).toEqual(['accept', 'authorization']);
  });

  it('is asked for once more with a double slash where the token is refused', async () => {
    const world = createTestWorld({ fetch: inTurn(denied, page([1])) });
    const identity = tokens();
    await listOrganizations(world, identity, walter);
    expect(identity.asked).toEqual([
      `${origin}/user_impersonation`,
      `${origin}//user_impersonation`,
    ]);
    expect(sent(world)).toEqual([
      [list, 'Bearer token-1'],
      [list, 'Bearer token-2'],
    ]);
  });

  it('goes on where it says so', async () => {
    const fetch = inTurn(page([1, 2], `${list}?page=2`), page([2, 3], '/api/x'), page([4]));
    const world = createTestWorld({ fetch });
    const listing = await listOrganizations(world, tokens(), walter);
    expect(listing.organizations.map((each) => each.id)).toEqual([1, 2, 3, 4].map(guid));
    expect(listing).toMatchObject({ damaged: 1, cut: undefined });
    expect(sent(world).map(([url]) => url)).toEqual([list, `${list}?page=2`, `${origin}/api/x`]);
  });

  it.each([
    ['another host', 'https://evil.example/api'],
    ['the internal host that Microsoft writes', 'https://10.0.0.1:20193/api/discovery/v2.0/next'],
    ['plain http', 'http://globaldisco.crm.dynamics.com/next'],
    ['another port', 'https://globaldisco.crm.dynamics.com:8443/next'],
    ['another host without a scheme', '//evil.example/next'],
    ['nonsense', 'https://'],
  ])('does not follow a link to %s', async (_where, next) => {
    const world = createTestWorld({ fetch: page([1], next) });
    const listing = await listOrganizations(world, tokens(), walter);
    expect(listing.organizations).toHaveLength(1);
    expect(world.requests).toHaveLength(1);
  });

  it('keeps a path with several slashes on the same host', async () => {
    const world = createTestWorld({
      fetch: inTurn(page([1], `${origin}//evil.example/x`), page([2])),
    });
    await listOrganizations(world, tokens(), walter);
    expect(world.requests.map((request) => new URL(request.url).origin)).toEqual([origin, origin]);
  });

  it('ends, even if it leads to itself', async () => {
    const world = createTestWorld({ fetch: page([1], list) });
    expect((await listOrganizations(world, tokens(), walter)).organizations).toHaveLength(1);
    expect(world.requests).toHaveLength(50);
  });

  it.each<[string, () => Response, Readonly<Record<string, unknown>>]>([
    ['of another shape', () => json({ organizations: [] }), { tag: 'unreadable', url: list }],
    ['in HTML', () => new Response('<html>'), { tag: 'unreadable', status: 200, url: list }],
    ['that is gone', () => json({}, 410), { tag: 'refused', status: 410, url: list }],
  ])('%s is a failure', async (_what, fetch, failure) => {
    const work = listOrganizations(createTestWorld({ fetch }), tokens(), walter);
    await expect(work).rejects.toMatchObject({ failure: { during: 'discovery', ...failure } });
  });
});
