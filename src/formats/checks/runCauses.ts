import { defaultCloud } from '../../facts/cloud/clouds.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import { groupByCause, sortCauses } from '../../domain/checks/causes.ts';
import { failedChecksOf } from '../../domain/checks/failedChecks.ts';
import type { RunAccount } from '../../domain/checks/run.ts';
import { diagnose, type DiagnosisContext } from '../../domain/diagnosis/diagnose.ts';
import { joinParts } from '../../domain/diagnosis/fillTemplate.ts';
import { nameOrId } from '../../domain/organizations/visibleOrganization.ts';
import type { RunReportSource } from './runReport.ts';

/** One cause of failures, and what ends it. */
export type ReportedCause = {
  readonly kind: ProblemKind;
  readonly code: string | null;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  /** The names of the organizations that failed of it. */
  readonly organizations: readonly string[];
};

/** The failures of a run by their cause, the most frequent first. */
export function reportCauses(
  { checked, page }: RunReportSource,
  clean: (text: string) => string,
): readonly ReportedCause[] {
  const { run } = checked;
  const organizations = new Map(run.organizations.map((each) => [each.id, each]));
  const accounts = new Map(run.accounts.map((each) => [each.key, each]));
  const nameOf = (id: string): string => nameOrId(organizations.get(id) ?? { id, name: '' });
  return sortCauses(groupByCause(failedChecksOf(checked))).map(({ first, failed: all }) => {
    const account = accounts.get(first.accountKey ?? '');
    const organization = all.length === 1 ? organizations.get(first.organizationId) : undefined;
    const context = { ...(account ? contextOf(account) : unknownAccount), redirectUri: page };
    const { kind, code, title, why, fix } = diagnose(first.failure, {
      ...context,
      organizationName: organization?.name,
      organizationUrl: organization?.apiUrl,
    });
    return {
      kind,
      code: code === undefined ? null : clean(code),
      title: clean(title),
      why: clean(why),
      fix: clean(joinParts(fix)),
      organizations: all.map(({ organizationId }) => clean(nameOf(organizationId))),
    };
  });
}

const unknownAccount: DiagnosisContext = { cloud: defaultCloud };

function contextOf({ registration, tenantId, username }: RunAccount): DiagnosisContext {
  const { cloud, clientId } = registration;
  return { cloud, clientId, tenant: tenantId, signedInAs: username };
}
