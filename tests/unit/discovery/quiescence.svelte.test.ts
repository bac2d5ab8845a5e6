// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/signIn/registration.ts';
import type { Scope } from '../../../src/domain/signIn/resource.ts';
import { prefixes } from '../../../src/services/storage/keys.ts';
import type { TokenOptions } from '../../../src/services/signIn/tokenRequests.ts';
import type { OrganizationWorkspace } from '../../../src/state/organizationList/organizationWorkspace.ts';
import { guid } from '../examples.ts';
import { onScreen } from '../onScreen.svelte.ts';
import { departures, Hold, long, openSignedIn, page, ways } from '../quiescence.ts';
import { createTestWorld, json, recordsIn, settle } from '../testWorld.ts';

type Hanging = 'MSAL' | 'a token' | 'the first page' | 'a later page' | 'the database';

/** A page that lists an account's organizations, in which something hangs until the test says how it ends. */
async function open(hanging: Hanging) {
  const hold = new Hold();
  const stored = new Map<string, unknown>();
  const database = recordsIn(stored);
  let last: Promise<unknown> = Promise.resolve();
  /** As in IndexedDB, a transaction waits for those that were asked for before. */
  const inOrder = <T>(transaction: () => Promise<T>): Promise<T> => {
    const result = last.then(transaction);
    last = result.catch(() => undefined);
    return result;
  };
  const tokens: string[] = [];
  const world = createTestWorld({
    href: page,
    fetch: (request) => {
      if (request.url.startsWith(page)) return json({});
      const isFirst = !request.url.includes('later');
      const organization = { Id: guid(isFirst ? 1 : 2), FriendlyName: isFirst ? 'One' : 'Two' };
      const answer = (): Response =>
        json({
          value: [organization],
          ...(isFirst && { '@odata.nextLink': `${request.url}?later` }),
        });
      return hanging === (isFirst ? 'the first page' : 'a later page')
        ? hold.wait(answer)
        : answer();
    },
    records: {
      ...database,
      get: (key) => inOrder(() => database.get(key)),
      list: (prefix) => inOrder(() => database.list(prefix)),
      remove: (key) => inOrder(() => database.remove(key)),
      update: (key, change) =>
        inOrder(async () => {
          const isHeld = hanging === 'the database' && key.startsWith(prefixes.list);
          if (isHeld) await hold.wait(() => undefined);
          return await database.update(key, change);
        }),
    },
  });
  const latchkey = await openSignedIn(world);
  const identity = {
    token: async ({ key }: Account, _: Scope, { signal }: TokenOptions = {}): Promise<string> => {
      signal?.throwIfAborted();
      tokens.push(key);
      return hanging === 'a token' ? await hold.wait(() => 't') : 't';
    },
    forget: () => undefined,
  };
  Object.assign(latchkey.session, {
    identity: () => (hanging === 'MSAL' ? hold.wait(() => identity) : Promise.resolve(identity)),
  });
  const workspace = await latchkey.workspace();
  await workspace.ready;
  const { listings, lists } = workspace;
  const shown = onScreen(() => ({
    names: listings.organizations.map(({ name }) => name),
    pending: listings.pending,
  }));
  shown();
  while (hold.waiting.length === 0) await settle();
  /** All that the person sees of the lists, and all that was asked. */
  const everything = () => ({
    ...shown(),
    remembered: lists.remembered,
    accounts: latchkey.session.accounts.map(({ key }) => key),
    interactions: latchkey.session.interactions,
    requests: world.requests.map(({ url }) => url),
    tokens: [...tokens],
  });
  const storedLists = (): readonly string[] =>
    [...stored.keys()].filter((key) => key.startsWith(prefixes.list));
  return { world, latchkey, workspace, hold, everything, storedLists };
}

const hangs: readonly Hanging[] = [
  'MSAL',
  'a token',
  'the first page',
  'a later page',
  'the database',
];
describe.each(Object.keys(departures))('After %s', (name) => {
  describe.each(hangs)('while %s hangs in the list of organizations', (hanging) => {
    it.each(ways)('nothing more changes and nothing more is asked, once it %s', async (_, well) => {
      const { world, latchkey, hold, everything, storedLists } = await open(hanging);
      const departure = departures[name]?.(latchkey);
      await settle();
      const before = everything();
      expect(before).toMatchObject({ names: [], pending: false, accounts: [] });

      hold.release(well);
      await settle();
      hold.release(well);
      await world.advance(long);
      expect(everything()).toEqual(before);
      if (!name.startsWith('Forget')) return;
      await departure;
      expect(world.reloads).toHaveLength(1);
      expect(storedLists()).toEqual([]);
    });
  });
});

const forgettings: Readonly<Record<string, (workspace: OrganizationWorkspace) => Promise<void>>> = {
  'Forget remembered lists': ({ lists }) => lists.forgetAll(),
  'lists are no longer to be remembered': async ({ lists, preferences }) => {
    await preferences.change((now) => ({ ...now, rememberLists: false }));
    await lists.forgetAll();
  },
};

describe.each(Object.keys(forgettings))('After %s', (name) => {
  describe.each(hangs)('while %s hangs in the list of organizations', (hanging) => {
    it.each(ways)('no list is in the browser, once it %s', async (_, well) => {
      const { world, workspace, hold, storedLists } = await open(hanging);
      const forgetting = forgettings[name]?.(workspace);
      await settle();
      hold.release(well);
      await settle();
      hold.release(well);
      await forgetting;
      await world.advance(long);
      expect(storedLists()).toEqual([]);
      // A list that is answered later is shown in this tab only; one that was there before is gone.
      if (hanging === 'the database') expect(workspace.lists.remembered).toEqual([]);
    });
  });
});

describe.each(hangs.filter((hanging) => hanging !== 'the database'))(
  'While %s hangs in the list of organizations',
  (hanging) => {
    it.each(ways)(
      'Refresh changes nothing and asks for nothing twice, once it %s',
      async (_, well) => {
        const { world, workspace, hold, everything } = await open(hanging);
        const before = everything();
        workspace.listings.refresh();
        await settle();
        expect(everything()).toEqual(before);
        hold.release(well);
        await settle();
        hold.release(well);
        await world.advance(long);
        const { requests, pending } = everything();
        expect(pending).toBe(false);
        expect(requests).toEqual([...new Set(requests)]);
      },
    );
  },
);
