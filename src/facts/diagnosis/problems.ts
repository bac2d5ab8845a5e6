import { accountProblems } from './problems/accountProblems.ts';
import { hostedPageProblems } from './problems/hostedPageProblems.ts';
import { organizationProblems } from './problems/organizationProblems.ts';
import { powerPlatformProblems } from './problems/powerPlatformProblems.ts';
import type { Problem } from './problem.ts';
import { portal } from './problemClicks.ts';
import { programProblems } from './problems/programProblems.ts';
import { registrationProblems } from './problems/registrationProblems.ts';

/** The closed set of problem kinds (surface: `data-kind`). */
export const problems = {
  ...registrationProblems,
  ...accountProblems,
  ...organizationProblems,
  ...programProblems,
  ...powerPlatformProblems,
  ...hostedPageProblems,
  unknown: {
    title: 'We don’t recognize this error',
    happened: 'Something failed, and this page has no explanation for it.',
    why: 'The code is new or rare. Your administrator or Microsoft’s support can look it up with the evidence below.',
    fix: 'Send the evidence below to the tool’s vendor or to an administrator, who can find the sign-in in the **Sign-in logs** by its correlation ID.',
    fixers: ['tenant-admin'],
    next: { to: 'copy', what: 'evidence', label: 'Copy the evidence' },
    others: [portal('sign-in-logs')],
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
} as const satisfies Record<string, Problem>;

export type ProblemKind = keyof typeof problems;

export const problemKinds = Object.keys(problems) as readonly ProblemKind[];
