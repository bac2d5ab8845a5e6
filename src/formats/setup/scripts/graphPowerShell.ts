import { clouds, type CloudId } from '../../../facts/cloud/clouds.ts';
import { dataversePermission } from '../../../facts/setup/permissions.ts';
import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { loadCertificate, powerShellEnd } from './powerShellCredential.ts';
import { PowerShellExpression, powerShellValue } from './powerShellValue.ts';
import { quotePowerShell } from './quote.ts';
import {
  graphApplication,
  missingValues,
  openingWords,
  organizationPlaceholder,
  rolePlaceholder,
  tenantPlaceholder,
  type Script,
} from './script.ts';

/** @see https://learn.microsoft.com/powershell/microsoftgraph/authentication-commands */
const environments: Readonly<Record<CloudId, string>> = {
  public: 'Global',
  gcc: 'Global',
  gcchigh: 'USGov',
  dod: 'USGovDoD',
  china: 'China',
};

/**
 * Microsoft Graph PowerShell. `-BodyParameter` avoids the parameters for platforms, which one release refuses.
 * @see https://github.com/microsoftgraph/msgraph-sdk-powershell/issues/3210
 */
export function graphPowerShell(registration: PlannedRegistration): Script {
  const body = powerShellValue(
    graphApplication(registration, new PowerShellExpression('$scope.Id')),
  );
  return {
    id: 'graph-powershell',
    title: 'Microsoft Graph PowerShell',
    text: [
      ...openingWords(registration, 'the PowerShell module Microsoft.Graph').map(
        (line) => `# ${line}`,
      ),
      `# Graph of this cloud: ${clouds[registration.cloud].graphHost}`,
      "$ErrorActionPreference = 'Stop'",
      '',
      `Connect-MgGraph -Environment ${environments[registration.cloud]} -TenantId ${quotePowerShell(registration.tenant ?? tenantPlaceholder)} -Scopes ${rights(registration)} -NoWelcome`,
      '',
      ...(registration.delegated ? lookUp : []),
      '# The registration',
      `$app = New-MgApplication -BodyParameter ${body}`,
      '',
      '# Its place in this tenant (Enterprise apps)',
      '$sp = New-MgServicePrincipal -BodyParameter @{ appId = $app.AppId }',
      '',
      ...(registration.secret ? addSecret(registration.secret) : []),
      ...(registration.certificate ? addCertificate : []),
      ...(registration.delegated ? consent : []),
      ...(registration.applicationUser ? applicationUser(registration) : []),
      '"Application (client) ID: $($app.AppId)"',
      '"Directory (tenant) ID:   $((Get-MgContext).TenantId)"',
      '',
    ].join('\n'),
    missing: missingValues(registration),
  };
}

function rights({ delegated }: PlannedRegistration): string {
  return [
    'Application.ReadWrite.All',
    ...(delegated ? ['DelegatedPermissionGrant.ReadWrite.All'] : []),
  ]
    .map(quotePowerShell)
    .join(', ');
}

const lookUp = [
  '# Dataverse as this tenant knows it, and the ID of its permission user_impersonation',
  `$dataverse = Get-MgServicePrincipal -Filter "appId eq '${dataversePermission.resourceAppId}'"`,
  `$scope = $dataverse.Oauth2PermissionScopes | Where-Object Value -eq '${dataversePermission.scope}'`,
  '',
];

function addSecret(secret: { readonly label: string; readonly expires: string | undefined }) {
  const ends = powerShellEnd(secret.expires);
  return [
    '# A client secret. It is shown once: put it into the tool or a password store, nowhere else.',
    `$secret = Add-MgApplicationPassword -ApplicationId $app.Id -BodyParameter @{ passwordCredential = @{ displayName = ${quotePowerShell(secret.label)}; endDateTime = ${ends} } }`,
    '"Client secret (expires $($secret.EndDateTime)): $($secret.SecretText)"',
    '',
  ];
}

const addCertificate = [
  ...loadCertificate,
  "Update-MgApplication -ApplicationId $app.Id -BodyParameter @{ keyCredentials = @(@{ type = 'AsymmetricX509Cert'; usage = 'Verify'; key = [Convert]::ToBase64String($certificate.RawData) }) }",
  '',
];

const consent = [
  '# Consent for everybody. It needs an administrator; without one, each person agrees at the first sign-in.',
  `try { New-MgOauth2PermissionGrant -BodyParameter @{ clientId = $sp.Id; consentType = 'AllPrincipals'; resourceId = $dataverse.Id; scope = '${dataversePermission.scope}' } | Out-Null }`,
  "catch { Write-Warning 'Consent was not granted: ask an administrator.' }",
  '',
];

function applicationUser({ organizationUrl }: PlannedRegistration): readonly string[] {
  return [
    '# The application user, in every organization the tool connects to (Power Platform CLI)',
    `pac admin assign-user --environment ${quotePowerShell(organizationUrl ?? organizationPlaceholder)} --user $app.AppId --role ${quotePowerShell(rolePlaceholder)} --application-user`,
    '',
  ];
}
