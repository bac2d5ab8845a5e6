import {
  dataverseCodes,
  entraCodes,
  oauthErrors,
  symptoms,
  vagueCodes,
  type CodesByKind,
} from '../../../facts/diagnosis/codes.ts';
import { documentedCodes } from '../../../facts/diagnosis/documented/documentedCodes.ts';
import { msalCodes } from '../../../facts/diagnosis/codes/msalCodes.ts';
import { decidingTexts } from '../../../facts/diagnosis/phrases/decidingTexts.ts';
import { evidenceLabels, marks, numberLabels } from '../../../facts/diagnosis/phrases/marks.ts';
import { phrases } from '../../../facts/diagnosis/phrases/phrases.ts';
import { phrasesInContext } from '../../../facts/diagnosis/phrases/phrasesInContext.ts';
import { symptomsInContext } from '../../../facts/diagnosis/phrases/symptomsInContext.ts';
import {
  serviceCodes,
  systemErrors,
  vagueSystemErrors,
} from '../../../facts/diagnosis/codes/programCodes.ts';
import { problemKinds, type ProblemKind } from '../../../facts/diagnosis/problems.ts';
import { makePhraseScanner, type PhraseScanner } from './phraseScanner.ts';

/**
 * How much a match tells: `code` names one cause, `phrase` describes one without a code, `unknown` is a code that isn't in any
 * list, `vague` a code with many causes, `family` a word of OAuth or of any program.
 */
export type Weight = 'code' | 'phrase' | 'unknown' | 'vague' | 'family';

/** What a code or phrase tells. A phrase has no code. */
export type Found = {
  readonly code: string | undefined;
  readonly kind: ProblemKind;
  readonly weight: Weight;
};

type KnownCode = Found & { readonly code: string };

/** A text that tells of a problem by itself. */
export type TellingPattern = {
  readonly text: string;
  readonly found: Found;
  /** Whether it counts only in a text about Microsoft’s sign-in or Dataverse. */
  readonly inContext: boolean;
} & (
  | {
      /** A `word` must stand alone, and so isn't found inside a longer one. */
      readonly is: 'word' | 'phrase' | 'privilege';
    }
  | {
      /** A piece of a phrase with a value inside. */
      readonly is: 'piece';
      /** The number of the piece among all pieces. */
      readonly slot: number;
      readonly isFirst: boolean;
      readonly isLast: boolean;
    }
);

/** One thing to look for, by what is done where it is found. */
export type Pattern =
  | TellingPattern
  | ({ readonly text: string } & (
      | { readonly is: 'deciding'; readonly code: string; readonly kind: ProblemKind }
      | { readonly is: 'evidence'; readonly label: string }
      | { readonly is: 'number'; readonly style: NumberStyle }
      | { readonly is: 'mark'; readonly of: string }
    ));

/** How a code is written as a number: `AADSTS50011`, `0x80072560`, `-2147180284`, `"errorCode": 50011`. */
export type NumberStyle = 'entra' | 'hex' | 'decimal' | 'labeled';

export type Catalog = {
  readonly patterns: readonly Pattern[];
  readonly scanner: PhraseScanner;
  /** How many pieces of phrases with a value inside there are. */
  readonly pieces: number;
  /** By the digits after `AADSTS`. */
  readonly entra: ReadonlyMap<string, KnownCode>;
  /** By the unsigned number. */
  readonly dataverse: ReadonlyMap<number, KnownCode>;
};

let catalog: Catalog | undefined;

/** The tables as one scanner, made when first needed. */
export function codeCatalog(): Catalog {
  catalog ??= makeCatalog();
  return catalog;
}

function makeCatalog(): Catalog {
  const patterns = makePatterns();
  return {
    patterns,
    scanner: makePhraseScanner(patterns.map(({ text }) => text)),
    pieces: patterns.filter(({ is }) => is === 'piece').length,
    entra: new Map(entraPairs().map(([kind, digits]) => [digits, known(`AADSTS${digits}`, kind)])),
    dataverse: new Map(
      pairs(dataverseCodes).map(([kind, code]) => [Number(code), known(code, kind)]),
    ),
  };
}

/** 0x8004… to 0x8009… as signed (-2147…, -2146…) and unsigned decimals. */
const decimalBeginnings = ['2146', '2147', '2148'];

const numberPatterns: readonly Pattern[] = [
  { is: 'number', text: 'AADSTS', style: 'entra' },
  { is: 'number', text: '0x8', style: 'hex' },
  ...decimalBeginnings.map((text) => ({ is: 'number', text, style: 'decimal' }) as const),
  ...numberLabels.map((text) => ({ is: 'number', text, style: 'labeled' }) as const),
];

function makePatterns(): readonly Pattern[] {
  return [
    ...numberPatterns,
    ...Object.entries(marks).flatMap(([of, texts]) =>
      texts.map((text) => ({ is: 'mark', text, of }) as const),
    ),
    ...[...pairs(msalCodes), ...pairs(symptoms), ...pairs(serviceCodes)].map(([kind, code]) =>
      word(known(code, kind), false),
    ),
    ...pairs(oauthErrors).map(([kind, code]) => word({ code, kind, weight: 'family' }, false)),
    ...pairs(systemErrors).map(([kind, code]) => word({ code, kind, weight: 'phrase' }, true)),
    ...pairs(vagueSystemErrors).map(([kind, code]) => word({ code, kind, weight: 'family' }, true)),
    ...phrasePatterns(),
    {
      is: 'privilege',
      text: 'prv',
      found: { code: undefined, kind: 'missing-privilege', weight: 'phrase' },
      inContext: false,
    },
    ...decidingTexts.map((row) => ({ is: 'deciding', ...row }) as const),
    ...Object.entries(evidenceLabels).flatMap(([label, texts]) =>
      texts.map((text) => ({ is: 'evidence', text, label }) as const),
    ),
  ];
}

function word(found: KnownCode, inContext: boolean): Pattern {
  return { is: 'word', text: found.code, found, inContext };
}

function phrasePatterns(): readonly Pattern[] {
  const rows = [
    ...told(phrases, 'phrase', false),
    ...told(phrasesInContext, 'phrase', true),
    ...told(symptomsInContext, 'family', true),
  ];
  let slot = 0;
  return rows.flatMap(({ text, ...counted }): readonly Pattern[] => {
    const pieces = text.split('…');
    if (pieces.length === 1) return [{ is: 'phrase', text, ...counted }];
    return pieces.map((each, piece) => {
      const place = { slot: slot++, isFirst: piece === 0, isLast: piece === pieces.length - 1 };
      return { is: 'piece', text: each, ...counted, ...place };
    });
  });
}

/** The phrases of a table; those of one kind tell the same. */
function told(
  table: CodesByKind,
  weight: Weight,
  inContext: boolean,
): readonly Omit<TellingPattern, 'is'>[] {
  return problemKinds.flatMap((kind) => {
    const found = { code: undefined, kind, weight };
    return (table[kind] ?? []).map((text) => ({ text, found, inContext }));
  });
}

function known(code: string, kind: ProblemKind): KnownCode {
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
function pairs(byKind: CodesByKind): readonly (readonly [ProblemKind, string])[] {
  return problemKinds.flatMap((kind) =>
    (byKind[kind] ?? []).map((entry) => [kind, entry] as const),
  );
}
