/** One element: its name, and its text or the elements in it. */
export type XmlElement = readonly [name: string, content: string | readonly XmlElement[]];

/** Writes an XML 1.0 document. The names of elements are the caller’s; their texts may hold anything. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeElement(root, '')}`;
}

function writeElement([name, content]: XmlElement, indent: string): string {
  if (typeof content === 'string') return `${indent}<${name}>${escapeXml(content)}</${name}>\n`;
  const inside = content.map((child) => writeElement(child, `${indent}  `)).join('');
  return `${indent}<${name}>\n${inside}${indent}</${name}>\n`;
}

/** What XML 1.0 can’t contain, not even escaped. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Escapes the text of an element. A character that XML can’t contain becomes U+FFFD; line ends and spaces at the edges are
 * written as references, because a reader may change them otherwise.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function escapeXml(text: string): string {
  return text
    .replace(impossible, '\uFFFD')
    .replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)
    .replace(/[\t\n\r\u0085\u2028]|^ | $/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
