import { tokenClaims, type TokenClaim } from '../../facts/diagnosis/tokenClaims.ts';
import { unwrap } from '../input/unwrap.ts';
import { readJson, readNumber, readRecord, readText } from '../json.ts';

/** One claim for people. */
type ClaimRow = {
  readonly claim: TokenClaim;
  readonly label: string;
  readonly value: string;
  readonly meaning: string;
};

/** The claims of a token, without the token itself and its signature. */
export type TokenResult = {
  readonly audience: string | undefined;
  readonly tenant: string | undefined;
  readonly app: string | undefined;
  readonly scopes: readonly string[];
  readonly version: string | undefined;
  /** Milliseconds since 1970. */
  readonly issuedAt: number | undefined;
  readonly validFrom: number | undefined;
  readonly expiresAt: number | undefined;
  readonly rows: readonly ClaimRow[];
};

export type ParsedToken =
  | { readonly status: 'read'; readonly token: TokenResult }
  | { readonly status: 'empty' }
  | { readonly status: 'refused'; readonly message: string };

/**
 * Reads the claims of a pasted token. Nothing is sent, verified, or kept.
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function parseToken(pasted: unknown): ParsedToken {
  if (typeof pasted !== 'string') return refuse(notAToken);
  const bare = unwrap(pasted, longest).replace(
    /^(?:authorization\s{0,9}:)?\s{0,9}(?:bearer\s)?/i,
    '',
  );
  const text = unwrap(bare, longest);
  if (text === '') return { status: 'empty' };
  const parts = text.split('.');
  if (parts.length === 5) return refuse(encrypted);
  const [, body = ''] = parts;
  const claims = parts.length === 3 ? readRecord(readJson(decodePart(body) ?? '')) : undefined;
  if (claims) return { status: 'read', token: readClaims(claims) };
  return refuse(/^[01]\.A/.test(text) ? notReadable : notAToken);
}

/** No token is longer. */
const longest = 20_000;

const notAToken =
  'This isn’t a token that can be read here. A token has three parts with dots between them, and starts with eyJ.';
const encrypted = 'This token is encrypted. Only the service that it was issued for can read it.';
const notReadable =
  'This is a sign-in code or a refresh token. Only Microsoft can read it. It works like a password, so don’t share it.';

function refuse(message: string): ParsedToken {
  return { status: 'refused', message };
}

function readClaims(claims: Readonly<Record<string, unknown>>): TokenResult {
  return {
    audience: readText(claims['aud']),
    tenant: readText(claims['tid']),
    app: readText(claims['appid']) ?? readText(claims['azp']),
    scopes: (readText(claims['scp']) ?? '').split(' ').filter((scope) => scope !== ''),
    version: readText(claims['ver']),
    issuedAt: readTime(claims['iat']),
    validFrom: readTime(claims['nbf']),
    expiresAt: readTime(claims['exp']),
    rows: claimNames.flatMap((claim) => {
      const value = inWords(claims[claim]);
      return value === undefined ? [] : [{ claim, value, ...tokenClaims[claim] }];
    }),
  };
}

const claimNames: readonly TokenClaim[] = Object.keys(tokenClaims).filter(isClaim);

function isClaim(name: string): name is TokenClaim {
  return name in tokenClaims;
}

function inWords(value: unknown): string | undefined {
  if (Array.isArray(value)) return readText(value.map(inWords).filter(Boolean).join(', '));
  return typeof value === 'number' ? String(value) : readText(value);
}

/** Seconds since 1970, in milliseconds; a number beyond what a date can hold is no time. */
function readTime(value: unknown): number | undefined {
  const seconds = readNumber(value);
  return seconds !== undefined && Math.abs(seconds) < 8_640_000_000_000
    ? seconds * 1000
    : undefined;
}

function decodePart(part: string): string | undefined {
  if (part === '' || !/^[A-Za-z0-9_-]+={0,2}$/.test(part)) return undefined;
  try {
    const binary = atob(part.replace(/-/g, '+').replace(/_/g, '/'));
    return new TextDecoder().decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0)));
  } catch {
    return undefined; // a length that no base64 has
  }
}

/** Whether a token is valid at a moment. */
export type TokenState = 'valid' | 'not-yet-valid' | 'expired' | 'unknown';

export function tokenState(token: TokenResult, now: number): TokenState {
  if (token.expiresAt === undefined) return 'unknown';
  if (token.expiresAt <= now) return 'expired';
  return token.validFrom !== undefined && token.validFrom > now ? 'not-yet-valid' : 'valid';
}
