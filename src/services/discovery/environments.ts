import { parseEnvironments } from '../../domain/discovery/environments.ts';
import type { Listing } from '../../domain/discovery/listing.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';
import { listPages } from './listPages.ts';

/**
 * Lists the organizations among the environments that the Power Platform API has for an account, in the account's cloud.
 *
 * @returns the organizations, the number of unreadable records, and why the list was cut, if it was
 * @throws FailureError if the Power Platform API doesn't answer with a list
 * @see https://learn.microsoft.com/rest/api/power-platform/environmentmanagement/environments/list-environments-for-user
 */
export function listEnvironments(
  world: World,
  identity: Pick<Identity, 'token'>,
  account: Account,
  signal?: AbortSignal,
): Promise<Listing> {
  const { cloud } = account.registration;
  const request = {
    resource: { is: 'power-platform', cloud },
    path: '/environmentmanagement/environments?api-version=2024-10-01',
    parse: (value: unknown) => parseEnvironments(value, cloud),
  } as const;
  return listPages(world, identity, account, request, signal);
}
