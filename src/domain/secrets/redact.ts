/** What stands where something was taken out. */
const removed = '[removed]';

/** Shorter known values would take ordinary words with them. */
const shortestKnown = 4;

/**
 * A text without anything that has a token's, code's, cookie's or secret's shape, and without each known value, also where it
 * is percent-encoded. Ids, times and error codes stay.
 */
export function redact(text: string, known: readonly string[]): string {
  const cleaned = shapes.reduce((rest, { shape, by }) => rest.replace(shape, by), text);
  return removeKnown(cleaned.replace(longRun, cleanRun), known);
}

/** True where a text holds something with a secret’s or token’s shape: no field of this page may keep it. */
export function looksSecret(text: string): boolean {
  return redact(text, []) !== text;
}

/** A name that comes before a secret, whatever the secret looks like. */
const secretNames = [
  ...['client_secret', 'clientsecret', 'client secret', 'client_assertion', 'assertion', 'secret'],
  ...['access_token', 'accesstoken', 'refresh_token', 'refreshtoken', 'id_token', 'idtoken'],
  ...[
    'password',
    'pwd',
    'code_verifier',
    'client_info',
    'session_state',
    'device_code',
    'samlresponse',
  ],
  ...['ESTSAUTH', 'ESTSAUTHPERSISTENT', 'ESTSAUTHLIGHT', 'SignInStateCookie', 'CrmOwinAuth\\w*'],
].join('|');

/** Signs between a name and its value: `=`, `: `, `":"`, `\":\"`, `%3D`, `%22%3A%22`. */
const between = String.raw`\\*["']?(?:%22)?\s{0,3}(?:[=:]|%(?:25)?3[ad])\s{0,3}\\*(?:["']|%22)?`;

const shapes: readonly { readonly shape: RegExp; readonly by: string }[] = [
  { shape: /\b((?:set-)?cookie\s{0,3}:)[^\r\n]+/gi, by: `$1 ${removed}` },
  {
    shape: /\b(authorization\s{0,3}["']?\s{0,3}[:=]\s{0,3}["']?)(?:\w{1,20}[ +])?[^\s"',;]+/gi,
    by: `$1${removed}`,
  },
  { shape: /\b(bearer|basic)(?:\s|%20|\+){1,3}[A-Za-z0-9._~+/=-]{16,}/gi, by: `$1 ${removed}` },
  {
    shape: new RegExp(String.raw`((?<![a-z])(?:${secretNames})${between})[^\s"'\\&<>;,]+`, 'gi'),
    by: `$1${removed}`,
  },
  // The code of a sign-in; `error?code=50011` names an error and stays.
  {
    shape: /((?<![a-z_])code(?:=|%(?:25){0,4}3d))(?!\d{4,8}(?!\w))[^\s"'\\&<>;,]+/gi,
    by: `$1${removed}`,
  },
];

/** An unbroken run of the signs that tokens are made of; escapes of dot and tilde are among them. */
const longRun = /(?:[A-Za-z0-9_.~+/=-]|%(?:2e|7e|2d|5f|2b|2f|3d)){20,}/gi;

function cleanRun(run: string): string {
  const plain = run.replace(/%7e/gi, '~').replace(/%2e/gi, '.');
  return runShapes.some((shape) => shape.test(plain)) ? removed : run;
}

const runShapes: readonly RegExp[] = [
  /eyJ[A-Za-z0-9_-]{6}/, // a JSON Web Token, or a part of one
  /(?:^|[^0-9A-Za-z])[01]\.A[A-Za-z0-9_-]{18}/, // Entra’s codes and refresh tokens
  /^[01]\.A[A-Za-z0-9_-]{16}/,
  /(?:^|[^A-Za-z0-9])M\.[A-Z]\d{1,4}_[A-Z]{2,4}\./, // codes of personal accounts
  /[A-Za-z0-9._~-]{3}\dQ~[A-Za-z0-9._~-]{20}/, // the value of an Entra client secret
  /[A-Za-z0-9_-]{64}/, // too long for an id, a name or a word
  /^[A-Za-z0-9+/]{43}=$/, // older secrets: 32 bytes in base64
];

function removeKnown(text: string, known: readonly string[]): string {
  const values = known
    .filter((value) => value.length >= shortestKnown)
    .flatMap((value) => [
      value,
      encodeURIComponentSafely(value),
      JSON.stringify(value).slice(1, -1),
    ])
    .sort((one, other) => other.length - one.length);
  return values.reduce((rest, value) => rest.split(value).join(removed), text);
}

/** A lone half of a surrogate pair cannot be encoded; then the value itself is all there is to look for. */
function encodeURIComponentSafely(value: string): string {
  return /[\ud800-\udfff]/u.test(value) ? value : encodeURIComponent(value);
}
