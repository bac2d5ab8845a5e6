/** The IDs of the selected organizations. Never changed in place. */
export type SelectedIds = ReadonlySet<string>;

export const noneSelected: SelectedIds = new Set();

/**
 * The IDs from one to the other, both included, in the order of the list; only `to` where `from` isn't in the list. This is
 * what a click with Shift is about.
 */
export function idsBetween(
  ids: readonly string[],
  from: string | undefined,
  to: string,
): readonly string[] {
  const start = from === undefined ? -1 : ids.indexOf(from);
  const end = ids.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** The selection with these added, or without them. */
export function withSelected(
  selected: SelectedIds,
  ids: Iterable<string>,
  on: boolean,
): SelectedIds {
  const next = new Set(selected);
  for (const id of ids)
    if (on) next.add(id);
    else next.delete(id);
  return next;
}

/** How many of the organizations are selected. */
export function countSelected(
  organizations: Iterable<{ readonly id: string }>,
  selected: SelectedIds,
): number {
  let count = 0;
  for (const { id } of organizations) if (selected.has(id)) count += 1;
  return count;
}
