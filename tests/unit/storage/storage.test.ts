import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/failure.ts';
import { writeProfile, type Profile } from '../../../src/domain/profiles/profile.ts';
import {
  readProfiles,
  removeProfile,
  saveProfile,
} from '../../../src/services/storage/profiles.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { readTyped, writeTyped } from '../../../src/services/storage/typedAddresses.ts';
import type { Records } from '../../../src/services/world.ts';
import { guid, listed, organizationUrl, registration } from '../examples.ts';
import { typedOrganization } from '../../../src/domain/organizations/typedOrganization.ts';
import { brokenRecords, createTestWorld } from '../testWorld.ts';

function storageOver(records?: Records) {
  const world = createTestWorld(records ? { records } : {});
  const problems: Failure[] = [];
  const storage = createStorage(world, (failure) => problems.push(failure));
  return { world, problems, storage };
}

describe('Storage', () => {
  it('keeps records in the database', async () => {
    const { world, problems, storage } = storageOver();
    await storage.set('a:1', { x: 1 });
    await storage.set('b:1', 2);
    expect(await storage.get('a:1')).toEqual({ x: 1 });
    expect(await storage.list('a:')).toEqual([['a:1', { x: 1 }]]);
    await storage.remove('a:1');
    expect(await storage.get('a:1')).toBeUndefined();
    expect([...world.storedRecords.keys()]).toEqual(['b:1']);
    await storage.clear();
    expect(world.storedRecords.size).toBe(0);
    expect(problems).toEqual([]);
    expect(storage.problem()).toBeUndefined();
  });

  it.each([
    ['QuotaExceededError', 'storage_full'],
    ['InvalidStateError', 'storage_blocked'],
    ['SecurityError', 'storage_blocked'],
  ])('where the database says %s, works on in memory and tells it once', async (name, code) => {
    const { problems, storage } = storageOver(brokenRecords(name));
    expect(await storage.get('a:0')).toBeUndefined();
    await storage.set('a:1', 1);
    await storage.set('a:2', 2);
    expect(await storage.get('a:1')).toBe(1);
    expect(await storage.list('a:')).toEqual([
      ['a:1', 1],
      ['a:2', 2],
    ]);
    await storage.remove('a:1');
    expect(await storage.get('a:1')).toBeUndefined();
    expect(await storage.list('a:')).toEqual([['a:2', 2]]);
    expect(problems).toEqual([
      { tag: 'unsupported', during: 'storage', code, text: 'It does not work.' },
    ]);
    expect(storage.problem()).toBe(problems[0]);
  });

  it('of a full database still shows what is in it, with what is new on top', async () => {
    const full = createTestWorld();
    await full.records.set('a:1', 'old');
    await full.records.set('a:2', 'old');
    const broken = brokenRecords('QuotaExceededError');
    const set: Records['set'] = (key, value) => broken.set(key, value);
    const { storage } = storageOver({ ...full.records, set });
    await storage.set('a:1', 'new');
    expect(await storage.get('a:1')).toBe('new');
    expect(await storage.list('a:')).toEqual([
      ['a:1', 'new'],
      ['a:2', 'old'],
    ]);
  });

  it('does not bring back what could not be removed', async () => {
    const stuck = createTestWorld();
    await stuck.records.set('a:1', 'old');
    const broken = brokenRecords('InvalidStateError');
    const remove: Records['remove'] = (key) => broken.remove(key);
    const { storage } = storageOver({ ...stuck.records, remove });
    await storage.remove('a:1');
    expect(await storage.get('a:1')).toBeUndefined();
    expect(await storage.list('a:')).toEqual([]);
    await storage.set('a:1', 'new');
    expect(await storage.get('a:1')).toBe('new');
  });

  it('says so where it cannot be emptied', async () => {
    const { storage } = storageOver(brokenRecords('InvalidStateError'));
    await expect(storage.clear()).rejects.toMatchObject({ failure: { code: 'storage_blocked' } });
  });
});

describe('Saved profiles', () => {
  const { name, uniqueName, url, apiUrl, suffix, environmentId, tenantId } = listed(1);
  const profile = (id: string, savedAt: number): Profile => ({
    id,
    name: `Profile ${id}`,
    registration,
    organization: { id: guid(1), name, uniqueName, url, apiUrl, suffix, environmentId, tenantId },
    savedAt,
    lastCheck: undefined,
  });

  it('come back, the newest first', async () => {
    const { storage } = storageOver();
    await saveProfile(storage, profile('old', 1));
    await saveProfile(storage, profile('new', 2));
    expect(await readProfiles(storage)).toEqual({
      profiles: [profile('new', 2), profile('old', 1)],
      damaged: [],
    });
    await removeProfile(storage, 'new');
    expect((await readProfiles(storage)).profiles).toEqual([profile('old', 1)]);
  });

  it('that are damaged, or of a later version, are set aside and stay where they are', async () => {
    const { world, storage } = storageOver();
    const later = { ...(writeProfile(profile('later', 3)) as object), version: 2 };
    await storage.set('profile:later', later);
    await storage.set('profile:broken', 'x');
    await saveProfile(storage, profile('good', 1));
    expect(await readProfiles(storage)).toEqual({
      profiles: [profile('good', 1)],
      damaged: [
        { key: 'profile:later', value: later },
        { key: 'profile:broken', value: 'x' },
      ],
    });
    expect(world.storedRecords.size).toBe(3);
  });
});

describe('Typed addresses', () => {
  const typed = typedOrganization(organizationUrl('https://contoso.crm4.dynamics.com'));

  it('come back as organizations', async () => {
    const { storage } = storageOver();
    expect(await readTyped(storage)).toEqual([]);
    await writeTyped(storage, [typed]);
    expect(await readTyped(storage)).toEqual([typed]);
  });

  it.each<[unknown]>([['x'], [{}], [[7, 'https://evil.example', null]]])(
    'are none in %j',
    async (value) => {
      const { storage } = storageOver();
      await storage.set('typed', value);
      expect(await readTyped(storage)).toEqual([]);
    },
  );
});
