/**
 * Draws the dark modules of a QR code as one SVG path, a rectangle for each run of them in a row.
 * @param quiet how many light modules are left free on each side
 */
export function qrPath(modules: readonly (readonly boolean[])[], quiet: number): string {
  return modules
    .flatMap((row, y) => runsIn(row).map(([x, length]) => drawRun(x + quiet, y + quiet, length)))
    .join('');
}

function drawRun(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}

/** Where each run of dark modules starts, and how long it is. */
function runsIn(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  return row.flatMap((dark, x) => {
    if (!dark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    return [[x, (end < 0 ? row.length : end) - x] as const];
  });
}
