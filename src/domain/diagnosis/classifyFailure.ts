import type { Fixer, ProblemClick } from '../../facts/diagnosis/problem.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { Weight } from './recognition/codeCatalog.ts';
import type { Failure, FailureTag } from '../failure.ts';
import { recognize, type RecognizedProblem } from './recognition/recognize.ts';

/** Words and clicks that suit one failure better than those of its kind. */
export type Refinement = {
  readonly title?: string;
  readonly happened?: string;
  readonly why?: string;
  readonly fixers?: readonly Fixer[];
  readonly next?: ProblemClick;
  /** Where asking again makes no sense. */
  readonly insteadOfRetry?: ProblemClick;
};

export type Classification = {
  readonly kind: ProblemKind;
  readonly code: string | undefined;
  readonly refinement: Refinement | undefined;
};

/** Which problem a failure is: by its code and text if they tell, otherwise by how and where it broke. */
export function classifyFailure(failure: Failure): Classification {
  const [problem] = recognize(`${failure.code ?? ''}\n${failure.text ?? ''}`);
  const broken = byTag[failure.tag](failure);
  const meaning =
    problem && tells(problem, broken, failure)
      ? { kind: problem.kind, code: problem.code ?? failure.code, refinement: undefined }
      : { ...broken, code: problem?.code ?? failure.code };
  return withDiscoveryGone(failure, meaning);
}

type Broken = { readonly kind: ProblemKind; readonly refinement: Refinement | undefined };

/** A code nobody knows tells less than the status it came with, and a vague word less than where it broke. */
function tells(problem: RecognizedProblem, broken: Broken, failure: Failure): boolean {
  const known = problem.kind !== 'unknown' || broken.kind === 'unknown';
  return known && (isStrong(problem.weight) || mayBeVague(failure));
}

function isStrong(weight: Weight): boolean {
  return weight !== 'vague' && weight !== 'family';
}

/** Vague words of Entra and MSAL count where they are all there is; an organization's status says more than they do. */
function mayBeVague({ tag, during }: Failure): boolean {
  const atEntra = during !== 'discovery' && during !== 'organization';
  return tag === 'interrupted' || (tag === 'refused' && atEntra);
}

const byTag: Readonly<Record<FailureTag, (failure: Failure) => Broken>> = {
  refused: byStatus,
  unreachable: () => plain('network-or-cors'),
  'timed-out': () => ({
    kind: 'network-or-cors',
    refinement: {
      title: 'No answer came in time',
      happened: '{host|The service} did not answer before this page stopped waiting.',
      why: 'The connection is slow or held up by a proxy or firewall, or the service is busy.',
    },
  }),
  unreadable: () => plain('unexpected-answer'),
  interrupted: () => plain('sign-in-stuck'),
  unsupported: () => ({
    kind: 'sign-in-stuck',
    refinement: {
      title: 'This browser or page cannot do it',
      happened: 'The page was opened in a way that does not allow signing in or keeping settings.',
      why: 'It needs https (or localhost), a tab of its own rather than a frame, and browser storage that is neither blocked nor full.',
      fixers: ['you', 'app-owner'],
    },
  }),
  mismatch: () => ({
    kind: 'region-or-url',
    refinement: {
      title: 'Another organization answered',
      happened: 'At the address of {organization|the organization} another organization answered.',
      why: 'The address was given to another environment, for example after a copy or reset. Refresh the list of organizations.',
    },
  }),
};

function plain(kind: ProblemKind): Broken {
  return { kind, refinement: undefined };
}

const byStatusCode: Readonly<Partial<Record<number, ProblemKind>>> = {
  401: 'session-expired',
  403: 'missing-privilege',
  404: 'region-or-url',
  408: 'network-or-cors',
  410: 'region-or-url',
  429: 'throttled',
};

function byStatus({ status, during }: Failure): Broken {
  if (status === undefined) return plain('unknown');
  if (status >= 500) return plain('service-unavailable');
  if (status === 401 && during === 'discovery')
    return {
      kind: 'session-expired',
      refinement: {
        why: 'The list of organizations did not accept the sign-in: it has ended, or was made for something else.',
      },
    };
  return plain(byStatusCode[status] ?? 'unknown');
}

/** Global Discovery may be retired one day; every organization can still be reached by its own address. */
function withDiscoveryGone(failure: Failure, meaning: Classification): Classification {
  const gone = failure.status === 404 || failure.status === 410 || meaning.code === 'AADSTS500011';
  const listing = failure.during === 'discovery' || (failure.text ?? '').includes('globaldisco.');
  if (!listing || !gone || meaning.kind !== 'region-or-url') return meaning;
  return {
    ...meaning,
    refinement: {
      title: 'Microsoft’s list of organizations is not there',
      happened:
        'The service that lists organizations (Global Discovery) is not known or no longer answers.',
      why: 'It may be retired, or not exist in this cloud or tenant. Your organizations still work: type the address of one.',
      fixers: ['you'],
      next: {
        to: 'open',
        href: '#/organizations',
        label: 'Type an organization’s address',
      },
    },
  };
}
