import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../../src/domain/organizationList/preferences.ts';
import { typedOrganization } from '../../../src/domain/organizations/typedOrganization.ts';
import { preferencesRecord } from '../../../src/services/storage/preferences.ts';
import type { UnreadableReason } from '../../../src/services/storage/recordFormat.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import type { Records } from '../../../src/services/world.ts';
import { TypedOrganizations } from '../../../src/state/discovery/typedOrganizations.svelte.ts';
import { OrganizationNotes } from '../../../src/state/organizationList/organizationNotes.svelte.ts';
import { Stored } from '../../../src/state/storage/stored.svelte.ts';
import { guid, organizationUrl } from '../examples.ts';
import { brokenRecords, createTestWorld, settle, type TestWorld } from '../testWorld.ts';

type Opened = { readonly beside?: TestWorld; readonly records?: Records };

function open(outside: Opened = {}) {
  const world = createTestWorld(outside);
  const unreadable = new Map<string, UnreadableReason | undefined>();
  const storage = createStorage(world, {
    onunreadable: (key, why) => void unreadable.set(key, why),
  });
  const page = { world, storage };
  return {
    world,
    unreadable,
    preferences: new Stored(page, preferencesRecord),
    notes: new OrganizationNotes(page),
    directory: new TypedOrganizations(page),
  };
}

/** Records in a database that fails while `fails.now` is true. */
function failingRecords(world: TestWorld) {
  const fails = { now: false };
  const broken = brokenRecords('TimeoutError');
  const choose = (): Records => (fails.now ? broken : world.records);
  const records: Records = {
    get: (key) => choose().get(key),
    update: (key, change) => choose().update(key, change),
    put: (key, value) => choose().put(key, value),
    remove: (key) => choose().remove(key),
    removeAll: (prefix) => choose().removeAll(prefix),
    list: (prefix) => choose().list(prefix),
    has: (prefix) => choose().has(prefix),
    clear: () => choose().clear(),
  };
  return { fails, records };
}

const contoso = organizationUrl('https://contoso.crm4.dynamics.com');
const fabrikam = organizationUrl('https://fabrikam.crm.dynamics.com');
const three = {
  version: 1,
  notes: Object.fromEntries([1, 2, 3].map((number) => [guid(number), { text: `Note ${number}` }])),
};

