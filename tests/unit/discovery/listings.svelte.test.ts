// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/signIn/registration.ts';
import type { Identity } from '../../../src/services/signIn/identity.ts';
import { preferencesRecord } from '../../../src/services/storage/preferences.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { Listings } from '../../../src/state/discovery/listings.svelte.ts';
import { createQueryClient } from '../../../src/state/discovery/queries.ts';
import { RememberedLists } from '../../../src/state/discovery/rememberedLists.svelte.ts';
import { TypedOrganizations } from '../../../src/state/discovery/typedOrganizations.svelte.ts';
import { Router } from '../../../src/state/router.svelte.ts';
import { Session } from '../../../src/state/signIn/session.svelte.ts';
import { Stored } from '../../../src/state/storage/stored.svelte.ts';
import { accountOf, guid, listed, organizationUrl } from '../examples.ts';
import { createTestWorld } from '../testWorld.ts';

const walter = accountOf('walter');
const gita = accountOf('gita');

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

const unused = (): Promise<never> => Promise.reject(new Error('Not used here.'));

type Answer = readonly number[] | 'refused';

/** A page whose Global Discovery answers each account in turn; tokens are the account's key. */
function open(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const world = createTestWorld({
    fetch: (request) => {
      const key = request.headers.get('Authorization')?.replace('Bearer ', '') ?? '';
      const { hostname } = new URL(request.url);
      asked.push(`${key} ${hostname}`);
      const answer = answers[hostname.startsWith('api.') ? `${key} environments` : key] ?? [];
      if (answer === 'refused') return Response.json({ error: { code: '0x0' } }, { status: 403 });
      const value = hostname.startsWith('api.')
        ? answer.map((id) => ({ id: `e${id}`, dataverseId: guid(id), displayName: `E${id}` }))
        : answer.map((id) => ({ Id: guid(id), FriendlyName: `O${id}` }));
      return Response.json({ value });
    },
  });
  const page = { world, storage: createStorage(world) };
  const identity: Identity = {
    token: ({ key }: Account) => Promise.resolve(key),
    begin: unused,
    finish: unused,
    forget: () => undefined,
  };
  const session = new Session(
    world,
    new Router(world),
    () => undefined,
    () => Promise.resolve(identity),
  );
  const preferences = new Stored(page, preferencesRecord);
  const lists = new RememberedLists(page, preferences);
  const typedOrganizations = new TypedOrganizations(page);
  const listings = new Listings(
    { world, session },
    {
      client: createQueryClient(),
      lists,
      preferences,
      typedOrganizations,
      remember: (account) => (organizations) => void lists.note(account, organizations),
    },
  );
  return { world, session, preferences, lists, typedOrganizations, listings, asked };
}

/** Reads like a screen does, again after every change. Returns the names as last read. */
function show(listings: Listings): () => readonly string[] {
  let names: readonly string[] = [];
  cleanups.push(
    $effect.root(() => {
      $effect(() => {
        names = listings.organizations.map(({ name }) => name);
      });
    }),
  );
  flushSync();
  return () => {
    flushSync();
    return names;
  };
}

async function answered(listings: Listings): Promise<void> {
  await expect.poll(() => listings.pending).toBe(false);
}

