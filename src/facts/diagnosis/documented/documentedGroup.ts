import type { Fixer } from '../problem.ts';
import type { ProblemKind } from '../problems.ts';

/**
 * Codes of one kind that the same people can fix. Title and event are given where those of the kind don't suit the group.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes (list of 2025-02-03, read on 2026-11-26)
 */
export type DocumentedGroup = {
  readonly kind: ProblemKind;
  readonly fixers: readonly Fixer[];
  readonly title?: string;
  readonly happened?: string;
  /** What each code means, by its number without `AADSTS`. */
  readonly why: Readonly<Record<string, string>>;
};
