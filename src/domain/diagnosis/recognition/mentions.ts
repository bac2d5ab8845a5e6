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
  const line = before + text.slice(start, end) + after;
  if (isSourceCode(before, line, after) || isChangeNote(before, after)) return 'mention';
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

/** A line of source code, up to the code. */
const codeLine =
  /^\s*(?:(?:it|test|describe|expect|assert\w*)\(|import\s|return\s|(?:else )?if\s*\(|(?:el)?if\s+\w[\w.]*\s(?:not )?(?:in|is|[=!]=)|\}?\s*catch\b|except\b.*:|console\.\w+\(|log(?:ger)?\.\w+\(|Assert\.)/;

const endOfCodeLine = /[;{)\]}]\s*(?:\/\/.*)?$|^\s*["'`]\s*[,:)]/;

const comment = /^\s*(?:\/\/|\/\*|\* @|<!--)/;

/** The declaration of a constant, with its value. */
const declaration =
  /^\s*(?:(?:export|public|private|internal|static|readonly|final)\s+)*(?:const|let|var|enum|string|String)\s+[\w\s<>]{1,60}=(?!=)/;

function isSourceCode(before: string, line: string, after: string): boolean {
  const quote = openQuote.exec(before.slice(-48));
  if (quote && comparing.test(before.slice(-80, -quote[0].length))) return true;
  if (comment.test(before) || declaration.test(line)) return true;
  return codeLine.test(before) && endOfCodeLine.test(after);
}

/** What a release note says before it names a code; `(#123)` or `[#123]` at the end tells the same. */
const changeVerbs =
  /^[\s*+•>-]*(?:\[[^\]]{1,20}\]\s*)?(?:\d+(?:\.\d+){1,3}\s*[:–-]?\s*)?(?:\*\*|`)?(?:fix(?:e[sd])?|bug ?fix(?:es)?|add(?:s|ed)?|handle[sd]?|improve[sd]?|update[sd]?|change[sd]?|remove[sd]?|docs?|documented|feat|chore|refactor|test|support(?:s|ed)?|new|breaking change|known issues?)\b(?:\([\w-]+\))?(?:\*\*|`)?[: ]/i;

function isChangeNote(before: string, after: string): boolean {
  const isNamed = !/^["'`’”\])]*\s*[:：]/.test(after);
  return isNamed && (changeVerbs.test(before) || /[([]#\d+[)\]]\.?\s*$/.test(after));
}

/** On a line with a bullet or a number, in a heading, in a row of a table, or in an object of a list of objects. */
function isListed(before: string, after: string): boolean {
  if (/^\s*["']?\w+["']?\s*:\s*\{\s*\w+\s*:\s*["'][^{}]*$/.test(before)) return true;
  if (/^\s*(?:[*+•–-]|#{1,6}|\d{1,3}[.)])\s/.test(before)) return true;
  return /^\s*\|/.test(before) || /^[^|]{0,80}\|/.test(after);
}
