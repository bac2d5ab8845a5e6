/**
 * Texts that only this sandbox can have written: JSON with a signature. In the browser the sign-in page is another
 * document than the product, so codes and tokens must carry all there is to know about them.
 */
const key = crypto.subtle.importKey(
  'raw',
  new TextEncoder().encode('The sandbox holds nothing worth protecting.'),
  { name: 'HMAC', hash: 'SHA-256' },
  false,
  ['sign', 'verify'],
);

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function textToBase64Url(text: string): string {
  return toBase64Url(new TextEncoder().encode(text));
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

async function sign(text: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(text));
  return toBase64Url(new Uint8Array(signature));
}

/** The payload before the last dot, if the signature after it is ours. */
export async function openSeal(sealed: string): Promise<Record<string, unknown> | undefined> {
  const cut = sealed.lastIndexOf('.');
  const body = sealed.slice(0, Math.max(cut, 0));
  const signature = fromBase64Url(sealed.slice(cut + 1));
  const payload = fromBase64Url(body.slice(body.lastIndexOf('.') + 1));
  if (!signature || !payload) return undefined;
  const ours = await crypto.subtle.verify(
    'HMAC',
    await key,
    signature,
    new TextEncoder().encode(body),
  );
  if (!ours) return undefined;
  const value: unknown = JSON.parse(new TextDecoder().decode(payload));
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

/** Seals a value; `prefix` tells a reader what kind of text it is. */
export async function seal(
  prefix: string,
  value: Readonly<Record<string, unknown>>,
): Promise<string> {
  const body = `${prefix}.${textToBase64Url(JSON.stringify(value))}`;
  return `${body}.${await sign(body)}`;
}

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toBase64Url(new Uint8Array(digest));
}
