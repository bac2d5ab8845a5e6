import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationGroup } from '../../domain/organizationList/grouping.ts';
import type { Verdict } from '../../domain/checks/check.ts';
import type { NamePart } from '../../domain/search/highlights.ts';
import { heightOf } from './listMeasure.ts';
import type { OrganizationBadge } from './organizationBadges.ts';
import type { Block, RowPosition, Slice } from './windowing.ts';

/** What a row shows of its organization. */
export type RowContent = {
  readonly nameParts: readonly NamePart[];
  readonly production: boolean;
  readonly badges: readonly OrganizationBadge[];
  readonly description: string;
};

/** The verdict of an organization. */
export type RowState = {
  readonly verdict: Verdict;
  /** The problem kind if the check failed. */
  readonly kind?: string | undefined;
  /** In a few words. */
  readonly reason?: string | undefined;
  /** The day of the check if that isn’t today. */
  readonly day?: string | undefined;
};

/** One row in the document. */
export type RowView = RowContent &
  Pick<Organization, 'id' | 'name'> & {
    readonly organization: Organization;
    /** Its position in the group, from 0, and the size of the group. */
    readonly at: number;
    readonly of: number;
    /** The height of the rows between it and the row before it in the document, as a CSS length. */
    readonly gap: string | undefined;
    /** Whether Tab moves the focus here; the arrow keys move it to the other rows. */
    readonly active: boolean;
  };

/** One group in the document, with the rows that may be visible. */
export type SectionView = Pick<OrganizationGroup, 'key' | 'title' | 'detail'> & {
  /** The position of the group. */
  readonly at: number;
  readonly count: number;
  /** A heading far from the visible part has fewer elements. */
  readonly near: boolean;
  readonly folded: boolean;
  readonly rows: readonly RowView[];
  /** The height of all its rows, as a CSS length. */
  readonly height: string;
  /** The height of the groups between it and the group before it in the document. */
  readonly gap: string | undefined;
};

export type SectionContext = {
  readonly groups: readonly OrganizationGroup[];
  readonly blocks: readonly Block[];
  readonly folded: ReadonlySet<string>;
  readonly active: RowPosition | undefined;
  readonly contentOf: (organization: Organization) => RowContent;
};

/** What the list renders apart from verdicts, as data. Little of it changes alone, so it's made as a whole; verdicts change by the hundred. */
export function makeSections(
  slices: readonly Slice[],
  context: SectionContext,
): readonly SectionView[] {
  const { groups, blocks, folded } = context;
  let headingsBefore = 0;
  let rowsBefore = 0;
  return slices.flatMap((slice) => {
    const group = groups[slice.block];
    const block = blocks[slice.block];
    if (!group || !block) return [];
    const { key, title, detail, organizations } = group;
    const headingsSkipped = block.headingsAbove - headingsBefore;
    const gap = gapOf(headingsSkipped, block.rowsAbove - rowsBefore);
    headingsBefore = block.headingsAbove + 1;
    rowsBefore = block.rowsAbove + block.rows;
    return [
      {
        at: slice.block,
        key,
        title,
        detail,
        count: organizations.length,
        near: slice.near,
        folded: folded.has(key),
        rows: makeRows(slice, group, context),
        height: heightOf(1, block.rows),
        gap,
      },
    ];
  });
}

function makeRows(
  { block, rows }: Slice,
  { organizations }: OrganizationGroup,
  { active, contentOf }: SectionContext,
): readonly RowView[] {
  const of = organizations.length;
  const activeAt = active?.block === block ? active.row : undefined;
  let next = 0;
  return rows.flatMap((at) => {
    const organization = organizations.at(at);
    if (!organization) return [];
    const { id, name } = organization;
    const gap = gapOf(0, at - next);
    next = at + 1;
    return [
      { organization, id, name, at, of, gap, active: at === activeAt, ...contentOf(organization) },
    ];
  });
}

function gapOf(headings: number, rows: number): string | undefined {
  return headings + rows > 0 ? heightOf(headings, rows) : undefined;
}

/** The position of an organization's row; none where its group is collapsed. */
export function findRow(
  groups: readonly OrganizationGroup[],
  folded: ReadonlySet<string>,
  id: string | undefined,
): RowPosition | undefined {
  if (id === undefined) return undefined;
  for (const [block, { key, organizations }] of groups.entries()) {
    const row = folded.has(key) ? -1 : organizations.findIndex((one) => one.id === id);
    if (row >= 0) return { block, row };
  }
  return undefined;
}
