import type { Organization } from '../organizations/organization.ts';
import type { FailedCheck } from './causes.ts';
import type { RunOrganization, RunWithVerdicts } from './run.ts';

/** The checks of a run that failed, in the order of its organizations. */
export function failedChecksOf({ run, verdicts }: RunWithVerdicts): readonly FailedCheck[] {
  return run.organizations.flatMap(({ id, suffix, accountKey }) => {
    const { kind, failure } = verdicts.get(id) ?? {};
    return kind && failure ? [{ organizationId: id, accountKey, suffix, kind, failure }] : [];
  });
}

/** An organization as a run kept it; what the list said about it besides is unknown. */
export function organizationOfRun(organization: RunOrganization): Organization {
  const { id, name, url, apiUrl, suffix, region, source } = organization;
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
