import { mostConnections, tooMany, type RawConnection, type RawFile } from './imported.ts';

/** The line of column names; releases of pac differ in which columns there are. */
const header = /^.*\bIndex\b.*\bKind\b.*$/im;
/** In some releases, the mark of the active profile comes first. */
const row = /^\s*(?:\*\s*)?\[\d+\]/;
const address = /https?:\/\/[^\s"'<>]+/i;
const account = /[^\s"'<>]+@[^\s"'<>]+\.[^\s"'<>]+/;

/** Whether a text is what `pac auth list` prints. */
export function isPacAuthList(text: string): boolean {
  return header.test(text) || text.split('\n', 20).some((line) => row.test(line));
}

/**
 * Reads what `pac auth list` prints: columns of a fixed width under their names. Where the widths were lost on the way, the
 * address and the user are still found by their shape.
 * @see https://learn.microsoft.com/power-platform/developer/cli/reference/auth#pac-auth-list
 */
export function readPacAuthList(text: string): RawFile {
  const columns = columnsOf(header.exec(text)?.[0] ?? '');
  const rows = text.split(/\r\n|[\r\n]/).filter((line) => row.test(line));
  if (rows.length > mostConnections) return { refusal: tooMany };
  return { source: 'pac auth list', connections: rows.map((line) => fromRow(line, columns)) };
}

type Column = { readonly title: string; readonly start: number; readonly end: number };

/** The columns of any release, those with the longer names first. */
const titles =
  /Friendly Name|Environment Url|Environment|Active|Index|Cloud|Kind|Name|Type|User|Url/g;

function columnsOf(names: string): readonly Column[] {
  const found = [...names.matchAll(titles)];
  return found.map(({ 0: title, index }, at) => ({
    title,
    start: index,
    end: found[at + 1]?.index ?? Number.POSITIVE_INFINITY,
  }));
}

function fromRow(line: string, columns: readonly Column[]): RawConnection {
  const number = /\[(\d+)\]/.exec(line)?.[1] ?? '';
  const url = address.exec(line)?.[0];
  const name = ['Name', 'Friendly Name', 'Environment']
    .map((title) => textOf(line, columns, title))
    .find((text) => text !== undefined);
  return {
    target: 'pac',
    name: name ?? (url === undefined ? `Profile ${number}` : undefined),
    address: url,
    account: account.exec(line)?.[0],
    others: [],
    refusal:
      url === undefined
        ? 'It has no environment. Run pac auth update with --environment, and list the profiles again.'
        : undefined,
  };
}

/** The text under the title of a column; undefined where it’s empty, or where the columns don’t line up. */
function textOf(line: string, columns: readonly Column[], title: string): string | undefined {
  const column = columns.find((each) => each.title === title);
  if (!column || /\S/.test(line.charAt(column.start - 1) + line.charAt(column.end - 1)))
    return undefined;
  const text = line.slice(column.start, column.end).trim();
  return text === '' || address.test(text) || account.test(text) ? undefined : text;
}
