/**
 * Microsoft's clouds: where one signs in, where organizations are listed, and which hosts are organizations.
 * A new cloud is a new row.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/discovery-service
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
type Cloud = {
  readonly name: string;
  /** Entra's host; MSAL has its metadata built in, so no look-up precedes a sign-in. */
  readonly signInHost: string;
  readonly signInAliases: readonly string[];
  /** The Global Discovery Service of this cloud; it never lists another cloud's organizations. */
  readonly discoveryHost: string;
  /** Matches the host suffix of an organization, as in `contoso.crm4.dynamics.com` → `crm4.dynamics.com`. Open-ended: new regions come. */
  readonly organizationSuffix: RegExp;
  readonly powerPlatformHost: string;
  readonly entraPortal: string;
  readonly azurePortal: string;
  /** What the Azure CLI and pac call this cloud. */
  readonly azureCliName: string;
  readonly pacName: string;
  readonly graphHost: string;
};

export const clouds = {
  public: {
    name: 'Commercial (worldwide)',
    signInHost: 'login.microsoftonline.com',
    signInAliases: ['login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    discoveryHost: 'globaldisco.crm.dynamics.com',
    organizationSuffix: /^crm(?!9\.)\d{0,3}\.dynamics\.com$/,
    powerPlatformHost: 'api.powerplatform.com',
    entraPortal: 'https://entra.microsoft.com',
    azurePortal: 'https://portal.azure.com',
    azureCliName: 'AzureCloud',
    pacName: 'Public',
    graphHost: 'graph.microsoft.com',
  },
  gcc: {
    name: 'US Government GCC',
    signInHost: 'login.microsoftonline.com',
    signInAliases: ['login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    discoveryHost: 'globaldisco.crm9.dynamics.com',
    organizationSuffix: /^crm9\.dynamics\.com$/,
    powerPlatformHost: 'api.gov.powerplatform.microsoft.us',
    entraPortal: 'https://entra.microsoft.com',
    azurePortal: 'https://portal.azure.com',
    azureCliName: 'AzureCloud',
    pacName: 'UsGov',
    graphHost: 'graph.microsoft.com',
  },
  gcchigh: {
    name: 'US Government GCC High',
    signInHost: 'login.microsoftonline.us',
    signInAliases: ['login.usgovcloudapi.net'],
    discoveryHost: 'globaldisco.crm.microsoftdynamics.us',
    organizationSuffix: /^crm\d{0,3}\.microsoftdynamics\.us$/,
    powerPlatformHost: 'api.high.powerplatform.microsoft.us',
    entraPortal: 'https://entra.microsoft.us',
    azurePortal: 'https://portal.azure.us',
    azureCliName: 'AzureUSGovernment',
    pacName: 'UsGovHigh',
    graphHost: 'graph.microsoft.us',
  },
  dod: {
    name: 'US Government DoD',
    signInHost: 'login.microsoftonline.us',
    signInAliases: ['login.usgovcloudapi.net'],
    discoveryHost: 'globaldisco.crm.appsplatform.us',
    organizationSuffix: /^crm\d{0,3}\.appsplatform\.us$/,
    powerPlatformHost: 'api.appsplatform.us',
    entraPortal: 'https://entra.microsoft.us',
    azurePortal: 'https://portal.azure.us',
    azureCliName: 'AzureUSGovernment',
    pacName: 'UsGovDod',
    graphHost: 'dod-graph.microsoft.us',
  },
  china: {
    name: 'China (21Vianet)',
    signInHost: 'login.partner.microsoftonline.cn',
    signInAliases: ['login.chinacloudapi.cn'],
    discoveryHost: 'globaldisco.crm.dynamics.cn',
    organizationSuffix: /^crm\d{0,3}\.dynamics\.cn$/,
    powerPlatformHost: 'api.powerplatform.partner.microsoftonline.cn',
    entraPortal: 'https://entra.microsoftonline.cn',
    azurePortal: 'https://portal.azure.cn',
    azureCliName: 'AzureChinaCloud',
    pacName: 'China',
    graphHost: 'microsoftgraph.chinacloudapi.cn',
  },
} as const satisfies Record<string, Cloud>;

export type CloudId = keyof typeof clouds;

export const cloudIds = Object.keys(clouds) as readonly CloudId[];

/** Most organizations are in it, so it’s meant where nothing says which cloud. */
export const defaultCloud = 'public' satisfies CloudId;
