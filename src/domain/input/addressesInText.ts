/** An address as it was found in a text. */
export type FoundAddress = {
  readonly text: string;
  /** Whether it came with `https://`. Without, it may as well be a version or a name with dots. */
  readonly spelled: boolean;
};

/** No more of them are read. */
const most = 60;

/**
 * A link ends where the text around it goes on: at a space, quote, bracket, comma, semicolon. A host without its scheme begins where
 * no word, path or mail address does. Every repetition is bounded, so that each character is looked at a fixed number of times.
 */
const address =
  /https?:\/\/[^\s"'<>`;|,()\]]+|(?<![^\s"'<>(])https?%3a%2f%2f[^\s"'<>`;|,()\]&]+|(?<![\w.@/\\%-])(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\.?(?::\d{1,5})?(?![\w@-]|\.[\w-])(?:[/?#][^\s"'<>`;|,()\]]*)?/gi;

/** A scheme that was typed wrongly or twice, or that a driver puts before a host. */
const oddSchemes =
  /(?<![\w.-])(?:(?:https?:?\/{1,2}){2}|h?tt?ps?:\/{1,2}|https?(?:\/\/:?|;\/\/)|(?:jdbc:)?sqlserver:\/\/)(?=[\w-]{1,63}\.)/gi;

const namespaces = /\bxmlns(?::[\w.-]{1,80})?\s?=\s?(?:"[^"]*"|'[^']*')/gi;

/**
 * Finds the addresses in whatever was pasted: a link, a sentence, a connection string, a file.
 * @param text the beginning of what was pasted
 * @param cut whether more followed: an address at the end may then be incomplete, and is left out
 */
export function addressesInText(text: string, cut: boolean): readonly FoundAddress[] {
  const plain = text
    .replace(namespaces, ' ')
    .replaceAll('\\/', '/')
    .replace(oddSchemes, (scheme) => (/^https?:\/\/$/i.test(scheme) ? scheme : 'https://'))
    .replace(/^\/\//, '');
  const found: FoundAddress[] = [];
  for (const match of plain.matchAll(address)) {
    if (found.length === most) break;
    if (cut && match.index + match[0].length === plain.length) break;
    const spelled = /^https?(?::|%3a)/i.test(match[0]);
    found.push({ text: clean(match[0], spelled), spelled });
  }
  return found;
}

/** An HTML entity right after the host. */
const entity = /^(https?:\/\/[\w.-]{1,253})&.*$/is;

function clean(match: string, spelled: boolean): string {
  const whole = (/^https?%3a/i.test(match) ? decode(match) : match).replace(entity, '$1');
  return `${spelled ? '' : 'https://'}${whole.slice(0, ends(whole))}`;
}

/** Where the address ends, without the marks that belong to the sentence around it. */
function ends(text: string): number {
  let end = text.length;
  while (end > 0 && '*_!:\\'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/** @returns the text itself where it isn't validly encoded */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone %
  }
}
