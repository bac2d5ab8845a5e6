import type { OtherAddress } from '../../facts/cloud/otherAddresses.ts';
import { namespaceHosts } from '../../facts/cloud/linkWrappers.ts';
import { parseGuid } from '../guid.ts';
import { holdsSecret } from '../secrets/findSecrets.ts';
import { nothing, other, type PastedAddress } from './addressResult.ts';
import { addressesInText } from './addressesInText.ts';
import { labeledEnvironmentId, readEnvironmentId } from './environmentId.ts';
import { readUrl } from './pastedUrl.ts';
import { unwrap } from './unwrap.ts';

/** Of what was pasted as an address, only so many characters are read. */
export const longestAddress = 4000;

/**
 * Reads an address, a portal link, a connection string, a file or an ID out of whatever was pasted.
 * @param text anything; only its beginning is read
 * @returns the organization that it names, or else the environment, the ID, or what else it is
 */
export function readPastedAddress(text: string): PastedAddress {
  const beginning = text.slice(0, longestAddress);
  if (holdsSecret(beginning)) return other('secret');
  const pasted = unwrap(beginning, longestAddress);
  const rows = activeRows(pasted);
  return (
    readId(pasted) ??
    (rows.length === 1 ? readRow(rows[0] ?? '') : readText(pasted, text.length > longestAddress))
  );
}

function readId(text: string): PastedAddress | undefined {
  const id = parseGuid(text);
  if (id) return { is: 'id', id };
  const environmentId = readEnvironmentId(text);
  return environmentId === undefined ? undefined : { is: 'environment', environmentId };
}

/**
 * `pac auth list` and `pac org list` mark the active row with an asterisk.
 * @see https://learn.microsoft.com/power-platform/developer/cli/reference/auth#pac-auth-list
 */
function activeRows(text: string): readonly string[] {
  const numbered = text
    .split('\n')
    .filter((line) => /^\s{0,20}\[?\d{1,3}\]\s{1,20}\*\s/.test(line));
  if (numbered.length > 0 || !/\bactive\b/i.test(text)) return numbered;
  return text.split('\n').filter((line) => /^\s{0,20}\*\s/.test(line));
}

function readRow(row: string): PastedAddress {
  const read = readText(row, false);
  return read.is === 'nothing' ? other('active-row') : read;
}

function readText(text: string, cut: boolean): PastedAddress {
  const read = addressesInText(text, cut)
    .filter((found) => !isNamespace(found.text))
    .map((found) => readUrl(found));
  return readOrganizations(read) ?? readEnvironment(read, text) ?? readOthers(read, text);
}

function isNamespace(link: string): boolean {
  return namespaceHosts.test(URL.parse(link)?.hostname ?? '');
}

function readOrganizations(read: readonly PastedAddress[]): PastedAddress | undefined {
  const found = read.filter((each) => each.is === 'organization');
  const [first, ...rest] = found;
  if (!first) return undefined;
  return rest.every((each) => each.urlName === first.urlName && each.suffix === first.suffix)
    ? first
    : other('several');
}

function readEnvironment(read: readonly PastedAddress[], text: string): PastedAddress | undefined {
  const environmentId = labeledEnvironmentId(text);
  return (
    read.find((each) => each.is === 'environment') ??
    (environmentId === undefined ? undefined : { is: 'environment', environmentId })
  );
}

/** `{org}.crm4.dynamics.com` and the like. */
const placeholder =
  /[>\])}%]\.(?:api\.)?crm\d{0,3}\.(?:dynamics\.(?:com|cn)|microsoftdynamics\.us|appsplatform\.us)/i;
const ownServer = /(?:^|[;"'])\s{0,9}authtype\s{0,9}=\s{0,9}["']?(?:ad|ifd)\b/i;
/** What an address is that any website could have. */
const unclear: readonly OtherAddress[] = ['foreign', 'with-port'];

function readOthers(read: readonly PastedAddress[], text: string): PastedAddress {
  if (placeholder.test(text)) return other('placeholder');
  const others = read.filter((each) => each.is === 'other');
  return (
    others.find(({ what }) => !unclear.includes(what)) ??
    (ownServer.test(text) ? other('on-premises') : (others[0] ?? nothing))
  );
}
