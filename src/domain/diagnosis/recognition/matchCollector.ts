import type { ProblemKind } from '../../../facts/diagnosis/problems.ts';
import {
  codeCatalog,
  type Catalog,
  type Found,
  type NumberStyle,
  type Pattern,
  type TellingPattern,
} from './codeCatalog.ts';
import { lineStyle, type LineStyle } from './mentions.ts';
import { endOf, normalize, standsAlone, type NormalizedText } from './normalizedText.ts';
import { readNumberedCode } from './numberedCode.ts';
import { PhrasesWithGaps } from './phrasesWithGaps.ts';
import { collectEvidence, type Traces } from './textEvidence.ts';

/** A code or phrase where a text first tells of it. */
export type CodeMatch = Found & {
  /** Where it begins in the text, and the place after it. */
  readonly at: number;
  readonly end: number;
  readonly style: LineStyle;
};

/** All that one pass over a text found. */
export type TextMatches = {
  readonly text: string;
  readonly matches: readonly CodeMatch[];
  /** What a code means by the words beside it. */
  readonly decisions: ReadonlyMap<string, ProblemKind>;
  readonly traces: Traces;
  /** Whether a program outside the browser wrote the text. */
  readonly isFromProgram: boolean;
};

/**
 * Looks for every known code and phrase in one pass, in a time that grows with the length of the text only.
 * @param text Any text.
 * @returns Each code once, and each kind of problem that a phrase tells once.
 */
export function collectMatches(text: string): TextMatches {
  const catalog = codeCatalog();
  const normalized = normalize(text);
  const collector = new MatchCollector(normalized, catalog);
  const done = new Uint8Array(catalog.patterns.length);
  catalog.scanner.scan(normalized, (index, first, last) => {
    const pattern = catalog.patterns[index];
    if (done[index] === 1 || !pattern) return;
    if (collector.take(pattern, first, last)) done[index] = 1;
  });
  return collector.result();
}

/** The first and the last sign of a code or phrase. */
type Place = { readonly first: number; readonly last: number };

class MatchCollector {
  readonly #normalized: NormalizedText;
  readonly #catalog: Catalog;
  readonly #gaps: PhrasesWithGaps;
  readonly #places = new Map<Found, Place[]>();
  /** What counts only if the text is about Microsoft’s sign-in or Dataverse. */
  readonly #placesInContext = new Map<Found, Place[]>();
  readonly #unknown = new Map<string, Found>();
  readonly #decisions = new Map<string, ProblemKind>();
  readonly #traces: Traces = new Map();
  readonly #marks = new Set<string>();
  #evidenceLooks = 0;

  constructor(normalized: NormalizedText, catalog: Catalog) {
    this.#normalized = normalized;
    this.#catalog = catalog;
    this.#gaps = new PhrasesWithGaps(catalog.pieces);
  }

  /** Takes in one hit; true where the same pattern has nothing more to tell. */
  take(pattern: Pattern, first: number, last: number): boolean {
    switch (pattern.is) {
      case 'number':
        this.#takeNumber(pattern.style, first, last);
        return false; // the next one is another number
      case 'mark':
        this.#marks.add(pattern.of);
        return true;
      case 'deciding':
        this.#decisions.set(pattern.code, pattern.kind);
        return true;
      case 'evidence':
        return this.#takeEvidence(pattern.label, last);
      case 'word':
      case 'phrase':
      case 'piece':
      case 'privilege':
        return this.#takeTold(pattern, first, last);
    }
  }

  /** Takes in what tells of a problem by itself. */
  #takeTold(pattern: TellingPattern, first: number, last: number): boolean {
    switch (pattern.is) {
      case 'word':
        return standsAlone(this.#normalized, first, last) && this.#keep(pattern, first, last);
      case 'phrase':
        return this.#keep(pattern, first, last);
      case 'piece': {
        const begin = this.#gaps.take(pattern.slot, pattern.isFirst, first, last);
        return begin >= 0 && pattern.isLast && this.#keep(pattern, begin, last);
      }
      case 'privilege':
        return isPrivilege(this.#normalized, first) && this.#keep(pattern, first, last);
    }
  }

  #takeEvidence(label: string, last: number): boolean {
    this.#evidenceLooks += 1;
    return (
      collectEvidence(this.#traces, label, this.#normalized, last) ||
      this.#evidenceLooks > mostEvidenceLooks
    );
  }

  result(): TextMatches {
    const isInContext = this.#marks.has('context') && !this.#marks.has('other-program');
    const matches = [
      ...this.#matchesAt(this.#places),
      ...(isInContext ? this.#matchesAt(this.#placesInContext) : []),
    ];
    if (matches.length === 0 && errorAnswer.test(this.#normalized.text)) matches.push(unnamedError);
    return {
      text: this.#normalized.text,
      matches,
      decisions: this.#decisions,
      traces: this.#traces,
      isFromProgram: this.#marks.has('program') && !this.#marks.has('browser'),
    };
  }

  /** Each code or phrase at its first place that isn't a mere mention. */
  #matchesAt(places: ReadonlyMap<Found, readonly Place[]>): CodeMatch[] {
    const { text, starts } = this.#normalized;
    return [...places].flatMap(([found, all]): readonly CodeMatch[] => {
      for (const { first, last } of all) {
        const at = starts[first] ?? 0;
        const end = endOf(this.#normalized, last);
        const style = lineStyle(text, at, end);
        if (style !== 'mention') return [{ ...found, at, end, style }];
      }
      return [];
    });
  }

  #takeNumber(style: NumberStyle, first: number, last: number): void {
    const code = readNumberedCode(style, this.#normalized, first, last, this.#catalog);
    if (!code) return;
    const found = code.found.kind === 'unknown' ? this.#sameUnknown(code.found) : code.found;
    if (found) this.#keep({ found, inContext: code.inContext }, first, code.last);
  }

  /** One object for each unknown code, and not too many of them. */
  #sameUnknown(found: Found): Found | undefined {
    const code = found.code ?? '';
    if (!this.#unknown.has(code) && this.#unknown.size < mostUnknown)
      this.#unknown.set(code, found);
    return this.#unknown.get(code);
  }

  /** Notes a place; true where there are enough of them. */
  #keep({ found, inContext }: { found: Found; inContext: boolean }, first: number, last: number) {
    const places = inContext ? this.#placesInContext : this.#places;
    const known = places.get(found);
    if (!known) places.set(found, [{ first, last }]);
    else if (known.length < mostPlaces) known.push({ first, last });
    return known !== undefined && known.length >= mostPlaces;
  }
}

/** A sign-in’s answer in an address, with an error that isn't in any list. */
const errorAnswer = /[#?&]error=[a-z_]{3,40}&(?:error_|state=)/i;

const unnamedError: CodeMatch = {
  ...{ kind: 'sign-in-stuck', weight: 'family', code: undefined, at: 0, end: 0, style: 'error' },
};

/** So often a label’s ID or time is looked for; a log that repeats a label without one must not cost more. */
const mostEvidenceLooks = 200;

/** Of each code or phrase, so many places are looked at: the first may be mere mentions. */
const mostPlaces = 4;

/** More unknown codes than this in one text help nobody. */
const mostUnknown = 64;

/** Whether the name of a privilege begins at a sign, such as `prvReadOrganization`. */
function isPrivilege({ text, starts }: NormalizedText, first: number): boolean {
  const start = starts[first] ?? 0;
  return /(?:^|\W)prv[A-Z][A-Za-z0-9_]{3}/.test(text.slice(Math.max(0, start - 1), start + 7));
}
