import type { CloudId } from '../../facts/cloud/clouds.ts';
import { readOrganizationAddress } from '../input/organizationAddress.ts';
import { cleanClientId } from '../input/clientId.ts';
import { cleanTenant } from '../input/tenant.ts';
import { cutSecrets, secretMessage } from '../secrets/cutSecrets.ts';
import { checkRedirectUri } from '../input/redirectUri.ts';

/** What a person entered in a field of the guide. A secret must not stay on the screen. */
export type SetupEntry =
  | { readonly status: 'ok'; readonly value: string }
  | { readonly status: 'empty' }
  | { readonly status: 'refused'; readonly message: string; readonly secret: boolean };

/** Reads an application (client) ID. */
export function readClientIdEntry(text: string): SetupEntry {
  const read = cleanClientId(text);
  if (read.status === 'ok') return { status: 'ok', value: read.clientId };
  return read;
}

/** Reads a tenant ID or domain. */
export function readTenantEntry(text: string): SetupEntry {
  const read = cleanTenant(text);
  if (read.status === 'ok') return { status: 'ok', value: read.tenant };
  return read;
}

/** Reads the redirect URL that a tool shows. */
export function readRedirectEntry(text: string): SetupEntry {
  const secret = cutSecrets(text).message;
  if (secret !== undefined) return refuse(secret, true);
  const read = checkRedirectUri(text);
  if (read.status === 'ok') return { status: 'ok', value: read.uri };
  return read.status === 'empty' ? read : refuse(read.message, false);
}

/** Reads the address of an organization in `cloud`. */
export function readOrganizationEntry(text: string, cloud: CloudId): SetupEntry {
  return readOrganizationAddress(text, cloud);
}

/** Reads a name or a label, as one line. */
export function readPlainEntry(text: string): SetupEntry {
  const plain = text.slice(0, 500).replace(/\s+/g, ' ').trim();
  if (plain === '') return { status: 'empty' };
  const secret = secretMessage(plain);
  return secret === undefined ? { status: 'ok', value: plain.slice(0, 120) } : refuse(secret, true);
}

function refuse(message: string, secret: boolean): SetupEntry {
  return { status: 'refused', message, secret };
}
