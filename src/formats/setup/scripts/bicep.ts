import { accountTypes } from '../../../facts/setup/accountTypes.ts';
import { dataversePermission } from '../../../facts/setup/permissions.ts';
import { urisFor, type PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { quoteBicep } from './quote.ts';
import { missingValues, openingWords, type Script } from './script.ts';

/**
 * Bicep with the Microsoft Graph extension; it looks the permission’s ID up in the tenant by itself.
 * @see https://learn.microsoft.com/graph/templates/bicep/reference/applications
 */
export function bicep(registration: PlannedRegistration): Script {
  return {
    id: 'bicep',
    title: 'Bicep',
    text: [
      ...openingWords(registration, 'the Azure CLI')
        .slice(0, 1)
        .map((line) => `// ${line}`),
      '// Save it as main.bicep and run:',
      '//   az deployment group create --resource-group <resource group> --template-file main.bicep',
      '// The resource group only records the deployment; the registration is made in its tenant.',
      ...(missing(registration).length > 0
        ? ['// Fill in what stands in <angle brackets> before you run it.']
        : []),
      "extension 'br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0'",
      '',
      ...(registration.certificate ? certificateParameter : []),
      ...(registration.delegated ? lookUp : []),
      ...application(registration),
      '// Its place in this tenant (Enterprise apps)',
      "resource sp 'Microsoft.Graph/servicePrincipals@v1.0' = {",
      '  appId: app.appId',
      '}',
      '',
      ...(registration.delegated ? consent : []),
      ...(registration.secret ? secret : []),
      ...(registration.applicationUser ? applicationUser : []),
      'output clientId string = app.appId',
      '',
    ].join('\n'),
    missing: missing(registration),
  };
}

/** The tenant is the resource group’s, and neither the certificate nor the application user is filled in here. */
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

const lookUp = [
  '// Dataverse as this tenant knows it, and the ID of its permission user_impersonation',
  "resource dataverse 'Microsoft.Graph/servicePrincipals@v1.0' existing = {",
  `  appId: '${dataversePermission.resourceAppId}'`,
  '}',
  '',
  `var scopeId = filter(dataverse.oauth2PermissionScopes, scope => scope.value == '${dataversePermission.scope}')[0].id`,
  '',
];

function application(registration: PlannedRegistration): readonly string[] {
  return [
    "resource app 'Microsoft.Graph/applications@v1.0' = {",
    '  // This name is the key: deploying again changes the same registration.',
    `  uniqueName: '${uniqueName(registration)}'`,
    `  displayName: ${quoteBicep(registration.name)}`,
    `  signInAudience: '${accountTypes[registration.accountType].signInAudience}'`,
    ...(registration.publicClientFlows ? ['  isFallbackPublicClient: true'] : []),
    ...platform('spa', urisFor(registration, 'spa')),
    ...platform('web', urisFor(registration, 'web')),
    ...platform('publicClient', urisFor(registration, 'public')),
    ...(registration.delegated ? access : []),
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

const access = [
  '  requiredResourceAccess: [',
  '    {',
  `      resourceAppId: '${dataversePermission.resourceAppId}'`,
  '      resourceAccess: [',
  '        {',
  '          id: scopeId',
  "          type: 'Scope'",
  '        }',
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

const consent = [
  "@description('Consent for everybody; it needs an administrator. Otherwise each person agrees at the first sign-in.')",
  'param grantAdminConsent bool = false',
  '',
  "resource grant 'Microsoft.Graph/oauth2PermissionGrants@v1.0' = if (grantAdminConsent) {",
  '  clientId: sp.id',
  "  consentType: 'AllPrincipals'",
  '  resourceId: dataverse.id',
  `  scope: '${dataversePermission.scope}'`,
  '}',
  '',
];

const secret = [
  '// Bicep makes no client secret: make it by hand, as the guide says under Certificates & secrets.',
  '',
];

const applicationUser = [
  '// The application user in each organization is made in the Power Platform admin center, as the guide says.',
  '',
];
