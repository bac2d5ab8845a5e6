import type { Fixer } from '../../facts/diagnosis/problem.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { TextPart } from './fillTemplate.ts';

export type { Fixer };

/** What a click does; the app knows how. */
export type NextAction =
  | { readonly does: 'retry' }
  /** Loads this page anew. */
  | { readonly does: 'reload' }
  | { readonly does: 'sign-in' }
  | { readonly does: 'switch-account' }
  /** A route of this page (`#/…`) or an https link. */
  | { readonly does: 'open'; readonly href: string }
  | { readonly does: 'copy'; readonly text: string };

export type NextClick = {
  readonly label: string;
  readonly action: NextAction;
  /** The click path beside a portal link, because links into the portal are no contract. */
  readonly path?: string | undefined;
};

/** Codes, IDs, and the service's own words, folded away under a diagnosis. */
export type Evidence = { readonly label: string; readonly value: string };

/** What a failure means, and who does what next. */
export type Diagnosis = {
  readonly kind: ProblemKind;
  /** The code found, as the service wrote it. */
  readonly code: string | undefined;
  readonly title: string;
  readonly happened: string;
  readonly why: string;
  /** The exact change. */
  readonly fix: readonly TextPart[];
  readonly fixers: readonly Fixer[];
  readonly next: NextClick;
  readonly others: readonly NextClick[];
  readonly evidence: readonly Evidence[];
  /** Microsoft's page for the code, or else the page that the words rest on. */
  readonly learnMore: { readonly about: 'code' | 'problem'; readonly href: string };
  /** Plain lines for the person who can fix it. */
  readonly message: string;
};
