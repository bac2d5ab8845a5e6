import type { CheckResult } from '../../domain/checks/check.ts';
import { lastCheckOf } from '../../domain/profiles/lastCheck.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { ExportedConnection } from './exported.ts';

/**
 * A listed organization as exports need it, with the account that sees it.
 * @returns undefined where its address isn’t one of the account’s cloud, so that no tool could connect with it
 */
export function exportedOrganization(
  organization: Organization,
  { registration, username, tenantId }: Account,
  result: CheckResult | undefined,
): ExportedConnection | undefined {
  const { apiUrl } = organization;
  return (
    apiUrl && {
      id: organization.id,
      name: organization.name,
      registration: { ...registration, tenant: registration.tenant ?? tenantId },
      organization: { ...organization, apiUrl },
      use: organization.use,
      account: username,
      check: result && lastCheckOf(result, { username }),
    }
  );
}
