import { target, type Platform } from '../../facts/setup/targets.ts';
import type { NamedValues } from './namedValues.ts';

/** The portal's names. */
const platformNames: Readonly<Record<Platform, string>> = {
  spa: 'Single-page application',
  web: 'Web',
  public: 'Mobile and desktop applications',
  none: '',
};

/** Codes that say which platform the redirect URI needs. */
const platformOfCode: Readonly<Partial<Record<string, Platform>>> = {
  AADSTS9002326: 'spa',
  AADSTS9002325: 'web',
};

type PlatformGuess = {
  readonly platform: Platform;
  /** Its name in the portal. */
  readonly name: string;
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
  const certain = isThisPage ? 'spa' : (platformOfCode[code ?? ''] ?? nativePlatform(redirectUri));
  if (certain !== undefined)
    return { platform: certain, name: platformNames[certain], note: undefined };
  const ofTool = tool && target(tool);
  if (ofTool && ofTool.platform !== 'none')
    return guess(ofTool.platform, `from the tool (${ofTool.name})`);
  return redirectUri === undefined ? undefined : guessByAddress(redirectUri);
}

function guessByAddress(redirectUri: string): PlatformGuess {
  return isLoopback(redirectUri)
    ? guess('public', 'because the address is that of a program on a computer')
    : guess(
        'web',
        'because the address looks like a server’s; a page in the browser needs “Single-page application”',
      );
}

/** The platform of an address that only a program can receive. */
function nativePlatform(uri: string | undefined): Platform | undefined {
  if (uri === undefined) return undefined;
  return !/^https?:/i.test(uri) || /\/oauth2\/nativeclient$/i.test(uri) ? 'public' : undefined;
}

export function isLoopback(uri: string): boolean {
  return /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/i.test(uri);
}

/** Entra ignores the port of a loopback address, so that the address is registered without one. */
export function withoutPort(uri: string): string {
  return isLoopback(uri) ? uri.replace(/:\d{1,5}(?=\/|$)/, '') : uri;
}

function guess(platform: Platform, reason: string): PlatformGuess {
  const name = platformNames[platform];
  return { platform, name, note: `“${name}” is a guess ${reason}.` };
}