describe('The listings', () => {
  it('ask nobody until a screen reads them, and each account once', async () => {
    const { listings, session, asked } = open({ walter: [1], gita: [2] });
    session.accounts = [walter, gita];
    expect(asked).toEqual([]);
    const names = show(listings);
    expect(listings.pending).toBe(true);
    await answered(listings);
    show(listings);
    expect(names()).toEqual(['O1', 'O2']);
    expect(asked).toEqual([
      'walter globaldisco.crm.dynamics.com',
      'gita globaldisco.crm.dynamics.com',
    ]);
  });

  it('keep the answers when the screen is left and opened again', async () => {
    const { listings, session, asked } = open({ walter: [1] });
    session.accounts = [walter];
    show(listings);
    await answered(listings);
    for (const cleanup of cleanups.splice(0)) cleanup();
    await Promise.resolve();
    expect(show(listings)()).toEqual(['O1']);
    expect(asked).toHaveLength(1);
  });

  it('ask again on refresh, and tell what changed', async () => {
    const answers: Record<string, Answer> = { walter: [1, 2] };
    const { listings, session, lists } = open(answers);
    session.accounts = [walter];
    const names = show(listings);
    await answered(listings);
    answers['walter'] = [2, 3];
    listings.refresh();
    await answered(listings);
    expect(names()).toEqual(['O2', 'O3']);
    expect([...listings.changes]).toEqual([[guid(3), 'new']]);
    expect(listings.gone.map(({ name }) => name)).toEqual(['O1']);
    lists.dismissChanges();
    expect([...listings.changes]).toEqual([]);
    expect(listings.gone).toEqual([]);
  });

  it('keep the other lists and the last list of the account if one account is refused', async () => {
    const { listings, session, lists } = open({ walter: 'refused', gita: [2] });
    await lists.note(walter, [listed(1, { name: 'O1' })]);
    session.accounts = [walter, gita];
    const names = show(listings);
    await answered(listings);
    expect(names()).toEqual(['O1', 'O2']);
    expect(listings.perAccount.map(({ failure }) => failure?.status)).toEqual([403, undefined]);
  });

  it('show remembered lists while no one is signed in, except those of accounts that signed out', async () => {
    const { listings, lists, world } = open({});
    await lists.note(walter, [listed(1, { name: 'O1' })]);
    await world.advance(1);
    await lists.note(gita, [listed(2, { name: 'O2' })]);
    const names = show(listings);
    expect(names()).toEqual(['O2', 'O1']);
    lists.leave(gita.key);
    expect(names()).toEqual(['O1']);
  });

  it('leave out a signed-out account as soon as another one is signed in', async () => {
    const { listings, session, lists } = open({ gita: [2] });
    await lists.note(walter, [listed(1, { name: 'O1' })]);
    session.accounts = [gita];
    const names = show(listings);
    await answered(listings);
    expect(names()).toEqual(['O2']);
  });

  it('can be narrowed to one account; an organization outside is still found by its ID', async () => {
    const { listings, session } = open({ walter: [1, 3], gita: [2, 3] });
    session.accounts = [walter, gita];
    const names = show(listings);
    await answered(listings);
    expect(names()).toEqual(['O1', 'O3', 'O2']);
    listings.accountKey = gita.key;
    expect(names()).toEqual(['O2', 'O3']);
    expect(listings.find(guid(1))?.name).toBe('O1');
    expect(listings.viewersOf(guid(3))).toEqual([walter.username, gita.username]);
    expect(listings.accounts.map(({ key }) => key)).toEqual(['walter', 'gita']);
  });

  it('ask the Power Platform API only for the accounts that use it', async () => {
    const { listings, session, preferences, asked } = open({
      walter: [1],
      gita: [2],
      'walter environments': [1, 4],
    });
    session.accounts = [walter, gita];
    const names = show(listings);
    await answered(listings);
    expect(asked).toHaveLength(2);
    await preferences.change((now) => ({ ...now, powerPlatform: ['walter'] }));
    expect(names()).toEqual(['O1', 'O2']);
    await answered(listings);
    expect(names()).toEqual(['O1', 'O2', 'E4']);
    expect(asked.slice(2)).toEqual(['walter api.powerplatform.com']);
  });

  it('show hidden characters of names, and store names as Microsoft sent them', async () => {
    const { listings, session, lists } = open({});
    await lists.note(walter, [listed(1, { name: 'Con\u200btoso' }), listed(2, { name: '\u2060' })]);
    session.accounts = [{ ...walter, key: 'walter' }];
    const names = show(listings);
    expect(names()).toEqual(['Con[U+200B]toso', guid(2)]);
    expect(lists.of('walter')?.organizations[0]?.name).toBe('Con\u200btoso');
  });

  it('include typed addresses, and check them with an account of their cloud', async () => {
    const { listings, session, typedOrganizations } = open({ walter: [1] });
    session.accounts = [walter];
    const names = show(listings);
    await answered(listings);
    const url = organizationUrl('https://contoso.crm4.dynamics.com');
    const added = await typedOrganizations.add(url);
    expect(names()).toEqual(['O1', 'contoso']);
    expect(listings.checkRequestFor(added)?.account.key).toBe('walter');
    const elsewhere = organizationUrl('https://contoso.crm9.dynamics.com');
    expect(listings.accountFor(await typedOrganizations.add(elsewhere))).toBeUndefined();
    expect(listings.findAt({ urlName: 'contoso', suffix: 'crm4.dynamics.com' })).toEqual(added);
  });
});
