import type { Manifest } from './manifest.ts';
import type { ManifestFinding } from './manifestFinding.ts';
import { lintCredentials } from './lintCredentials.ts';
import { lintPermissions } from './lintPermissions.ts';
import { lintRedirects } from './lintRedirects.ts';
import type { PlannedRegistration } from '../plannedRegistration.ts';

/** Holds a manifest against what the chosen targets need. No finding means: nothing was found, not that all is well. */
export function lintManifest(
  manifest: Manifest,
  registration: PlannedRegistration,
  now: number,
): readonly ManifestFinding[] {
  const findings = [
    ...lintRedirects(manifest, registration),
    ...lintPermissions(manifest, registration),
    ...lintFlows(manifest, registration),
    ...lintCredentials(manifest, registration, now),
    ...lintIdentity(manifest, registration),
  ];
  return severities.flatMap((severity) => findings.filter((each) => each.severity === severity));
}

const severities = ['wrong', 'risky', 'hint'] as const;

function lintFlows(
  manifest: Manifest,
  registration: PlannedRegistration,
): readonly ManifestFinding[] {
  return [
    ...(manifest.implicitGrant ? [implicitGrant] : []),
    ...(registration.publicClientFlows && !manifest.publicClientFlows ? [flowsMissing] : []),
    ...(!registration.publicClientFlows && manifest.publicClientFlows ? [flowsOn] : []),
  ];
}

const implicitGrant: ManifestFinding = {
  id: 'implicit-grant',
  severity: 'risky',
  title: 'Implicit grant is switched on',
  text: 'An old way to sign in, which hands tokens out in the address. No tool here needs it: clear both boxes (access tokens, ID tokens) under Authentication, Settings.',
  step: 'more-redirects-web',
};

const flowsMissing: ManifestFinding = {
  id: 'public-client-flows-missing',
  severity: 'wrong',
  title: 'Public client flows are not allowed',
  text: 'The chosen tool needs Allow public client flows; without it Microsoft asks it for a secret (AADSTS7000218).',
  step: 'public-client-flows',
};

const flowsOn: ManifestFinding = {
  id: 'public-client-flows-on',
  severity: 'risky',
  title: 'Public client flows are allowed, and no chosen tool needs them',
  text: 'Anyone who knows the client ID can use it to sign in with a device code or a password. Switch Allow public client flows off, unless another tool needs it.',
  step: 'public-client-flows',
};

function lintIdentity(
  manifest: Manifest,
  { accountType, clientId }: PlannedRegistration,
): readonly ManifestFinding[] {
  const audience = manifest.signInAudience;
  const tooNarrow = accountType === 'multiple' && audience === 'AzureADMyOrg';
  const tooWide = accountType === 'single' && audience !== undefined && audience !== 'AzureADMyOrg';
  return [
    ...(tooNarrow
      ? [
          accountTypesFinding(
            'wrong',
            'It is open to one tenant only',
            'You chose several tenants; people of other companies are refused (AADSTS50020, AADSTS50194).',
          ),
        ]
      : []),
    ...(tooWide
      ? [
          accountTypesFinding(
            'risky',
            'It is open to more than your tenant',
            `You chose a single tenant; the manifest says ${audience}. It works, and lets accounts of other directories try.`,
          ),
        ]
      : []),
    ...(clientId !== undefined &&
    manifest.clientId !== undefined &&
    manifest.clientId.toLowerCase() !== clientId
      ? [otherClientId]
      : []),
  ];
}

function accountTypesFinding(
  severity: ManifestFinding['severity'],
  title: string,
  text: string,
): ManifestFinding {
  return { id: 'account-types', severity, title, text, step: 'account-types' };
}

const otherClientId: ManifestFinding = {
  id: 'other-client-id',
  severity: 'wrong',
  title: 'This is the manifest of another registration',
  text: 'Its Application (client) ID is not the one you entered. Either the manifest or the ID was copied from the wrong registration.',
  step: 'client-id',
};
