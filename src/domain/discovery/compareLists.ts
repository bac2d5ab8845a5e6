import type { Organization } from '../organizations/organization.ts';

type Change = { readonly before: Organization; readonly after: Organization };

/** What changed from one list to the next. An organization can be renamed and moved at once. */
export type OrganizationDiff = {
  readonly added: readonly Organization[];
  readonly gone: readonly Organization[];
  readonly renamed: readonly Change[];
  /** Now at another host suffix: another region or cloud. */
  readonly moved: readonly Change[];
};

/** What a row says about itself after a refresh. */
export type OrganizationNews = 'new' | 'renamed' | 'moved';

/** Compares two lists by organization id. Give it lists of the same source: what one provider never lists is not gone. */
export function compareLists(
  before: readonly Organization[],
  after: readonly Organization[],
): OrganizationDiff {
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

/** The news by organization id, for the rows of the list; a move outweighs a new name. */
export function newsById(diff: OrganizationDiff): ReadonlyMap<string, OrganizationNews> {
  return new Map<string, OrganizationNews>([
    ...diff.added.map(({ id }) => [id, 'new'] as const),
    ...diff.renamed.map(({ after }) => [after.id, 'renamed'] as const),
    ...diff.moved.map(({ after }) => [after.id, 'moved'] as const),
  ]);
}
