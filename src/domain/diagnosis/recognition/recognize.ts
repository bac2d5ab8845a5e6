import { kindsForOtherServices } from '../../../facts/diagnosis/phrases/otherServices.ts';
import type { ProblemKind } from '../../../facts/diagnosis/problems.ts';
import type { Evidence } from '../diagnosis.ts';
import type { Weight } from './codeCatalog.ts';
import { excerptOf } from './excerpt.ts';
import { collectMatches, type CodeMatch, type TextMatches } from './matchCollector.ts';
import { isOtherService } from './otherService.ts';
import { evidenceNear } from './textEvidence.ts';
import { readTextValues } from './textValues.ts';

/** One distinct problem found in a text. */
export type RecognizedProblem = {
  readonly kind: ProblemKind;
  /** `AADSTS50011`, `0x80072560`, `interaction_in_progress`; undefined where only a phrase told of it. */
  readonly code: string | undefined;
  /** Every code in the text that tells of this problem, `code` first. */
  readonly codes: readonly string[];
  readonly weight: Weight;
  readonly evidence: readonly Evidence[];
};

/** What a text says: its problems, the most telling first, and the IDs and times in it. */
export type RecognizedText = {
  readonly problems: readonly RecognizedProblem[];
  readonly evidence: readonly Evidence[];
  /** Whether a program outside the browser wrote the text. */
  readonly isFromProgram: boolean;
};

/**
 * Finds the problems in a text.
 * @param text Any text.
 * @returns The most telling problem first; none where the text isn't an error that we know.
 */
export function recognize(text: string): readonly RecognizedProblem[] {
  return recognizeText(text).problems;
}

/**
 * Finds the problems in a text, with the IDs and times around them.
 * @param text Any text. Of a very long one, an excerpt is read.
 */
export function recognizeText(text: string): RecognizedText {
  const found = collectMatches(excerptOf(text));
  return {
    problems: mostTelling(found).map((matches) => toProblem(matches, found)),
    evidence: evidenceNear(found.traces, 0),
    isFromProgram: found.isFromProgram,
  };
}

const ranks: Readonly<Record<Weight, number>> = {
  code: 5,
  phrase: 4,
  unknown: 3,
  vague: 2,
  family: 1,
};

/** Matches by kind of problem, the most telling first. A vague one is kept only where nothing better was found, and alone. */
function mostTelling(found: TextMatches): readonly (readonly [CodeMatch, ...CodeMatch[]])[] {
  const byKind = new Map<ProblemKind, [CodeMatch, ...CodeMatch[]]>();
  for (const match of withoutParts(withoutList(found))
    .map((each) => decided(each, found))
    .sort(byTelling)) {
    const same = byKind.get(match.kind);
    if (same) same.push(match);
    else byKind.set(match.kind, [match]);
  }
  const groups = [...byKind.values()];
  const telling = groups.filter(([best]) => ranks[best.weight] >= ranks.unknown);
  return telling.length > 0 ? telling : groups.slice(0, 1);
}

function byTelling(one: CodeMatch, other: CodeMatch): number {
  return ranks[other.weight] - ranks[one.weight] || one.at - other.at;
}

/** Different codes on lines of their own, without any ID or time, are a list of codes and not an error. */
function withoutList({ matches, traces }: TextMatches): readonly CodeMatch[] {
  if (traces.size > 0) return matches;
  const listed = countCodes(matches.filter(({ style }) => style === 'listed'));
  const onOwnLine = countCodes(matches.filter(({ style }) => style !== 'error'));
  if (onOwnLine >= 4) return [];
  return listed >= 2 || onOwnLine >= 3 ? matches.filter(({ style }) => style === 'error') : matches;
}

function countCodes(matches: readonly CodeMatch[]): number {
  return new Set(matches.flatMap(({ code }) => code ?? [])).size;
}

/** Of a phrase within a longer one that tells of another kind, only the longer one counts. */
function withoutParts(matches: readonly CodeMatch[]): readonly CodeMatch[] {
  const phrases = matches.filter(({ code }) => code === undefined);
  return matches.filter(
    (match) => match.code !== undefined || !phrases.some((other) => isWithin(match, other)),
  );
}

function isWithin(part: CodeMatch, whole: CodeMatch): boolean {
  const isShorter = part.end - part.at < whole.end - whole.at;
  return isShorter && part.kind !== whole.kind && part.at >= whole.at && part.end <= whole.end;
}

/** What a code means may depend on a text beside it, or on the service that the text names. */
function decided(match: CodeMatch, { decisions, text }: TextMatches): CodeMatch {
  const { code, at } = match;
  if (code === undefined) return match;
  const kind = decisions.get(code) ?? kindForOtherService(code, text.slice(at, at + 400));
  return kind ? { ...match, kind, weight: 'code' } : match;
}

function kindForOtherService(code: string, sentence: string): ProblemKind | undefined {
  const kind = kindsForOtherServices[code];
  return kind && isOtherService(readTextValues(sentence).resource) ? kind : undefined;
}

function toProblem(
  matches: readonly [CodeMatch, ...CodeMatch[]],
  found: TextMatches,
): RecognizedProblem {
  const [best] = matches;
  const codes = matches.flatMap(({ code }) => (code === undefined ? [] : [code]));
  return {
    kind: best.kind,
    code: codes[0],
    codes,
    weight: best.weight,
    evidence: evidenceNear(found.traces, best.at),
  };
}
