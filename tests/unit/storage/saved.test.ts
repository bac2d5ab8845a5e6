import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/domain/checks/check.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { Directory } from '../../../src/state/discovery/typedOrganizations.svelte.ts';
import { Profiles } from '../../../src/state/profiles/profiles.svelte.ts';
import { Router } from '../../../src/state/router.svelte.ts';
import { guid, listed, organizationUrl, registration } from '../examples.ts';
import { createTestWorld, settle, type TestWorld } from '../testWorld.ts';

const found: CheckResult = {
  checkedAt: 5,
  stages: [],
  outcome: { verdict: 'reachable', organizationId: guid(1), userId: guid(2), version: '9.2' },
};

function open(beside?: TestWorld) {
  const world = createTestWorld(beside ? { beside } : {});
  const storage = createStorage(world, () => undefined);
  return {
    world,
    profiles: new Profiles(world, storage),
    directory: new Directory(world, storage),
  };
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
    const saved = await profiles.save(registration, listed(1), found);
    expect(saved).toMatchObject({
      name: 'Organization 1',
      registration,
      organization: { id: guid(1), apiUrl: 'https://org1.api.crm4.dynamics.com' },
      savedAt: world.now(),
      lastCheck: { at: 5, verdict: 'reachable', code: undefined, version: '9.2' },
    });
    expect(profiles.list).toEqual([saved]);
    expect([...world.storedRecords.keys()]).toEqual([`profile:${saved.id}`]);
  });

  it('keep name and check when the organization is saved again', async () => {
    const { profiles } = open();
    await profiles.load();
    const first = await profiles.save(registration, listed(1), found);
    await profiles.rename(first, 'Mine');
    const second = await profiles.save(registration, listed(1), undefined);
    expect(second).toMatchObject({ id: first.id, name: 'Mine', lastCheck: first.lastCheck });
    expect(profiles.list).toHaveLength(1);
  });

  it('note a check of what is saved, and of nothing else', async () => {
    const { profiles } = open();
    await profiles.load();
    await profiles.save(registration, listed(1), undefined);
    await profiles.noteCheck(listed(1), found);
    await profiles.noteCheck(listed(2), found);
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
    await profiles.remove(await profiles.save(registration, listed(1), undefined));
    expect(profiles.list).toEqual([]);
    expect(world.storedRecords.size).toBe(0);
  });

  it('that are damaged are shown aside, until the person removes them', async () => {
    const { world, profiles } = open();
    world.storedRecords.set('profile:x', { version: 99 });
    await profiles.load();
    expect(profiles.list).toEqual([]);
    expect(profiles.damaged).toEqual([{ key: 'profile:x', value: { version: 99 } }]);
    for (const record of profiles.damaged) await profiles.removeDamaged(record);
    expect(profiles.damaged).toEqual([]);
  });

  it('follow what another tab does, as long as the page is open', async () => {
    const here = open();
    const there = open(here.world);
    await Promise.all([here.profiles.load(), there.profiles.load()]);
    const stop = there.profiles.follow();
    const saved = await here.profiles.save(registration, listed(1), undefined);
    await settle();
    expect(there.profiles.list).toEqual([saved]);
    stop();
    await here.profiles.remove(saved);
    await settle();
    expect(there.profiles.list).toEqual([saved]);
  });
});

describe('Typed addresses', () => {
  const contoso = organizationUrl('https://contoso.crm4.dynamics.com');

  it('are kept, each once, whether as the app’s or the API’s address', async () => {
    const { world, directory } = open();
    const first = await directory.add(contoso);
    const again = await directory.add(organizationUrl('https://contoso.api.crm4.dynamics.com'));
    expect(again).toBe(first);
    expect(directory.typed).toEqual([first]);
    expect([...world.storedRecords]).toEqual([['typed', [contoso]]]);
    const reopened = open(world);
    await reopened.directory.load();
    expect(reopened.directory.typed).toEqual([first]);
  });

  it('go when they are removed', async () => {
    const { directory } = open();
    const other = await directory.add(organizationUrl('https://fabrikam.crm.dynamics.com'));
    await directory.remove(await directory.add(contoso));
    expect(directory.typed).toEqual([other]);
  });

  it('follow what another tab does', async () => {
    const here = open();
    const there = open(here.world);
    const stop = there.directory.follow();
    const added = await here.directory.add(contoso);
    await settle();
    expect(there.directory.typed).toEqual([added]);
    stop();
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
