import { parseConnectLink, type ConnectLink } from './connectLink.ts';
import { readRecord } from '../json.ts';

/** What the host of this page sets for all who open it (`config.json`). */
export type Config = {
  /** Fills the sign-in form in, like a `#/connect?…` link. */
  readonly connect: ConnectLink | undefined;
};

/** Reads `config.json`. Each malformed value gets a sentence; the others apply. */
export function parseConfig(value: unknown): Config {
  const connect = readRecord(readRecord(value)?.['connect']);
  if (!connect) return { connect: undefined };
  const fields = Object.entries(connect);
  const texts = fields.filter((field): field is [string, string] => typeof field[1] === 'string');
  return { connect: parseConnectLink(new URLSearchParams(texts).toString()) };
}
