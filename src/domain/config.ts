import { parseConnectLink, type ConnectLink } from './connectLink.ts';
import { readRecord } from './readings.ts';

/** What the host of this page sets for all who open it (`config.json`). */
export type Config = {
  /** Fills the sign-in form in, like a `#/connect?…` link. */
  readonly connect: ConnectLink;
};

/** Reads `config.json`; what does not fit is refused in words, and the rest stands. */
export function parseConfig(value: unknown): Config {
  const fields = Object.entries(readRecord(readRecord(value)?.['connect']) ?? {});
  const texts = fields.filter((field): field is [string, string] => typeof field[1] === 'string');
  return { connect: parseConnectLink(new URLSearchParams(texts).toString()) };
}
