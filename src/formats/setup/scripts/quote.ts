/**
 * One quoting function per language: the script reads exactly the given text, as data.
 * None of these languages can contain a NUL, so it is removed.
 */

/** For bash and any POSIX shell: single quotes, in which no character has a special meaning. */
export function quoteBash(text: string): string {
  return `'${clean(text).replaceAll("'", `'\\''`)}'`;
}

/** For PowerShell: single quotes. PowerShell treats curly single quotes as straight ones, so these are doubled too. */
export function quotePowerShell(text: string): string {
  return `'${clean(text).replace(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`;
}

/** For Terraform (HCL): a string in which `${` and `%{` don’t start a template. */
export function quoteHcl(text: string): string {
  return `"${escapeControls(
    clean(text).replace(/["\\]/g, '\\$&'),
    (code) => `\\u${code.padStart(4, '0')}`,
  )
    .replace(/\$(?=\{)/g, '\\u0024')
    .replace(/%(?=\{)/g, '\\u0025')}"`;
}

/** For Bicep: single quotes in which `${` doesn’t start an interpolation. */
export function quoteBicep(text: string): string {
  return `'${escapeControls(clean(text).replace(/['\\]/g, '\\$&'), (code) => `\\u{${code}}`).replace(/\$(?=\{)/g, '\\$')}'`;
}

/** For text in a comment of any of these languages: one line without control characters. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** A NUL ends a string for most programs that read these scripts; half a surrogate pair isn’t valid text. */
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
