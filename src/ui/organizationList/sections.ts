import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationGroup } from '../../domain/organizationList/grouping.ts';
import type { Verdict } from '../../domain/checks/check.ts';
import type { NamePart } from '../../domain/search/highlights.ts';
import { heightOf } from './listMeasure.ts';
import type { OrganizationBadge } from './organizationBadges.ts';
import type { Block, Place, Slice } from './windowing.ts';

/** What a row says of its organization. */
export type RowWords = {
  readonly nameParts: readonly NamePart[];
  readonly production: boolean;
  readonly badges: readonly OrganizationBadge[];
  readonly description: string;
};

/** How the check of an organization stands, and the problem kind of a failed one. */
export type RowState = { readonly verdict: Verdict; readonly kind?: string | undefined };

/** One row in the document. */
export type RowView = RowWords &
  Pick<Organization, 'id' | 'name'> & {
    /** Its place in its group, from 0, and the size of the group. */
    readonly at: number;
    readonly of: number;
    /** What it keeps free for the rows between it and the one before it in the document, as a CSS length. */
    readonly gap: string | undefined;
    /** Whether Tab leads here; the arrow keys lead to the others. */
    readonly active: boolean;
  };

/** One group in the document, with those of its rows that may be seen. */
export type SectionView = Pick<OrganizationGroup, 'key' | 'title' | 'detail'> & {
  /** The place of the group among all. */
  readonly at: number;
  readonly count: number;
  /** Far from view, the heading does without its looks: fewer elements. */
  readonly near: boolean;
  readonly folded: boolean;
  readonly rows: readonly RowView[];
  /** As high as all of its rows, as a CSS length. */
  readonly height: string;
  /** What it keeps free for the groups between it and the one before it in the document. */
  readonly gap: string | undefined;
  readonly tally: Readonly<Record<Verdict, number>> | undefined;
};

export type SectionContext = {
  readonly groups: readonly OrganizationGroup[];
  readonly blocks: readonly Block[];
  readonly folded: ReadonlySet<string>;
  readonly active: Place | undefined;
  readonly tallies: ReadonlyMap<string, Readonly<Record<Verdict, number>>>;
  readonly wordsOf: (organization: Organization) => RowWords;
};

/** Everything the list puts into the document, as data: so little of it changes by itself that it is made anew as a whole. */
export function makeSections(
  slices: readonly Slice[],
  context: SectionContext,
): readonly SectionView[] {
  const { groups, blocks, folded, tallies } = context;
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
        tally: tallies.get(key),
      },
    ];
  });
}

function makeRows(
  { block, rows }: Slice,
  { organizations }: OrganizationGroup,
  { active, wordsOf }: SectionContext,
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
    return [{ id, name, at, of, gap, active: at === activeAt, ...wordsOf(organization) }];
  });
}

function gapOf(headings: number, rows: number): string | undefined {
  return headings + rows > 0 ? heightOf(headings, rows) : undefined;
}
