import { describe, expect, it } from 'vitest';
import { ListQuery } from '../../../src/state/organizationList/listQuery.svelte.ts';
import { createTestWorld } from '../testWorld.ts';

function typeInto(isLong: boolean) {
  const frames: (() => void)[] = [];
  const world = {
    ...createTestWorld(),
    painted: (callback: () => void) => void frames.push(callback),
  };
  return { view: new ListQuery(world, () => isLong), frames };
}

describe('the list below the search box', () => {
  it('is searched at once if it’s short', () => {
    const { view, frames } = typeInto(false);
    view.query = 'con';
    expect(view.searched).toBe('con');
    expect(frames).toEqual([]);
  });

  it('is searched once per frame if it’s long', () => {
    const { view, frames } = typeInto(true);
    view.query = 'c';
    view.query = 'co';
    expect([view.query, view.searched]).toEqual(['co', '']);
    expect(frames).toHaveLength(1);
    frames[0]?.();
    expect(view.searched).toBe('co');
    view.query = 'con';
    expect(frames).toHaveLength(2);
  });

  it('is searched before the next frame on request', () => {
    const { view, frames } = typeInto(true);
    view.query = 'contoso';
    view.catchUp();
    expect(view.searched).toBe('contoso');
    frames[0]?.();
    expect(view.searched).toBe('contoso');
  });
});
