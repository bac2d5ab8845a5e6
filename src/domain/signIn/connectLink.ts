import { clouds, type CloudId } from '../../facts/cloud/clouds.ts';
import { secretParameterNames } from '../../facts/secrets/addressParameters.ts';
import { targetIds, type TargetId } from '../../facts/setup/targetIds.ts';
import type { Guid } from '../guid.ts';
import type { OrganizationUrl } from '../organizations/organizationUrl.ts';
import { readOrganizationAddress } from '../input/organizationAddress.ts';
import { cleanClientId } from '../input/clientId.ts';
import { cleanTenant } from '../input/tenant.ts';
import { removedMark } from '../secrets/cleanAddress.ts';
import { cutSecrets, secretMessage } from '../secrets/cutSecrets.ts';
import { parseCloudId } from './registration.ts';

/** What a `#/connect?…` link fills in. */
export type ConnectValues = {
  readonly client?: Guid;
  readonly tenant?: string;
  readonly cloud?: CloudId;
  readonly org?: OrganizationUrl;
  readonly for?: TargetId;
};

type Key = keyof ConnectValues;

export type ConnectLink = {
  readonly values: ConnectValues;
  /** A sentence for each value that was ignored. */
  readonly refusals: readonly { readonly key: string; readonly message: string }[];
  /** True if something in the link looked like a secret: the address must not keep it. */
  readonly hadSecret: boolean;
  /** The same link with the accepted values only. */
  readonly clean: string;
};

/** Of a longer link only so much is read; all that it can fill in is far shorter. */
const longest = 2000;
const mostFields = 20;
/** Of what a link says wrongly, so much is shown. */
const longestShown = 80;

type Result = { readonly value: ConnectValues[Key] } | { readonly message: string };

const readers: Readonly<Record<Key, (text: string) => Result | undefined>> = {
  client: (text) => {
    const read = cleanClientId(text);
    if (read.status === 'empty') return undefined;
    return read.status === 'ok' ? { value: read.clientId } : { message: read.message };
  },
  tenant: (text) => {
    const read = cleanTenant(text);
    if (read.status === 'empty') return undefined;
    return read.status === 'ok' ? { value: read.tenant } : { message: read.message };
  },
  cloud: (text) => {
    const value = parseCloudId(text);
    const known = Object.keys(clouds).join(', ');
    return value
      ? { value }
      : { message: `Unknown cloud “${shorten(text)}”. Use one of: ${known}.` };
  },
  org: (text) => {
    const read = readOrganizationAddress(text);
    if (read.status === 'empty') return undefined;
    return read.status === 'ok' ? { value: read.value } : { message: read.message };
  },
  for: (text) => {
    const value = targetIds.find((id) => id === text);
    return value ? { value } : { message: `Unknown tool “${shorten(text)}”.` };
  },
};

/**
 * Reads one value as a link has it.
 * @returns the value, or a sentence about what is wrong with it
 */
export function readLinkValue<K extends Key>(
  key: K,
  text: string,
): { readonly value: NonNullable<ConnectValues[K]> } | { readonly message: string } {
  const read = readers[key](text);
  if (!read) return { message: 'This is empty.' };
  return 'value' in read ? { value: read.value as NonNullable<ConnectValues[K]> } : read;
}

/** Reads the query of a `#/connect?…` link. Unknown keys are ignored; each malformed value gets a sentence. */
export function parseConnectLink(query: string): ConnectLink {
  const fields = [...new URLSearchParams(query.slice(0, longest))]
    .filter(([key]) => key !== '')
    .slice(0, mostFields)
    .map(readField);
  const values: Partial<Record<Key, ConnectValues[Key]>> = {};
  const refusals = fields.flatMap(({ key, secret }) =>
    secret === undefined ? [] : [{ key: shownKey(key), message: secret }],
  );
  const hadSecret = refusals.length > 0;
  for (const { key, text, secret } of fields) {
    if (!isKey(key) || secret !== undefined) continue;
    const reading = readers[key](text);
    if (reading && 'value' in reading) values[key] = reading.value;
    else if (reading) refusals.push({ key, message: reading.message });
  }
  const taken = values as ConnectValues;
  return { values: taken, refusals, hadSecret, clean: writeConnectLink(taken) };
}

/** Searches each part of a field for secrets, once. */
function readField([key, text]: readonly [string, string]) {
  if (text === removedMark) return { key, text: '', secret: wasRemoved };
  const message = secretMessage(text) ?? (secretMessage(key) && secretName);
  return {
    key,
    text,
    secret: message ?? (secretParameterNames.test(key) ? secretName : undefined),
  };
}

const secretName = 'This is the name of a secret. Links can’t contain secrets, so it was removed.';

const wasRemoved =
  'This looked like a password, secret, or token, so Latchkey removed it. Links can’t contain secrets.';

function shownKey(key: string): string {
  return isKey(key) ? key : cutSecrets(key).text.slice(0, longestShown);
}

function shorten(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function isKey(key: string): key is Key {
  return Object.hasOwn(readers, key);
}

/** The query of a link that fills the form in with `values`. */
export function writeConnectLink(values: ConnectValues): string {
  const fields = Object.entries(values).map(([key, value]) => [key, value]);
  return `#/connect?${new URLSearchParams(fields).toString()}`;
}
