import type { CodeNote } from '../../facts/diagnosis/codeNotes/codeNote.ts';
import type { ProblemClick } from '../../facts/diagnosis/problem.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { Weight } from './recognition/codeCatalog.ts';
import type { Failure, FailureTag } from '../failure.ts';
import { recognize, type RecognizedProblem } from './recognition/recognize.ts';

/** Words and clicks that suit one failure better than those of its kind. */
export type Refinement = CodeNote & {
  /** Where trying again makes no sense. */
  readonly insteadOfRetry?: ProblemClick;
};

export type Classification = {
  readonly kind: ProblemKind;
  readonly code: string | undefined;
  readonly refinement: Refinement | undefined;
};

/**
 * Which problem a failure is: by its code and text if they tell, otherwise by how and where it happened.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors
 */
export function classifyFailure(failure: Failure): Classification {
  const [problem] = recognize(`${failure.code ?? ''}\n${failure.text ?? ''}`);
  const byItsTag = byTag[failure.tag](failure);
  const classification =
    problem && tells(problem, byItsTag, failure)
      ? { kind: problem.kind, code: problem.code ?? failure.code, refinement: undefined }
      : { ...byItsTag, code: problem?.code ?? failure.code };
  return withDiscoveryGone(failure, classification);
}

/** What the tag and the status of a failure tell, without its code and text. */
type TagClassification = Omit<Classification, 'code'>;

/** An unknown code tells less than the status it came with, and a vague word less than where the failure happened. */
function tells(problem: RecognizedProblem, byItsTag: TagClassification, failure: Failure): boolean {
  const known = problem.kind !== 'unknown' || byItsTag.kind === 'unknown';
  return known && (isStrong(problem.weight) || mayBeVague(failure));
}

function isStrong(weight: Weight): boolean {
  return weight !== 'vague' && weight !== 'family';
}

/** Vague words of Entra and MSAL count where nothing else is known; an organization's status says more than they do. */
function mayBeVague({ tag, during }: Failure): boolean {
  const atEntra = during !== 'discovery' && during !== 'organization';
  return tag === 'interrupted' || (tag === 'refused' && atEntra);
}

const byTag: Readonly<Record<FailureTag, (failure: Failure) => TagClassification>> = {
  refused: byStatus,
  unreachable: () => plain('network-or-cors'),
  'timed-out': () => ({
    kind: 'network-or-cors',
    refinement: {
      title: 'No answer in time',
      happened: '{host|The service} didn’t answer before this page stopped waiting.',
      why: 'The connection is slow, a proxy or firewall delays it, or the service is busy.',
      fix: 'Check the connection, then try again in a minute.',
    },
  }),
  unreadable: () => plain('unexpected-answer'),
  interrupted: () => plain('sign-in-stuck'),
  unsupported: () => ({
    kind: 'sign-in-stuck',
    refinement: {
      title: 'Signing in doesn’t work in this browser or page',
      happened: 'The page was opened in a way that doesn’t allow signing in or saving settings.',
      why: 'The page needs https (or localhost), a tab of its own instead of a frame, and browser storage that isn’t blocked or full.',
      fix: 'Open this page in a tab of its own over https, and allow site data for it.',
      fixers: ['you', 'app-owner'],
    },
  }),
  mismatch: () => ({
    kind: 'region-or-url',
    refinement: {
      title: 'Another organization answered',
      happened: 'At the address of {organization|the organization}, another organization answered.',
      why: 'The address now belongs to another environment, for example after a copy or reset.',
      fix: 'Refresh the list of organizations, then check this organization again.',
    },
  }),
};

function plain(kind: ProblemKind): TagClassification {
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

function byStatus({ status, during }: Failure): TagClassification {
  if (status === undefined) return plain('unknown');
  if (status >= 500) return plain('service-unavailable');
  if (status === 401 && during === 'discovery')
    return {
      kind: 'session-expired',
      refinement: {
        why: 'The list of organizations didn’t accept the sign-in: it has expired, or is for another service.',
      },
    };
  return plain(byStatusCode[status] ?? 'unknown');
}

/** Global Discovery may be retired; every organization can still be reached by its own address. */
function withDiscoveryGone(failure: Failure, classification: Classification): Classification {
  const gone =
    failure.status === 404 || failure.status === 410 || classification.code === 'AADSTS500011';
  const listing = failure.during === 'discovery' || (failure.text ?? '').includes('globaldisco.');
  if (!listing || !gone || classification.kind !== 'region-or-url') return classification;
  return {
    ...classification,
    refinement: {
      title: 'Microsoft’s organization list is unavailable',
      happened:
        'The service that lists organizations (Global Discovery) doesn’t exist here or no longer answers.',
      why: 'It may be retired, or may not exist in this cloud or tenant. Your organizations still work.',
      fix: 'Enter the address of an organization instead of choosing from the list.',
      fixers: ['you'],
      next: {
        to: 'open',
        href: '#/organizations',
        label: 'Enter an organization’s address',
      },
    },
  };
}
