import { describe, expect, it } from 'vitest';
import { Latchkey } from '../../src/state/latchkey.svelte.ts';
import { brokenRecords, createTestWorld } from './testWorld.ts';

describe('The open page', () => {
  it('copies a text, and says so', async () => {
    const world = createTestWorld();
    expect(await new Latchkey(world).copy('text')).toBe(true);
    expect(world.copied).toEqual(['text']);
  });

  it('doesn’t call a text copied that the browser refused', async () => {
    const copy = (): Promise<never> => Promise.reject(new DOMException('No.', 'NotAllowedError'));
    expect(await new Latchkey({ ...createTestWorld(), copy }).copy('text')).toBe(false);
  });

  it('reports that the browser stores nothing, until it does again', async () => {
    const world = createTestWorld();
    const works = { ...world.records };
    Object.assign(world.records, brokenRecords('QuotaExceededError'));
    const latchkey = new Latchkey(world);
    await latchkey.storage.update('preferences', () => ({ order: 'use' }));
    expect(latchkey.storageProblem?.code).toBe('storage_full');
    Object.assign(world.records, works);
    await latchkey.storage.update('connect', () => ({ client: 'x' }));
    expect(latchkey.storageProblem).toBeUndefined();
    expect(world.storedRecords.get('preferences')).toEqual({ order: 'use' });
  });

  it('names the records that it can’t read', async () => {
    const world = createTestWorld();
    world.storedRecords.set('preferences', { version: 2 });
    const latchkey = new Latchkey(world);
    const { ready } = await latchkey.workspace();
    await ready;
    expect(latchkey.unreadable).toMatchObject({ preferences: 'newer' });
  });
});
