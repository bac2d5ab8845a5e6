import { clouds } from '../../../facts/cloud/clouds.ts';
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

/**
 * Azure CLI in PowerShell. On Windows `az` is a batch file that loses quotes, so every JSON body travels in a file.
 * @see https://learn.microsoft.com/cli/azure/use-azure-cli-successfully-quoting
 */
export function azPowerShell(registration: PlannedRegistration): Script {
  return {
    id: 'az-powershell',
    title: 'Azure CLI (PowerShell)',
    text: [
      ...openingWords(registration, 'the Azure CLI in PowerShell').map((line) => `# ${line}`),
      "$ErrorActionPreference = 'Stop'",
      '',
      ...signIn(registration),
      ...(registration.delegated ? lookUp : []),
      '# The registration',
      `$app = Invoke-Graph POST 'applications' ${powerShellValue(graphApplication(registration, new PowerShellExpression('$scope.id')))}`,
      '',
      '# Its place in this tenant (Enterprise apps)',
      "$sp = Invoke-Graph POST 'servicePrincipals' @{ appId = $app.appId }",
      '',
      ...(registration.secret ? addSecret(registration.secret) : []),
      ...(registration.certificate ? addCertificate : []),
      ...(registration.delegated ? consent : []),
      ...(registration.applicationUser ? applicationUser(registration) : []),
      '"Application (client) ID: $($app.appId)"',
      '"Directory (tenant) ID:   $(az account show --query tenantId --output tsv)"',
      '',
    ].join('\n'),
    missing: missingValues(registration),
  };
}

function signIn({ cloud, tenant }: PlannedRegistration): readonly string[] {
  const { azureCliName, graphHost } = clouds[cloud];
  return [
    `$graph = ${quotePowerShell(`https://${graphHost}`)}`,
    `az cloud set --name ${azureCliName}`,
    `az login --allow-no-subscriptions --tenant ${quotePowerShell(tenant ?? tenantPlaceholder)} --output none`,
    "if ($LASTEXITCODE -ne 0) { throw 'az login failed' }",
    '',
    '# Asks Microsoft Graph of this cloud; the body goes through a file, so that no quote is lost on the way.',
    'function Invoke-Graph([string] $Method, [string] $Path, $Body) {',
    "  $options = @('--method', $Method, '--uri', \"$graph/v1.0/$Path\", '--resource', $graph)",
    '  if ($null -ne $Body) {',
    '    $file = New-TemporaryFile',
    '    [IO.File]::WriteAllText($file.FullName, (ConvertTo-Json $Body -Depth 8))',
    "    $options += @('--headers', 'Content-Type=application/json', '--body', \"@$($file.FullName)\")",
    '  }',
    '  try {',
    '    $answer = az rest @options --output json',
    '    if ($LASTEXITCODE -ne 0) { throw "Microsoft Graph refused $Method $Path" }',
    '  } finally {',
    '    if ($null -ne $Body) { Remove-Item $file }',
    '  }',
    '  if ($answer) { $answer | Out-String | ConvertFrom-Json }',
    '}',
    '',
  ];
}

const lookUp = [
  '# Dataverse as this tenant knows it, and the ID of its permission user_impersonation',
  `$dataverse = (Invoke-Graph GET "servicePrincipals?\`$filter=appId eq '${dataversePermission.resourceAppId}'").value[0]`,
  `$scope = $dataverse.oauth2PermissionScopes | Where-Object value -eq '${dataversePermission.scope}'`,
  '',
];

function addSecret(secret: { readonly label: string; readonly expires: string | undefined }) {
  const ends = powerShellEnd(secret.expires);
  return [
    '# A client secret. It is shown once: put it into the tool or a password store, nowhere else.',
    `$secret = Invoke-Graph POST "applications/$($app.id)/addPassword" @{ passwordCredential = @{ displayName = ${quotePowerShell(secret.label)}; endDateTime = ${ends} } }`,
    '"Client secret (expires $($secret.endDateTime)): $($secret.secretText)"',
    '',
  ];
}

const addCertificate = [
  ...loadCertificate,
  "Invoke-Graph PATCH \"applications/$($app.id)\" @{ keyCredentials = @(@{ type = 'AsymmetricX509Cert'; usage = 'Verify'; key = [Convert]::ToBase64String($certificate.RawData) }) }",
  '',
];

const consent = [
  '# Consent for everybody. It needs an administrator; without one, each person agrees at the first sign-in.',
  `try { Invoke-Graph POST 'oauth2PermissionGrants' @{ clientId = $sp.id; consentType = 'AllPrincipals'; resourceId = $dataverse.id; scope = '${dataversePermission.scope}' } | Out-Null }`,
  "catch { Write-Warning 'Consent was not granted: ask an administrator.' }",
  '',
];

function applicationUser({ organizationUrl }: PlannedRegistration): readonly string[] {
  return [
    '# The application user, in every organization the tool connects to (Power Platform CLI)',
    `pac admin assign-user --environment ${quotePowerShell(organizationUrl ?? organizationPlaceholder)} --user $app.appId --role ${quotePowerShell(rolePlaceholder)} --application-user`,
    '',
  ];
}
