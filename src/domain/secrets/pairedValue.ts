import { harmfulAt } from './harmfulValue.ts';
import { matchAt, type Value } from './secretValue.ts';

const keyBefore =
  /(?<=(?:key|name|id|label|variable|parameter|field)["'\\]{0,4}\s{0,3}[:=>]\s{0,3}["'\\]{0,4})/iy;
const valueField = /\bvalue["'\\]{0,4}\s{0,3}[:=]\s{0,3}/gi;
const valueElement = /<\/[\w:]{1,20}>\s{0,60}<(?:\w{1,10}:)?value>/iy;
/** Whether a text has a field or an element for a value at all. */
export const anyPair = /value(?:["'\\]{0,4}\s{0,3}[:=]|>)/i;
const pairReach = 140;

/** A name and a value in two fields of one object, element or list item, in either order. */
export function paired(text: string, word: number, at: number): Value | undefined {
  keyBefore.lastIndex = word;
  if (!keyBefore.test(text)) return undefined;
  const inside = matchAt(valueElement, text, at);
  if (inside > at) return harmfulAt(text, inside, true);
  // The end of the name comes along, so that its last letter and `value` aren't read as two words.
  const after = text.slice(at - 1, at + pairReach);
  const closing = after.search(/[{}<>]/);
  const next = fieldsIn(closing < 0 ? after : after.slice(0, closing)).at(0);
  if (next !== undefined) return harmfulAt(text, at - 1 + next);
  const base = Math.max(0, word - pairReach);
  const before = text.slice(base, word);
  const opening = Math.max(before.lastIndexOf('{'), before.lastIndexOf('<')) + 1;
  const last = fieldsIn(before.slice(opening)).at(-1);
  return last === undefined ? undefined : harmfulAt(text, base + opening + last);
}

/** Where the values of the fields that are named `value` begin. */
function fieldsIn(part: string): readonly number[] {
  const ends: number[] = [];
  valueField.lastIndex = 0;
  while (valueField.test(part)) ends.push(valueField.lastIndex);
  return ends;
}
