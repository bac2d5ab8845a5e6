import type { Attachment } from 'svelte/attachments';
import type { NamePart } from '../../domain/search/highlights.ts';

/**
 * Writes a name into an element, its matches as `mark`, in the direction of its letters. The parts take turns, so that with
 * another key typed the nodes stay and only their text is another: a long list is written anew with every key.
 */
export function markedText(partsOf: () => readonly NamePart[]): Attachment<HTMLElement> {
  return (element) => {
    const parts = partsOf();
    element.dir ||= 'auto';
    for (const [at, { text, marked }] of parts.entries()) {
      const node = element.childNodes[at] ?? element.appendChild(makeNode(element, marked));
      const letters = marked ? node.firstChild : node;
      if (letters && letters.nodeValue !== text) letters.nodeValue = text;
    }
    while (element.childNodes.length > parts.length) element.lastChild?.remove();
  };
}

function makeNode({ ownerDocument }: Element, marked: boolean): Node {
  const letters = ownerDocument.createTextNode('');
  if (!marked) return letters;
  const mark = ownerDocument.createElement('mark');
  mark.append(letters);
  return mark;
}
