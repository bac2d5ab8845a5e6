/** A text up to this length is read whole. */
const readWhole = 262_144;
const head = 8_192;
const tail = 8_192;

/** So much is read around each code, for so many codes. */
const around = 256;
const mostWindows = 16;

/** More different codes than this help nobody. */
const mostCodes = 64;

/**
 * What is worth reading of a text: all of it, or for a very long one (a log of megabytes) its beginning, its end, every code in
 * it, and the words around the first of them. So the time for a long text stays close to that of one search.
 * @param text Any text.
 */
export function excerptOf(text: string): string {
  if (text.length <= readWhole) return text;
  const codes = codesIn(text.slice(head - around, around - tail));
  const windows = codes.slice(0, mostWindows).map((code) => wordsAround(text, code));
  return [text.slice(0, head), text.slice(-tail), ...windows, codes.join(' ')].join('\n');
}

function codesIn(text: string): readonly string[] {
  const entra = text.match(/AADSTS\d+/g) ?? [];
  const dataverse = [...first(text, /0x8[0-9a-f]{7}/gi), ...first(text, /-214[67]\d{6}/g)];
  return [...new Set([...dataverse, ...entra])].slice(0, mostCodes);
}

/** A text full of numbers must not cost more than a search: the first few hundred are enough. */
function first(text: string, shape: RegExp): readonly string[] {
  const found: string[] = [];
  for (let match = shape.exec(text); match && found.length < 500; match = shape.exec(text))
    found.push(match[0]);
  return found;
}

function wordsAround(text: string, code: string): string {
  const at = text.indexOf(code, head - around);
  return text.slice(Math.max(0, at - around), at + around);
}
