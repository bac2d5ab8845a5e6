import type { Manifest } from './manifest.ts';
import type { ManifestFinding } from './manifestFinding.ts';
import { lintCredentials } from './lintCredentials.ts';
import { lintPermissions } from './lintPermissions.ts';
import { lintRedirects } from './lintRedirects.ts';
import type { PlannedRegistration } from '../plannedRegistration.ts';

/**
 * Compares a manifest with what the selected targets need.
 * @returns the findings, the most severe first; an empty list doesn’t prove that the connection works
 */
export function lintManifest(
  manifest: Manifest,
  registration: PlannedRegistration,
  now: number,
): readonly ManifestFinding[] {
  const findings = [
    ...(manifest.deactivated ? [deactivated] : []),
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

/** @see https://learn.microsoft.com/entra/identity/enterprise-apps/deactivate-app-registration */
const deactivated: ManifestFinding = {
  id: 'deactivated',
  severity: 'wrong',
  title: 'The registration is deactivated',
  text: 'Nobody can sign in until its owner or an administrator activates it. In App registrations, find it on the tab for deactivated applications. Users see that the app “has been disabled by its owner”.',
  step: 'app-registrations',
};

const implicitGrant: ManifestFinding = {
  id: 'implicit-grant',
  severity: 'risky',
  title: 'Implicit grant is on',
  text: 'Implicit grant returns tokens in the address. No tool here needs it. Select Authentication, then Settings, and clear both boxes (access tokens and ID tokens).',
  step: 'more-redirects-web',
};

const flowsMissing: ManifestFinding = {
  id: 'public-client-flows-missing',
  severity: 'wrong',
  title: 'Public client flows aren’t allowed',
  text: 'A selected tool needs “Allow public client flows”. Without it, Microsoft asks the tool for a secret (AADSTS7000218).',
  step: 'public-client-flows',
};

const flowsOn: ManifestFinding = {
  id: 'public-client-flows-on',
  severity: 'risky',
  title: 'Public client flows are allowed, but no selected tool needs them',
  text: 'Anyone who knows the client ID can sign in with a device code or a password. Turn off “Allow public client flows” unless another tool needs it.',
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
            'It supports a single tenant only',
            'You selected multiple tenants. Users of other companies can’t sign in (AADSTS50020, AADSTS50194).',
          ),
        ]
      : []),
    ...(tooWide
      ? [
          accountTypesFinding(
            'risky',
            'It supports more than your tenant',
            `You selected a single tenant, but the manifest says ${audience}. Sign-in works, but accounts of other tenants can try to sign in too.`,
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
  title: 'This is the manifest of a different registration',
  text: 'Its Application (client) ID differs from the one you entered. You copied the manifest or the ID from the wrong registration.',
  step: 'client-id',
};
