import type { ProblemKind } from '../../../facts/diagnosis/problems.ts';
import type { Weight } from './codeCatalogue.ts';
import type { Evidence } from '../diagnosis.ts';
import { excerptOf } from './excerpt.ts';
import { findCodes, type Find, type Scan } from './findCodes.ts';
import { evidenceNear } from './textEvidence.ts';

/** One distinct problem found in a text. */
export type Finding = {
  readonly kind: ProblemKind;
  /** `AADSTS50011`, `0x80072560`, `interaction_in_progress`; undefined where a phrase told it. */
  readonly code: string | undefined;
  /** Every code in the text that tells of this problem, `code` first. */
  readonly codes: readonly string[];
  readonly weight: Weight;
  readonly evidence: readonly Evidence[];
};

/** What a text holds: its problems, the most telling first, and the ids and times in it. */
export type Reading = {
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
};

/** The problems in any pasted text, the most telling first; none where the text is no error we know. */
export function recognize(text: string): readonly Finding[] {
  return readPastedText(text).findings;
}

export function readPastedText(pasted: string): Reading {
  const scan = findCodes(excerptOf(pasted));
  return {
    findings: mostTelling(scan).map((finds) => toFinding(finds, scan)),
    evidence: evidenceNear(scan.traces, 0),
  };
}

const ranks: Readonly<Record<Weight, number>> = {
  code: 5,
  phrase: 4,
  unknown: 3,
  vague: 2,
  family: 1,
};

/** Finds by problem, the most telling problem first. What is vague stands only where nothing better does, and alone. */
function mostTelling(scan: Scan): readonly (readonly [Find, ...Find[]])[] {
  const byKind = new Map<ProblemKind, [Find, ...Find[]]>();
  for (const find of [...scan.finds.values()].map((each) => decided(each, scan)).sort(byTelling)) {
    const same = byKind.get(find.kind);
    if (same) same.push(find);
    else byKind.set(find.kind, [find]);
  }
  const groups = [...byKind.values()];
  const telling = groups.filter(([best]) => ranks[best.weight] >= ranks.unknown);
  return telling.length > 0 ? telling : groups.slice(0, 1);
}

function byTelling(one: Find, other: Find): number {
  return ranks[other.weight] - ranks[one.weight] || one.at - other.at;
}

/** A text beside a code may decide what the code means. */
function decided(find: Find, { decisions }: Scan): Find {
  const kind = find.code === undefined ? undefined : decisions.get(find.code);
  return kind ? { ...find, kind, weight: 'code' } : find;
}

function toFinding(finds: readonly [Find, ...Find[]], scan: Scan): Finding {
  const [best] = finds;
  const codes = finds.flatMap(({ code }) => (code === undefined ? [] : [code]));
  return {
    kind: best.kind,
    code: codes[0],
    codes,
    weight: best.weight,
    evidence: evidenceNear(scan.traces, best.at),
  };
}
