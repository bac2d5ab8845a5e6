import type { Catalog, Found, NumberStyle } from './codeCatalog.ts';
import { readCodeNumber, readDecimal, readHexAfterEight, readLabeledNumber } from './codeNumber.ts';
import { endOf, isJoined, type NormalizedText } from './normalizedText.ts';

/** A code that is written as a number. */
export type NumberedCode = {
  readonly found: Found;
  /** The last sign of it. */
  readonly last: number;
  /** Whether it counts only in a text about Microsoft’s sign-in or Dataverse. */
  readonly inContext: boolean;
};

/**
 * Reads the code whose beginning was found in a text.
 * @param style How it is written.
 * @param normalized The text.
 * @param first The first sign of what was found: `AADSTS`, `0x8`, `2147`, or a label.
 * @param last The last sign of it.
 * @param catalog The codes that are known.
 * @returns Undefined where no number follows, or one that isn't a code.
 */
export function readNumberedCode(
  style: NumberStyle,
  normalized: NormalizedText,
  first: number,
  last: number,
  catalog: Catalog,
): NumberedCode | undefined {
  switch (style) {
    case 'entra':
      return readEntra(normalized, last, catalog);
    case 'hex': {
      const value = isJoined(normalized, first)
        ? undefined
        : readHexAfterEight(normalized, last + 1);
      return readDataverse(value, last + 7, true, catalog);
    }
    case 'decimal': {
      const decimal = readDecimal(normalized, first);
      return readDataverse(decimal?.number, first + 9, decimal?.signed === true, catalog);
    }
    case 'labeled':
      return readLabeled(normalized, last, catalog);
  }
}

function readEntra(
  normalized: NormalizedText,
  last: number,
  { entra }: Catalog,
): NumberedCode | undefined {
  const number = readCodeNumber(normalized, last + 1);
  if (!number) return undefined;
  const { digits, nextLine, colon } = number;
  const whole = entra.get(digits);
  const joined = entra.get(digits + nextLine);
  const isBroken = joined !== undefined && (colon || !whole);
  const found = isBroken ? joined : whole;
  const end = last + digits.length + (isBroken ? nextLine.length : 0);
  if (found) return { found, last: end, inContext: false };
  return digits.length < 5
    ? undefined
    : { found: unknownCode(`AADSTS${digits}`), last: end, inContext: false };
}

/** @param surely Whether the number is written in a way that only codes are. */
function readDataverse(
  value: number | undefined,
  last: number,
  surely: boolean,
  { dataverse }: Catalog,
): NumberedCode | undefined {
  if (value === undefined) return undefined;
  const known = dataverse.get(value);
  if (known) return { found: known, last, inContext: false };
  const isCode = surely && dataverseRanges.some(([low, high]) => value >= low && value <= high);
  return isCode
    ? { found: unknownCode(`0x${value.toString(16)}`), last, inContext: false }
    : undefined;
}

/** Entra’s codes without their `AADSTS`, or Dataverse’s without `0x`. */
function readLabeled(
  normalized: NormalizedText,
  last: number,
  { entra, dataverse }: Catalog,
): NumberedCode | undefined {
  const number = readLabeledNumber(normalized, last + 1);
  if (number === undefined) return undefined;
  const known =
    entra.get(number) ?? (number.length === 8 ? dataverse.get(parseInt(number, 16)) : undefined);
  if (!known) return undefined;
  const gap = normalized.text.slice(endOf(normalized, last), normalized.starts[last + 1]);
  const isSure = /[:：]\s*$/.test(gap) && !usedElsewhere.test(number);
  return { found: known, last: last + number.length, inContext: !isSure };
}

/** Numbers that other programs use too: SQL Server’s begin with 50000. */
const usedElsewhere = /^5000\d$|^[0-4]|^[6-9]\d{4}$|[a-f]/;

function unknownCode(code: string): Found {
  return { code, kind: 'unknown', weight: 'unknown' };
}

/** The ranges of Dataverse’s own codes; others such as 0x80070005 are Windows’. */
const dataverseRanges = [
  [0x80040200, 0x8006ffff],
  [0x80072300, 0x800725ff],
  [0x80095f00, 0x80095fff],
] as const;
