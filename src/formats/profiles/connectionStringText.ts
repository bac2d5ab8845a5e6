/** The pairs of one connection string, in their order. */
export type StringPairs = readonly (readonly [key: string, value: string])[];

/**
 * Joins a connection string. A value is quoted where .NET’s DbConnectionStringBuilder would quote it.
 * @see https://learn.microsoft.com/dotnet/api/system.data.common.dbconnectionstringbuilder
 */
export function joinConnectionString(pairs: StringPairs): string {
  return `${pairs.map(([key, value]) => `${key}=${quote(value)}`).join(';')};`;
}

function quote(text: string): string {
  const value = text
    .replaceAll('\0', '')
    .replace(/[\r\n]+/g, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD');
  if (/^[^"'=;\s\p{Cc}]+$/u.test(value)) return value;
  if (value.includes('"') && !value.includes("'")) return `'${value}'`;
  return `"${value.replaceAll('"', '""')}"`;
}
