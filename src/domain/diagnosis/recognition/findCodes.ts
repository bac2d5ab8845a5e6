import type { ProblemKind } from '../../../facts/diagnosis/problems.ts';
import {
  codeCatalogue,
  type Catalogue,
  type Known,
  type NumberStyle,
  type Pattern,
  type Weight,
} from './codeCatalogue.ts';
import { findDigit, readCodeNumber, readHexAfterEight, readSignedDecimal } from './codeNumber.ts';
import { collectEvidence, type Traces } from './textEvidence.ts';

/** A code or phrase at its first place in a text. */
export type Find = {
  readonly kind: ProblemKind;
  readonly weight: Weight;
  readonly code: string | undefined;
  readonly at: number;
};

/** All that one pass over a text found. */
export type Scan = {
  /** By code; a phrase by its kind. */
  readonly finds: ReadonlyMap<string, Find>;
  /** What a code means by the words beside it. */
  readonly decisions: ReadonlyMap<string, ProblemKind>;
  readonly traces: Traces;
};

/** Looks for every known code and phrase in one pass, in a time that grows with the length of the text only. */
export function findCodes(text: string): Scan {
  const catalogue = codeCatalogue();
  const page = new Page(text, catalogue);
  const met = new Uint8Array(catalogue.patterns.length);
  catalogue.scanner.scan(text, (index, first, last, alone) => {
    const pattern = catalogue.patterns[index];
    if (met[index] === 1 || !pattern) return;
    if (page.read(pattern, first, last, alone)) met[index] = 1;
  });
  return page.scan();
}

/** The text under the scanner, with what was found so far. */
class Page {
  readonly #text: string;
  readonly #catalogue: Catalogue;
  readonly #finds = new Map<string, Find>();
  /** What counts only if the text speaks of Microsoft’s sign-in or Dataverse somewhere. */
  readonly #inContext: Find[] = [];
  readonly #decisions = new Map<string, ProblemKind>();
  readonly #traces: Traces = new Map();
  #context = false;
  #looks = 0;

  constructor(text: string, catalogue: Catalogue) {
    this.#text = text;
    this.#catalogue = catalogue;
  }

  /** Takes in one hit; true where the same pattern has nothing more to tell. */
  read(pattern: Pattern, first: number, last: number, alone: boolean): boolean {
    switch (pattern.is) {
      case 'number':
        return this.#readNumber(pattern.of, first, last);
      case 'context':
        return (this.#context = true);
      case 'word':
        return alone && this.#keep({ ...pattern.known, at: first });
      case 'phrase':
        return this.#keep({ kind: pattern.kind, weight: 'phrase', code: undefined, at: first });
      case 'context-phrase':
        this.#inContext.push({ kind: pattern.kind, weight: 'family', code: undefined, at: first });
        return true;
      case 'deciding':
        this.#decisions.set(pattern.code, pattern.kind);
        return true;
      case 'evidence':
        this.#looks += 1;
        return (
          collectEvidence(this.#traces, pattern.label, this.#text, last + 1) ||
          this.#looks > mostLooks
        );
    }
  }

  scan(): Scan {
    if (this.#context) this.#inContext.forEach((find) => this.#keep(find));
    if (this.#finds.size === 0 && errorAnswer.test(this.#text))
      this.#keep({ kind: 'sign-in-stuck', weight: 'family', code: undefined, at: 0 });
    return { finds: this.#finds, decisions: this.#decisions, traces: this.#traces };
  }

  #keep(find: Find): boolean {
    const key = find.code ?? find.kind;
    const earlier = this.#finds.get(key);
    if (!earlier || (earlier.weight === 'family' && find.weight === 'phrase'))
      this.#finds.set(key, find);
    return true;
  }

  #keepKnown(known: Known, at: number): void {
    if (!this.#finds.has(known.code)) this.#keep({ ...known, at });
  }

  /** Numbers differ from place to place, so their patterns are never done. */
  #readNumber(of: NumberStyle, first: number, last: number): false {
    switch (of) {
      case 'entra':
        return this.#readEntra(first, last);
      case 'hex':
        return this.#readHex(first, last);
      case 'decimal':
        return this.#readDecimal(first, last);
      case 'keyed':
        return this.#readKeyed(last);
    }
  }

  #readEntra(first: number, last: number): false {
    const number = readCodeNumber(this.#text, last + 1, this.#catalogue.classes);
    if (!number) return false;
    const { digits, nextLine, colon } = number;
    const whole = this.#catalogue.entra.get(digits);
    const joined =
      nextLine === undefined ? undefined : this.#catalogue.entra.get(digits + nextLine);
    const known = joined && (colon || !whole) ? joined : whole;
    if (known) this.#keepKnown(known, first);
    else if (digits.length >= 5) this.#keepUnknown(`AADSTS${digits}`, first);
    return false;
  }

  #readHex(first: number, last: number): false {
    if (first > 0 && this.#catalogue.classes[this.#text.charCodeAt(first - 1)] !== 0) return false;
    this.#keepDataverse(
      readHexAfterEight(this.#text, last + 1, this.#catalogue.classes),
      first,
      true,
    );
    return false;
  }

  #readDecimal(first: number, last: number): false {
    const value = readSignedDecimal(this.#text, first, last + 1);
    if (value !== undefined) this.#keepDataverse(value.number, first, value.signed);
    return false;
  }

  #keepDataverse(value: number, at: number, surely: boolean): void {
    const known = this.#catalogue.dataverse.get(value);
    if (known) this.#keepKnown(known, at);
    else if (surely && isDataverseNumber(value)) this.#keepUnknown(`0x${value.toString(16)}`, at);
  }

  #keepUnknown(code: string, at: number): void {
    if (this.#finds.size < mostFinds)
      this.#keepKnown({ code, kind: 'unknown', weight: 'unknown' }, at);
  }

  /** The number behind `errorCode` and the like: Entra’s without its name, or Dataverse’s without `0x`. */
  #readKeyed(last: number): false {
    const start = findDigit(this.#text, last + 1, this.#catalogue.classes);
    if (start < 0 || this.#inContext.length >= mostFinds) return false;
    const token =
      /^[0-9a-f]{5,8}(?![0-9a-z-])/i.exec(this.#text.slice(start, start + 9))?.[0] ?? '';
    const known =
      this.#catalogue.entra.get(token) ??
      (token.length === 8 ? this.#catalogue.dataverse.get(parseInt(token, 16)) : undefined);
    if (known) this.#inContext.push({ ...known, at: start });
    return false;
  }
}

/** A sign-in’s answer in an address, with an error that no list holds. */
const errorAnswer = /[#?&]error=[a-z_]{3,40}&(?:error_|state=)/i;

/** So often a key’s id or time is looked for; a log that repeats a key without one must not cost more. */
const mostLooks = 200;

/** More problems than this in one text help nobody. */
const mostFinds = 64;

/** The ranges of Dataverse’s own codes; others such as 0x80070005 are Windows’. */
function isDataverseNumber(value: number): boolean {
  return dataverseRanges.some(([low, high]) => value >= low && value <= high);
}

const dataverseRanges = [
  [0x80040200, 0x8006ffff],
  [0x80072300, 0x800725ff],
  [0x80095f00, 0x80095fff],
] as const;
