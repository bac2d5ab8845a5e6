import type { ProblemKind } from '../diagnosis/problems.ts';

/**
 * The step that fixes a problem met when signing in on this page: the first of these that the plan contains.
 * Kinds that the registration can’t cause are missing here.
 */
export const setupFixes: Readonly<Partial<Record<ProblemKind, readonly string[]>>> = {
  'register-app': ['register'],
  'account-types': ['account-types', 'tenant-id'],
  'guest-account': ['account-types'],
  'redirect-uri': [
    'redirect-uri-spa',
    'more-redirects-spa',
    'redirect-uri-web',
    'redirect-uri-public',
  ],
  'redirect-platform': [
    'redirect-uri-spa',
    'more-redirects-spa',
    'redirect-uri-web',
    'redirect-uri-public',
  ],
  'secret-wrong': ['secret-value', 'upload-certificate'],
  'secret-expired': ['secret-lifetime', 'upload-certificate'],
  'secret-missing': ['new-secret', 'redirect-uri-spa', 'more-redirects-spa'],
  'api-permission': ['user-impersonation', 'mcp-tools'],
  'user-consent': ['admin-consent'],
  'admin-consent': ['admin-consent'],
  'client-id': ['client-id'],
  tenant: ['tenant-id'],
  'not-a-member': ['application-user', 'connector-organization'],
  'missing-privilege': ['security-role'],
  'region-or-url': ['connector-server'],
};
