// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CheckStates } from '../../../src/state/checks/checkStates.ts';
import { Redraw } from '../../../src/state/checks/redraw.svelte.ts';
import { createTestWorld } from '../testWorld.ts';

/** What is on the screen, each version of it. */
function watch<T>(read: () => T): readonly T[] {
  const seen: T[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(read());
    });
  });
  onTestFinished(stop);
  flushSync();
  return seen;
}

describe('a redraw', () => {
  it('shows a change after a quiet time at once, and the changes of the next moment together', async () => {
    const world = createTestWorld();
    const redraw = new Redraw(world);
    const seen = watch(() => redraw.count('run'));
    redraw.soon('run');
    flushSync();
    expect(seen).toEqual([0, 1]);
    redraw.soon('run');
    redraw.soon('run');
    flushSync();
    expect(seen).toEqual([0, 1]);
    await world.advance(100);
    flushSync();
    expect(seen).toEqual([0, 1, 2]);
    await world.advance(1000);
    redraw.soon('run');
    flushSync();
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('shows at the end of a run what it had not shown yet, once', async () => {
    const world = createTestWorld();
    const redraw = new Redraw(world);
    const seen = watch(() => redraw.count('run'));
    redraw.soon('run');
    flushSync();
    redraw.soon('run');
    redraw.now();
    flushSync();
    expect(seen).toEqual([0, 1, 2]);
    await world.advance(1000);
    flushSync();
    expect(seen).toEqual([0, 1, 2]);
  });
});

describe('what is known of an organization', () => {
  it('is the newest at once, and on the screen with the next redraw', async () => {
    const world = createTestWorld();
    const states = new CheckStates(new Redraw(world));
    const seen = watch(() => states.of('a').verdict);
    states.put('a', 'ben', { verdict: 'checking', stages: [] });
    flushSync();
    states.put('a', 'ben', { verdict: 'skipped', reason: 'It is locked.' });
    flushSync();
    expect(states.of('a').verdict).toBe('skipped');
    expect(seen).toEqual(['unchecked', 'checking']);
    await world.advance(100);
    flushSync();
    expect(seen).toEqual(['unchecked', 'checking', 'skipped']);
    states.leave('anna');
    expect(states.of('a').verdict).toBe('skipped');
    states.leave('ben');
    expect(states.of('a').verdict).toBe('unchecked');
  });

  it('is counted once for all that changed between two redraws', async () => {
    const world = createTestWorld();
    const states = new CheckStates(new Redraw(world));
    const seen = watch(() => states.version);
    states.put('a', 'ben', { verdict: 'checking', stages: [] });
    states.put('b', 'ben', { verdict: 'checking', stages: [] });
    states.put('a', 'ben', { verdict: 'skipped', reason: 'It is locked.' });
    flushSync();
    expect(seen).toEqual([0]);
    await world.advance(100);
    flushSync();
    expect(seen).toEqual([0, 1]);
    await world.advance(1000);
    flushSync();
    expect(seen).toEqual([0, 1]);
  });

  it('is not drawn again for the change of another, checked or not', async () => {
    const world = createTestWorld();
    const states = new CheckStates(new Redraw(world));
    states.put('a', 'ben', { verdict: 'checking', stages: [] });
    const known = watch(() => states.of('a').verdict);
    const unknown = watch(() => states.of('b').verdict);
    states.put('c', 'ben', { verdict: 'checking', stages: [] });
    await world.advance(1000);
    states.put('c', 'ben', { verdict: 'skipped', reason: 'It is locked.' });
    await world.advance(1000);
    flushSync();
    expect(known).toEqual(['checking']);
    expect(unknown).toEqual(['unchecked']);
  });
});
