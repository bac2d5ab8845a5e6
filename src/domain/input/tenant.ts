import type { Guid } from '../guid.ts';
import { secretMessage } from '../secrets/cutSecrets.ts';
import {
  isAlmostGuid,
  isDomain,
  isNil,
  isPortalLink,
  isWebAddress,
  looksLikeOrganization,
  nilMessage,
  type Trap,
} from './idTraps.ts';
import { labeledGuid, longestId, readGuid, unwrapId } from './unwrap.ts';

/** A tenant as somebody pasted it; a domain is in lower case. */
export type PastedTenant =
  | { readonly status: 'ok'; readonly as: 'guid'; readonly tenant: Guid }
  | { readonly status: 'ok'; readonly as: 'domain'; readonly tenant: string }
  | { readonly status: 'empty' }
  | { readonly status: 'refused'; readonly message: string; readonly secret: boolean };

/**
 * Reads a pasted tenant: its ID or one of its domains. Empty is an answer too: any work or school account.
 * @param text what is in the field
 * @returns the tenant, or in words why it is none
 */
export function cleanTenant(text: string): PastedTenant {
  const cleaned = unwrapId(text);
  if (cleaned === '') return { status: 'empty' };
  const message = secretMessage(text, longestId);
  if (message !== undefined) return { status: 'refused', message, secret: true };
  const guid = readGuid(cleaned) ?? labeledGuid(text, label);
  if (guid)
    return isNil(guid)
      ? { status: 'refused', message: nilMessage, secret: false }
      : { status: 'ok', as: 'guid', tenant: guid };
  const domain = cleaned.toLowerCase().replace(/\.$/, '');
  return isDomain(domain) && !looksLikeOrganization(domain)
    ? { status: 'ok', as: 'domain', tenant: domain }
    : { status: 'refused', message: messageFor(cleaned), secret: false };
}

const label = /(?:directory|tenant)[ _-]?(?:\(tenant\))?[ _-]?id["']?\s{0,5}[:=]/i;

function messageFor(text: string): string {
  return (
    traps.find((trap) => trap.when(text))?.message ??
    'A tenant is an ID like 1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f, or a domain such as contoso.onmicrosoft.com.'
  );
}

const traps: readonly Trap[] = [
  {
    when: isPortalLink,
    message:
      'This is a link to Microsoft’s portal, not a tenant. Open it, select Overview, and copy the Directory (tenant) ID.',
  },
  {
    when: (text) => text.includes('@'),
    message:
      'This is a user name. Only the part after the @ is a domain: enter that, or the Directory (tenant) ID.',
  },
  {
    when: looksLikeOrganization,
    message:
      'This is the address of an organization, not of a tenant. Enter the Directory (tenant) ID, or a domain such as contoso.onmicrosoft.com.',
  },
  {
    when: isWebAddress,
    message:
      'This is a web address. Enter the Directory (tenant) ID, or a domain such as contoso.onmicrosoft.com, without https://.',
  },
  {
    when: (text) => /^(?:common|organizations|consumers)$/i.test(text),
    message:
      'This word means “any tenant”. Leave the field empty for that, or enter your Directory (tenant) ID.',
  },
  {
    when: isAlmostGuid,
    message:
      'This is almost an ID, but has too many or too few characters. Copy it again with the copy button beside Directory (tenant) ID.',
  },
];
