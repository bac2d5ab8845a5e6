import { readList, readRecord } from '../../../domain/json.ts';
import { splitConnectionString } from '../connectionStringText.ts';
import { mostConnections } from './imported.ts';

const keyword = String.raw`(?:url|server|service ?uri|authtype|authenticationtype)\s{0,20}=`;

const oneKeyword = new RegExp(keyword, 'i');

/** Whether there may be a connection string of Dataverse in a text. */
export function mayHoldConnectionString(text: string): boolean {
  return oneKeyword.test(text);
}

/** The connection strings of a text, one on a line, without what a program or a configuration file has around them. */
export function connectionStringLines(text: string): readonly string[] {
  const lines = text
    .replace(/connectionString\s*=\s*"[^"]*"/gi, (attribute) => attribute.replace(/[\r\n]+/g, ' '))
    .split(/\r\n|[\r\n]/)
    .map(unwrapped)
    .filter((line) => line.includes('='));
  return joined(lines);
}

/** The connection strings in the value of a JSON file, wherever they are, one on a line. */
export function connectionStringsInJson(json: unknown): string {
  const found: string[] = [];
  const left: unknown[] = [json];
  while (left.length > 0 && found.length <= mostConnections) {
    const value = left.pop();
    if (typeof value === 'string' && value.includes(';') && mayHoldConnectionString(value))
      found.push(value.replace(/[\r\n]+/g, ' '));
    for (const each of readList(value) ?? Object.values(readRecord(value) ?? {})) left.push(each);
  }
  return found.reverse().join('\n');
}

/** A name before the string, with the words that declare it. */
const assignment = new RegExp(
  String.raw`^(?:[\w.$]{1,80}[ \t]{1,20}){0,4}[\w.$:]{1,80}\s{0,20}=\s{0,20}(?=[@$]{0,2}["']?\s{0,20}${keyword})`,
  'i',
);

function unwrapped(line: string): string {
  const text = line.trim();
  if (/^(?:#|\/\/|--|<!--)/.test(text)) return '';
  const value = /connectionString\s*=\s*"([^"]*)"/i.exec(text)?.[1];
  if (value !== undefined) return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  if (text.startsWith('<')) return '';
  const assigned = text.replace(assignment, '').replace(/^[@$]{1,2}(?=")/, '');
  const json = /^(?:"[^"]*"\s*:\s*)?("(?:[^"\\]|\\.)*")\s*[,;]?$/.exec(assigned)?.[1];
  if (json !== undefined) return parsedString(json);
  return /^'([^']*)'\s*[,;]?$/.exec(assigned)?.[1] ?? assigned;
}

function parsedString(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return json.slice(1, -1); // quoted in another way than JSON does
  }
}

/** Puts together what was broken into several lines: a line that ends with a semicolon, and the next one with other keys. */
function joined(lines: readonly string[]): readonly string[] {
  const strings: { text: string; readonly keys: Set<string> }[] = [];
  for (const text of lines) {
    const keys = keysOf(text);
    const last = strings.at(-1);
    const goesOn =
      last?.text.endsWith(';') && keys.size > 0 && [...keys].every((key) => !last.keys.has(key));
    if (last && goesOn) {
      last.text += text;
      for (const key of keys) last.keys.add(key);
    } else strings.push({ text, keys });
  }
  return strings.map(({ text }) => text);
}

function keysOf(text: string): Set<string> {
  return new Set((splitConnectionString(text) ?? []).map(([key]) => key.toLowerCase()));
}
