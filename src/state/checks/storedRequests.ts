import type { RunOrganization, RunWithVerdicts } from '../../domain/checks/run.ts';
import { sparseOrganization } from '../../domain/organizations/sparseOrganization.ts';
import { visibleOrganization } from '../../domain/organizations/visibleOrganization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { CheckRequest } from './checks.svelte.ts';

/** What to check of the organizations of a stored run; those whose account isn't signed in are left out. */
export function storedRequests(
  organizations: readonly RunOrganization[],
  accounts: readonly Account[],
): readonly CheckRequest[] {
  const byKey = new Map(accounts.map((account) => [account.key, account]));
  return organizations.flatMap((stored) => {
    const account = byKey.get(stored.accountKey);
    return account
      ? [{ organization: visibleOrganization(sparseOrganization(stored)), account }]
      : [];
  });
}

/** What is left of a stored run. Those that aren't asked were skipped when the run began. */
export function requestsToResume(
  { run, verdicts }: RunWithVerdicts,
  accounts: readonly Account[],
): readonly CheckRequest[] {
  const left = run.organizations.filter(({ id }) => !verdicts.has(id));
  return storedRequests(left, accounts);
}
