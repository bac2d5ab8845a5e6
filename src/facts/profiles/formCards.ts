import type { FormCards, FormField } from './formCard.ts';
import { smartConnectCard } from './formCardSmartConnect.ts';

const clientId: FormField = {
  id: 'client-id',
  label: 'Client ID',
  does: 'Paste the Application (client) ID of the registration.',
  values: ['client-id'],
};

const clientSecret: FormField = {
  id: 'client-secret',
  label: 'Client secret',
  does: 'Paste the Value of the secret, not the Secret ID. Microsoft shows it only once. If you lost it, create a new one under Certificates & secrets.',
  secret: true,
};

const tenantId: FormField = {
  id: 'tenant-id',
  label: 'Tenant ID',
  does: 'Paste the Directory (tenant) ID of the registration.',
  values: ['tenant-id'],
};

/** What to enter in the tools’ own windows, in the order of each window. */
export const formCards: FormCards = {
  smartconnect: smartConnectCard,
  kingswaysoft: {
    per: 'organization',
    labels:
      'The way to the window, its pages and Service Endpoint are as in KingswaySoft’s manual. We couldn’t compare the other labels with it.',
    source:
      'https://www.kingswaysoft.com/products/ssis-integration-toolkit-for-microsoft-dynamics-365/help-manual/crm/connection-manager',
    fields: [
      {
        id: 'manager',
        label: 'New Connection › Add SSIS Connection Manager',
        does: 'In the SSIS package, right-click the Connection Managers area, select New Connection, and add this item. Then open the page Generic Service Configurations.',
        text: 'DynamicsCRM',
      },
      { id: 'endpoint', label: 'Service Endpoint', does: 'Select this endpoint.', text: 'WebAPI' },
      {
        id: 'authentication',
        label: 'Authentication Type',
        does: 'Select this type, with a client secret or a certificate.',
        text: 'OAuth',
      },
      {
        id: 'server',
        label: 'CRM Server URL',
        does: 'Enter the organization’s address.',
        values: ['organization-url'],
      },
      {
        id: 'authority',
        label: 'Authorization Server URL',
        does: 'Enter the address at which the tenant signs in.',
        values: ['authorization-url'],
      },
      { ...clientId, label: 'Client App ID' },
      { ...clientSecret, label: 'Client Secret' },
      {
        id: 'test',
        label: 'Test Connection',
        does: 'Select Test Connection, then OK. The app needs an application user in this organization.',
      },
    ],
  },
  boomi: {
    per: 'organization',
    labels:
      'The connector’s name, and the labels from Protocol to Version, are as in Boomi’s documentation. We couldn’t compare the labels for OAuth with it.',
    source:
      'https://help.boomi.com/docs/Atomsphere/Integration/Connectors/r-atm-Microsoft_Dynamics_365_for_Cus_Engage_connectio_70b4dc9d-d503-4c75-8eaf-403e08c1e91b',
    fields: [
      {
        id: 'connection',
        label: 'New Connection',
        does: 'Create a connection with this connector.',
        text: 'Microsoft Dynamics 365 for Customer Engagement',
      },
      { id: 'protocol', label: 'Protocol', does: 'Enter this protocol.', text: 'https://' },
      {
        id: 'base-url',
        label: 'Base URL',
        does: 'Enter the organization’s host without https://.',
        values: ['organization-host'],
      },
      { id: 'path', label: 'Web API path', does: 'Enter this path.', text: '/api/data/' },
      { id: 'version', label: 'Version', does: 'Enter this version.', text: 'v9.2/' },
      clientId,
      clientSecret,
      {
        id: 'authorization-url',
        label: 'Authorization URL',
        does: 'Enter the address of the sign-in page.',
        values: ['authorization-url'],
      },
      {
        id: 'token-url',
        label: 'Access Token URL',
        does: 'Enter the address that issues tokens.',
        values: ['token-url'],
      },
      { id: 'scope', label: 'Scope', does: 'Enter the permission to ask for.', values: ['scope'] },
      {
        id: 'token',
        label: 'Generate Access Token',
        does: 'Select it, sign in as the integration user, and accept.',
        values: ['username'],
      },
      { id: 'test', label: 'Test Connection', does: 'Test the connection, then save it.' },
    ],
  },
  uipath: {
    per: 'organization',
    labels:
      'The labels are as in UiPath’s documentation of February 2026. Newer releases may use other labels.',
    source:
      'https://docs.uipath.com/integration-service/automation-cloud/latest/user-guide/uipath-microsoft-dynamicscrm-authentication',
    fields: [
      {
        id: 'connection',
        label: 'Add connection',
        does: 'In Integration Service, add a connection to Microsoft Dynamics 365 CRM.',
      },
      {
        id: 'authentication',
        label: 'Authentication type',
        does: 'Select this type.',
        text: 'Bring your own OAuth 2.0 app',
      },
      clientId,
      clientSecret,
      {
        id: 'tenant-url',
        label: 'Tenant URL',
        does: 'Enter the organization’s base address, without a slash or path at the end.',
        values: ['organization-url'],
      },
      {
        id: 'connect',
        label: 'Connect',
        does: 'Select Connect and sign in as the integration user.',
        values: ['username'],
      },
    ],
  },
  oracle: {
    per: 'organization',
    labels:
      'The adapter’s name, the endpoint and the security policies are as in Oracle’s documentation. We couldn’t compare the other labels with it.',
    source:
      'https://docs.oracle.com/en/cloud/paas/application-integration/ms-dynamics-adapter/prerequisites-creating-connection.html',
    fields: [
      {
        id: 'connection',
        label: 'Create connection',
        does: 'Create a connection with the Microsoft Dynamics 365 CRM Adapter.',
      },
      {
        id: 'endpoint',
        label: 'Web API Endpoint URL',
        does: 'Enter the organization’s address with the version of its Web API.',
        values: ['web-api-endpoint'],
      },
      {
        id: 'security',
        label: 'Security policy',
        does: 'Select this policy, with which a user signs in. With Client Credentials instead, the app needs an application user in this organization, and there is no consent below.',
        text: 'Authorization Code Credentials',
      },
      tenantId,
      clientId,
      clientSecret,
      {
        id: 'consent',
        label: 'Provide Consent',
        does: 'Select it, sign in as the integration user, and accept.',
        values: ['username'],
      },
      { id: 'test', label: 'Test', does: 'Test the connection, then save it.' },
    ],
  },
  powerquery: {
    per: 'organization',
    labels:
      'The labels are as in Microsoft’s documentation of the Dataverse connector. Newer releases may use other labels.',
    source: 'https://learn.microsoft.com/power-query/connectors/dataverse',
    fields: [
      {
        id: 'get-data',
        label: 'Get Data › Dataverse',
        does: 'In Power BI Desktop or Excel, select Get Data, then Dataverse. The TDS endpoint must be turned on in the environment’s settings.',
      },
      {
        id: 'domain',
        label: 'Server URL',
        does: 'Only Power Query Online asks for it: enter the host without https://, or leave it blank to see all of your environments.',
        values: ['organization-host'],
      },
      {
        id: 'sign-in',
        label: 'Sign in',
        does: 'Sign in with your organizational account, then select Connect (in Power Query Online, Next). Microsoft’s own app is used: no registration is needed.',
        values: ['username'],
      },
      {
        id: 'tables',
        label: 'Navigator',
        does: 'Open this organization and select the tables. Then load or transform the data.',
        values: ['organization-name'],
      },
      {
        id: 'mode',
        label: 'Import or DirectQuery',
        does: 'In Power BI Desktop, select one of the two, then OK.',
      },
    ],
  },
  adf: {
    per: 'organization',
    labels:
      'The way to the window is as in Microsoft’s documentation. It names the settings below as in the JSON of a linked service, so labels may differ slightly.',
    source: 'https://learn.microsoft.com/azure/data-factory/connector-dynamics-crm-office-365',
    fields: [
      {
        id: 'new',
        label: 'Manage › Linked services › New',
        does: 'Search for this connector and select it.',
        text: 'Dataverse',
      },
      { id: 'name', label: 'Name', does: 'Name the linked service.', values: ['name'] },
      { id: 'deployment', label: 'Deployment type', does: 'Select this type.', text: 'Online' },
      {
        id: 'uri',
        label: 'Service URI',
        does: 'Enter the organization’s address.',
        values: ['organization-url'],
      },
      {
        id: 'authentication',
        label: 'Authentication type',
        does: 'Select this type.',
        text: 'Service principal',
      },
      { ...clientId, label: 'Service principal ID' },
      {
        id: 'credential-type',
        label: 'Service principal credential type',
        does: 'Select the key for a client secret, or the certificate.',
      },
      {
        id: 'credential',
        label: 'Service principal credential',
        does: 'Select Azure Key Vault and the secret in it. A certificate works only from Key Vault.',
        secret: true,
      },
      {
        id: 'test',
        label: 'Test connection',
        does: 'Test the connection, then select Create. The app needs an application user in this organization.',
      },
    ],
  },
  /** @see https://developer.salesforce.com/docs/platform/hosted-mcp-servers/guide/claude.html the labels of Claude */
  mcp: {
    per: 'organization',
    labels:
      'The labels are those of Claude. Other MCP clients use other labels; the values stay the same.',
    source:
      'https://learn.microsoft.com/power-apps/maker/data-platform/data-platform-mcp-other-clients',
    fields: [
      {
        id: 'add',
        label: 'Customize › Connectors › + › Add custom connector',
        does: 'In Claude, add a custom connector. In another MCP client, add an MCP server over HTTP.',
      },
      { id: 'name', label: 'Name', does: 'Name the connector.', values: ['name'] },
      {
        id: 'address',
        label: 'Server URL',
        does: 'Enter the address of the organization’s MCP server.',
        values: ['mcp-endpoint'],
      },
      { ...clientId, label: 'Advanced settings › OAuth Client ID' },
      { id: 'save', label: 'Add', does: 'Select Add.' },
      {
        id: 'sign-in',
        label: 'Connect',
        does: 'Select Connect and sign in.',
        values: ['username'],
      },
    ],
  },
};
