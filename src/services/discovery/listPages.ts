import {
  joinPages,
  type ListCut,
  type Listing,
  type ListPage,
} from '../../domain/discovery/listing.ts';
import { FailureError } from '../../domain/failure.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { originOf, type Resource } from '../../domain/signIn/resource.ts';
import { askAs } from '../signIn/askAs.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';

/** What to ask a provider of organizations. */
export type ListRequest = {
  readonly resource: Resource;
  readonly path: `/${string}`;
  readonly parse: (value: unknown) => ListPage | undefined;
};

/** No real list is this long: it would hold tens of thousands of organizations, or continue in a circle. */
const pageLimit = 50;

/**
 * Reads a list page by page. A page is asked for only at the origin that the list began at; where the list continues
 * elsewhere or has too many pages, what was read so far is returned with the reason in `cut`.
 *
 * @param account - the account to ask as
 * @returns the organizations of all pages, each once
 * @throws FailureError if a request fails, or if an answer isn't a page of the list
 */
export async function listPages(
  world: World,
  identity: Pick<Identity, 'token'>,
  account: Account,
  { resource, path, parse }: ListRequest,
  signal?: AbortSignal,
): Promise<Listing> {
  const pages: ListPage[] = [];
  let next: NextPage = { path };
  while ('path' in next) {
    const page = parse(
      await askAs(world, identity, { account, resource, path: next.path, signal }),
    );
    if (!page) throw unreadable(resource, path);
    pages.push(page);
    next = nextPage(originOf(resource), page.nextLink, pages.length);
  }
  return joinPages(pages, next.cut);
}

type NextPage = { readonly path: `/${string}` } | { readonly cut: ListCut | undefined };

function nextPage(origin: string, link: string | undefined, pages: number): NextPage {
  if (link === undefined) return { cut: undefined };
  const url = URL.parse(link, origin);
  if (url?.origin !== origin || url.username || url.password) return { cut: 'foreign-link' };
  if (pages >= pageLimit) return { cut: 'page-limit' };
  return { path: `/${url.pathname.slice(1)}${url.search}` };
}

function unreadable(resource: Resource, path: string): FailureError {
  const url = `${originOf(resource)}${path.split('?', 1)[0] ?? ''}`;
  return new FailureError({ tag: 'unreadable', during: 'discovery', status: 200, url });
}
