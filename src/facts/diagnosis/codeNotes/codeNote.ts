import type { Problem } from '../problem.ts';

/** Where the words of its kind don't suit one code or one situation: what differs. */
export type CodeNote = Partial<
  Pick<Problem, 'title' | 'happened' | 'why' | 'fix' | 'fixers' | 'next' | 'others' | 'source'>
>;
