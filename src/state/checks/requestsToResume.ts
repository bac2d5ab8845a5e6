import type { RunOrganization, RunWithVerdicts } from '../../domain/checks/run.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { CheckRequest } from './checks.svelte.ts';

/** What is left of a stored run and can be asked with these accounts. */
export function requestsToResume(
  { run, verdicts }: RunWithVerdicts,
  accounts: readonly Account[],
): readonly CheckRequest[] {
  const byKey = new Map(accounts.map((account) => [account.key, account]));
  return run.organizations.flatMap((stored) => {
    const account = byKey.get(stored.accountKey);
    if (!account || verdicts.has(stored.id)) return [];
    return { organization: organizationOf(stored), account };
  });
}

/** What isn't stored of an organization is unknown. Those that aren't asked were skipped when the run began. */
function organizationOf(stored: RunOrganization): Organization {
  const { id, name, url, apiUrl, suffix, region, source } = stored;
  return {
    ...{ id, name, url, apiUrl, suffix, region, source },
    readiness: 'ready',
    use: 'other',
    uniqueName: undefined,
    urlName: undefined,
    type: undefined,
    purpose: undefined,
    version: undefined,
    environmentId: undefined,
    tenantId: undefined,
    datacenterId: undefined,
    isSystemAdministrator: undefined,
    schemaType: undefined,
    updatedAt: undefined,
    trialEndsAt: undefined,
    more: {},
  };
}
