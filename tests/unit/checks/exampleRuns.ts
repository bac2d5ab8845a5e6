import type { StageOutcome } from '../../../src/domain/checks/check.ts';
import type {
  CheckRun,
  RunOrganization,
  RunVerdict,
  RunWithVerdicts,
} from '../../../src/domain/checks/run.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import { parseRegistration } from '../../../src/domain/signIn/registration.ts';
import type { RunReportSource } from '../../../src/formats/checks/runReport.ts';

const registration = parseRegistration({
  clientId: '0f0e1d2c-50a0-4001-8005-115001150011',
  tenant: 'contoso.onmicrosoft.com',
  cloud: 'public',
});
if (!registration) throw new Error('The example registration is wrong.');

export const account = {
  key: 'ann',
  username: 'ann@contoso.onmicrosoft.com',
  tenantId: '22222222-2222-4222-8222-222222222222',
  registration,
};

export const notAMember: Failure = {
  tag: 'refused',
  during: 'organization',
  status: 403,
  code: '0x80072560',
  text: 'The user is not a member of the organization.',
  correlationId: '11111111-1111-4111-8111-111111111111',
};

const passed: readonly StageOutcome[] = [
  { stage: 'token', status: 'passed', ms: 120 },
  { stage: 'identity', status: 'passed', ms: 80 },
  { stage: 'match', status: 'passed', ms: 0 },
  { stage: 'version', status: 'passed', ms: 40, detail: '9.2' },
];

export function organization(id: string, more: Partial<RunOrganization> = {}): RunOrganization {
  return {
    id,
    name: `Contoso ${id}`,
    url: undefined,
    apiUrl: undefined,
    suffix: 'crm4.dynamics.com',
    region: 'EUR',
    source: 'discovery',
    accountKey: account.key,
    ...more,
  };
}

export function verdict(
  organizationId: string,
  found: RunVerdict['verdict'],
  more: Partial<RunVerdict> = {},
): RunVerdict {
  const at = 1_800_000_000_000;
  switch (found) {
    case 'reachable':
      return { organizationId, at, verdict: found, stages: passed, version: '9.2', ...more };
    case 'skipped':
      return { organizationId, at, verdict: found, stages: [], reason: 'It’s disabled.', ...more };
    case 'failed':
      return {
        organizationId,
        at,
        verdict: found,
        kind: 'not-a-member',
        failure: notAMember,
        stages: [{ stage: 'token', status: 'failed', ms: 300, failure: notAMember }],
        ...more,
      };
  }
}

/** A finished run over these organizations; those without a verdict are left. */
export function runOf(
  organizations: readonly RunOrganization[],
  verdicts: readonly RunVerdict[],
  more: Partial<CheckRun> = {},
): RunWithVerdicts {
  const count = (wanted: RunVerdict['verdict']): number =>
    verdicts.filter((each) => each.verdict === wanted).length;
  return {
    run: {
      id: 'run-1',
      startedAt: 1_800_000_000_000,
      endedAt: 1_800_000_060_000,
      status: 'finished',
      scope: { is: 'all' },
      accounts: [account],
      of: organizations.length,
      counts: { reachable: count('reachable'), failed: count('failed'), skipped: count('skipped') },
      activeMs: 60_000,
      organizations,
      ...more,
    },
    verdicts: new Map(verdicts.map((each) => [each.organizationId, each])),
  };
}

export function reportSource(
  checked: RunWithVerdicts,
  since?: RunReportSource['since'],
): RunReportSource {
  return { madeAt: 1_800_000_100_000, page: 'https://tools.example/latchkey/', checked, since };
}

export const unmasked = {
  masks: { user: false, tenant: false },
  names: { users: [], tenants: [] },
};
