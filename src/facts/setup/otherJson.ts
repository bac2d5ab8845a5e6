/** JSON that people paste instead of a manifest. The first row of which any field is present names the text. */
type OtherJson = {
  readonly fields: readonly string[];
  /** What it is, after “This is”. */
  readonly what: string;
};

export const otherJson: readonly OtherJson[] = [
  { fields: ['access_token', 'refresh_token', 'id_token'], what: 'a token response' },
  {
    fields: ['password', 'clientSecret', 'client_secret', 'secretText'],
    what: 'a file with a client secret',
  },
  {
    fields: ['servicePrincipalType', 'servicePrincipalNames', 'appOwnerOrganizationId'],
    what: 'an enterprise application (service principal)',
  },
  {
    fields: ['dependencies', 'devDependencies', 'engines'],
    what: 'a package.json file',
  },
  { fields: ['compilerOptions'], what: 'a tsconfig.json file' },
  { fields: ['manifestVersion'], what: 'the manifest of a Microsoft Teams app' },
  { fields: ['manifest_version'], what: 'the manifest of a browser extension' },
  { fields: ['start_url'], what: 'the manifest of a web app' },
  { fields: ['ConnectionStrings', 'AzureAd', 'Logging'], what: 'an appsettings.json file' },
  { fields: ['_postman_variable_scope'], what: 'a Postman environment' },
  { fields: ['_postman_id', 'item'], what: 'a Postman collection' },
  { fields: ['connections', 'CrmConnections'], what: 'a connection file' },
  { fields: ['mcpServers', 'mcp.servers'], what: 'the configuration of an MCP client' },
  { fields: ['typeProperties'], what: 'a linked service of Azure Data Factory' },
  { fields: ['contentVersion'], what: 'an Azure Resource Manager template' },
  { fields: ['authorization_endpoint'], what: 'the OpenID configuration of a tenant' },
  { fields: ['OrganizationId', 'BusinessUnitId'], what: 'a WhoAmI response of Dataverse' },
  { fields: ['homeTenantId', 'subscriptionId'], what: 'an Azure subscription' },
  { fields: ['error', 'error_description'], what: 'an error response' },
];

/** Fields that only a manifest has. With one of them, the text is read as a manifest whatever else it contains. */
export const manifestFields = [
  'requiredResourceAccess',
  'replyUrlsWithType',
  'isFallbackPublicClient',
  'allowPublicClient',
  'spa',
] as const;
