import { problemsInBrief } from '../../facts/diagnosis/problemsInBrief.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { StageOutcome } from '../../domain/checks/check.ts';
import type { RunOrganization, RunVerdict } from '../../domain/checks/run.ts';
import { totalMs } from '../../domain/checks/timing.ts';
import type { Failure } from '../../domain/failure.ts';
import { geographyOf } from '../../domain/organizations/region.ts';
import { nameOrId } from '../../domain/organizations/visibleOrganization.ts';
import { momentOf, withoutQuery } from '../diagnosis/reportText.ts';

export type ReportedOrganization = {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  /** The host suffix, and the geography it stands for. */
  readonly server: string;
  readonly geography: string;
  readonly verdict: RunVerdict['verdict'] | 'left';
  /** The problem in a few words, or why the organization was skipped. */
  readonly reason: string | null;
  readonly kind: ProblemKind | null;
  readonly code: string | null;
  readonly httpStatus: number | null;
  readonly correlationId: string | null;
  readonly traceId: string | null;
  readonly answer: string | null;
  readonly checked: string | null;
  readonly ms: number | null;
  readonly stages: readonly ReportedStage[];
  readonly dataverseVersion: string | null;
  readonly user: string | null;
};

type ReportedStage = {
  readonly stage: string;
  readonly status: StageOutcome['status'];
  readonly ms: number | null;
  /** Whether the time is that of one request that answered several stages. */
  readonly shared: boolean;
};

/** What a run found about one organization, each text cleaned. */
export function reportOrganization(
  organization: RunOrganization,
  verdict: RunVerdict | undefined,
  user: string | undefined,
  clean: (text: string) => string,
): ReportedOrganization {
  const { id, suffix, apiUrl, url } = organization;
  return {
    id: clean(id),
    name: clean(nameOrId(organization)),
    address: textOrNull(withoutQuery(apiUrl ?? url ?? '') || undefined, clean),
    server: clean(suffix),
    geography: geographyOf(suffix),
    ...(verdict ? reportVerdict(verdict, clean) : notChecked),
    ...reportFailure(verdict?.failure, clean),
    user: user ?? null,
  };
}

const notChecked = {
  verdict: 'left',
  reason: null,
  kind: null,
  checked: null,
  ms: null,
  stages: [],
  dataverseVersion: null,
} as const;

function reportVerdict(found: RunVerdict, clean: (text: string) => string) {
  const { verdict, kind, reason, at, stages, version } = found;
  const ms = totalMs(found);
  return {
    verdict,
    reason: kind ? problemsInBrief[kind] : textOrNull(reason, clean),
    kind: kind ?? null,
    checked: momentOf(at),
    ms: ms === undefined ? null : Math.round(ms),
    stages: stages.map(reportStage),
    dataverseVersion: textOrNull(version, clean),
  };
}

function reportFailure(failure: Partial<Failure> = {}, clean: (text: string) => string) {
  return {
    code: textOrNull(failure.code, clean),
    httpStatus: failure.status ?? null,
    correlationId: textOrNull(failure.correlationId, clean),
    traceId: textOrNull(failure.traceId, clean),
    answer: textOrNull(failure.text, clean),
  };
}

function reportStage(outcome: StageOutcome): ReportedStage {
  const { stage, status } = outcome;
  return {
    stage,
    status,
    ms: 'ms' in outcome ? Math.round(outcome.ms) : null,
    shared: 'shared' in outcome && outcome.shared === true,
  };
}

function textOrNull(text: string | undefined, clean: (text: string) => string): string | null {
  return text === undefined ? null : clean(text);
}
