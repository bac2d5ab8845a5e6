import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readRowKey } from '../../../src/ui/organizationList/rowKeys.ts';
import {
  countRows,
  headingsKept,
  positionAt,
  slice,
  stack,
  moveBy,
  wholeUpTo,
  type Measure,
} from '../../../src/ui/organizationList/windowing.ts';

const screen: Measure = { heading: 50, row: 40, top: 0, bottom: 800 };

function groupsOf(...sizes: readonly number[]) {
  return stack(sizes.map((size) => ({ size, folded: false })));
}

describe('a stack of groups', () => {
  it('counts the rows above each group, none for a folded one', () => {
    const blocks = stack([
      { size: 3, folded: false },
      { size: 5, folded: true },
      { size: 2, folded: false },
    ]);
    expect(blocks).toEqual([
      { headingsAbove: 0, rowsAbove: 0, rows: 3 },
      { headingsAbove: 1, rowsAbove: 3, rows: 0 },
      { headingsAbove: 2, rowsAbove: 3, rows: 2 },
    ]);
    expect(countRows(blocks)).toBe(5);
    expect(countRows([])).toBe(0);
  });

  test.each([
    [0, { block: 0, row: 0 }],
    [2, { block: 0, row: 2 }],
    [3, { block: 2, row: 0 }],
    [99, { block: 2, row: 1 }],
    [-1, { block: 0, row: 0 }],
  ])('finds row %i of all', (nth, place) => {
    const blocks = stack([
      { size: 3, folded: false },
      { size: 5, folded: true },
      { size: 2, folded: false },
    ]);
    expect(positionAt(blocks, nth)).toEqual(place);
  });

  it('walks over headings and folded groups, and stops at the ends', () => {
    const blocks = groupsOf(2, 0, 2);
    expect(moveBy(blocks, { block: 0, row: 1 }, 1)).toEqual({ block: 2, row: 0 });
    expect(moveBy(blocks, { block: 2, row: 0 }, -1)).toEqual({ block: 0, row: 1 });
    expect(moveBy(blocks, { block: 2, row: 1 }, 10)).toEqual({ block: 2, row: 1 });
    expect(positionAt(groupsOf(), 0)).toBeUndefined();
    expect(positionAt(groupsOf(0), 0)).toBeUndefined();
  });
});

describe('the window', () => {
  it('holds a short list as a whole', () => {
    const blocks = groupsOf(wholeUpTo, 0);
    const rows = slice(blocks, { ...screen, top: 9000, bottom: 9800 }, undefined).map(
      (one) => one.rows,
    );
    expect(rows.map(({ length }) => length)).toEqual([wholeUpTo, 0]);
  });

  it('holds only what can be seen where a search left little of a long one', () => {
    const slices = slice(groupsOf(100), screen, undefined, wholeUpTo + 1);
    expect(slices[0]?.rows).toHaveLength(20);
  });

  it('holds only what can be seen of a long one, and every heading', () => {
    const slices = slice(groupsOf(...Array.from({ length: 20 }, () => 500)), screen, undefined);
    expect(slices).toHaveLength(20);
    expect(slices[0]?.rows).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(slices.slice(1).every(({ rows, near }) => rows.length === 0 && !near)).toBe(true);
  });

  it('leaves the far headings out too where there are very many', () => {
    const sizes = Array.from({ length: headingsKept + 1 }, () => 50);
    expect(slice(groupsOf(...sizes), screen, undefined)).toHaveLength(1);
  });

  it('shows the end when the view is beyond it', () => {
    const slices = slice(groupsOf(1000), { ...screen, top: 1e6, bottom: 1e6 + 800 }, undefined);
    expect(slices[0]?.rows.at(-1)).toBe(999);
  });

  it('keeps the row with the focus wherever the window goes', () => {
    const blocks = groupsOf(500, 500);
    const far = { ...screen, top: 30_000, bottom: 30_800 };
    expect(slice(blocks, far, { block: 0, row: 3 })[0]?.rows).toEqual([3]);
  });

  it('holds every row in view exactly once and in order, whatever the list and the view', () => {
    const sizes = fc.array(fc.record({ size: fc.nat(400), folded: fc.boolean() }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        sizes,
        fc.nat(200_000),
        fc.integer({ min: 100, max: 2000 }),
        (groups, top, height) => {
          const blocks = stack(groups);
          const measure = { ...screen, top, bottom: top + height };
          const slices = slice(blocks, measure, positionAt(blocks, 7));
          const total = blocks.length * screen.heading + countRows(blocks) * screen.row;
          const seenTop = Math.max(0, Math.min(top, total - height));
          for (const [at, block] of blocks.entries()) {
            const rows = slices.find((one) => one.block === at)?.rows ?? [];
            expect(rows).toEqual([...new Set(rows)].sort((one, two) => one - two));
            expect(rows.every((row) => row >= 0 && row < block.rows)).toBe(true);
            const first =
              block.headingsAbove * screen.heading + block.rowsAbove * screen.row + screen.heading;
            for (let row = 0; row < block.rows; row += 1) {
              const rowTop = first + row * screen.row;
              const inView = rowTop + screen.row > seenTop && rowTop < seenTop + height;
              if (inView) expect(rows).toContain(row);
            }
          }
          const held = slices.reduce((sum, { rows }) => sum + rows.length, 0);
          expect(held).toBeLessThanOrEqual(Math.max(wholeUpTo, height / screen.row + 10));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('keys on a row', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

  test.each([
    ['ArrowDown', { does: 'move', by: 1 }],
    ['ArrowUp', { does: 'move', by: -1 }],
    ['PageDown', { does: 'move', by: 10 }],
    ['Home', { does: 'go', nth: 0 }],
    ['End', { does: 'go', nth: Infinity }],
    ['ArrowRight', { does: 'step', by: 1 }],
    ['ArrowLeft', { does: 'step', by: -1 }],
    ['c', { does: 'copy' }],
    ['C', { does: 'copy' }],
    [' ', { does: 'select', range: false }],
    ['Enter', undefined],
    ['Tab', undefined],
    ['constructor', undefined],
  ])('%s', (key, wish) => {
    expect(readRowKey({ ...plain, key })).toEqual(wish);
  });

  test.each([
    ['ArrowDown', { does: 'extend', by: 1 }],
    ['ArrowUp', { does: 'extend', by: -1 }],
    [' ', { does: 'select', range: true }],
    ['C', undefined],
    ['Tab', undefined],
  ])('Shift and %s', (key, wish) => {
    expect(readRowKey({ ...plain, shiftKey: true, key })).toEqual(wish);
  });

  it('leaves Ctrl C to the browser', () => {
    expect(readRowKey({ ...plain, ctrlKey: true, key: 'c' })).toBeUndefined();
  });
});
