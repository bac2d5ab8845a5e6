import type { CodeNote } from '../../facts/diagnosis/codeNotes/codeNote.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import { situationNotes, type Situation } from '../../facts/diagnosis/situations.ts';
import {
  desktopMarks,
  unattendedMarks,
  unattendedTools,
} from '../../facts/diagnosis/unattendedTools.ts';
import { target } from '../../facts/setup/targets.ts';
import { readOrganizationHost } from '../organizations/organizationUrl.ts';
import type { NamedValues } from './namedValues.ts';
import { isLoopback } from './platformGuess.ts';
import { isOtherService } from './recognition/otherService.ts';

/** Of a longer text only so much is searched for marks. */
const longestSearched = 20_000;

/**
 * What a pasted text tells about who failed and where.
 * @param values The values that the text names.
 * @param isFromProgram Whether a program outside the browser wrote the text.
 */
export function situationsOf(
  text: string,
  values: NamedValues,
  isFromProgram: boolean,
): ReadonlySet<Situation> {
  const { redirectUri = '', tool, scope = '' } = values;
  const searched = text.slice(0, longestSearched);
  const platform = tool && target(tool).platform;
  const tests: Readonly<Record<Situation, boolean>> = {
    broker: /^ms-appx-web:/i.test(redirectUri),
    'loopback-ip': isLoopback(redirectUri) && !/\/localhost/i.test(redirectUri),
    loopback: isLoopback(redirectUri),
    server: platform === 'web',
    desktop:
      platform === 'public' ||
      /^(?!https:)[a-z][a-z0-9.+-]*:/i.test(redirectUri) ||
      desktopMarks.some((mark) => mark.test(searched)),
    unattended:
      (tool !== undefined && unattendedTools.includes(tool)) ||
      unattendedMarks.some((mark) => mark.test(searched)),
    program: isFromProgram,
    pac: tool === 'pac',
    'other-service': isOtherService(values.resource),
    'scope-without-https': readOrganizationHost(scope.split('/')[0] ?? '') !== undefined,
  };
  return new Set(situationNotes.map(({ when }) => when).filter((when) => tests[when]));
}

/** Whether a text has a mark of a program that signs in without a person, or outside the browser. */
export function isOfProgram(text: string): boolean {
  const searched = text.slice(0, longestSearched);
  return [...desktopMarks, ...unattendedMarks].some((mark) => mark.test(searched));
}

/** The words for this problem in these situations; nothing where its usual words fit. */
export function situationNote(
  kind: ProblemKind,
  code: string | undefined,
  situations: ReadonlySet<Situation>,
): CodeNote {
  const found = situationNotes.find(
    ({ when, kinds, codes }) =>
      situations.has(when) && kinds.includes(kind) && (codes?.includes(code ?? '') ?? true),
  );
  if (!found) return {};
  const { title, happened, why, fix, fixers, next, others, source } = found;
  const note = { title, happened, why, fix, fixers, next, others, source };
  return Object.fromEntries(Object.entries(note).filter(([, value]) => value !== undefined));
}
