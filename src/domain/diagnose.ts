import { codeNotes } from '../facts/codeNotes.ts';
import type { CloudId } from '../facts/clouds.ts';
import { problems, type Problem, type ProblemClick, type ProblemKind } from '../facts/problems.ts';
import type { Diagnosis, Evidence, NextClick } from './diagnosis.ts';
import type { Failure } from './failure.ts';
import { failureEvidence } from './failureEvidence.ts';
import { readFailure, type Refinement } from './failureMeaning.ts';
import { fillWords, type WordValues } from './fillWords.ts';
import { learnMoreLink } from './learnMore.ts';
import { nextClick } from './nextClick.ts';
import { readPastedText } from './recognize.ts';

/** What is known at the moment something fails: it fills words and links. */
export type DiagnosisContext = {
  readonly cloud: CloudId;
  readonly clientId?: string | undefined;
  readonly tenant?: string | undefined;
  readonly redirectUri?: string | undefined;
  readonly organizationName?: string | undefined;
  readonly organizationUrl?: string | undefined;
  readonly signedInAs?: string | undefined;
};

/** What a failure means and who does what next; total: an unknown code is a diagnosis too. */
export function diagnose(failure: Failure, context: DiagnosisContext): Diagnosis {
  const { kind, code, refinement } = readFailure(failure);
  const evidence = failureEvidence(failure, code);
  return makeDiagnosis({ kind, code, refinement, evidence, host: hostOf(failure.url) }, context);
}

/** The problems in a pasted text, and what is left to show where none is known. */
export type TextDiagnosis = {
  readonly diagnoses: readonly Diagnosis[];
  /** Set where nothing was recognised: ids and times found all the same. */
  readonly unrecognised: { readonly evidence: readonly Evidence[] } | undefined;
};

/** Diagnoses whatever a person pasted, the most telling problem first. Nothing of it is sent anywhere. */
export function diagnoseText(text: string, context: DiagnosisContext): TextDiagnosis {
  const { findings, evidence } = readPastedText(text);
  return {
    diagnoses: findings.map(({ kind, code, codes, evidence: traces }) =>
      makeDiagnosis(
        {
          kind,
          code,
          refinement: pasted,
          evidence: [...codes.map((value) => ({ label: 'Code', value })), ...traces],
          host: undefined,
        },
        context,
      ),
    ),
    unrecognised: findings.length > 0 ? undefined : { evidence },
  };
}

/** A pasted error has happened elsewhere: there is nothing here to try again. */
const pasted: Refinement = {
  insteadOfRetry: { to: 'open', href: '#/diagnose', label: 'Run the doctor on this page' },
};

type Parts = {
  readonly kind: ProblemKind;
  readonly code: string | undefined;
  readonly refinement: Refinement | undefined;
  readonly evidence: readonly Evidence[];
  readonly host: string | undefined;
};

function makeDiagnosis(parts: Parts, context: DiagnosisContext): Diagnosis {
  const { kind, code, refinement, evidence } = parts;
  const problem: Problem = problems[kind];
  const words: Pick<Problem, 'title' | 'happened' | 'why' | 'fixers'> = {
    ...problem,
    ...(code === undefined ? undefined : codeNotes[code]),
    ...refinement,
  };
  const values = wordValues(parts, context);
  const [next, ...others] = clicksOf(problem, parts, context);
  return {
    kind,
    code,
    title: words.title,
    happened: fillWords(words.happened, values),
    why: fillWords(words.why, values),
    fixers: words.fixers,
    next,
    others,
    evidence,
    learnMore: learnMoreLink(code),
  };
}

const lastResort: NextClick = {
  label: 'Open the diagnosis screen',
  action: { does: 'open', href: '#/diagnose' },
};

/** The first click that can be made with what is known comes first; the same click never stands twice. */
function clicksOf(
  problem: Problem,
  { refinement, evidence }: Parts,
  context: DiagnosisContext,
): readonly [NextClick, ...NextClick[]] {
  const wanted: readonly ProblemClick[] = [refinement?.next ?? problem.next, ...problem.others];
  const clicks = wanted
    .map((click) => (click.to === 'retry' ? (refinement?.insteadOfRetry ?? click) : click))
    .flatMap((click) => nextClick(click, context, evidence) ?? []);
  const [first = lastResort, ...rest] = clicks;
  const met = new Set([JSON.stringify(first.action)]);
  const others = rest.filter(({ action }) => {
    const key = JSON.stringify(action);
    return !met.has(key) && met.add(key);
  });
  return [first, ...others];
}

function wordValues({ host }: Parts, context: DiagnosisContext): WordValues {
  return {
    redirectUri: context.redirectUri,
    clientId: context.clientId,
    tenant: context.tenant && `the tenant ${context.tenant}`,
    organization: context.organizationName ?? hostOf(context.organizationUrl),
    account: context.signedInAs,
    host,
  };
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}
