/** Seconds. No service of Microsoft asks for more than a day; a larger number is a mistake. */
const longest = 24 * 60 * 60;

/**
 * Reads a `Retry-After` header, in seconds or as a date.
 * @param now Milliseconds since 1970.
 * @returns Whole seconds to wait; undefined where the header is missing, over already, or not believable.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const seconds = /^[+-]?[\d.]/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return seconds > 0 && seconds <= longest ? Math.ceil(seconds) : undefined;
}
