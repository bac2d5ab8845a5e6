import type { Manifest, ManifestCredential } from './manifest.ts';
import type { ManifestFinding } from './manifestFinding.ts';
import { expiryState, expiryWords } from '../secretExpiry.ts';
import type { PlannedRegistration } from '../plannedRegistration.ts';

const steps = { secret: 'secret-lifetime', certificate: 'upload-certificate' } as const;
const names = { secret: 'secret', certificate: 'certificate' } as const;

/** Checks secrets and certificates: missing although a tool needs one, expired, or about to expire. */
export function lintCredentials(
  manifest: Manifest,
  { secret, certificate }: PlannedRegistration,
  now: number,
): readonly ManifestFinding[] {
  return [
    ...lintMissing(manifest, 'secret', secret !== undefined, now),
    ...lintMissing(manifest, 'certificate', certificate, now),
    ...manifest.credentials.flatMap((each) => lintExpiry(each, now) ?? []),
  ];
}

function lintMissing(
  manifest: Manifest,
  is: ManifestCredential['is'],
  needed: boolean,
  now: number,
): readonly ManifestFinding[] {
  const alive = manifest.credentials.some(
    (each) => each.is === is && levelOf(each, now)?.level !== 'expired',
  );
  if (!needed || alive) return [];
  return [
    {
      id: 'credential-missing',
      severity: 'wrong',
      title: `It has no valid ${names[is]}`,
      text: `A selected tool needs a ${names[is]}, but the manifest lists none that is still valid.`,
      step: is === 'secret' ? 'new-secret' : 'upload-certificate',
    },
  ];
}

function lintExpiry(each: ManifestCredential, now: number): ManifestFinding | undefined {
  const state = levelOf(each, now);
  if (!state || state.level === 'fine') return undefined;
  const expired = state.level === 'expired';
  return {
    id: expired ? 'credential-expired' : 'credential-expiring',
    severity: 'risky',
    title: `A ${names[each.is]} ${expiryWords(state)}`,
    text: expired
      ? `The ${names[each.is]} “${each.name}” no longer works (AADSTS7000222). Create a new one, enter it in the tool, and delete this one.`
      : `The ${names[each.is]} “${each.name}” ${expiryWords(state)}. Create a new one before then and enter it in the tool.`,
    step: steps[each.is],
  };
}

function levelOf({ ends }: ManifestCredential, now: number) {
  return ends === undefined ? undefined : expiryState(ends, now);
}
