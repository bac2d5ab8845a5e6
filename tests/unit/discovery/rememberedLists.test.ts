import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/domain/json.ts';
import { preferencesRecord } from '../../../src/services/storage/preferences.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { RememberedLists } from '../../../src/state/discovery/rememberedLists.svelte.ts';
import { Stored } from '../../../src/state/storage/stored.svelte.ts';
import { accountOf, guid, listed } from '../examples.ts';
import { brokenRecords, createTestWorld, settle, type TestWorld } from '../testWorld.ts';

const ann = accountOf('ann');
const ben = accountOf('ben');

async function open(world: TestWorld = createTestWorld()) {
  const page = { world, storage: createStorage(world) };
  const preferences = new Stored(page, preferencesRecord);
  const lists = new RememberedLists(page, preferences);
  await Promise.all([preferences.load(), lists.load()]);
  return { world, preferences, lists };
}

function storedKeys({ storedRecords }: TestWorld): readonly string[] {
  return [...storedRecords.keys()].filter((key) => key.startsWith('list:'));
}

describe('Remembered lists', () => {
  it('come back, each account’s own', async () => {
    const { world, lists } = await open();
    await lists.note(ann, [listed(1)]);
    await lists.note(ben, [listed(2)]);
    const again = await open(world);
    expect(again.lists.of('ann')?.organizations.map(({ id }) => id)).toEqual([guid(1)]);
    expect(again.lists.of('ben')?.organizations.map(({ id }) => id)).toEqual([guid(2)]);
    expect(again.lists.count).toBe(2);
  });

  it('stay in the tab where the person doesn’t want them stored', async () => {
    const { world, preferences, lists } = await open();
    await preferences.change((now) => ({ ...now, rememberLists: false }));
    await lists.note(ann, [listed(1)]);
    expect(lists.of('ann')?.organizations).toHaveLength(1);
    expect(storedKeys(world)).toEqual([]);
  });

  it.each<[string, (world: TestWorld) => void]>([
    [
      'can’t be read',
      (world) =>
        Object.assign(world.records, {
          get: (key: string) => brokenRecords('TimeoutError').get(key),
        }),
    ],
    [
      'were saved by a newer version',
      (world) => world.storedRecords.set('preferences', { version: 2, rememberLists: false }),
    ],
    ['are damaged', (world) => world.storedRecords.set('preferences', 7)],
  ])('stay in the tab where the person’s settings %s', async (_how, spoil) => {
    const world = createTestWorld();
    spoil(world);
    const { lists } = await open(world);
    await lists.note(ann, [listed(1)]);
    expect(lists.of('ann')?.organizations).toHaveLength(1);
    expect(storedKeys(world)).toEqual([]);
  });

  it('stay forgotten in another tab that asked for a list before', async () => {
    const here = await open();
    const there = await open(createTestWorld({ beside: here.world }));
    const asked = there.lists.version;
    await here.lists.forgetAll();
    await settle();
    await there.lists.note(ann, [listed(1)], asked);
    expect(there.lists.of('ann')?.organizations).toHaveLength(1);
    expect(storedKeys(here.world)).toEqual([]);
  });

  it('are deleted in the database and in both tabs, also those that can’t be read', async () => {
    const here = await open();
    here.world.storedRecords.set('list:later', { version: 2 });
    const there = await open(createTestWorld({ beside: here.world }));
    await here.lists.note(ann, [listed(1)]);
    await settle();
    expect(there.lists.remembered).toHaveLength(1);
    expect(there.lists.unreadable).toMatchObject([{ key: 'list:later', why: 'newer' }]);
    await here.lists.forgetAll();
    await settle();
    expect(storedKeys(here.world)).toEqual([]);
    expect([here.lists.remembered, there.lists.remembered]).toEqual([[], []]);
    expect(there.lists.unreadable).toEqual([]);
  });

  it('of a newer version stay as they are, and the tab works with what was listed', async () => {
    const { world } = await open();
    world.storedRecords.set('list:ann', { version: 2 });
    const { lists } = await open(world);
    await lists.note(ann, [listed(1)]);
    expect(lists.of('ann')?.organizations).toHaveLength(1);
    expect(world.storedRecords.get('list:ann')).toEqual({ version: 2 });
  });

  it('keep the organizations that can be read where one can’t', async () => {
    const { world, lists } = await open();
    await lists.note(ann, [listed(1), listed(2)]);
    const stored = readRecord(world.storedRecords.get('list:ann'));
    const organizations = JSON.parse(String(stored?.['organizations'])) as unknown[];
    world.storedRecords.set('list:ann', {
      ...stored,
      organizations: JSON.stringify(['x', { ...listed(3), id: 7 }, ...organizations]),
    });
    const again = await open(world);
    expect(again.lists.of('ann')?.organizations.map(({ id }) => id)).toEqual([guid(1), guid(2)]);
  });

  it('keep the fields that this version doesn’t know', async () => {
    const { world, lists } = await open();
    await lists.note(ann, [listed(1)]);
    const stored = readRecord(world.storedRecords.get('list:ann'));
    world.storedRecords.set('list:ann', { ...stored, shared: true });
    await lists.note(ann, [listed(2)]);
    expect(world.storedRecords.get('list:ann')).toMatchObject({ shared: true });
    expect((await open(world)).lists.of('ann')?.organizations[0]?.id).toBe(guid(2));
  });

  it('tell what is new and what is gone since the page was opened', async () => {
    const { world, lists } = await open();
    await lists.note(ann, [listed(1), listed(2)]);
    const again = await open(world);
    await again.lists.note(ann, [listed(2), listed(3)]);
    const { added, gone } = again.lists.changes('ann');
    expect([added.map(({ id }) => id), gone.map(({ id }) => id)]).toEqual([[guid(3)], [guid(1)]]);
    again.lists.dismissChanges();
    expect(again.lists.changes('ann').added).toEqual([]);
  });
});
