import type { Guid } from '../guid.ts';
import { secretMessage } from '../secrets/cutSecrets.ts';
import {
  isAlmostGuid,
  isDomain,
  isNil,
  isPortalLink,
  isWebAddress,
  nilMessage,
  type Trap,
} from './idTraps.ts';
import { labeledGuid, longestId, readGuid, unwrapId } from './unwrap.ts';

/** A client ID as somebody pasted it. The message is for the person, in whole sentences. */
export type PastedClientId =
  | { readonly status: 'ok'; readonly clientId: Guid }
  | { readonly status: 'empty' }
  | { readonly status: 'refused'; readonly message: string; readonly secret: boolean };

/**
 * Reads a pasted Application (client) ID: spaces, quotes, braces, `urn:uuid:` and a label before it are removed.
 * @param text what is in the field
 * @returns the ID, or in words why it is none
 */
export function cleanClientId(text: string): PastedClientId {
  const cleaned = unwrapId(text);
  if (cleaned === '') return { status: 'empty' };
  const message = secretMessage(text, longestId);
  if (message !== undefined) return { status: 'refused', message, secret: true };
  const clientId = readGuid(cleaned) ?? labeledGuid(text, label);
  if (!clientId) return { status: 'refused', message: messageFor(cleaned), secret: false };
  return isNil(clientId)
    ? { status: 'refused', message: nilMessage, secret: false }
    : { status: 'ok', clientId };
}

const label = /(?:application|client|app)[ _-]?(?:\(client\))?[ _-]?id["']?\s{0,5}[:=]/i;

function messageFor(text: string): string {
  return (
    traps.find((trap) => trap.when(text))?.message ??
    'An Application (client) ID looks like 1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f. Copy it from the registration’s Overview page.'
  );
}

const traps: readonly Trap[] = [
  {
    when: isPortalLink,
    message:
      'This is a link to Microsoft’s portal, not an ID. Open it, select Overview, and copy the Application (client) ID.',
  },
  {
    when: isWebAddress,
    message:
      'This is a web address, not an ID. Copy the Application (client) ID from the registration’s Overview page.',
  },
  {
    when: (text) => text.includes('@'),
    message:
      'This is a user name. Copy the Application (client) ID from the registration’s Overview page.',
  },
  {
    when: (text) => isDomain(text.toLowerCase()),
    message:
      'This is a domain name: it belongs in the field for the tenant. Copy the Application (client) ID from the registration’s Overview page.',
  },
  {
    when: isAlmostGuid,
    message:
      'This is almost an ID, but has too many or too few characters. Copy it again with the copy button beside Application (client) ID.',
  },
];
