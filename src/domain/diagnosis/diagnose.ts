import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { Problem, ProblemClick } from '../../facts/diagnosis/problem.ts';
import { problems, type ProblemKind } from '../../facts/diagnosis/problems.ts';
import { codeWords } from './codeWords.ts';
import type { Diagnosis, Evidence, NextClick } from './diagnosis.ts';
import type { Failure } from '../failure.ts';
import { failureEvidence } from './failureEvidence.ts';
import { classifyFailure, type Refinement } from './classifyFailure.ts';
import { fillWords, type WordValues } from './fillTemplate.ts';
import { learnMoreLink } from './learnMore.ts';
import { nextClick } from './resolveAction.ts';
import { recognizeText } from './recognition/recognize.ts';

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
  const { kind, code, refinement } = classifyFailure(failure);
  const evidence = failureEvidence(failure, code);
  const host = hostOf(failure.url);
  return makeDiagnosis({ kind, code, refinement, evidence, host, about: context }, context);
}

/** The problems in a pasted text, and what is left to show where none is known. */
export type TextDiagnosis = {
  readonly diagnoses: readonly Diagnosis[];
  /** Set where nothing was recognised: ids and times found all the same. */
  readonly unrecognised: { readonly evidence: readonly Evidence[] } | undefined;
};

/** Diagnoses whatever a person pasted, the most telling problem first. Nothing of it is sent anywhere. */
export function diagnoseText(text: string, context: DiagnosisContext): TextDiagnosis {
  const { problems: found, evidence } = recognizeText(text);
  return {
    diagnoses: found.map(({ kind, code, codes, evidence: traces }) =>
      makeDiagnosis(
        {
          kind,
          code,
          refinement: pasted,
          evidence: [...codes.map((value) => ({ label: 'Code', value })), ...traces],
          host: undefined,
          about: namedIn(text, context),
        },
        context,
      ),
    ),
    unrecognised: found.length > 0 ? undefined : { evidence },
  };
}

/** A pasted error has happened elsewhere: there is nothing here to try again. */
const pasted: Refinement = {
  insteadOfRetry: { to: 'open', href: '#/diagnose', label: 'Run the doctor on this page' },
};

/** A pasted error may be about another app, account or tenant: its words name only what the text itself names. */
function namedIn(text: string, context: DiagnosisContext): DiagnosisContext {
  const lower = text.toLowerCase();
  const named = (value: string | undefined) =>
    value !== undefined && value !== '' && lower.includes(value.toLowerCase()) ? value : undefined;
  return {
    cloud: context.cloud,
    clientId: named(context.clientId),
    tenant: named(context.tenant),
    redirectUri: named(context.redirectUri),
    organizationName: named(context.organizationName),
    organizationUrl: named(context.organizationUrl),
    signedInAs: named(context.signedInAs),
  };
}

type Parts = {
  readonly kind: ProblemKind;
  readonly code: string | undefined;
  readonly refinement: Refinement | undefined;
  readonly evidence: readonly Evidence[];
  readonly host: string | undefined;
  /** What the words may name. */
  readonly about: DiagnosisContext;
};

function makeDiagnosis(parts: Parts, context: DiagnosisContext): Diagnosis {
  const { kind, code, refinement, evidence } = parts;
  const problem: Problem = problems[kind];
  const words: Pick<Problem, 'title' | 'happened' | 'why' | 'fixers'> = {
    ...problem,
    ...codeWords(code, kind),
    ...refinement,
  };
  const values = wordValues(parts);
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

function wordValues({ host, about: context }: Parts): WordValues {
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
