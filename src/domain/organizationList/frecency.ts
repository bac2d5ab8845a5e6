import type { Organization } from '../organizations/organization.ts';
import {
  noNote,
  type OrganizationNote,
  type OrganizationNotes,
} from '../organizations/organizationNotes.ts';

const hour = 3_600_000;
/** The more recent the last visit, the more each visit counts. */
const weights = [
  [hour, 4],
  [24 * hour, 2],
  [7 * 24 * hour, 1],
  [30 * 24 * hour, 0.5],
] as const;
const longAgo = 0.25;

/** How much an organization is used: how often, and how recently. */
function frecency({ opened, openedAt = 0 }: OrganizationNote, now: number): number {
  const age = now - openedAt;
  return opened * (weights.find(([within]) => age < within)?.[1] ?? longAgo);
}

/** Favorites first, then what is used most; the rest keeps its order. */
export function sortByUse(
  organizations: readonly Organization[],
  notes: OrganizationNotes,
  now: number,
): readonly Organization[] {
  const score = ({ id }: Organization): number => {
    const note = notes.get(id) ?? noNote;
    return frecency(note, now) + (note.favourite ? 1e9 : 0);
  };
  const used = organizations.filter((each) => score(each) > 0);
  if (used.length === 0) return organizations;
  const usedIds = new Set(used.map(({ id }) => id));
  return [
    ...used.sort((one, two) => score(two) - score(one)),
    ...organizations.filter(({ id }) => !usedIds.has(id)),
  ];
}

/** The organization that was opened before this one. */
export function previousId(
  notes: OrganizationNotes,
  current: string | undefined,
): string | undefined {
  let best: { readonly id: string; readonly at: number } | undefined;
  for (const [id, { openedAt: at }] of notes) {
    if (id !== current && at !== undefined && at > (best?.at ?? 0)) best = { id, at };
  }
  return best?.id;
}
