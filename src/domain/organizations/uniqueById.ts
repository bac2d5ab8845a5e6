/** Each item once, in the order of the list; of several with one ID the first counts. */
export function uniqueById<Item extends { readonly id: string }>(
  items: readonly Item[],
): readonly Item[] {
  const unique = new Map<string, Item>();
  for (const item of items) if (!unique.has(item.id)) unique.set(item.id, item);
  return unique.size === items.length ? items : [...unique.values()];
}
