import type { Account } from '../../domain/signIn/registration.ts';
import type { Names } from '../../formats/diagnosis/mask.ts';

/**
 * The names that a report hides where the person wants that: those of everyone who is signed in.
 * @param tenants more tenants that the page knows of
 */
export function namesToHide(
  accounts: readonly Account[],
  tenants: readonly (string | undefined)[] = [],
): Names {
  return {
    users: accounts.flatMap(({ username, name }) => [username, name]),
    tenants: [
      ...tenants,
      ...accounts.flatMap(({ tenantId, homeTenantId, registration }) => [
        tenantId,
        homeTenantId,
        registration.tenant,
      ]),
    ],
  };
}
