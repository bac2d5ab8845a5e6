import type { Evidence } from '../diagnosis.ts';
import { endOf, type NormalizedText } from './normalizedText.ts';

type Trace = Evidence & { readonly at: number };

/** IDs and times by label, in the order of the text. */
export type Traces = Map<string, Trace[]>;

/** Of each label so many are kept; a log of thousands needs no more. */
const mostOfEach = 8;

const guid = /^[^0-9a-z]{0,16}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i;
const time =
  /^[^0-9a-z]{0,16}(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:?\d\d)?)/i;

/**
 * Keeps the ID or time that follows a label, if one does.
 * @param traces What was found so far; the new one is added.
 * @param label What it is.
 * @param normalized The text.
 * @param last The last sign of the label.
 * @returns Whether this label has enough.
 */
export function collectEvidence(
  traces: Traces,
  label: string,
  normalized: NormalizedText,
  last: number,
): boolean {
  const kept = traces.get(label) ?? [];
  if (kept.length >= mostOfEach) return true;
  const from = endOf(normalized, last);
  const next = normalized.starts[last + 1];
  if (next === undefined || next - from > 16) return false;
  const pattern = label === 'Timestamp' ? time : guid;
  const value = pattern.exec(plain(normalized.text.slice(from, from + 90)))?.[1];
  if (value !== undefined) traces.set(label, [...kept, { label, value, at: from }]);
  return false;
}

/** The evidence that belongs to a place in the text: the first of each label after it, or else the first before. */
export function evidenceNear(traces: Traces, at: number): readonly Evidence[] {
  return [...traces.values()].flatMap((kept) => {
    const trace = kept.find((each) => each.at >= at) ?? kept[0];
    return trace ? [{ label: trace.label, value: trace.value }] : [];
  });
}

/** A short piece without percent, plus, HTML and line-break escapes. */
function plain(piece: string): string {
  return piece
    .replace(/%(?:25){0,8}([0-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    )
    .replace(/&(?:amp;){0,8}(?:#\w{1,6}|[a-z]{2,6});/gi, ' ')
    .replace(/\\+(?:u00[0-9a-f]{2}|[nrt"])?/gi, ' ')
    .replace(/(\d)\+(?=\d\d:\d\d)/g, '$1 ');
}
