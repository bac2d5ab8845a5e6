import type { Organization } from './organization.ts';

/** Compares texts as people sort them, numbers by value. One language for every visitor, so that a list keeps its order on every machine. */
export const naturalOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Sorts by name, and organizations of the same name by ID. Sort the whole list before grouping it. */
export function sortByName(organizations: readonly Organization[]): readonly Organization[] {
  return [...organizations].sort(
    (one, two) => naturalOrder.compare(one.name, two.name) || (one.id < two.id ? -1 : 1),
  );
}
