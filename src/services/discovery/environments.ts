import type { Listing } from '../../domain/discovery/listing.ts';
import { FailureError } from '../../domain/failure.ts';
import { parseEnvironments } from '../../domain/discovery/environments.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { originOf, type Resource } from '../../domain/signIn/resource.ts';
import { askAs } from '../signIn/askAs.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';

const path = '/environmentmanagement/environments?api-version=2024-10-01';
/** A list longer than this many pages has a loop in it. */
const mostPages = 50;

/** Lists the organizations among the environments that the Power Platform API shows to this account, in its cloud. */
export async function listEnvironments(
  world: World,
  identity: Pick<Identity, 'token'>,
  account: Account,
  signal?: AbortSignal,
): Promise<Listing> {
  const { cloud } = account.registration;
  const resource: Resource = { is: 'power-platform', cloud };
  const origin = originOf(resource);
  const pages: Listing[] = [];
  let next: `/${string}` | undefined = path;
  while (next !== undefined && pages.length < mostPages) {
    const answer = await askAs(world, identity, account, resource, next, signal);
    const page = parseEnvironments(answer, cloud);
    if (!page) {
      throw new FailureError({
        tag: 'unreadable',
        during: 'discovery',
        status: 200,
        url: `${origin}/environmentmanagement/environments`,
      });
    }
    pages.push(page);
    next = pathOn(origin, page.nextLink);
  }
  return {
    organizations: pages.flatMap((page) => page.organizations),
    damaged: pages.reduce((sum, page) => sum + page.damaged, 0),
    nextLink: undefined,
  };
}

/** A next link is followed on the same origin only. */
function pathOn(origin: string, link: string | undefined): `/${string}` | undefined {
  const url = link === undefined ? null : URL.parse(link, origin);
  return url?.origin === origin ? `/${url.pathname.slice(1)}${url.search}` : undefined;
}
