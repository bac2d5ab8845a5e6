import { codeFixes } from '../../facts/diagnosis/codeNotes/codeFixes.ts';
import { codeMeanings } from '../../facts/diagnosis/codeNotes/codeMeanings.ts';
import { codeNotes } from '../../facts/diagnosis/codeNotes/codeNotes.ts';
import { documentedCodes } from '../../facts/diagnosis/documented/documentedCodes.ts';
import type { CodeNote } from '../../facts/diagnosis/codeNotes/codeNote.ts';
import type { DocumentedGroup } from '../../facts/diagnosis/documented/documentedGroup.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import { codeCatalog } from './recognition/codeCatalog.ts';

/**
 * The words that suit one code better than those of its kind: a note written for it, or else what Microsoft documents.
 * @param code As found, for example `AADSTS50011`.
 * @param kind The kind that the code has here. What Microsoft documents is left out where the text beside the code gave it another kind.
 * @returns Nothing for a code without words of its own.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function codeWords(code: string | undefined, kind: ProblemKind): CodeNote {
  if (code === undefined) return {};
  const digits = code.replace(/^AADSTS/, '');
  const usual = codeCatalog().entra.get(digits)?.kind === kind;
  return {
    ...(usual ? { ...documentedWords.get(digits), ...codeFixes[digits] } : undefined),
    ...codeNotes[code],
  };
}

const documentedWords: ReadonlyMap<string, CodeNote> = new Map([
  ...documentedCodes.flatMap((group) =>
    Object.entries(group.why).map(([digits, why]) => [digits, groupWords(group, why)] as const),
  ),
  ...Object.entries(codeMeanings).map(([digits, why]) => [digits, { why }] as const),
]);

/** Where a group has a title of its own, the change of its kind wouldn't fit: what Microsoft says is then the advice. */
function groupWords({ title, happened, fixers }: DocumentedGroup, why: string): CodeNote {
  return { fixers, why, ...(title && { title, fix: why }), ...(happened && { happened }) };
}
