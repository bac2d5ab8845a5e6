import { clouds, type CloudId } from '../../facts/cloud/clouds.ts';
import { doctorStages } from '../../facts/doctor/doctorStages.ts';
import { diagnose, type DiagnosisContext } from '../../domain/diagnosis/diagnose.ts';
import type { DoctorRun, ExaminedStage } from '../../domain/doctor/doctorRun.ts';
import type { Failure } from '../../domain/failure.ts';
import { escape } from '../markdown.ts';
import { momentOf, textCleaner, withoutQuery, type ReportOptions } from './reportText.ts';

/** What a report is made of; nothing else gets in. */
export type ReportSource = {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly context: DiagnosisContext;
  readonly doctor: DoctorRun | undefined;
  readonly failures: readonly { readonly at: number; readonly failure: Failure }[];
};

type Report = {
  readonly made: string;
  readonly page: string | undefined;
  readonly cloud: CloudId;
  readonly clientId: string | undefined;
  readonly tenant: string | undefined;
  readonly user: string | undefined;
  readonly organization: string | undefined;
  readonly organizationUrl: string | undefined;
  readonly doctorStarted: string | undefined;
  readonly doctor: readonly ReportedStage[];
  readonly failures: readonly ReportedFailure[];
};

type ReportedStage = {
  readonly stage: string;
  readonly status: ExaminedStage['status'];
  readonly ms: number | undefined;
  readonly note: string | undefined;
  readonly failure: ReportedFailure | undefined;
};

type ReportedFailure = {
  readonly at: string | undefined;
  readonly kind: string;
  readonly title: string;
  readonly happened: string;
  readonly tag: string;
  readonly during: string;
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly url: string | undefined;
  readonly text: string | undefined;
  readonly correlationId: string | undefined;
  readonly traceId: string | undefined;
  readonly timestamp: string | undefined;
};

/** The report as JSON, always with every field it knows. */
export function reportJson(source: ReportSource, options: ReportOptions): string {
  return JSON.stringify(cleanReport(makeReport(source), cleaner(source, options)), undefined, 2);
}

/**
 * The report as Markdown, for a ticket or a mail.
 * @returns Markdown in which names and answers stay text: none becomes a link, an image, a mention, HTML, or a table.
 */
export function reportMarkdown(source: ReportSource, options: ReportOptions): string {
  const report = cleanReport(makeReport(source), cleaner(source, options));
  const lines = [
    '# Latchkey report',
    '',
    ...rows([
      ['Made', report.made],
      ['Page', report.page],
      ['Cloud', clouds[report.cloud].name],
      ['Client ID', report.clientId],
      ['Tenant', report.tenant],
      ['Signed in as', report.user],
      ['Organization', report.organization],
      ['Organization’s address', report.organizationUrl],
    ]),
    '',
    '## Doctor',
    '',
    ...(report.doctorStarted === undefined
      ? ['Not run.']
      : [`Run at ${report.doctorStarted}`, '', ...report.doctor.flatMap(stageLines)]),
    '',
    '## Failures',
    '',
    ...(report.failures.length === 0
      ? ['None.']
      : report.failures.flatMap((failure) => [...failureLines(failure), ''])),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Cleans every text before it is escaped: what Markdown changes in a name or a secret would hide it. */
function cleanReport(report: Report, clean: (text: string) => string): Report {
  return {
    ...cleanTexts(report, clean),
    doctor: report.doctor.map((rung) => ({
      ...cleanTexts(rung, clean),
      failure: rung.failure && cleanTexts(rung.failure, clean),
    })),
    failures: report.failures.map((failure) => cleanTexts(failure, clean)),
  };
}

function cleanTexts<Part extends object>(part: Part, clean: (text: string) => string): Part {
  const texts = Object.entries(part).filter(([, value]) => typeof value === 'string');
  return {
    ...part,
    ...Object.fromEntries(texts.map(([key, value]) => [key, clean(String(value))])),
  };
}

function makeReport({ madeAt, context, doctor, failures }: ReportSource): Report {
  return {
    made: momentOf(madeAt),
    page: context.redirectUri,
    cloud: context.cloud,
    clientId: context.clientId,
    tenant: context.tenant,
    user: context.signedInAs,
    organization: context.organizationName,
    organizationUrl: context.organizationUrl,
    doctorStarted: doctor && momentOf(doctor.startedAt),
    doctor: (doctor?.stages ?? []).map((stage) => reportStage(stage, context)),
    failures: failures.map(({ at, failure }) => reportFailure(failure, context, momentOf(at))),
  };
}

function reportStage(stage: ExaminedStage, context: DiagnosisContext): ReportedStage {
  const failed = stage.status === 'failed';
  return {
    stage: stage.stage,
    status: stage.status,
    ms: stage.status === 'passed' || failed ? stage.ms : undefined,
    note: stage.status === 'passed' || failed ? stage.detail : stage.reason,
    failure: failed ? reportFailure(stage.failure, context, undefined) : undefined,
  };
}

function reportFailure(
  failure: Failure,
  context: DiagnosisContext,
  at: string | undefined,
): ReportedFailure {
  const { kind, code, title, happened } = diagnose(failure, context);
  const { tag, during, status, url, text, correlationId, traceId, timestamp } = failure;
  return {
    ...{ at, kind, title, happened, tag, during, code, status },
    ...{ url: url && withoutQuery(url), text, correlationId, traceId, timestamp },
  };
}

function stageLines(stage: ReportedStage): readonly string[] {
  const label = Object.entries(doctorStages).find(([id]) => id === stage.stage)?.[1].label;
  const time = stage.ms === undefined ? '' : ` (${String(Math.round(stage.ms))} ms)`;
  const note = stage.note ? `: ${escape(stage.note)}` : '';
  return [
    `- **${label ?? stage.stage}** ${stage.status}${time}${note}`,
    ...(stage.failure ? failureLines(stage.failure).map((line) => `  ${line}`) : []),
  ];
}

function failureLines(failure: ReportedFailure): readonly string[] {
  return rows([
    ['At', failure.at],
    ['Problem', `${failure.title} (${failure.kind})`],
    ['What happened', failure.happened],
    ['How', `${failure.tag} during ${failure.during}`],
    ['Code', failure.code],
    ['HTTP status', failure.status],
    ['Address', failure.url],
    ['Correlation ID', failure.correlationId],
    ['Trace ID', failure.traceId],
    ['Timestamp', failure.timestamp],
    ['Answer', failure.text],
  ]);
}

type Row = readonly [label: string, value: string | number | undefined];

function rows(all: readonly Row[]): readonly string[] {
  return all.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [`- ${label}: ${escape(String(value))}`],
  );
}

/** What this page knows about the failure has names to hide, too. */
function cleaner(
  { context }: ReportSource,
  { masks, names }: ReportOptions,
): (text: string) => string {
  return textCleaner({
    masks,
    names: {
      users: [...names.users, context.signedInAs],
      tenants: [...names.tenants, context.tenant],
    },
  });
}
