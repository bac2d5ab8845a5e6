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

/** Platforms and redirect URIs: what is missing, on the wrong platform, or wrong by a slash, a letter or http. */
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
    text: `The chosen tools need a redirect URI of the type ${platformNames[platform]}; the manifest has none.`,
    step: `more-redirects-${platform}`,
  };
}

function lintUri(planned: PlannedUri, { redirectUris }: Manifest): ManifestFinding | undefined {
  const { uri, platform } = planned;
  if (uri === undefined) return unknownUri(planned);
  if (redirectUris[platform].includes(uri)) return undefined;
  const elsewhere = platforms.find((other) => redirectUris[other].includes(uri));
  if (elsewhere) return otherPlatform(uri, platform, elsewhere);
  const near = redirectUris[platform].find((present) => loose(present) === loose(uri));
  return near === undefined ? missingUri(uri, platform) : nearlyRight(uri, near, platform);
}

function unknownUri({ for: id, platform }: PlannedUri): ManifestFinding {
  return {
    id: 'not-known-yet',
    severity: 'hint',
    title: `The redirect URL of ${target(id).name} was not compared`,
    text: 'It is not known yet: copy it from the tool’s window into the field of the first step.',
    step: platform === 'web' ? 'copy-redirect' : `more-redirects-${platform}`,
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
    text: `${uri} is there as ${platformNames[present]}; it must be ${platformNames[wanted]}. Remove it there, then add it with the right platform.`,
    step: `more-redirects-${wanted}`,
  };
}

function missingUri(uri: string, platform: ManifestPlatform): ManifestFinding {
  return {
    id: 'missing-redirect',
    severity: 'wrong',
    title: 'A redirect URI is missing',
    text: `${uri} is not there. Add it as ${platformNames[platform]}.`,
    step: `more-redirects-${platform}`,
  };
}

function nearlyRight(uri: string, near: string, platform: ManifestPlatform): ManifestFinding {
  return {
    id: 'redirect-nearly-right',
    severity: 'wrong',
    title: 'A redirect URI is nearly right',
    text: `There: ${near}. Needed: ${uri}. ${difference(near, uri)} Microsoft compares letter by letter.`,
    step: `more-redirects-${platform}`,
  };
}

function difference(near: string, uri: string): string {
  if (near.replace(/^http:/i, 'https:') === uri) return 'http stands where https must stand.';
  if (near.replace(/\/$/, '') === uri.replace(/\/$/, ''))
    return uri.endsWith('/')
      ? 'The slash at the end is missing.'
      : 'There is a slash too many at the end.';
  if (near.toLowerCase() === uri.toLowerCase()) return 'Capital and small letters differ.';
  return 'They differ in http, letters’ case or a slash.';
}

function insecure({ redirectUris }: Manifest): readonly ManifestFinding[] {
  return platforms.flatMap((platform) =>
    redirectUris[platform].filter(isInsecure).map((uri) => ({
      id: 'redirect-http' as const,
      severity: 'risky' as const,
      title: 'A redirect URI begins with http',
      text: `${uri}: whoever listens on the way can read the sign-in code. Replace it by an address with https.`,
      step: `more-redirects-${platform}`,
    })),
  );
}

function isInsecure(uri: string): boolean {
  return /^http:\/\/(?!(?:localhost|127\.0\.0\.1)(?:[:/]|$))/i.test(uri);
}

function loose(uri: string): string {
  return uri
    .toLowerCase()
    .replace(/^http:/, 'https:')
    .replace(/\/$/, '');
}
