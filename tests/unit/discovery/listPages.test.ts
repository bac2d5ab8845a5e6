import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../src/domain/failure.ts';
import { listEnvironments } from '../../../src/services/discovery/environments.ts';
import { listOrganizations } from '../../../src/services/discovery/globalDiscovery.ts';
import { accountOf, guid } from '../examples.ts';
import { createTestWorld } from '../testWorld.ts';

const account = accountOf('walter');
const identity = { token: () => Promise.resolve('token') };

type Page = { readonly ids: readonly number[]; readonly next?: string };

/** Both providers, and one record and next link as each of them writes it. */
const providers = [
  {
    name: 'Global Discovery',
    list: listOrganizations,
    origin: 'https://globaldisco.crm.dynamics.com',
    write: ({ ids, next }: Page) => ({
      value: ids.map((id) => ({ Id: guid(id), FriendlyName: `Organization ${id}` })),
      ...(next !== undefined && { '@odata.nextLink': next }),
    }),
  },
  {
    name: 'the Power Platform API',
    list: listEnvironments,
    origin: 'https://api.powerplatform.com',
    write: ({ ids, next }: Page) => ({
      value: ids.map((id) => ({ id: `e${id}`, dataverseId: guid(id), displayName: `E ${id}` })),
      ...(next !== undefined && { '@odata.nextLink': next }),
    }),
  },
] as const;

describe.each(providers)('The list of $name', ({ list, origin, write }) => {
  function serve(pageOf: (page: number) => Page) {
    let page = 0;
    return createTestWorld({ fetch: () => Response.json(write(pageOf(page++))) });
  }

  it('is read page by page, each organization once', async () => {
    const world = serve((page) =>
      page === 0 ? { ids: [1, 2], next: `${origin}/next?page=2` } : { ids: [2, 3] },
    );
    const listing = await list(world, identity, account);
    expect(listing.organizations.map(({ id }) => id)).toEqual([guid(1), guid(2), guid(3)]);
    expect(listing).toMatchObject({ damaged: 1, cut: undefined });
    expect(world.requests.map(({ url }) => url)[1]).toBe(`${origin}/next?page=2`);
  });

  it('is cut at 50 pages, and says so', async () => {
    const world = serve((page) => ({ ids: [page], next: `${origin}/next?page=${page + 1}` }));
    const listing = await list(world, identity, account);
    expect(world.requests).toHaveLength(50);
    expect(listing.organizations).toHaveLength(50);
    expect(listing.cut).toBe('page-limit');
  });

  it('is complete if it has exactly 50 pages', async () => {
    const world = serve((page) => ({
      ids: [page],
      ...(page < 49 && { next: `/next?page=${page + 1}` }),
    }));
    const listing = await list(world, identity, account);
    expect(listing.organizations).toHaveLength(50);
    expect(listing.cut).toBeUndefined();
  });

  it.each([
    'https://evil.example/next',
    `${origin}@evil.example/next`,
    `${origin}.evil.example/next`,
    `${origin}:8443/next`,
    origin.replace('https', 'http'),
    '//evil.example/next',
    'javascript:alert(1)',
  ])('isn’t followed to %s, and says so', async (next) => {
    const world = serve(() => ({ ids: [1], next }));
    const listing = await list(world, identity, account);
    expect(world.requests).toHaveLength(1);
    expect(listing.organizations).toHaveLength(1);
    expect(listing.cut).toBe('foreign-link');
  });

  it('is refused if a page isn’t a list', async () => {
    const world = createTestWorld({ fetch: () => Response.json({ hello: 'world' }) });
    const failure = await list(world, identity, account).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FailureError);
    expect((failure as FailureError).failure).toMatchObject({
      tag: 'unreadable',
      during: 'discovery',
      url: expect.not.stringContaining('?') as string,
    });
  });
});
