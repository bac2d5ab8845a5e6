import type { RunAccount, RunVerdict } from '../../domain/checks/run.ts';
import { withoutQuery } from '../diagnosis/reportText.ts';
import type { RunReportSource } from './runReport.ts';

/** What a run proved and what it didn’t, in sentences. */
export type Proof = { readonly proved: readonly string[]; readonly notProved: readonly string[] };

/** How the sentences write what isn’t theirs: texts from outside, and moments in milliseconds since 1970. */
type Wording = {
  readonly clean: (text: string) => string;
  readonly moment: (at: number) => string;
};

/** Says what follows from the verdicts of a run, and what nobody may conclude from them. */
export function proofOf(source: RunReportSource, wording: Wording): Proof {
  const { run, verdicts } = source.checked;
  const page = wording.clean(withoutQuery(source.page));
  const proved = run.accounts.flatMap((account) => {
    const reached = run.organizations.flatMap(({ id, accountKey }) => {
      const verdict = verdicts.get(id);
      return accountKey === account.key && verdict?.verdict === 'reachable' ? [verdict] : [];
    });
    return reached.length === 0 ? [] : provedBy(account, reached, page, wording);
  });
  const reached = run.organizations.filter(({ id }) => verdicts.get(id)?.verdict === 'reachable');
  const others = run.organizations.length - reached.length;
  return {
    proved:
      proved.length > 0
        ? proved
        : ['This run doesn’t prove access: no organization was reachable.'],
    notProved: [
      ...(reached.length > 0 && others > 0
        ? [
            `Access to the other organizations in this run (${others}), which failed, were skipped, or weren’t checked.`,
          ]
        : []),
      ...limits,
    ],
  };
}

/** What no check of this page can prove, however it ends. */
const limits = [
  'Access by another account, with another client ID, to another organization, or from another page.',
  'For another tool: its client secret or certificate, its Web redirect URI, and its own button, such as Enable Regional Access. Latchkey signs in as a single-page application and has no secret.',
  'What the account may read or change. The checks identify the account and don’t read any tables.',
  'Access at a later time. A changed password, license, security role, or policy can end it.',
];

function provedBy(
  { username, registration }: RunAccount,
  reached: readonly RunVerdict[],
  page: string,
  { clean, moment }: Wording,
): readonly string[] {
  const at = reached.map((verdict) => verdict.at).sort((one, other) => one - other);
  const [first, last] = [moment(at[0] ?? 0), moment(at.at(-1) ?? 0)];
  const matched = reached.filter(({ stages }) =>
    stages.some(({ stage, status }) => stage === 'match' && status === 'passed'),
  ).length;
  const who = `From ${page} and with the client ID ${registration.clientId}, ${clean(username)} has access to ${countOf(reached.length)}.`;
  return [
    `${who} Microsoft issued a token for each, and each Web API identified the account.`,
    first === last ? `Checked on ${first}.` : `Checked from ${first} to ${last}.`,
    ...(matched > 0
      ? [`${countOf(matched)} answered with the organization ID that was listed.`]
      : []),
  ];
}

function countOf(count: number): string {
  return count === 1 ? '1 organization' : `${count} organizations`;
}
