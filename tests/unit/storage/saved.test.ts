import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/domain/checks/check.ts';
import type { Profile } from '../../../src/domain/profiles/profile.ts';
import type { Records } from '../../../src/services/world.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { TypedOrganizations } from '../../../src/state/discovery/typedOrganizations.svelte.ts';
import { Profiles } from '../../../src/state/profiles/profiles.svelte.ts';
import { Router } from '../../../src/state/router.svelte.ts';
import { accountOf, guid, listed, organizationUrl, registration } from '../examples.ts';
import { createTestWorld, settle, type TestWorld } from '../testWorld.ts';

const found: CheckResult = {
  checkedAt: 5,
  stages: [],
  outcome: { verdict: 'reachable', organizationId: guid(1), userId: guid(2), version: '9.2' },
};

function open(beside?: TestWorld) {
  const world = createTestWorld(beside ? { beside } : {});
  const storage = createStorage(world);
  return {
    world,
    profiles: new Profiles({ world, storage }),
    typedOrganizations: new TypedOrganizations({ world, storage }),
  };
}

async function saveOne(profiles: Profiles, result?: CheckResult): Promise<Profile> {
  await profiles.save(registration, listed(1), result);
  const saved = profiles.of(listed(1));
  if (!saved) throw new Error('It was not saved.');
  return saved;
}

/** Counts how many single records and how many lists are read from now on. */
function countReads(...worlds: readonly TestWorld[]): () => { records: number; lists: number } {
  const counts = { records: 0, lists: 0 };
  for (const { records } of worlds) {
    const before = { ...records };
    Object.assign(records, {
      get: (key: string) => (counts.records++, before.get(key)),
      list: (prefix: string) => (counts.lists++, before.list(prefix)),
      update: (...args: Parameters<Records['update']>) => (
        counts.records++,
        before.update(...args)
      ),
    });
  }
  return () => counts;
}

