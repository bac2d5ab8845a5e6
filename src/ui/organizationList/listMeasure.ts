import type { Measure } from './windowing.ts';

/** Before the document has been measured: sizes near enough to begin with. */
export const guess: Measure = { row: 49, heading: 53, top: 0, bottom: 1000 };

/**
 * Measures what can be seen of the list, and how high its parts are: the first two elements in it are as high as a
 * heading and a row. Where the view has moved by less than a row, the measure is the one before.
 */
export function measureList(list: Element, before: Measure): Measure {
  const { top } = list.getBoundingClientRect();
  const seen = list.ownerDocument.documentElement.clientHeight || guess.bottom;
  const [heading, row] = list.children;
  const after = {
    heading: heightIn(heading) ?? before.heading,
    row: heightIn(row) ?? before.row,
    top: -top,
    bottom: seen - top,
  };
  return isNear(before, after) ? before : after;
}

/** A height as CSS tells it: a heading here has the space above the next group with it. */
export function heightOf(headings: number, rows: number): string {
  return `calc(${headings} * var(--block-heading) + ${rows} * var(--row-height))`;
}

/** Fractions count: over ten thousand rows they add up to many screens. */
function heightIn(element: Element | undefined): number | undefined {
  const height = element?.getBoundingClientRect().height ?? 0;
  return height > 0 ? height : undefined;
}

function isNear(one: Measure, two: Measure): boolean {
  return (
    one.row === two.row &&
    one.heading === two.heading &&
    Math.abs(one.top - two.top) < two.row &&
    Math.abs(one.bottom - two.bottom) < two.row
  );
}
