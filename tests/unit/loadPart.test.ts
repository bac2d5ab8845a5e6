import { describe, expect, it } from 'vitest';
import { loadPart, PartNotLoaded } from '../../src/services/loadPart.ts';
import { createTestWorld } from './testWorld.ts';

describe('A part of the page', () => {
  const never = new Promise<string>(() => undefined);

  it('is handed on as it was loaded', async () => {
    expect(await loadPart(createTestWorld(), Promise.resolve('part'))).toBe('part');
  });

  it('that can’t be loaded fails at once, and keeps the reason', async () => {
    const reason = new TypeError('Failed to fetch dynamically imported module');
    const loading = loadPart(createTestWorld(), Promise.reject(reason));
    await expect(loading).rejects.toBeInstanceOf(PartNotLoaded);
    await expect(loading).rejects.toMatchObject({ cause: reason });
  });

  it('that never arrives fails after 15 seconds', async () => {
    const world = createTestWorld();
    const loading = loadPart(world, never);
    const failing = expect(loading).rejects.toThrow(PartNotLoaded);
    expect(await world.until(loading)).toBe(15_000);
    await failing;
  });

  it.each([
    ['loaded', () => Promise.resolve('part')],
    ['missing', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('leaves no timer behind once it is %s', async (_how, load) => {
    const timers = new Set<() => void>();
    const world = createTestWorld();
    const after = (_ms: number, callback: () => void) => {
      timers.add(callback);
      return () => timers.delete(callback);
    };
    await Promise.allSettled([loadPart({ ...world, after }, load())]);
    await world.advance(0);
    expect(timers.size).toBe(0);
  });
});
