import type { FormCard, FormCards, FormField } from './formCard.ts';
import { smartConnectCard } from './formCardSmartConnect.ts';

const unconfirmed = 'We couldn’t compare these labels with the tool’s latest release.';

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

function card(fields: readonly FormField[]): FormCard {
  return { per: 'organization', unconfirmed, fields };
}

/**
 * What to enter in the tools’ own windows, in the order of each window.
 * @see https://www.kingswaysoft.com/products/ssis-integration-toolkit-for-microsoft-dynamics-365/help-manual
 * @see https://help.boomi.com/
 * @see https://docs.uipath.com/integration-service/automation-cloud/latest/user-guide/uipath-microsoft-dynamicscrm-authentication
 * @see https://docs.oracle.com/en/cloud/paas/application-integration/
 * @see https://learn.microsoft.com/power-query/connectors/dataverse
 * @see https://learn.microsoft.com/azure/data-factory/connector-dynamics-crm-office-365
 */
export const formCards: FormCards = {
  smartconnect: smartConnectCard,
  kingswaysoft: card([
    {
      id: 'manager',
      label: 'Connection manager',
      does: 'In the SSIS package, add a connection manager of this type and open Generic Service Configurations.',
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
  ]),
  boomi: card([
    {
      id: 'connection',
      label: 'New Connection',
      does: 'Create a connection with the Microsoft Dynamics 365 connector.',
    },
    {
      id: 'base-url',
      label: 'Base URL',
      does: 'Enter the organization’s address.',
      values: ['organization-url'],
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
  ]),
  uipath: card([
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
    {
      id: 'tenant-url',
      label: 'Tenant URL',
      does: 'Enter the organization’s base address, without a slash or path at the end.',
      values: ['organization-url'],
    },
    clientId,
    clientSecret,
    {
      id: 'connect',
      label: 'Connect',
      does: 'Select Connect and sign in as the integration user.',
      values: ['username'],
    },
  ]),
  oracle: card([
    {
      id: 'connection',
      label: 'Create connection',
      does: 'Create a connection with the Microsoft Dynamics 365 adapter.',
    },
    {
      id: 'endpoint',
      label: 'Organization URL',
      does: 'Enter the organization’s address.',
      values: ['organization-url'],
    },
    { id: 'version', label: 'Web API version', does: 'Enter this version.', text: 'v9.2' },
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
  ]),
  powerquery: card([
    {
      id: 'get-data',
      label: 'Get data › Dataverse',
      does: 'In Power BI Desktop or Excel, select Get data, then Dataverse.',
    },
    {
      id: 'domain',
      label: 'Environment domain',
      does: 'Enter the host without https://.',
      values: ['organization-host'],
    },
    {
      id: 'sign-in',
      label: 'Sign in',
      does: 'Select Organizational account and sign in. Microsoft’s own app is used: no registration is needed.',
      values: ['username'],
    },
    { id: 'tables', label: 'Navigator', does: 'Select the tables, then Load.' },
  ]),
  adf: card([
    {
      id: 'new',
      label: 'Manage › Linked services › New',
      does: 'Select this connector.',
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
  ]),
  mcp: card([
    {
      id: 'add',
      label: 'Add custom connector',
      does: 'In the MCP client, add a custom connector or an MCP server.',
    },
    { id: 'name', label: 'Name', does: 'Name the connector.', values: ['name'] },
    {
      id: 'address',
      label: 'Remote MCP server URL',
      does: 'Enter the address of the organization’s MCP server.',
      values: ['mcp-endpoint'],
    },
    { ...clientId, label: 'OAuth Client ID' },
    { id: 'sign-in', label: 'Connect', does: 'Select Connect and sign in.', values: ['username'] },
  ]),
};
