import {
  dataverseCodes,
  entraCodes,
  msalCodes,
  oauthErrors,
  symptoms,
  vagueCodes,
} from '../../../facts/diagnosis/codes.ts';
import { documentedCodes } from '../../../facts/diagnosis/documentedCodes.ts';
import {
  contextWords,
  decidingTexts,
  evidenceKeys,
  numberKeys,
  phrases,
  phrasesInContext,
} from '../../../facts/diagnosis/phrases.ts';
import { problemKinds, type ProblemKind } from '../../../facts/diagnosis/problems.ts';
import { makePhraseScanner, type PhraseScanner } from './phraseScanner.ts';

/**
 * How telling a find is: `code` names one cause, `phrase` its words without a code, `unknown` a code that is in no list,
 * `vague` a code with many causes, `family` a word of OAuth or of any program.
 */
export type Weight = 'code' | 'phrase' | 'unknown' | 'vague' | 'family';

export type Known = { readonly code: string; readonly kind: ProblemKind; readonly weight: Weight };

/** One thing to look for, by what is done where it is found. */
export type Pattern =
  | { readonly is: 'word'; readonly text: string; readonly known: Known }
  | { readonly is: 'phrase'; readonly text: string; readonly kind: ProblemKind }
  | { readonly is: 'context-phrase'; readonly text: string; readonly kind: ProblemKind }
  | {
      readonly is: 'deciding';
      readonly text: string;
      readonly code: string;
      readonly kind: ProblemKind;
    }
  | { readonly is: 'evidence'; readonly text: string; readonly label: string }
  | { readonly is: 'number'; readonly text: string; readonly of: NumberStyle }
  | { readonly is: 'context'; readonly text: string };

/** How a code is written as a number: `AADSTS50011`, `0x80072560`, `-2147180284`, `"errorCode": 50011`. */
export type NumberStyle = 'entra' | 'hex' | 'decimal' | 'keyed';

export type Catalogue = {
  readonly patterns: readonly Pattern[];
  readonly scanner: PhraseScanner;
  readonly classes: Uint8Array;
  readonly entra: ReadonlyMap<string, Known>;
  /** By the unsigned number. */
  readonly dataverse: ReadonlyMap<number, Known>;
};

let made: Catalogue | undefined;

/** The tables as a machine, made at the first question. */
export function codeCatalogue(): Catalogue {
  made ??= makeCatalogue();
  return made;
}

function makeCatalogue(): Catalogue {
  const patterns = makePatterns();
  const scanner = makePhraseScanner(patterns.map(({ text }) => text));
  return {
    patterns,
    scanner,
    classes: scanner.classes,
    entra: new Map(entraPairs().map(([kind, digits]) => [digits, known(`AADSTS${digits}`, kind)])),
    dataverse: new Map(
      pairs(dataverseCodes).map(([kind, code]) => [Number(code), known(code, kind)]),
    ),
  };
}

/** 0x8004… to 0x8009… as signed (-2147…, -2146…) and unsigned decimals. */
const decimalBeginnings = ['2146', '2147', '2148'];

function makePatterns(): readonly Pattern[] {
  return [
    { is: 'number', text: 'AADSTS', of: 'entra' },
    { is: 'number', text: '0x8', of: 'hex' },
    ...decimalBeginnings.map((text) => ({ is: 'number', text, of: 'decimal' }) as const),
    ...numberKeys.map((text) => ({ is: 'number', text, of: 'keyed' }) as const),
    ...contextWords.map((text) => ({ is: 'context', text }) as const),
    ...[...pairs(msalCodes), ...pairs(symptoms)].map(([kind, code]) => word(known(code, kind))),
    ...pairs(oauthErrors).map(([kind, code]) => word({ code, kind, weight: 'family' })),
    ...pairs(phrases).map(([kind, text]) => ({ is: 'phrase', text, kind }) as const),
    ...pairs(phrasesInContext).map(
      ([kind, text]) => ({ is: 'context-phrase', text, kind }) as const,
    ),
    ...decidingTexts.map((row) => ({ is: 'deciding', ...row }) as const),
    ...Object.entries(evidenceKeys).flatMap(([label, keys]) =>
      keys.map((text) => ({ is: 'evidence', text, label }) as const),
    ),
  ];
}

function word(row: Known): Pattern {
  return { is: 'word', text: row.code, known: row };
}

function known(code: string, kind: ProblemKind): Known {
  if (kind === 'unknown') return { code, kind, weight: 'unknown' };
  return { code, kind, weight: vagueCodes.includes(code) ? 'vague' : 'code' };
}

/** Each AADSTS code has its row in one of the two tables only. */
function entraPairs(): readonly (readonly [ProblemKind, string])[] {
  return [
    ...pairs(entraCodes),
    ...documentedCodes.flatMap(({ kind, why }) =>
      Object.keys(why).map((digits) => [kind, digits] as const),
    ),
  ];
}

/** A table of lists by kind as one list of pairs. */
function pairs(
  folded: Readonly<Partial<Record<ProblemKind, readonly string[]>>>,
): readonly (readonly [ProblemKind, string])[] {
  return problemKinds.flatMap((kind) =>
    (folded[kind] ?? []).map((entry) => [kind, entry] as const),
  );
}
