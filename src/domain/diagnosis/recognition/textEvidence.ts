import type { Evidence } from '../diagnosis.ts';

type Trace = Evidence & { readonly at: number };

/** Ids and times by label, in the order of the text. */
export type Traces = Map<string, Trace[]>;

/** Of each label so many are kept; a log of thousands needs no more. */
const mostOfEach = 8;

const guid = /^[^0-9a-z]{0,16}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i;
const time =
  /^[^0-9a-z]{0,16}(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:?\d\d)?)/i;

/** Keeps the id or time that follows a key, if one does. Says whether this label has enough. */
export function collectEvidence(
  traces: Traces,
  label: string,
  text: string,
  from: number,
): boolean {
  const kept = traces.get(label) ?? [];
  if (kept.length >= mostOfEach) return true;
  if (!beginsWithDigit(text, from, label)) return false;
  const value = (label === 'Timestamp' ? time : guid).exec(plain(text.slice(from, from + 90)))?.[1];
  if (value !== undefined) traces.set(label, [...kept, { label, value, at: from }]);
  return false;
}

/** A quick look that spares most of the work: a value begins after a few signs. */
function beginsWithDigit(text: string, from: number, label: string): boolean {
  for (let at = from; at < from + 16; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
    const letter = code | 32;
    if (letter >= 97 && letter <= 102 && label !== 'Timestamp') return true;
    if (letter > 102 && letter <= 122 && text.charCodeAt(at - 1) !== 92) return false;
  }
  return false;
}

/** The evidence that belongs to what stands at a place: the first of each label after it, or else the first before. */
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
