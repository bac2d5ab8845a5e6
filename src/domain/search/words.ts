import { readPastedAddress } from '../input/pastedAddress.ts';
import { fold } from './fold.ts';

const most = 12;
const longest = 300;
/** How much of a pasted link or connection string is read. */
const longestPasted = 2000;

/** Between the words of a query, and of a name. */
export const betweenWords = /[\s,;"]+/;

/** Whether a query may be an address, a link or an ID rather than words to search for. */
export function looksLikeAddress(query: string): boolean {
  return /[./=]|.{36}/.test(query.slice(0, longestPasted));
}

/** The words of a query as the index knows them. A pasted address, link or id is one word: what it leads to. */
export function wordsOf(query: string): readonly string[] {
  const text = query.slice(0, longestPasted).trim();
  const pasted = looksLikeAddress(text) ? readPasted(text) : undefined;
  if (pasted !== undefined) return [pasted];
  return fold(text.slice(0, longest))
    .split(betweenWords)
    .filter((word) => word !== '')
    .slice(0, most);
}

function readPasted(text: string): string | undefined {
  const pasted = readPastedAddress(text);
  switch (pasted.is) {
    case 'organization':
      return `${pasted.urlName}.${pasted.suffix}`;
    case 'environment':
      return pasted.environmentId;
    case 'id':
      return pasted.id;
    case 'other':
    case 'nothing':
      return undefined;
  }
}