describe('Profiles', () => {
  it('are not known before they are read', async () => {
    const { profiles } = open();
    expect(profiles.list).toBeUndefined();
    await profiles.load();
    expect(profiles.list).toEqual([]);
  });

  it('are saved under the organization’s name, with the last check', async () => {
    const { world, profiles } = open();
    await profiles.load();
    await profiles.save(registration, listed(1), found);
    const saved = profiles.of(listed(1));
    expect(saved).toMatchObject({
      name: 'Organization 1',
      registration,
      organization: { id: guid(1), apiUrl: 'https://org1.api.crm4.dynamics.com' },
      savedAt: world.now(),
      lastCheck: { at: 5, verdict: 'reachable', code: undefined, version: '9.2', userId: guid(2) },
    });
    expect(profiles.list).toEqual([saved]);
    expect([...world.storedRecords.keys()]).toEqual([`profile:${saved?.id}`]);
  });

  it('keep name and check when the organization is saved again', async () => {
    const { profiles } = open();
    await profiles.load();
    const first = await saveOne(profiles, found);
    await profiles.rename(first, 'Mine');
    const second = await saveOne(profiles);
    expect(second).toMatchObject({ id: first.id, name: 'Mine', lastCheck: first.lastCheck });
    expect(profiles.list).toHaveLength(1);
  });

  it('note a check of what is saved, and of nothing else', async () => {
    const { profiles } = open();
    await profiles.load();
    await profiles.save(registration, listed(1), undefined);
    await profiles.noteCheck(listed(1), found, accountOf('ana'));
    await profiles.noteCheck(listed(2), found, accountOf('ana'));
    expect(profiles.list?.map((profile) => profile.lastCheck?.at)).toEqual([5]);
  });

  it('stand in for an organization that no list has', async () => {
    const { profiles } = open();
    await profiles.load();
    await profiles.save(registration, listed(1), undefined);
    expect(profiles.organization(guid(1))).toMatchObject({
      id: guid(1),
      name: 'Organization 1',
      source: 'discovery',
      apiUrl: 'https://org1.api.crm4.dynamics.com',
    });
    expect(profiles.organization(guid(2))).toBeUndefined();
  });

  it('go when they are removed', async () => {
    const { world, profiles } = open();
    await profiles.load();
    await profiles.remove(await saveOne(profiles));
    expect(profiles.list).toEqual([]);
    expect(world.storedRecords.size).toBe(0);
  });

  it('that can’t be read are shown apart, until the person deletes them', async () => {
    const { world, profiles } = open();
    world.storedRecords.set('profile:newer', { version: 99 });
    world.storedRecords.set('profile:other', { version: 1 });
    await profiles.load();
    expect(profiles.list).toEqual([]);
    expect(profiles.unreadable).toEqual([
      { key: 'profile:newer', value: { version: 99 }, why: 'newer' },
      { key: 'profile:other', value: { version: 1 }, why: 'damaged' },
    ]);
    for (const record of profiles.unreadable) await profiles.removeUnreadable(record);
    expect(profiles.unreadable).toEqual([]);
    expect(world.storedRecords.size).toBe(0);
  });

  it('follow what another tab does', async () => {
    const here = open();
    const there = open(here.world);
    await Promise.all([here.profiles.load(), there.profiles.load()]);
    const saved = await saveOne(here.profiles);
    await settle();
    expect(there.profiles.list).toEqual([saved]);
    await here.profiles.remove(saved);
    await settle();
    expect(there.profiles.list).toEqual([]);
  });

  it('are read one by one as checks end, here and in the other tab', async () => {
    const here = open();
    const there = open(here.world);
    await Promise.all([here.profiles.load(), there.profiles.load()]);
    for (let number = 1; number <= 20; number++)
      await here.profiles.save(registration, listed(number), undefined);
    await settle();
    const read = countReads(here.world, there.world);
    for (let number = 1; number <= 20; number++)
      await here.profiles.noteCheck(listed(number), found, accountOf('ana'));
    await settle();
    expect(there.profiles.list?.every(({ lastCheck }) => lastCheck?.at === 5)).toBe(true);
    expect(read()).toEqual({ records: 40, lists: 0 });
  });
});

describe('Typed addresses', () => {
  const contoso = organizationUrl('https://contoso.crm4.dynamics.com');

  it('are kept, each once, whether as the app’s or the API’s address', async () => {
    const { world, typedOrganizations } = open();
    const first = await typedOrganizations.add(contoso);
    const again = await typedOrganizations.add(
      organizationUrl('https://contoso.api.crm4.dynamics.com'),
    );
    expect(again).toBe(first);
    expect(typedOrganizations.all).toEqual([first]);
    expect([...world.storedRecords]).toEqual([['typed', [contoso]]]);
    const reopened = open(world);
    await reopened.typedOrganizations.load();
    expect(reopened.typedOrganizations.all).toEqual([first]);
  });

  it('go when they are removed', async () => {
    const { typedOrganizations } = open();
    const other = await typedOrganizations.add(
      organizationUrl('https://fabrikam.crm.dynamics.com'),
    );
    await typedOrganizations.remove(await typedOrganizations.add(contoso));
    expect(typedOrganizations.all).toEqual([other]);
  });

  it('follow what another tab does', async () => {
    const here = open();
    const there = open(here.world);
    const added = await here.typedOrganizations.add(contoso);
    await settle();
    expect(there.typedOrganizations.all).toEqual([added]);
  });
});

describe('The address bar', () => {
  it('says where the person is', () => {
    const world = createTestWorld({ href: 'https://tools.example/latchkey/?x=1' });
    const router = new Router(world);
    expect([router.fragment, router.route]).toEqual(['#/', { screen: 'start' }]);
    router.go('#/setup');
    router.replace('#/profiles');
    expect(router.route).toEqual({ screen: 'profiles' });
    expect(world.history).toEqual([
      'https://tools.example/latchkey/?x=1',
      'https://tools.example/latchkey/?x=1#/profiles',
    ]);
  });
});
