import { parseGuid, type Guid } from '../guid.ts';

/** A client ID as someone pasted it. The message is for the person, in whole sentences. */
export type PastedClientId =
  | { readonly status: 'ok'; readonly clientId: Guid }
  | { readonly status: 'empty' }
  | { readonly status: 'refused'; readonly message: string };

/** A tenant as someone pasted it; a domain is in lower case. */
export type PastedTenant =
  | { readonly status: 'ok'; readonly as: 'guid'; readonly tenant: Guid }
  | { readonly status: 'ok'; readonly as: 'domain'; readonly tenant: string }
  | { readonly status: 'empty' }
  | { readonly status: 'refused'; readonly message: string };

/** Cleans a pasted Application (client) ID: spaces, quotes, braces, `urn:uuid:`, a label before it. */
export function cleanClientId(text: string): PastedClientId {
  const cleaned = unwrap(text);
  if (cleaned === '') return { status: 'empty' };
  const clientId = parseGuid(cleaned) ?? parseGuid(withHyphens(cleaned));
  if (clientId) return isNil(clientId) ? refuse(nilMessage) : { status: 'ok', clientId };
  return refuse(secretMessage(cleaned) ?? clientIdMessage(cleaned));
}

/** Cleans a pasted tenant: its ID or one of its domains. Empty is an answer too: any work or school account. */
export function cleanTenant(text: string): PastedTenant {
  const cleaned = unwrap(text);
  if (cleaned === '') return { status: 'empty' };
  const guid = parseGuid(cleaned) ?? parseGuid(withHyphens(cleaned));
  if (guid) return isNil(guid) ? refuse(nilMessage) : { status: 'ok', as: 'guid', tenant: guid };
  const secret = secretMessage(cleaned);
  if (secret !== undefined) return refuse(secret);
  const domain = cleaned.toLowerCase().replace(/\.$/, '');
  if (isDomain(domain) && !looksLikeOrganization(domain))
    return { status: 'ok', as: 'domain', tenant: domain };
  return refuse(tenantMessage(cleaned));
}

/**
 * Says where a secret belongs if the text has a secret's or token's shape; undefined for anything else.
 * For every text field of the page: what it refuses must not be stored.
 */
export function secretMessage(text: string): string | undefined {
  const value = unwrap(text);
  return secretShapes.find(({ shape }) => shape.test(value))?.message;
}

