import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { Problem, ProblemClick } from '../../facts/diagnosis/problem.ts';
import { problems, type ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { Situation } from '../../facts/diagnosis/situations.ts';
import type { Refinement } from './classifyFailure.ts';
import { codeWords } from './codeWords.ts';
import type { Diagnosis, Evidence, NextClick } from './diagnosis.ts';
import { fillTemplate, joinParts } from './fillTemplate.ts';
import { learnMoreLink } from './learnMore.ts';
import { writeMessage } from './message.ts';
import { resourceId, wordValues, type NamedValues } from './namedValues.ts';
import { guessPlatform } from './platformGuess.ts';
import { resolveClick } from './resolveAction.ts';
import { situationNote } from './situations.ts';

/** Where a failure happened: on this page, in a program, or in a place that the text doesn't tell. */
export type Origin = 'page' | 'program' | 'unknown';

export type DiagnosisInput = {
  readonly kind: ProblemKind;
  readonly code: string | undefined;
  readonly refinement: Refinement | undefined;
  readonly evidence: readonly Evidence[];
  readonly values: NamedValues;
  readonly cloud: CloudId;
  readonly origin: Origin;
  readonly situations: ReadonlySet<Situation>;
  /** The error itself, without secrets, for the message. */
  readonly errorText: string | undefined;
};

/**
 * Puts together the card of a problem: the words of its kind, of its code, and of its situation, with the values filled in.
 */
export function makeDiagnosis(input: DiagnosisInput): Diagnosis {
  const { kind, code, refinement, evidence, origin, situations } = input;
  const problem: Problem = {
    ...problems[kind],
    ...codeWords(code, kind),
    ...situationNote(kind, code, situations),
    ...refinement,
  };
  const values = wordValues(input.values, code, origin === 'page');
  const fill = (template: string) => joinParts(fillTemplate(template, values));
  const [next, ...others] = clicksOf(problem, input);
  const diagnosis = {
    kind,
    code,
    title: problem.title,
    happened: fill(problem.happened),
    why: fill(problem.why),
    fix: fillTemplate(problem.fix, values),
    fixers: problem.fixers,
    next,
    others,
    evidence,
    learnMore: learnMore(code, problem),
  };
  return { ...diagnosis, message: writeMessage(diagnosis, input.errorText) };
}

function learnMore(code: string | undefined, { source }: Problem): Diagnosis['learnMore'] {
  const href = learnMoreLink(code);
  return href === undefined ? { about: 'problem', href: source } : { about: 'code', href };
}

/** The first click that can be made with what is known comes first; the same click never appears twice. */
function clicksOf(
  problem: Problem,
  { kind, code, refinement, evidence, values, cloud, origin }: DiagnosisInput,
): readonly [NextClick, ...NextClick[]] {
  const context = {
    ...values,
    cloud,
    kind,
    code,
    isThisPage: origin === 'page',
    platform: guessPlatform(values, code, origin === 'page')?.platform,
    resourceId: resourceId(values),
  };
  const wanted: readonly ProblemClick[] = [problem.next, ...problem.others];
  const clicks = wanted
    .map((click) => (click.to === 'retry' ? (refinement?.insteadOfRetry ?? click) : click))
    .flatMap((click) => resolveClick(click, context, evidence) ?? []);
  const [first = readSource(problem), ...rest] =
    origin === 'program' ? withoutThisPage(clicks) : clicks;
  const met = new Set([JSON.stringify(first.action)]);
  const others = rest.filter(({ action }) => {
    const key = JSON.stringify(action);
    return !met.has(key) && met.add(key);
  });
  return [first, ...others];
}

/** A program’s failure isn’t fixed by signing in here, or by examining this page. */
function withoutThisPage(clicks: readonly NextClick[]): readonly NextClick[] {
  return clicks.filter(
    ({ action }) =>
      action.does === 'copy' || (action.does === 'open' && action.href !== '#/diagnose'),
  );
}

function readSource({ source }: Problem): NextClick {
  return {
    label: 'Read more about this problem',
    action: { does: 'open', href: source },
  };
}
