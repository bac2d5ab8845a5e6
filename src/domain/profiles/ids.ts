export const noIds: ReadonlySet<string> = new Set();

/** IDs by what each belongs to, in their order. */
export function groupIds(
  ids: readonly string[],
  ownerOf: (id: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const owner = ownerOf(id);
    const group = groups.get(owner);
    if (group) group.push(id);
    else groups.set(owner, [id]);
  }
  return groups;
}

/** The IDs with some of them added or removed. */
export function withIds(
  all: ReadonlySet<string>,
  some: readonly { readonly id: string }[],
  on: boolean,
): ReadonlySet<string> {
  const changed = new Set(all);
  for (const { id } of some) {
    if (on) changed.add(id);
    else changed.delete(id);
  }
  return changed;
}
