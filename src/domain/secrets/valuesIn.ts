/** Tokens begin alike and end differently: the characters at its end tell which value it may be. */
const tailLength = 8;

/** Ends are looked up by a number that equal ends have in common; most different ends have different ones. */
const hashes = 1 << 18;

/** Fewer values than these are looked for one after the other, which is faster then. */
const many = 50;

/** Those of many values that a text holds. */
export function valuesIn(text: string, values: readonly string[]): ReadonlySet<string> {
  return values.length < many
    ? new Set(values.filter((value) => text.includes(value)))
    : readOnce(text, values);
}

/** Reads the text once, however many values there are. */
function readOnce(text: string, values: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const byTail = new Map<string, string[]>();
  const ends = new Uint8Array(hashes);
  for (const value of values) {
    const tail = value.slice(-tailLength);
    const alike = byTail.get(tail);
    if (alike) alike.push(value);
    else byTail.set(tail, [value]);
    if (tail.length === tailLength) ends[hashAt(value, value.length)] = 1;
    else if (text.includes(value)) found.add(value);
  }
  for (let end = tailLength; end <= text.length; end++) {
    if (!ends[hashAt(text, end)]) continue;
    for (const value of byTail.get(text.slice(end - tailLength, end)) ?? [])
      if (text.endsWith(value, end)) found.add(value);
  }
  return found;
}

function hashAt(text: string, end: number): number {
  return (bitsAt(text, end - 1) << 12) | (bitsAt(text, end - 2) << 6) | bitsAt(text, end - 3);
}

/** The lowest six bits of a character. */
function bitsAt(text: string, at: number): number {
  return text.charCodeAt(at) & 63;
}
