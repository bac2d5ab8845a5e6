/**
 * Characters that show nothing, or that reorder the text around them: controls, zero-width and directional characters,
 * fillers, and tags.
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const hidden =
  /\u034f|[\u17b4-\u17b5]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0\u2800]/gu;

/** What comes before a joiner that changes how characters are drawn: part of an emoji, or a letter of a script that needs joiners. */
const emojiBefore = /\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?$/u;
const letterBefore =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}]$/u;

/** Longer than any name; what follows is cut off. */
const longest = 1000;

/**
 * Makes hidden characters of a text from outside visible, each as its code point: `Con[U+200B]toso`. Text that this
 * function returned stays the same.
 */
export function visibleText(text: string): string {
  if (/^[ -~]*$/.test(text) && text.length <= longest) return text;
  return text.slice(0, longest).replace(hidden, (character, at: number) => {
    const isNeeded = /[\u200c\u200d]/.test(character) && isJoiner(text, at);
    return isNeeded ? character : `[U+${codeOf(character)}]`;
  });
}

function isJoiner(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  const after = text.slice(at + 1, at + 3);
  if (/^\p{Extended_Pictographic}/u.test(after))
    return text.charAt(at) === '\u200d' && emojiBefore.test(before);
  return /^\p{L}/u.test(after) && letterBefore.test(before);
}

/** Whether a text shows nothing: it has no character with a shape. */
export function looksEmpty(text: string): boolean {
  return text.slice(0, longest).replace(hidden, '').trim() === '';
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
