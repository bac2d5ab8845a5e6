import { parseDiscovery } from '../../domain/discovery/globalDiscovery.ts';
import type { Listing } from '../../domain/discovery/listing.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';
import { listPages } from './listPages.ts';

/**
 * Lists the organizations that Global Discovery has for an account, in the account's cloud.
 *
 * @returns the organizations, the number of unreadable records, and why the list was cut, if it was
 * @throws FailureError if Global Discovery doesn't answer with a list
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/discovery-service
 */
export function listOrganizations(
  world: World,
  identity: Pick<Identity, 'token'>,
  account: Account,
  signal?: AbortSignal,
): Promise<Listing> {
  const { cloud } = account.registration;
  const request = {
    resource: { is: 'discovery', cloud },
    path: '/api/discovery/v2.0/Instances',
    parse: (value: unknown) => parseDiscovery(value, cloud),
  } as const;
  return listPages(world, identity, account, request, signal);
}
