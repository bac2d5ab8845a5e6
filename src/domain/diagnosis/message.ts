import type { Diagnosis, Evidence } from './diagnosis.ts';
import { joinParts } from './fillTemplate.ts';

/**
 * Three to six plain lines for the person who can fix a problem, ready for a chat or a mail.
 * @param errorText The error itself, without secrets; it follows after the lines.
 */
export function writeMessage(
  diagnosis: Omit<Diagnosis, 'message'>,
  errorText: string | undefined,
): string {
  const { code, title, happened, fix, next, others, evidence, learnMore } = diagnosis;
  const target = [next, ...others].find(
    ({ action }) => action.does === 'open' && action.href.startsWith('https:'),
  );
  const consent = [next, ...others].find(
    ({ action }) => action.does === 'copy' && action.text.includes('/adminconsent?'),
  );
  const lines = [
    `I get this error: ${title}${code === undefined ? '' : ` (${code})`}.`,
    happened,
    `To fix it: ${joinParts(fix)}`,
    linkLine(consent ?? target),
    ids(evidence),
    `More about it: ${learnMore.href}`,
  ].filter((line) => line !== undefined);
  return [...lines, ...(errorText ? ['', 'The error:', errorText] : [])].join('\n');
}

/**
 * Lines about an error that wasn't recognized, for the person who can help.
 * @param errorText The error itself, without secrets.
 */
export function writeUnknownMessage(evidence: readonly Evidence[], errorText: string): string {
  return [
    'I get an error that I can’t identify by its text.',
    ...evidence.map(({ label, value }) => `${label}: ${value}`),
    'What I was doing, and when: ',
    '',
    'The error:',
    errorText,
  ].join('\n');
}

function linkLine(click: Diagnosis['next'] | undefined): string | undefined {
  if (click?.action.does === 'copy') return `Consent link: ${click.action.text}`;
  if (click?.action.does !== 'open') return undefined;
  return `Link: ${click.action.href}${click.path === undefined ? '' : ` (${click.path})`}`;
}

function ids(evidence: readonly Evidence[]): string | undefined {
  const wanted = ['Correlation ID', 'Trace ID', 'Timestamp'];
  const found = wanted.flatMap((label) => evidence.find((each) => each.label === label) ?? []);
  return found.length === 0
    ? undefined
    : found.map(({ label, value }) => `${label}: ${value}`).join(', ');
}
