import { target } from '../../facts/setup/targets.ts';
import type { NamedValues } from './namedValues.ts';

const spa = 'Single-page application';
const web = 'Web';
const desktop = 'Mobile and desktop applications';
const platformNames = { spa, web, public: desktop, none: undefined } as const;

/** Codes that say which platform the redirect URI needs. */
const platformOfCode: Readonly<Partial<Record<string, string>>> = {
  AADSTS9002326: spa,
  AADSTS9002325: web,
};

type PlatformGuess = {
  readonly platform: string;
  /** Says that it is a guess, and what it rests on; undefined where it is certain. */
  readonly note: string | undefined;
};

/**
 * Under which platform a redirect URI belongs.
 * @returns Undefined where nothing tells.
 * @see https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export function guessPlatform(
  { redirectUri, tool }: NamedValues,
  code: string | undefined,
  isThisPage: boolean,
): PlatformGuess | undefined {
  const certain = isThisPage ? spa : (platformOfCode[code ?? ''] ?? nativePlatform(redirectUri));
  if (certain !== undefined) return { platform: certain, note: undefined };
  const ofTool = tool && platformNames[target(tool).platform];
  if (tool && ofTool) return guess(ofTool, `from the tool (${target(tool).name})`);
  return redirectUri === undefined ? undefined : guessByAddress(redirectUri);
}

function guessByAddress(redirectUri: string): PlatformGuess {
  return isLoopback(redirectUri)
    ? guess(desktop, 'because the address is that of a program on a computer')
    : guess(
        web,
        'because the address looks like a server’s; a page in the browser needs “Single-page application”',
      );
}

/** The platform of an address that only a program can receive. */
function nativePlatform(uri: string | undefined): string | undefined {
  if (uri === undefined) return undefined;
  return !/^https?:/i.test(uri) || /\/oauth2\/nativeclient$/i.test(uri) ? desktop : undefined;
}

export function isLoopback(uri: string): boolean {
  return /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/i.test(uri);
}

/** Entra ignores the port of a loopback address, so that the address is registered without one. */
export function withoutPort(uri: string): string {
  return isLoopback(uri) ? uri.replace(/:\d{1,5}(?=\/|$)/, '') : uri;
}

function guess(platform: string, reason: string): PlatformGuess {
  return { platform, note: `“${platform}” is a guess ${reason}.` };
}
