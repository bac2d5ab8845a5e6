/**
 * How a code is written on its line: as part of an error, at the beginning of the line, in a list or table, or as a mere mention.
 */
export type LineStyle = 'error' | 'leading' | 'listed' | 'mention';

/** Of a line, so much before and after a code is looked at. */
const reach = 200;

/**
 * Tells an error from a mention: source code that handles a code, a release note that names one, a table of codes.
 * @param text The text as it was pasted.
 * @param start Where the code or phrase begins.
 * @param end The place after it.
 * @returns `leading` or `listed` where the line alone doesn't tell: one such line is an error, several are a list of codes.
 */
export function lineStyle(text: string, start: number, end: number): LineStyle {
  const before = lastLine(text.slice(Math.max(0, start - reach), start));
  const after = firstLine(text.slice(end, end + reach));
  if (isSourceCode(before, after) || isChangeNote(before, after)) return 'mention';
  if (isListed(before, after)) return 'listed';
  return /^[\s"'`]*$/.test(before) ? 'leading' : 'error';
}

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

/** The beginning of a quoted text, up to the code in it. */
const openQuote = /["'`/][\w .:^-]{0,40}$/;

/** What is written before a quoted text that a program compares, catches, or throws. */
const comparing =
  /(?:[=!]==?|=~|\s-(?:eq|ne|like|match|contains)|\bcase|\bin\s*[[({]|\b(?:includes|contains|startsWith|endsWith|equals|indexOf|match|search|has|toBe|toEqual|toContain|toThrow|assertEqual|assertIn|isEqualTo)\(|\bnew \w*(?:Error|Exception)\(|\bthrow|\braise \w+\()\s*[[({]?\s*[rf$@]{0,2}$/i;

/** A whole line of source code, up to the code. */
const codeLine =
  /^\s*(?:\/\/|\/\*|\* @|#!|<!--|(?:export |public |private |internal |static |readonly )*(?:const|let|var|enum|function|class|def|string)\s+\w+[^:]*=|(?:it|test|describe|expect|assert\w*)\(|import\s|return\s|(?:else )?if\s*\(|(?:el)?if\s+\w[\w.]*\s(?:not )?(?:in|is|[=!]=)|\}?\s*catch\b|except\b.*:|console\.\w+\(|log(?:ger)?\.\w+\(|Assert\.)/;

function isSourceCode(before: string, after: string): boolean {
  const quote = openQuote.exec(before.slice(-48));
  if (quote && comparing.test(before.slice(-80, -quote[0].length))) return true;
  return codeLine.test(before) && /[;{)\]}]\s*(?:\/\/.*)?$|^\s*["'`]\s*[,:)]/.test(after);
}

/** What a release note says before it names a code; `(#123)` or `[#123]` at the end tells the same. */
const changeVerbs =
  /^[\s*+•>-]*(?:\[[^\]]{1,20}\]\s*)?(?:\d+(?:\.\d+){1,3}\s*[:–-]?\s*)?(?:\*\*|`)?(?:fix(?:e[sd])?|bug ?fix(?:es)?|add(?:s|ed)?|handle[sd]?|improve[sd]?|update[sd]?|change[sd]?|remove[sd]?|docs?|documented|feat|chore|refactor|test|support(?:s|ed)?|new|breaking change|known issues?)\b(?:\([\w-]+\))?(?:\*\*|`)?[: ]/i;

function isChangeNote(before: string, after: string): boolean {
  const isNamed = !/^["'`’”\])]*\s*[:：]/.test(after);
  return isNamed && (changeVerbs.test(before) || /[([]#\d+[)\]]\.?\s*$/.test(after));
}

/** On a line with a bullet or a number, in a heading, or in a row of a table. */
function isListed(before: string, after: string): boolean {
  if (/^\s*(?:[*+•–-]|#{1,6}|\d{1,3}[.)])\s/.test(before)) return true;
  return /^\s*\|/.test(before) || /^[^|]{0,80}\|/.test(after);
}
