import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/failure.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import type { Records } from '../../../src/services/world.ts';
import { brokenRecords, createTestWorld } from '../testWorld.ts';

function storageOver(records?: Records) {
  const world = createTestWorld(records ? { records } : {});
  const problems: (Failure | undefined)[] = [];
  const storage = createStorage(world, { onproblem: (failure) => problems.push(failure) });
  return { world, problems, storage };
}

function plusOne(stored: unknown): unknown {
  return (typeof stored === 'number' ? stored : 0) + 1;
}

describe('Storage', () => {
  it('keeps records in the database', async () => {
    const { world, problems, storage } = storageOver();
    expect(await storage.update('a:1', () => ({ x: 1 }))).toEqual({ kept: true, value: { x: 1 } });
    await storage.update('b:1', () => 2);
    expect(await storage.get('a:1')).toEqual({ x: 1 });
    expect(await storage.list('a:')).toEqual([['a:1', { x: 1 }]]);
    expect([await storage.has('a:'), await storage.has('c:')]).toEqual([true, false]);
    await storage.remove('a:1');
    expect(await storage.get('a:1')).toBeUndefined();
    expect([...world.storedRecords.keys()]).toEqual(['b:1']);
    await storage.update('b:1', () => undefined);
    expect(world.storedRecords.size).toBe(0);
    expect(problems).toEqual([]);
    expect(storage.problem()).toBeUndefined();
  });

  it.each([
    ['QuotaExceededError', 'storage_full'],
    ['InvalidStateError', 'storage_blocked'],
    ['SecurityError', 'storage_blocked'],
    ['TimeoutError', 'storage_blocked'],
  ])(
    'keeps changes in memory where the database says %s, and reports it once',
    async (name, code) => {
      const { problems, storage } = storageOver(brokenRecords(name));
      await expect(storage.get('a:0')).rejects.toMatchObject({ failure: { code } });
      await expect(storage.list('a:')).rejects.toMatchObject({ failure: { code } });
      expect(await storage.has('a:')).toBe(false);
      expect(await storage.update('a:1', () => 1)).toEqual({ kept: false });
      await storage.update('a:2', () => 2);
      await storage.update('a:2', plusOne);
      expect([storage.inMemory('a:1'), storage.inMemory('a:2')]).toEqual([1, 3]);
      expect(await storage.has('a:')).toBe(true);
      await storage.remove('a:1');
      expect(storage.inMemory('a:1')).toBeUndefined();
      expect(problems).toEqual([
        { tag: 'unsupported', during: 'storage', code, text: 'It does not work.' },
      ]);
      expect(storage.problem()).toBe(problems[0]);
    },
  );

  it('makes a change that failed on top of what is stored by then', async () => {
    const shared = createTestWorld();
    await shared.records.update('a:1', () => 1);
    let broken = true;
    const { storage } = storageOver({
      ...shared.records,
      update: (key, change) =>
        broken
          ? brokenRecords('TimeoutError').update(key, change)
          : shared.records.update(key, change),
    });
    expect(await storage.update('a:1', plusOne)).toEqual({ kept: false });
    expect(await storage.get('a:1')).toBe(2);
    expect(await storage.list('a:')).toEqual([['a:1', 2]]);
    await shared.records.update('a:1', () => 10);
    broken = false;
    expect(await storage.update('a:1', plusOne)).toEqual({ kept: true, value: 12 });
    expect(await storage.update('a:1', plusOne)).toEqual({ kept: true, value: 13 });
  });

  it('makes all changes that failed once the database works again, and says so', async () => {
    const shared = createTestWorld();
    let broken = true;
    const { world, storage, problems } = storageOver({
      ...shared.records,
      update: (key, change) =>
        broken
          ? brokenRecords('TimeoutError').update(key, change)
          : shared.records.update(key, change),
      remove: (key) => brokenRecords('TimeoutError').remove(key),
    });
    const told: string[] = [];
    createTestWorld({ beside: world }).tabs.hear((key) => told.push(key));
    await shared.records.update('a:3', () => 1);
    await storage.update('a:1', () => 1);
    await storage.update('a:2', () => 2);
    await storage.remove('a:3');
    expect(problems).toMatchObject([{ code: 'storage_blocked' }]);
    broken = false;
    await storage.update('b:1', () => 3);
    expect([...shared.storedRecords]).toEqual([
      ['b:1', 3],
      ['a:1', 1],
      ['a:2', 2],
    ]);
    expect(told).toEqual(['a:1', 'a:2', 'a:3']);
    expect(problems).toMatchObject([{ code: 'storage_blocked' }, undefined]);
    expect(storage.problem()).toBeUndefined();
  });

  it('doesn’t bring back what could not be removed', async () => {
    const stuck = createTestWorld();
    await stuck.records.update('a:1', () => 'old');
    const remove: Records['remove'] = (key) => brokenRecords('InvalidStateError').remove(key);
    const { storage } = storageOver({ ...stuck.records, remove });
    await storage.remove('a:1');
    expect(await storage.get('a:1')).toBeUndefined();
    expect(await storage.list('a:')).toEqual([]);
    await storage.update('a:1', (stored) => stored ?? 'new');
    expect(await storage.get('a:1')).toBe('new');
  });

  it('passes on the error of a change that throws, and makes the next one', async () => {
    const { storage, problems } = storageOver();
    const mistake = new Error('A mistake.');
    const change = (): never => {
      throw mistake;
    };
    await expect(storage.update('a:1', change)).rejects.toBe(mistake);
    await expect(storage.update('a:1', () => () => undefined)).rejects.toThrow(
      /could not be cloned/,
    );
    expect(await storage.update('a:1', plusOne)).toEqual({ kept: true, value: 1 });
    expect(problems).toEqual([]);
  });

  it('empties the database and memory', async () => {
    const stuck = createTestWorld();
    const { storage } = storageOver({
      ...stuck.records,
      update: (key, change) => brokenRecords('QuotaExceededError').update(key, change),
    });
    await stuck.records.update('a:1', () => 'stored');
    await storage.update('a:2', () => 'in memory');
    await storage.clear();
    expect(await storage.list('a:')).toEqual([]);
    expect(await storage.get('a:2')).toBeUndefined();
  });

  it('says so where the database can’t be emptied, and still empties memory', async () => {
    const { storage } = storageOver(brokenRecords('InvalidStateError'));
    await storage.update('a:1', () => 'in memory');
    await expect(storage.clear()).rejects.toMatchObject({ failure: { code: 'storage_blocked' } });
    await expect(storage.get('a:1')).rejects.toMatchObject({
      failure: { code: 'storage_blocked' },
    });
    expect(await storage.has('a:')).toBe(false);
  });
});
