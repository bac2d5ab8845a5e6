/** The path of the applications with this name, encoded so strictly that no shell or batch file changes it. */
export function applicationsByName(name: string): string {
  return `applications?$filter=${encodeStrictly(nameFilter(name))}`;
}

/** The filter in OData. A single quote is doubled. */
export function nameFilter(name: string): string {
  return `displayName eq '${name.replace(/\p{Cs}/gu, '\uFFFD').replaceAll("'", "''")}'`;
}

function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
