// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { CheckResult } from '../../../src/domain/checks/check.ts';
import { noDetails, type Profile } from '../../../src/domain/profiles/profile.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { ProfileList } from '../../../src/state/profiles/profileList.svelte.ts';
import { Profiles } from '../../../src/state/profiles/profiles.svelte.ts';
import { accountOf, guid, listed, registration } from '../examples.ts';
import { createTestWorld, settle, type TestWorld } from '../testWorld.ts';

async function open(world: TestWorld): Promise<Profiles> {
  const profiles = new Profiles({ world, storage: createStorage(world) });
  await profiles.load();
  return profiles;
}

async function saveTwo(profiles: Profiles): Promise<readonly Profile[]> {
  await profiles.save(registration, listed(1), undefined, accountOf('ana'));
  await profiles.save(registration, listed(2), undefined);
  return profiles.list ?? [];
}

const found: CheckResult = {
  checkedAt: 5,
  stages: [],
  outcome: { verdict: 'reachable', organizationId: guid(1), userId: guid(2), version: '9.2' },
};

test('removed profiles come back as they were stored, with what a newer version added', async () => {
  const world = createTestWorld();
  const profiles = await open(world);
  const [first, second] = await saveTwo(profiles);
  if (!first || !second) throw new Error('They were not saved.');
  await world.records.update(`profile:${first.id}`, (stored) => ({
    ...(stored as object),
    color: 'teal',
  }));
  const before = structuredClone(world.storedRecords);

  const other = await open(createTestWorld({ beside: world }));
  const undo = await profiles.removeEach([first, second]);
  await settle();
  expect([profiles.list, other.list, world.storedRecords.size]).toEqual([[], [], 0]);
  await undo();
  await settle();
  expect(world.storedRecords).toEqual(before);
  expect(new Set(profiles.list)).toEqual(new Set([first, second]));
  expect(new Set(other.list)).toEqual(new Set([first, second]));
});

test('removed profiles come back where the database fails, as long as the page is open', async () => {
  const world = createTestWorld();
  const profiles = await open(world);
  const saved = await saveTwo(profiles);
  world.records.update = () => Promise.reject(new Error('full'));
  const undo = await profiles.removeEach(saved);
  expect(profiles.list).toEqual([]);
  await undo();
  expect(new Set(profiles.list)).toEqual(new Set(saved));
});

test('what another tab saved meanwhile under the same ID stays', async () => {
  const world = createTestWorld();
  const profiles = await open(world);
  const [first] = await saveTwo(profiles);
  if (!first) throw new Error('It was not saved.');
  const undo = await profiles.removeEach([first]);
  await world.records.update(`profile:${first.id}`, () => ({
    version: 1,
    ...first,
    name: 'Later',
  }));
  await undo();
  expect(profiles.list?.find(({ id }) => id === first.id)?.name).toBe('Later');
});

test('saving connections for a tool can be undone: what was new goes, what had no tool has none again', async () => {
  const world = createTestWorld();
  const profiles = await open(world);
  const [first, second] = await saveTwo(profiles);
  if (!first || !second) throw new Error('They were not saved.');
  const before = structuredClone(world.storedRecords);
  const fresh = { ...noDetails, name: 'New', registration, organization: listed(3) };
  const drafts = [first, { ...fresh, lastCheck: undefined }];
  const undo = await profiles.saveNew(drafts, 'smartconnect');
  expect(profiles.list?.map(({ name, target }) => [name, target])).toEqual(
    expect.arrayContaining([
      ['New', 'smartconnect'],
      [first.name, 'smartconnect'],
      [second.name, undefined],
    ]),
  );
  await undo();
  expect(world.storedRecords).toEqual(before);
});

test('a check counts for each profile of the organization with the same registration', async () => {
  const profiles = await open(createTestWorld());
  await saveTwo(profiles);
  const original = profiles.of(listed(1));
  if (!original) throw new Error('It was not saved.');
  const copy = await profiles.clone(original);
  await profiles.edit([copy?.id ?? ''], (profile) => ({ ...profile, target: 'smartconnect' }));
  await profiles.addAll([
    { ...original, name: 'Other', registration: { ...registration, clientId: guid(77) } },
  ]);
  await profiles.noteCheck(listed(1), found, accountOf('ana'));
  expect(
    profiles
      .allOf(listed(1))
      .map(({ name, lastCheck }) => `${name}: ${lastCheck?.username ?? 'not checked'}`)
      .toSorted(),
  ).toEqual([
    'Organization 1 (copy): ana@contoso.example',
    'Organization 1: ana@contoso.example',
    'Other: not checked',
  ]);
  expect(profiles.of(listed(1))?.target).toBeUndefined();
});

test('edits of two tabs at once are both kept, and so are secrets out of them', async () => {
  const world = createTestWorld();
  const here = await open(world);
  const there = await open(createTestWorld({ beside: world }));
  const all = await saveTwo(here);
  await settle();
  const ids = all.map(({ id }) => id);
  await Promise.all([
    here.edit(ids, (profile) => ({ ...profile, tags: [...profile.tags, 'ERP'] })),
    there.edit(ids, (profile) => ({
      ...profile,
      notes: 'client_secret=abC8Q~aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa for ERP',
    })),
  ]);
  await settle();
  for (const { list } of [here, there])
    for (const { tags, notes } of list ?? []) {
      expect(tags).toEqual(['ERP']);
      expect(notes).toContain('for ERP');
      expect(notes).not.toContain('abC8Q');
    }
});

test('the list is searched like the organizations, and shows its rows step by step', async () => {
  const world = createTestWorld();
  const profiles = await open(world);
  await profiles.addAll(
    Array.from({ length: 300 }, (_, number) => ({
      name: `Branch ${number}`,
      registration,
      organization: listed(number),
      lastCheck: undefined,
      account: undefined,
      target: number === 42 ? ('smartconnect' as const) : undefined,
      options: [],
      notes: '',
      tags: number === 43 ? ['Nightly'] : [],
      cardDone: [],
      lastUsedAt: undefined,
    })),
  );
  const list = new ProfileList(profiles, () => world.now());
  expect([list.shown.rows.length, list.found.length, list.shown.more]).toEqual([5, 300, 0]);
  list.shown.fill();
  expect([list.shown.rows.length, list.found.length, list.shown.more]).toEqual([20, 300, 100]);
  list.shown.showMore();
  expect(list.shown.rows.length).toBe(120);

  for (const [query, name] of [
    ['branch 42', 'Branch 42'],
    ['smartconnect', 'Branch 42'],
    ['nightly', 'Branch 43'],
    ['brnch 299', 'Branch 299'],
    ['org7.crm4', 'Branch 7'],
  ] as const) {
    list.query = query;
    expect(list.found[0]?.name, query).toBe(name);
  }

  list.query = '';
  list.filter = { ...list.filter, tag: 'Nightly' };
  list.select(list.found, true);
  list.filter = { ...list.filter, tag: undefined };
  expect(list.selected.map(({ name }) => name)).toEqual(['Branch 43']);
  expect(list.allFoundSelected).toBe(false);
});
