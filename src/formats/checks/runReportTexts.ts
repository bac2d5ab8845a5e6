import { clouds } from '../../facts/cloud/clouds.ts';
import { verdictNames } from '../../domain/checks/check.ts';
import { lookUp } from '../../domain/lookUp.ts';
import { writeCsv } from '../csv.ts';
import { cell, code, escape } from '../markdown.ts';
import type { ReportedOrganization } from './reportedOrganization.ts';
import type { RunReport } from './runReport.ts';

/** Writes a report for other programs; `RunReport` says what is in it. */
export function runReportJson(report: RunReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

type Column = {
  readonly title: string;
  readonly value: (organization: ReportedOrganization) => string | number | null;
};

const columns: readonly Column[] = [
  { title: 'Organization', value: ({ name }) => name },
  { title: 'Organization ID', value: ({ id }) => id },
  { title: 'Address', value: ({ address }) => address },
  { title: 'Server address', value: ({ server }) => server },
  { title: 'Region', value: ({ geography }) => geography },
  { title: 'Verdict', value: ({ verdict }) => verdictName(verdict) },
  { title: 'Reason', value: ({ reason }) => reason },
  { title: 'Problem', value: ({ kind }) => kind },
  { title: 'Code', value: ({ code: found }) => found },
  { title: 'HTTP status', value: ({ httpStatus }) => httpStatus },
  { title: 'Correlation ID', value: ({ correlationId }) => correlationId },
  { title: 'Checked at', value: ({ checked }) => checked },
  { title: 'Milliseconds', value: ({ ms }) => ms },
  { title: 'Dataverse version', value: ({ dataverseVersion }) => dataverseVersion },
  { title: 'Account', value: ({ user }) => user },
];

/** Writes one line for each organization. The client ID and the page are the same in all of them, but each line says them. */
export function runReportCsv(report: RunReport): string {
  const clientIds = new Map(report.run.accounts.map(({ user, clientId }) => [user, clientId]));
  const rows = report.organizations.map((organization) => [
    ...columns.map(({ value }) => String(value(organization) ?? '')),
    clientIds.get(organization.user ?? '') ?? '',
    report.page,
  ]);
  return writeCsv([[...columns.map(({ title }) => title), 'Client ID', 'Page'], ...rows]);
}

/** Writes a report for a ticket, a wiki, or a mail. Texts from outside stay texts: none becomes a link, an image, a mention, or HTML. */
export function runReportMarkdown(report: RunReport): string {
  const { run, proof, changes, causes, organizations } = report;
  const lines = [
    '# Latchkey: report of a check run',
    '',
    `**${summaryOf(report)}**`,
    '',
    `- Started: ${run.started}`,
    `- Ended: ${run.ended ?? 'not finished'} (${run.status})`,
    `- Checked: ${escape(run.scope)}`,
    ...run.accounts.flatMap(({ user, tenant, clientId, cloud }) => [
      `- Account: ${escape(user)}`,
      `  - Tenant: ${escape(tenant)}`,
      `  - Client ID: ${code(clientId)}`,
      `  - Cloud: ${escape(cloudName(cloud))}`,
    ]),
    `- Page: ${escape(report.page)}`,
    `- Report created: ${report.made}`,
    '',
    '## What this proves',
    '',
    ...proof.proved.map(item),
    '',
    '## What this doesn’t prove',
    '',
    ...proof.notProved.map(item),
    '',
    ...(changes
      ? [
          `## What changed since ${changes.since}`,
          '',
          ...changeLists(changes).map(
            ({ title, names }) => `- ${title}: ${names.length}${listed(names)}`,
          ),
          '',
        ]
      : []),
    '## Failures by cause',
    '',
    ...(causes.length === 0 ? ['None.', ''] : []),
    ...causes.flatMap((cause) => [
      `### ${escape(cause.title)} (${cause.organizations.length})`,
      '',
      ...(cause.code === null ? [] : [`- Code: ${escape(cause.code)}`]),
      `- Why: ${escape(cause.why)}`,
      `- Fix: ${escape(cause.fix)}`,
      ...cause.organizations.map((name) => `- Organization: ${escape(name)}`),
      '',
    ]),
    '## Organizations',
    '',
    '| Organization | Region | Verdict | Reason | Code | ms | Checked at |',
    '| --- | --- | --- | --- | --- | ---: | --- |',
    ...organizations.map(
      ({ name, geography, server, verdict, reason, code: found, ms, checked }) =>
        `| ${[
          name,
          `${geography}, ${server}`,
          verdictName(verdict),
          reason ?? '',
          found ?? '',
          String(ms ?? ''),
          checked ?? '',
        ]
          .map(cell)
          .join(' | ')} |`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** `24 of 25 organizations reachable, 1 failed` */
export function summaryOf({ run, organizations }: RunReport): string {
  const parts = [
    `${run.reachable} of ${organizations.length} organizations reachable`,
    `${run.failed} failed`,
    ...(run.skipped > 0 ? [`${run.skipped} skipped`] : []),
    ...(run.left > 0 ? [`${run.left} not checked`] : []),
  ];
  return parts.join(', ');
}

/** What changed, in the order of its importance; what didn’t happen is left out, but for the two that people look for. */
export function changeLists(
  changes: NonNullable<RunReport['changes']>,
): readonly { readonly title: string; readonly names: readonly string[] }[] {
  const { newlyFailing, fixed, stillFailing, leftOut } = changes;
  return [
    { title: 'Newly failing', names: newlyFailing },
    { title: 'Fixed', names: fixed },
    ...(stillFailing.length > 0 ? [{ title: 'Still failing', names: stillFailing }] : []),
    ...(leftOut.length > 0 ? [{ title: 'Not checked this time', names: leftOut }] : []),
  ];
}

/** What a verdict of the report is called. */
export function verdictName(verdict: ReportedOrganization['verdict']): string {
  return verdict === 'left' ? verdictNames.unchecked : verdictNames[verdict];
}

/** What a cloud is called; an unknown one by its ID. */
export function cloudName(id: string): string {
  return lookUp(clouds, id)?.name ?? id;
}

/** A sentence of ours with texts from outside in it. */
function item(sentence: string): string {
  return `- ${escape(sentence)}`;
}

/** As many names as fit on a line; all of them are in the table. */
function listed(names: readonly string[]): string {
  const most = 20;
  if (names.length === 0) return '';
  const rest = names.length > most ? `, and ${names.length - most} more` : '';
  return ` (${names.slice(0, most).map(escape).join(', ')}${rest})`;
}
