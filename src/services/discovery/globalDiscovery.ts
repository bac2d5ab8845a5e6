import { clouds } from '../../facts/cloud/clouds.ts';
import { parseDiscovery } from '../../domain/discovery/globalDiscovery.ts';
import { type Listing } from '../../domain/discovery/listing.ts';
import { FailureError } from '../../domain/failure.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { askAs } from '../signIn/askAs.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';

const path = '/api/discovery/v2.0/Instances';
/** A list longer than this many pages has a loop in it. */
const mostPages = 50;

/** Lists the organizations that Global Discovery shows to this account, in its cloud. */
export async function listOrganizations(
  world: World,
  identity: Pick<Identity, 'token'>,
  account: Account,
  signal?: AbortSignal,
): Promise<Listing> {
  const { cloud } = account.registration;
  const origin = `https://${clouds[cloud].discoveryHost}`;
  const pages: Listing[] = [];
  let next: `/${string}` | undefined = path;
  while (next !== undefined && pages.length < mostPages) {
    const answer = await askAs(world, identity, account, { is: 'discovery', cloud }, next, signal);
    const page = parseDiscovery(answer, cloud);
    if (!page)
      throw new FailureError({
        tag: 'unreadable',
        during: 'discovery',
        status: 200,
        url: `${origin}${path}`,
      });
    pages.push(page);
    next = pathOn(origin, page.nextLink);
  }
  return joinPages(pages);
}

/** A next link is followed on the same origin only. */
function pathOn(origin: string, link: string | undefined): `/${string}` | undefined {
  const url = link === undefined ? null : URL.parse(link, origin);
  return url?.origin === origin ? `/${url.pathname.slice(1)}${url.search}` : undefined;
}

function joinPages(pages: readonly Listing[]): Listing {
  const organizations = pages.flatMap((page) => page.organizations);
  const unique = [...new Map(organizations.map((each) => [each.id, each])).values()];
  const damaged = pages.reduce((sum, page) => sum + page.damaged, 0);
  return {
    organizations: unique,
    damaged: damaged + organizations.length - unique.length,
    nextLink: undefined,
  };
}
