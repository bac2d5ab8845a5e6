/**
 * One quoting function per language: whatever text goes in, the script reads that very text as data.
 * A NUL cannot be carried by any of these languages and is dropped.
 */

/** For bash and any POSIX shell: single quotes, in which nothing has a meaning. */
export function quoteBash(text: string): string {
  return `'${clean(text).replaceAll("'", `'\\''`)}'`;
}

/** For PowerShell: single quotes; it takes typographic single quotes for plain ones, so these are doubled too. */
export function quotePowerShell(text: string): string {
  return `'${clean(text).replace(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`;
}

/** For Terraform (HCL): a template string in which `${` and `%{` are no templates. */
export function quoteHcl(text: string): string {
  return `"${escapeControls(
    clean(text).replace(/["\\]/g, '\\$&'),
    (code) => `\\u${code.padStart(4, '0')}`,
  )
    .replace(/\$(?=\{)/g, '\\u0024')
    .replace(/%(?=\{)/g, '\\u0025')}"`;
}

/** For Bicep: single quotes in which `${` is no interpolation. */
export function quoteBicep(text: string): string {
  return `'${escapeControls(clean(text).replace(/['\\]/g, '\\$&'), (code) => `\\u{${code}}`).replace(/\$(?=\{)/g, '\\$')}'`;
}

/** For text that stands in a comment of any of these languages: one line, no control characters. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** A NUL ends a string in most of what reads these scripts; half a surrogate pair is no text. */
function clean(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\uFFFD');
}

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeControls(text: string, escape: (hex: string) => string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (sign) => named[sign] ?? escape((sign.codePointAt(0) ?? 0).toString(16)),
  );
}
