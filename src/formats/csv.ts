/** Signs that make a spreadsheet read a cell as a formula, also in their full-width forms. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Writes rows as CSV. A cell that a spreadsheet would run as a formula begins with an apostrophe, as OWASP advises.
 * @param rows the cells of each line; the first line holds the names of the columns
 * @returns lines that end with CRLF
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const cell = formula.test(text.trimStart()) || formula.test(text) ? `'${text}` : text;
  const wellFormed = cell.replace(/\p{Cs}/gu, '\uFFFD');
  return /[",;\r\n\t]|^\s|\s$/.test(wellFormed)
    ? `"${wellFormed.replaceAll('"', '""')}"`
    : wellFormed;
}
