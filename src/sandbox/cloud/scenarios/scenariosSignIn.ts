import type { Scenario } from './scenario.ts';
import { registrations } from '../samples/registrations.ts';

const well = {
  clientId: registrations.usual.clientId,
  tenant: '',
  cloud: 'public',
  mishaps: [],
} as const;

/** What goes wrong between the registration and the sign-in page. */
export const signInScenarios = {
  'wrong-redirect-uri': {
    ...well,
    clientId: registrations.otherAddress.clientId,
    name: 'Wrong redirect URI',
    description:
      'The registration has a different redirect URI than this page. Microsoft shows an error on its own page.',
  },
  'no-redirect-uri': {
    ...well,
    clientId: registrations.noAddress.clientId,
    name: 'No redirect URI',
    description: 'The registration has no redirect URI. Microsoft shows an error on its own page.',
  },
  'registered-as-web': {
    ...well,
    clientId: registrations.web.clientId,
    name: 'Registered as Web',
    description:
      'The redirect URI is registered under Web, not Single-page application. Sign-in works, but the token is refused.',
  },
  'single-tenant-without-tenant': {
    ...well,
    clientId: registrations.oneDirectory.clientId,
    name: 'Single tenant, none given',
    description:
      'The app is single-tenant and the form names no tenant. It works with contoso.example.',
  },
  'unknown-client-id': {
    ...well,
    clientId: '5a4d0b0c-ffff-4000-8000-000000000000',
    name: 'Unknown application',
    description: 'No tenant has an app with this Application (client) ID.',
  },
  'unknown-tenant': {
    ...well,
    tenant: 'nobody.example',
    name: 'Unknown directory',
    description: 'The tenant in the form doesn’t exist in this cloud.',
  },
  'missing-permission': {
    ...well,
    clientId: registrations.noDataverse.clientId,
    name: 'Permission not listed',
    description: 'Dataverse is missing from the registration’s API permissions.',
  },
  'application-disabled': {
    ...well,
    clientId: registrations.disabled.clientId,
    name: 'Application switched off',
    description: 'An administrator has disabled the app in this tenant.',
  },
  'consent-declined': {
    ...well,
    name: 'Consent declined',
    description: 'Select Cancel when Microsoft asks for your consent.',
  },
  'admin-consent-needed': {
    ...well,
    clientId: registrations.adminConsent.clientId,
    name: 'Administrator’s consent needed',
    description: 'Only an administrator, such as Ada Morgan, can approve this app.',
  },
  'assignment-required': {
    ...well,
    clientId: registrations.assignment.clientId,
    name: 'Not assigned',
    description: 'Only assigned users can sign in to the app: Ada Morgan and no one else.',
  },
  'account-from-elsewhere': {
    ...well,
    clientId: registrations.oneDirectory.clientId,
    tenant: 'contoso.example',
    name: 'Account of another directory',
    description: 'Choose Farah Haddad: she works at Fabrikam and isn’t a guest in Contoso.',
  },
  'session-expired': {
    ...well,
    mishaps: [{ at: 'token', grant: 'refresh_token', what: { kind: 'refusal', code: '700084' } }],
    name: 'Session expired',
    description: 'Sign-in works, but every later token is refused: the session has expired.',
  },
  'mfa-for-one': {
    ...well,
    mishaps: [{ at: 'token', only: 'contoso-de', what: { kind: 'asks-for-more', code: '50076' } }],
    organization: 'https://contoso-de.crm16.dynamics.com',
    name: 'One organization asks for more',
    description: 'Contoso Deutschland requires multifactor authentication; the others don’t.',
  },
  'conditional-access': {
    ...well,
    mishaps: [{ at: 'authorize', what: { kind: 'refusal', code: '53003' } }],
    name: 'Blocked by a policy',
    description: 'Conditional Access blocks the sign-in on Microsoft’s page.',
  },
  'unknown-code': {
    ...well,
    mishaps: [{ at: 'token', what: { kind: 'refusal', code: '7999123' } }],
    name: 'A code nobody knows',
    description: 'Microsoft returns an undocumented error code.',
  },
  'sign-in-throttled': {
    ...well,
    mishaps: [{ at: 'token', times: 1, what: { kind: 'refusal', code: '90055' } }],
    name: 'Sign-in too busy',
    description: 'The first token request is refused because of too many requests.',
  },
} as const satisfies Record<string, Scenario>;
