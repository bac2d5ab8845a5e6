/** Which part of a long grouped list is in the document. Sizes are in pixels, places in rows. */

/** Heights of the parts, and what can be seen of the list, from its top edge. */
export type Measure = {
  /** With the space above the next group. */
  readonly heading: number;
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
};

/** A group of the list; where it stands is told in headings and rows, so that CSS can multiply. */
export type Block = {
  readonly headingsAbove: number;
  readonly rowsAbove: number;
  /** None where it is folded. */
  readonly rows: number;
};

/** One row of one block. */
export type Place = { readonly block: number; readonly row: number };

/** The rows to render of one block, from top to bottom. */
export type Slice = {
  readonly block: number;
  readonly rows: readonly number[];
  /** Whether any of it may be seen; of the others only the heading is kept, in few elements. */
  readonly near: boolean;
};

/** A list of so many rows is in the document as a whole. */
export const wholeUpTo = 250;

/** So many headings stay in the document wherever the window is: people jump from heading to heading. */
export const headingsKept = 40;

/** Rows kept ready above and below the view. */
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
 * What to render for this view, and always the row at `kept`: the one with the focus must not go. A view beyond the end
 * shows the end. `listed` counts the rows that a search left out as well: what it leaves of a long list comes and goes
 * with every key, and would cost more as a whole.
 */
export function slice(
  blocks: readonly Block[],
  measure: Measure,
  kept: Place | undefined,
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

/** The place of the nth row of the list, counted over all blocks; past an end, the row at that end. */
export function placeAt(blocks: readonly Block[], nth: number): Place | undefined {
  const wanted = Math.max(0, Math.min(nth, countRows(blocks) - 1));
  const block = blocks.findIndex(({ rowsAbove, rows }) => wanted < rowsAbove + rows);
  const found = blocks[block];
  return found && { block, row: wanted - found.rowsAbove };
}

/** The place so many rows further down, or up. */
export function walk(blocks: readonly Block[], from: Place, by: number): Place | undefined {
  return placeAt(blocks, (blocks[from.block]?.rowsAbove ?? 0) + from.row + by);
}

/** The rows of a block in view; undefined where not even its heading is. */
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
