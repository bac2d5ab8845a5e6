/**
 * Links into Microsoft's portals. `{appId}` is the application (client) ID.
 * None of the `#view/…` forms is a documented contract, so the click path is always shown beside the link.
 */
type PortalLink = {
  readonly label: string;
  /** What follows the portal's address (and the tenant, where known). */
  readonly fragment: string;
  readonly needsClientId: boolean;
  /** The clicks that lead there in the Entra admin center. */
  readonly path: string;
};

const application = (blade: string) =>
  `#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/${blade}/appId/{appId}/isMSAApp~/false` as const;

export const portalLinks = {
  home: {
    label: 'Open the portal',
    fragment: '#home',
    needsClientId: false,
    path: 'Microsoft Entra admin center',
  },
  'new-registration': {
    label: 'Open the new registration form',
    fragment:
      '#view/Microsoft_AAD_RegisteredApps/CreateApplicationBlade/quickStartType~/null/isMSAApp~/false',
    needsClientId: false,
    path: 'Entra ID › App registrations › New registration',
  },
  'app-list': {
    label: 'Open App registrations',
    fragment: '#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    needsClientId: false,
    path: 'Entra ID › App registrations',
  },
  overview: {
    label: 'Open Overview',
    fragment: application('Overview'),
    needsClientId: true,
    path: 'Entra ID › App registrations › your app › Overview',
  },
  authentication: {
    label: 'Open Authentication',
    fragment: application('Authentication'),
    needsClientId: true,
    path: 'Entra ID › App registrations › your app › Manage › Authentication',
  },
  'api-permissions': {
    label: 'Open API permissions',
    fragment: application('CallAnAPI'),
    needsClientId: true,
    path: 'Entra ID › App registrations › your app › Manage › API permissions',
  },
  secrets: {
    label: 'Open Certificates & secrets',
    fragment: application('Credentials'),
    needsClientId: true,
    path: 'Entra ID › App registrations › your app › Manage › Certificates & secrets',
  },
  manifest: {
    label: 'Open Manifest',
    fragment: application('ApplicationManifest'),
    needsClientId: true,
    path: 'Entra ID › App registrations › your app › Manage › Manifest',
  },
  'enterprise-app': {
    label: 'Open the enterprise app',
    fragment: '#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/appId/{appId}',
    needsClientId: true,
    path: 'Entra ID › Enterprise apps › your app',
  },
  'resource-app': {
    label: 'Open the service’s enterprise app',
    fragment: '#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/appId/{appId}',
    needsClientId: true,
    path: 'Entra ID › Enterprise apps › the service › Properties',
  },
  'enterprise-app-list': {
    label: 'Open Enterprise apps',
    fragment: '#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
    needsClientId: false,
    path: 'Entra ID › Enterprise apps › All applications',
  },
  'user-consent-settings': {
    label: 'Open user consent settings',
    fragment: '#view/Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/UserSettings',
    needsClientId: false,
    path: 'Entra ID › Enterprise apps › Consent and permissions › User consent settings',
  },
  'admin-consent-workflow': {
    label: 'Open admin consent settings',
    fragment: '#view/Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/AdminConsentSettings',
    needsClientId: false,
    path: 'Entra ID › Enterprise apps › Consent and permissions › Admin consent settings',
  },
  'sign-in-logs': {
    label: 'Open the sign-in logs',
    fragment: '#view/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/SignIns',
    needsClientId: false,
    path: 'Entra ID › Monitoring & health › Sign-in logs',
  },
  'tenant-overview': {
    label: 'Open the tenant’s overview',
    fragment: '#view/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/Overview',
    needsClientId: false,
    path: 'Entra ID › Overview',
  },
} as const satisfies Record<string, PortalLink>;

export type PortalLinkId = keyof typeof portalLinks;
