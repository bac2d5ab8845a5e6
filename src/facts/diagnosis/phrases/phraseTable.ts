import type { ProblemKind } from '../problems.ts';

/**
 * Phrases by the kind of problem they tell of. Only letters and digits are compared, so punctuation, quotes, spaces, line
 * breaks, accents, and letter case make no difference. `…` stands for a value that differs from text to text.
 */
export type Phrases = Readonly<Partial<Record<ProblemKind, readonly string[]>>>;
