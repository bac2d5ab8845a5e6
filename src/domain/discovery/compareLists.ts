import type { Organization } from '../organizations/organization.ts';

type Change = { readonly before: Organization; readonly after: Organization };

/** What changed from one list to the next. The same organization can be both renamed and moved. */
export type ListDiff = {
  readonly added: readonly Organization[];
  readonly gone: readonly Organization[];
  readonly renamed: readonly Change[];
  /** Now at another host suffix: another region or cloud. */
  readonly moved: readonly Change[];
};

/** How an organization changed, for its row after a refresh. */
export type OrganizationChange = 'new' | 'renamed' | 'moved';

/** Compares two lists by organization ID. Both must come from the same provider: an organization that another provider lists isn't gone. */
export function compareLists(
  before: readonly Organization[],
  after: readonly Organization[],
): ListDiff {
  const old = new Map(before.map((organization) => [organization.id, organization]));
  const ids = new Set(after.map((organization) => organization.id));
  const kept = after.flatMap((organization) => {
    const was = old.get(organization.id);
    return was ? [{ before: was, after: organization }] : [];
  });
  return {
    added: after.filter((organization) => !old.has(organization.id)),
    gone: before.filter((organization) => !ids.has(organization.id)),
    renamed: kept.filter((change) => change.before.name !== change.after.name),
    moved: kept.filter((change) => change.before.suffix !== change.after.suffix),
  };
}

/** The changes by organization ID, for the rows of the list; a moved organization is shown as moved, also if it was renamed. */
export function changesById(diff: ListDiff): ReadonlyMap<string, OrganizationChange> {
  return new Map<string, OrganizationChange>([
    ...diff.added.map(({ id }) => [id, 'new'] as const),
    ...diff.renamed.map(({ after }) => [after.id, 'renamed'] as const),
    ...diff.moved.map(({ after }) => [after.id, 'moved'] as const),
  ]);
}
