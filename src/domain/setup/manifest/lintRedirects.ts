import { target } from '../../../facts/setup/targets.ts';
import type { Manifest, ManifestPlatform } from './manifest.ts';
import type { ManifestFinding } from './manifestFinding.ts';
import type { PlannedRegistration, PlannedUri } from '../plannedRegistration.ts';

const platformNames: Readonly<Record<ManifestPlatform, string>> = {
  spa: 'Single-page application',
  web: 'Web',
  public: 'Mobile and desktop applications',
};

const platforms = ['spa', 'web', 'public'] as const;

/** Checks platforms and redirect URIs: missing, on the wrong platform, or different by a slash, a capital, or http. */
export function lintRedirects(
  manifest: Manifest,
  { uris }: PlannedRegistration,
): readonly ManifestFinding[] {
  const missing = platforms.filter(
    (platform) =>
      uris.some((uri) => uri.platform === platform) && manifest.redirectUris[platform].length === 0,
  );
  return [
    ...missing.map(missingPlatform),
    ...uris.flatMap((planned) => lintUri(planned, manifest) ?? []),
    ...insecure(manifest),
  ];
}

function missingPlatform(platform: ManifestPlatform): ManifestFinding {
  return {
    id: 'missing-platform',
    severity: 'wrong',
    title: `The platform ${platformNames[platform]} is missing`,
    text: `The selected tools need a redirect URI with the platform ${platformNames[platform]}, but the manifest has none.`,
    step: `more-redirects-${platform}`,
  };
}

function lintUri(planned: PlannedUri, { redirectUris }: Manifest): ManifestFinding | undefined {
  const { uri, platform } = planned;
  if (uri === undefined) return unknownUri(planned);
  const isListed = (on: ManifestPlatform) =>
    redirectUris[on].some((present) => withoutPort(present) === withoutPort(uri));
  if (isListed(platform)) return undefined;
  const elsewhere = platforms.find(isListed);
  if (elsewhere) return otherPlatform(uri, platform, elsewhere);
  const near = redirectUris[platform].find((present) => loose(present) === loose(uri));
  return near === undefined ? missingUri(uri, platform) : nearlyRight(uri, near, platform);
}

function unknownUri({ for: id }: PlannedUri): ManifestFinding {
  return {
    id: 'not-known-yet',
    severity: 'hint',
    title: `The redirect URL of ${target(id).phrase} wasn’t checked`,
    text: 'This page doesn’t know it yet. Copy it from the tool into the field of the first step.',
    step: 'copy-redirect',
  };
}

function otherPlatform(
  uri: string,
  wanted: ManifestPlatform,
  present: ManifestPlatform,
): ManifestFinding {
  return {
    id: 'redirect-on-other-platform',
    severity: 'wrong',
    title: 'A redirect URI has the wrong platform',
    text: `${uri} has the platform ${platformNames[present]}, but needs ${platformNames[wanted]}. Remove it, then add it with the right platform.`,
    step: `more-redirects-${wanted}`,
  };
}

function missingUri(uri: string, platform: ManifestPlatform): ManifestFinding {
  return {
    id: 'missing-redirect',
    severity: 'wrong',
    title: 'A redirect URI is missing',
    text: `The manifest doesn’t list ${uri}. Add it with the platform ${platformNames[platform]}.`,
    step: `more-redirects-${platform}`,
  };
}

function nearlyRight(uri: string, near: string, platform: ManifestPlatform): ManifestFinding {
  return {
    id: 'redirect-nearly-right',
    severity: 'wrong',
    title: 'A redirect URI is almost right',
    text: `The manifest lists ${near}, but the tool needs ${uri}. ${difference(near, uri)} Every character must match.`,
    step: `more-redirects-${platform}`,
  };
}

function difference(near: string, uri: string): string {
  if (near.replace(/^http:/i, 'https:') === uri) return 'It must start with https.';
  if (near.replace(/\/$/, '') === uri.replace(/\/$/, ''))
    return uri.endsWith('/') ? 'The slash at the end is missing.' : 'Remove the slash at the end.';
  if (near.toLowerCase() === uri.toLowerCase()) return 'The capitals differ.';
  return 'They differ in http, capitals, or a slash.';
}

function insecure({ redirectUris }: Manifest): readonly ManifestFinding[] {
  return platforms.flatMap((platform) =>
    redirectUris[platform].filter(isInsecure).map((uri) => ({
      id: 'redirect-http' as const,
      severity: 'risky' as const,
      title: 'A redirect URI starts with http',
      text: `Others on the network can read the sign-in code that is sent to ${uri}. Replace it with an address that starts with https.`,
      step: `more-redirects-${platform}`,
    })),
  );
}

function isInsecure(uri: string): boolean {
  return /^http:\/\/(?!(?:localhost|127\.0\.0\.1)(?:[:/]|$))/i.test(uri);
}

/**
 * Entra ignores the port of localhost.
 * @see https://learn.microsoft.com/entra/identity-platform/reply-url#localhost-exceptions
 */
function withoutPort(uri: string): string {
  return uri.replace(/^(http:\/\/(?:localhost|127\.0\.0\.1)):\d+(?=\/|$)/i, '$1');
}

function loose(uri: string): string {
  return withoutPort(uri)
    .toLowerCase()
    .replace(/^http:/, 'https:')
    .replace(/\/$/, '');
}
