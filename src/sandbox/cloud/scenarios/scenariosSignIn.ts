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
      'The registration holds another address than this page’s. Microsoft keeps you on its page.',
  },
  'no-redirect-uri': {
    ...well,
    clientId: registrations.noAddress.clientId,
    name: 'No redirect URI',
    description: 'The registration holds no address at all. Microsoft keeps you on its page.',
  },
  'registered-as-web': {
    ...well,
    clientId: registrations.web.clientId,
    name: 'Registered as Web',
    description:
      'The address is registered as Web, not as a single-page application. Sign-in works, the token is refused.',
  },
  'single-tenant-without-tenant': {
    ...well,
    clientId: registrations.oneDirectory.clientId,
    name: 'Single tenant, none given',
    description:
      'The registration serves one directory only and the form does not say which. It works with contoso.example.',
  },
  'unknown-client-id': {
    ...well,
    clientId: '5a4d0b0c-ffff-4000-8000-000000000000',
    name: 'Unknown application',
    description: 'No directory knows this Application (client) ID.',
  },
  'unknown-tenant': {
    ...well,
    tenant: 'nobody.example',
    name: 'Unknown directory',
    description: 'The directory in the form does not exist in this cloud.',
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
    description: 'An administrator has switched the application off in this directory.',
  },
  'consent-declined': {
    ...well,
    name: 'Consent declined',
    description: 'Press Cancel where Microsoft asks for your consent.',
  },
  'admin-consent-needed': {
    ...well,
    clientId: registrations.adminConsent.clientId,
    name: 'Administrator’s consent needed',
    description: 'Only an administrator, such as Ada Morgan, can allow this application.',
  },
  'assignment-required': {
    ...well,
    clientId: registrations.assignment.clientId,
    name: 'Not assigned',
    description: 'The application lets in assigned people only: Ada Morgan, and nobody else.',
  },
  'account-from-elsewhere': {
    ...well,
    clientId: registrations.oneDirectory.clientId,
    tenant: 'contoso.example',
    name: 'Account of another directory',
    description: 'Choose Farah Haddad: she works at Fabrikam and is no guest at Contoso.',
  },
  'session-expired': {
    ...well,
    mishaps: [{ at: 'token', grant: 'refresh_token', what: { kind: 'refusal', code: '700084' } }],
    name: 'Session expired',
    description: 'Sign-in works, and every later token is refused: the 24 hours are over.',
  },
  'mfa-for-one': {
    ...well,
    mishaps: [{ at: 'token', only: 'contoso-de', what: { kind: 'asks-for-more', code: '50076' } }],
    organization: 'https://contoso-de.crm16.dynamics.com',
    name: 'One organization asks for more',
    description: 'Contoso Deutschland wants a second factor; the others do not.',
  },
  'conditional-access': {
    ...well,
    mishaps: [{ at: 'authorize', what: { kind: 'refusal', code: '53003' } }],
    name: 'Blocked by a policy',
    description: 'Conditional Access stops the sign-in on Microsoft’s page.',
  },
  'unknown-code': {
    ...well,
    mishaps: [{ at: 'token', what: { kind: 'refusal', code: '7999123' } }],
    name: 'A code nobody knows',
    description: 'Microsoft refuses with a code that is in no list.',
  },
  'sign-in-throttled': {
    ...well,
    mishaps: [{ at: 'token', times: 1, what: { kind: 'refusal', code: '90055' } }],
    name: 'Sign-in too busy',
    description: 'The first token is refused because there were too many requests.',
  },
} as const satisfies Record<string, Scenario>;
