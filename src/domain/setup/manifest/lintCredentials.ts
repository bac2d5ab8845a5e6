import type { Manifest, ManifestCredential } from './manifest.ts';
import type { ManifestFinding } from './manifestFinding.ts';
import { expiryState, expiryWords } from '../secretExpiry.ts';
import type { PlannedRegistration } from '../plannedRegistration.ts';

const steps = { secret: 'secret-lifetime', certificate: 'upload-certificate' } as const;
const names = { secret: 'secret', certificate: 'certificate' } as const;

/** Secrets and certificates: missing where a tool needs one, expired, or about to expire. */
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
      title: `It has no ${names[is]} that works`,
      text: `A chosen tool needs a ${names[is]}; the manifest lists none that is still valid.`,
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
      ? `The ${names[each.is]} “${each.name}” no longer works (AADSTS7000222). Make a new one, enter it in the tool, and remove this one.`
      : `The ${names[each.is]} “${each.name}” ${expiryWords(state)}. Make a new one in time and enter it in the tool.`,
    step: steps[each.is],
  };
}

function levelOf({ ends }: ManifestCredential, now: number) {
  return ends === undefined ? undefined : expiryState(ends, now);
}
