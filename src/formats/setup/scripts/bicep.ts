import { accountTypes } from '../../../facts/setup/accountTypes.ts';
import { dataversePermission, type DelegatedScope } from '../../../facts/setup/permissions.ts';
import { urisFor, type PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { quoteBicep } from './quote.ts';
import { fillInPlaceholders, missingValues, purposeLine, type Script } from './script.ts';

/**
 * Bicep with the Microsoft Graph extension, which looks up the IDs of the permissions in the tenant.
 * @see https://learn.microsoft.com/graph/templates/bicep/reference/applications
 */
export function bicep(registration: PlannedRegistration): Script {
  return {
    id: 'bicep',
    title: 'Bicep',
    text: [
      `// ${purposeLine(registration)}`,
      '// Save it as main.bicep and run:',
      '//   az deployment group create --resource-group <resource group> --template-file main.bicep',
      '// The resource group only records the deployment. The registration is created in its tenant.',
      `// ${fillInPlaceholders}`,
      "extension 'br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0'",
      '',
      ...(registration.certificate ? certificateParameter : []),
      ...(registration.delegated ? dataverse(registration.scopes) : []),
      ...application(registration),
      '// The app in this tenant (Enterprise apps)',
      "resource sp 'Microsoft.Graph/servicePrincipals@v1.0' = {",
      '  appId: app.appId',
      '}',
      '',
      ...(registration.delegated ? consent(registration.scopes) : []),
      ...(registration.secret ? secret : []),
      ...(registration.applicationUser ? applicationUser : []),
      'output clientId string = app.appId',
      '',
    ].join('\n'),
    missing: missing(registration),
  };
}

/** The resource group decides the tenant. The certificate is a parameter, and the application user isn’t part of it. */
function missing(registration: PlannedRegistration): readonly string[] {
  return [
    ...missingValues({ ...registration, tenant: '-', certificate: false, applicationUser: false }),
    'resource group',
  ];
}

const certificateParameter = [
  "@description('The public part of the certificate: the .cer file in base64, in one line')",
  'param certificate string',
  '',
];

const scopeVariables: Readonly<Record<DelegatedScope, string>> = {
  user_impersonation: 'scopeId',
  'mcp.tools': 'mcpScopeId',
};

const dataverse = (scopes: readonly DelegatedScope[]) => [
  '// Dataverse in this tenant, and the IDs of its permissions',
  "resource dataverse 'Microsoft.Graph/servicePrincipals@v1.0' existing = {",
  `  appId: '${dataversePermission.resourceAppId}'`,
  '}',
  '',
  ...scopes.map(
    (scope) =>
      `var ${scopeVariables[scope]} = filter(dataverse.oauth2PermissionScopes, scope => scope.value == '${scope}')[0].id`,
  ),
  '',
];

function application(registration: PlannedRegistration): readonly string[] {
  return [
    "resource app 'Microsoft.Graph/applications@v1.0' = {",
    '  // If you deploy again, this name finds the same registration.',
    `  uniqueName: '${uniqueName(registration)}'`,
    `  displayName: ${quoteBicep(registration.name)}`,
    `  signInAudience: '${accountTypes[registration.accountType].signInAudience}'`,
    ...(registration.publicClientFlows ? ['  isFallbackPublicClient: true'] : []),
    ...platform('spa', urisFor(registration, 'spa')),
    ...platform('web', urisFor(registration, 'web')),
    ...platform('publicClient', urisFor(registration, 'public')),
    ...(registration.delegated ? access(registration.scopes) : []),
    ...(registration.certificate ? keyCredentials : []),
    '}',
    '',
  ];
}

function uniqueName({ name, targets }: PlannedRegistration): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
  return slug === '' ? `dataverse-${targets.join('-')}` : slug;
}

function platform(key: string, uris: readonly string[]): readonly string[] {
  return uris.length === 0
    ? []
    : [
        `  ${key}: {`,
        '    redirectUris: [',
        ...uris.map((uri) => `      ${quoteBicep(uri)}`),
        '    ]',
        '  }',
      ];
}

const access = (scopes: readonly DelegatedScope[]) => [
  '  requiredResourceAccess: [',
  '    {',
  `      resourceAppId: '${dataversePermission.resourceAppId}'`,
  '      resourceAccess: [',
  ...scopes.flatMap((scope) => [
    '        {',
    `          id: ${scopeVariables[scope]}`,
    "          type: 'Scope'",
    '        }',
  ]),
  '      ]',
  '    }',
  '  ]',
];

const keyCredentials = [
  '  keyCredentials: [',
  '    {',
  "      type: 'AsymmetricX509Cert'",
  "      usage: 'Verify'",
  '      key: certificate',
  '    }',
  '  ]',
];

const consent = (scopes: readonly DelegatedScope[]) => [
  "@description('Admin consent. It needs an administrator. Without it, each user consents at the first sign-in.')",
  'param grantAdminConsent bool = false',
  '',
  "resource grant 'Microsoft.Graph/oauth2PermissionGrants@v1.0' = if (grantAdminConsent) {",
  '  clientId: sp.id',
  "  consentType: 'AllPrincipals'",
  '  resourceId: dataverse.id',
  `  scope: '${scopes.join(' ')}'`,
  '}',
  '',
];

const secret = [
  '// Bicep can’t create a client secret. Create it in the portal under Certificates & secrets.',
  '',
];

const applicationUser = [
  '// Create the application user in each organization in the Power Platform admin center.',
  '',
];