describe('A stored record', () => {
  it('shows an edit at once', () => {
    const { preferences } = open();
    void preferences.change((now) => ({ ...now, order: 'use' }));
    expect(preferences.current).toEqual({ ...defaultPreferences, order: 'use' });
  });

  it('is known once it was looked for', async () => {
    const { preferences } = open();
    expect(preferences.known).toBe(false);
    await preferences.load();
    expect(preferences.known).toBe(true);
    const broken = open({ records: brokenRecords('TimeoutError') });
    await broken.preferences.load();
    expect(broken.preferences.known).toBe(false);
  });

  it('keeps both edits where two are made at once', async () => {
    const { world, preferences } = open();
    await Promise.all([
      preferences.change((now) => ({ ...now, order: 'use' })),
      preferences.change((now) => ({ ...now, singleKeys: false })),
    ]);
    expect(preferences.current).toMatchObject({ order: 'use', singleKeys: false });
    expect(world.storedRecords.get('preferences')).toMatchObject({
      order: 'use',
      singleKeys: false,
    });
  });

  it('keeps the edits of both tabs, and both tabs show them', async () => {
    const here = open();
    const there = open({ beside: here.world });
    await Promise.all([
      here.preferences.change((now) => ({ ...now, order: 'use' })),
      there.preferences.change((now) => ({ ...now, singleKeys: false })),
    ]);
    await settle();
    for (const { preferences } of [here, there])
      expect(preferences.current).toMatchObject({ order: 'use', singleKeys: false });
  });

  it('keeps the fields and words that this version doesn’t know', async () => {
    const { world, preferences, notes, directory } = open();
    world.storedRecords.set('preferences', {
      theme: 'dark',
      grouping: 'moon phase',
      folded: ['crm', 7],
      production: { uses: ['production', 'future use'], names: [], later: true },
    });
    world.storedRecords.set('organization-notes', {
      ...three,
      shared: ['x'],
      notes: {
        ...three.notes,
        [guid(1)]: { text: 'Old', color: 'red' },
        [guid(4)]: 'a later shape',
      },
    });
    world.storedRecords.set('typed', [contoso, 'https://org.crm99.dynamics.moon', { url: 'x' }]);
    await preferences.change((now) => ({ ...now, folded: [...now.folded, 'crm4'] }));
    await notes.edit(guid(1), { text: 'New', favourite: true });
    await notes.edit(guid(2), { text: '' });
    await directory.add(fabrikam);
    expect(world.storedRecords.get('preferences')).toEqual({
      theme: 'dark',
      grouping: 'moon phase',
      folded: ['crm', 'crm4', 7],
      production: { uses: ['production', 'future use'], names: [], later: true },
    });
    expect(world.storedRecords.get('organization-notes')).toEqual({
      version: 1,
      shared: ['x'],
      notes: {
        [guid(1)]: { text: 'New', favourite: true, color: 'red' },
        [guid(3)]: { text: 'Note 3' },
        [guid(4)]: 'a later shape',
      },
    });
    expect(world.storedRecords.get('typed')).toEqual([
      contoso,
      fabrikam,
      'https://org.crm99.dynamics.moon',
      { url: 'x' },
    ]);
  });

  it.each<[string, unknown, UnreadableReason]>([
    ['a newer version wrote', { ...three, version: 2 }, 'newer'],
    ['is damaged', 'x', 'damaged'],
    ['has no notes', { version: 1 }, 'damaged'],
  ])('that %s is left alone, and edits last as long as the page', async (_how, stored, why) => {
    const { world, notes, unreadable } = open();
    world.storedRecords.set('organization-notes', stored);
    await notes.load();
    expect(unreadable.get('organization-notes')).toBe(why);
    await notes.visit(guid(1));
    await notes.edit(guid(1), { favourite: true });
    expect(notes.of(guid(1))).toMatchObject({ favourite: true, opened: 1 });
    expect(world.storedRecords.get('organization-notes')).toEqual(stored);
    world.storedRecords.set('organization-notes', three);
    await notes.edit(guid(2), { favourite: true });
    expect(unreadable.get('organization-notes')).toBeUndefined();
    expect(notes.all.size).toBe(3);
  });

  it('loses nothing when it can’t be read before an edit', async () => {
    const first = createTestWorld();
    const { fails, records } = failingRecords(first);
    const { notes, directory } = open({ beside: first, records });
    first.storedRecords.set('organization-notes', three);
    first.storedRecords.set('typed', [contoso]);
    fails.now = true;
    await Promise.all([notes.load(), directory.load()]);
    await notes.edit(guid(1), { favourite: true });
    await directory.add(fabrikam);
    expect(notes.of(guid(1)).favourite).toBe(true);
    expect(first.storedRecords.get('organization-notes')).toEqual(three);
    fails.now = false;
    await notes.edit(guid(2), { tags: ['vip'] });
    await directory.add(organizationUrl('https://org3.crm.dynamics.com'));
    expect(first.storedRecords.get('organization-notes')).toMatchObject({
      notes: {
        [guid(1)]: { text: 'Note 1', favourite: true },
        [guid(2)]: { text: 'Note 2', tags: ['vip'] },
        [guid(3)]: { text: 'Note 3' },
      },
    });
    expect(first.storedRecords.get('typed')).toEqual([
      contoso,
      fabrikam,
      'https://org3.crm.dynamics.com',
    ]);
    expect(directory.all).toEqual(
      [contoso, fabrikam, 'https://org3.crm.dynamics.com'].map((each) =>
        typedOrganization(organizationUrl(each)),
      ),
    );
  });

  it('still shows what it showed where it can’t be read again', async () => {
    const first = createTestWorld();
    const { fails, records } = failingRecords(first);
    const { notes } = open({ beside: first, records });
    first.storedRecords.set('organization-notes', three);
    await notes.load();
    fails.now = true;
    await notes.load();
    expect(notes.all.size).toBe(3);
    await notes.edit(guid(1), { text: 'In memory' });
    await notes.load();
    expect([...notes.all.values()].map(({ text }) => text)).toEqual([
      'In memory',
      'Note 2',
      'Note 3',
    ]);
  });
});
