import { redact } from '../secrets/redact.ts';

const before = 400;
const longest = 1600;

/**
 * The part of a pasted text that goes into a message: around the code, without secrets.
 * @returns At most some 1,600 characters, cut between words so that no half of a secret remains.
 */
export function errorText(text: string, code: string | undefined): string {
  const at = code === undefined ? 0 : Math.max(0, text.indexOf(code.replace(/^AADSTS/, '')));
  const from = at > before ? wordAfter(text, at - before) : 0;
  const piece = text.slice(from, from + longest);
  const to = from + longest < text.length ? piece.search(/\s\S*$/) : piece.length;
  const cut = piece.slice(0, Math.max(0, to));
  const shown = redact(cut, []).trim();
  return `${from > 0 ? '… ' : ''}${shown}${from + cut.length < text.length ? ' …' : ''}`;
}

/** The beginning of the next word. */
function wordAfter(text: string, at: number): number {
  const gap = text.slice(at, at + before).search(/\s/);
  return gap < 0 ? at + before : at + gap + 1;
}
