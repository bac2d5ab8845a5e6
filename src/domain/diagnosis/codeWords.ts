import { codeMeanings } from '../../facts/diagnosis/codeMeanings.ts';
import { codeNotes } from '../../facts/diagnosis/codeNotes.ts';
import { documentedCodes } from '../../facts/diagnosis/documentedCodes.ts';
import type { Problem } from '../../facts/diagnosis/problem.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import { codeCatalog } from './recognition/codeCatalog.ts';

type Words = Partial<Pick<Problem, 'title' | 'happened' | 'why' | 'fixers'>>;

/**
 * The words that suit one code better than those of its kind: a note written for it, or else what Microsoft documents.
 * @param code As found, for example `AADSTS50011`.
 * @param kind The kind that the code has here. What Microsoft documents is left out where the text beside the code gave it another kind.
 * @returns Nothing for a code without words of its own.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function codeWords(code: string | undefined, kind: ProblemKind): Words {
  if (code === undefined) return {};
  const digits = code.replace(/^AADSTS/, '');
  const usual = codeCatalog().entra.get(digits)?.kind === kind;
  return { ...(usual ? documentedWords.get(digits) : undefined), ...codeNotes[code] };
}

const documentedWords: ReadonlyMap<string, Words> = new Map([
  ...documentedCodes.flatMap((group) =>
    Object.entries(group.why).map(([digits, why]) => [digits, { ...group, why }] as const),
  ),
  ...Object.entries(codeMeanings).map(([digits, why]) => [digits, { why }] as const),
]);
