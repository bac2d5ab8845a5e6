/** Which part of a long grouped list is in the document. Sizes are in pixels, positions in rows. */

/** The heights of the parts, and the visible part of the list, measured from its top edge. */
export type Measure = {
  /** Including the space above the next group. */
  readonly heading: number;
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
};

/** A group of the list. Its position is counted in headings and rows, so that CSS can multiply. */
export type Block = {
  readonly headingsAbove: number;
  readonly rowsAbove: number;
  /** 0 if the group is collapsed. */
  readonly rows: number;
};

/** One row of one block. */
export type RowPosition = { readonly block: number; readonly row: number };

/** The rows to render of one block, from top to bottom. */
export type Slice = {
  readonly block: number;
  readonly rows: readonly number[];
  /** Whether part of it may be visible; of the other groups only the heading is rendered, in few elements. */
  readonly near: boolean;
};

/** A list with at most this many rows is rendered as a whole. */
export const wholeUpTo = 250;

/** Up to this many headings stay in the document, because people jump from heading to heading. */
export const headingsKept = 40;

/** Rows rendered above and below the visible part. */
const spare = 1;

export function stack(
  groups: readonly { readonly size: number; readonly folded: boolean }[],
): readonly Block[] {
  let rowsAbove = 0;
  return groups.map(({ size, folded }, headingsAbove) => {
    const block = { headingsAbove, rowsAbove, rows: folded ? 0 : size };
    rowsAbove += block.rows;
    return block;
  });
}

export function countRows(blocks: readonly Block[]): number {
  const last = blocks.at(-1);
  return last ? last.rowsAbove + last.rows : 0;
}

/**
 * What to render for the visible part, and always the row at `kept`, which has the focus. Beyond the end, the end is
 * rendered. `listed` also counts the rows that a search left out: the results of a search in a long list change with every
 * key, so they are never rendered as a whole.
 */
export function slice(
  blocks: readonly Block[],
  measure: Measure,
  kept: RowPosition | undefined,
  listed = countRows(blocks),
): readonly Slice[] {
  const all = countRows(blocks);
  const seen =
    listed <= wholeUpTo
      ? { ...measure, top: 0, bottom: Infinity }
      : clamp(measure, blocks.length * measure.heading + all * measure.row);
  return blocks.flatMap((block, at) => {
    const rows = visibleRows(block, seen);
    const near = rows !== undefined;
    const keep = kept?.block === at ? [kept.row] : [];
    if (!near && keep.length === 0 && blocks.length > headingsKept) return [];
    return [{ block: at, rows: join(rows ?? [], keep), near }];
  });
}

/** The position of the nth row of the list, counted across all groups; beyond an end, the row at that end. */
export function positionAt(blocks: readonly Block[], nth: number): RowPosition | undefined {
  const wanted = Math.max(0, Math.min(nth, countRows(blocks) - 1));
  const block = blocks.findIndex(({ rowsAbove, rows }) => wanted < rowsAbove + rows);
  const found = blocks[block];
  return found && { block, row: wanted - found.rowsAbove };
}

/** The position so many rows further down, or up. */
export function moveBy(
  blocks: readonly Block[],
  from: RowPosition,
  by: number,
): RowPosition | undefined {
  return positionAt(blocks, (blocks[from.block]?.rowsAbove ?? 0) + from.row + by);
}

/** The visible rows of a block; undefined if not even its heading is visible. */
function visibleRows(block: Block, seen: Measure): readonly number[] | undefined {
  const top = seen.top - spare * seen.row;
  const bottom = seen.bottom + spare * seen.row;
  const start = block.headingsAbove * seen.heading + block.rowsAbove * seen.row;
  const firstRow = start + seen.heading;
  const end = firstRow + block.rows * seen.row;
  if (end < top || start > bottom) return undefined;
  const from = Math.max(0, Math.floor((top - firstRow) / seen.row));
  const to = Math.min(block.rows, Math.ceil((bottom - firstRow) / seen.row));
  return range(from, to);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function join(rows: readonly number[], more: readonly number[]): readonly number[] {
  return more.every((row) => rows.includes(row))
    ? rows
    : [...rows, ...more].sort((one, two) => one - two);
}

function clamp(measure: Measure, height: number): Measure {
  const span = Math.max(0, measure.bottom - measure.top);
  const top = Math.min(measure.top, Math.max(0, height - span));
  return { ...measure, top, bottom: top + span };
}
