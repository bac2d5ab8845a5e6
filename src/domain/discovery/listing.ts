import type { Organization } from '../organizations/organization.ts';
import { uniqueById } from '../organizations/uniqueById.ts';

/** One page of a provider's list. */
export type ListPage = {
  readonly organizations: readonly Organization[];
  /** Records without an organization ID, or with one that an earlier record already has. */
  readonly damaged: number;
  /** Where the list continues, as the service wrote it. */
  readonly nextLink: string | undefined;
};

/** Why the rest of a list wasn't read: it has too many pages, or it continues on another host. */
export type ListCut = 'page-limit' | 'foreign-link';

/** What a provider listed. */
export type Listing = Omit<ListPage, 'nextLink'> & {
  /** Undefined where the whole list was read. */
  readonly cut: ListCut | undefined;
};

/** Joins the pages of a list; the first record of an organization counts. */
export function joinPages(pages: readonly ListPage[], cut: ListCut | undefined): Listing {
  const all = pages.flatMap(({ organizations }) => organizations);
  const organizations = uniqueById(all);
  const damaged = pages.reduce((sum, page) => sum + page.damaged, 0);
  return { organizations, damaged: damaged + all.length - organizations.length, cut };
}