const secretShapes: readonly { readonly shape: RegExp; readonly message: string }[] = [
  {
    // An Entra secret's value: about forty characters with a tilde after three characters and a version digit with Q.
    shape: /^[A-Za-z0-9._~-]{3}[0-9]Q~[A-Za-z0-9._~-]{28,40}$/,
    message:
      'This looks like a client secret. It belongs only in the tool that will connect, never in this page. It was not kept. Take the Application (client) ID from the registration’s Overview page.',
  },
  {
    shape: /eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\./,
    message:
      'This looks like a sign-in token. A token works like a password: do not paste it into fields. It was not kept.',
  },
  {
    shape: /^(?:0|1)\.A[A-Za-z0-9_-]{60,}/,
    message:
      'This looks like a sign-in code or token. It works like a password: do not paste it into fields. It was not kept.',
  },
  {
    shape: /(?:client_?secret|password|pwd)\s*[=:]\s*\S/i,
    message:
      'This holds a secret or a password. It belongs only in the tool that will connect, never in this page. It was not kept.',
  },
  {
    // Older secrets: 32 to 44 characters of random letters with the signs of base64 among them.
    shape:
      /^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[+/=~_.!@#$%^&*?])[A-Za-z0-9+/=~_.!@#$%^&*?:[\]-]{30,64}$/,
    message:
      'This looks like a secret rather than an ID. A secret belongs only in the tool that will connect, never in this page. It was not kept.',
  },
];

const nilMessage =
  'This ID is all zeros: a placeholder from an example. Take the real one from the registration’s Overview page.';

function refuse(message: string): { readonly status: 'refused'; readonly message: string } {
  return { status: 'refused', message };
}

const portalHost =
  /^(?:https?:\/\/)?(?:portal\.azure\.(?:com|us|cn)|entra\.microsoft(?:online)?\.(?:com|us|cn)|aad\.portal\.azure\.com)(?:[/?#]|$)/i;

type Trap = { readonly when: (text: string) => boolean; readonly message: string };

const clientIdTraps: readonly Trap[] = [
  {
    when: (text) => portalHost.test(text),
    message:
      'This is a link to Microsoft’s portal, not an ID. Open it there, choose Overview, and copy the Application (client) ID.',
  },
  {
    when: (text) => isWebAddress(text),
    message:
      'This is a web address, not an ID. The Application (client) ID is on the registration’s Overview page.',
  },
  {
    when: (text) => text.includes('@'),
    message:
      'This is a user name. Here goes the Application (client) ID from the registration’s Overview page.',
  },
  {
    when: (text) => isDomain(text.toLowerCase()),
    message:
      'This is a domain name: it belongs in the field for the tenant. Here goes the Application (client) ID from the registration’s Overview page.',
  },
  {
    when: (text) => /^[0-9a-f-]{24,44}$/i.test(text),
    message:
      'This is nearly an ID, but some characters are missing or too many. Copy it again with the copy button beside Application (client) ID.',
  },
];

function clientIdMessage(text: string): string {
  return (
    clientIdTraps.find((trap) => trap.when(text))?.message ??
    'An Application (client) ID looks like 1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f. It is on the registration’s Overview page.'
  );
}

const tenantTraps: readonly Trap[] = [
  {
    when: (text) => portalHost.test(text),
    message:
      'This is a link to Microsoft’s portal, not a tenant. Open it there, choose Overview, and copy the Directory (tenant) ID.',
  },
  {
    when: (text) => text.includes('@'),
    message:
      'This is a user name. Only the part after the @ is a domain: enter that, or the Directory (tenant) ID.',
  },
  {
    when: (text) => looksLikeOrganization(text),
    message:
      'This is the address of an organization, not of a tenant. Here goes the Directory (tenant) ID, or a domain such as contoso.onmicrosoft.com.',
  },
  {
    when: (text) => isWebAddress(text),
    message:
      'This is a web address. Here goes the Directory (tenant) ID, or a domain such as contoso.onmicrosoft.com, without https://.',
  },
  {
    when: (text) => /^(?:common|organizations|consumers)$/i.test(text),
    message:
      'This word stands for “any tenant”. Leave the field empty for that, or enter your Directory (tenant) ID.',
  },
  {
    when: (text) => /^[0-9a-f-]{24,44}$/i.test(text),
    message:
      'This is nearly an ID, but some characters are missing or too many. Copy it again with the copy button beside Directory (tenant) ID.',
  },
];

function tenantMessage(text: string): string {
  return (
    tenantTraps.find((trap) => trap.when(text))?.message ??
    'A tenant is an ID like 1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f, or a domain such as contoso.onmicrosoft.com.'
  );
}

/** Takes off what copying leaves around a value; anything that could change its meaning stays. */
function unwrap(text: string): string {
  const bare = text
    .slice(0, 4096)
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .trim()
    .replace(
      /^(?:application|client|app|directory|tenant)[ _-]?(?:\((?:client|tenant)\))?[ _-]?(?:id)?\s*[:=]\s*/i,
      '',
    );
  return bare
    .replace(/^[\s"'`“”‘’„«»<{([]+|[\s"'`“”‘’„«»>})\],;]+$/g, '')
    .replace(/^(?:urn:uuid:|api:\/\/|spn:)/i, '')
    .trim();
}

function withHyphens(text: string): string {
  return text.replace(
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i,
    '$1-$2-$3-$4-$5',
  );
}

function isNil(guid: Guid): boolean {
  return /^[0-]+$/.test(guid);
}

function isWebAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

function isDomain(text: string): boolean {
  return (
    text.length <= 253 &&
    /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/u.test(
      text,
    )
  );
}

function looksLikeOrganization(text: string): boolean {
  return /\.(?:dynamics\.com|dynamics\.cn|microsoftdynamics\.us|appsplatform\.us)(?:[/:?#]|$)/i.test(
    text,
  );
}
