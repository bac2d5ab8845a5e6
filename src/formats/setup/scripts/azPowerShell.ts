import { clouds } from '../../../facts/cloud/clouds.ts';
import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { applicationsByName } from './graphFilter.ts';
import { writeOutline } from './outline.ts';
import { dataverseFilter, powerShellParts, scopeVariables } from './powerShell.ts';
import { PowerShellExpression, powerShellValue } from './powerShellValue.ts';
import { quotePowerShell } from './quote.ts';
import { powerShellRetry } from './replication.ts';
import { graphApplication, missingValues, tenantPlaceholder, type Script } from './script.ts';

/**
 * Azure CLI in PowerShell. On Windows, `az` is a batch file that loses quotes, so every JSON body goes through a file.
 * @see https://learn.microsoft.com/cli/azure/use-azure-cli-successfully-quoting
 */
export function azPowerShell(registration: PlannedRegistration): Script {
  const body = graphApplication(
    registration,
    (scope) => new PowerShellExpression(`${scopeVariables[scope]}.id`),
  );
  return {
    id: 'az-powershell',
    title: 'Azure CLI (PowerShell)',
    text: writeOutline(registration, {
      runWith: 'the Azure CLI in PowerShell',
      signIn: signIn(registration),
      ...powerShellParts(registration, {
        dataverse: `(Invoke-Graph GET ${quotePowerShell(`servicePrincipals?$filter=${dataverseFilter}`)}).value[0]`,
        find: `(Invoke-Graph GET ${quotePowerShell(applicationsByName(registration.name))}).value`,
        create: `Invoke-Graph POST 'applications' ${powerShellValue(body)}`,
        findServicePrincipal:
          '(Invoke-Graph GET "servicePrincipals?`$filter=appId eq \'$($app.appId)\'").value[0]',
        createServicePrincipal: "Invoke-Graph POST 'servicePrincipals' @{ appId = $app.appId }",
        addPassword: (password) =>
          `Invoke-Graph POST "applications/$($app.id)/addPassword" ${password}`,
        addCertificate: (key) => `Invoke-Graph PATCH "applications/$($app.id)" ${key}`,
        findGrants:
          "(Invoke-Graph GET \"oauth2PermissionGrants?`$filter=clientId eq '$($sp.id)' and resourceId eq '$($dataverse.id)' and consentType eq 'AllPrincipals'\").value",
        grant: (grant) => `Invoke-Graph POST 'oauth2PermissionGrants' ${grant}`,
      }),
      result: [
        '"Application (client) ID: $($app.appId)"',
        '"Directory (tenant) ID:   $(az account show --query tenantId --output tsv)"',
      ],
    }).join('\n'),
    missing: missingValues(registration),
  };
}

function signIn({ cloud, tenant }: PlannedRegistration): readonly string[] {
  const { azureCliName, graphHost } = clouds[cloud];
  return [
    "$ErrorActionPreference = 'Stop'",
    '',
    `$graph = ${quotePowerShell(`https://${graphHost}`)}`,
    `az cloud set --name ${azureCliName}`,
    `az login --allow-no-subscriptions --tenant ${quotePowerShell(tenant ?? tenantPlaceholder)} --output none`,
    "if ($LASTEXITCODE -ne 0) { throw 'az login failed' }",
    '',
    '# Calls Microsoft Graph of this cloud. The body goes through a file, so that no quote gets lost.',
    'function Invoke-Graph([string] $Method, [string] $Path, $Body) {',
    "  $ErrorActionPreference = 'Continue' # otherwise Windows PowerShell stops at the first line that az writes to stderr",
    "  $options = @('--method', $Method, '--uri', \"$graph/v1.0/$Path\", '--resource', $graph)",
    '  if ($null -ne $Body) {',
    '    $file = New-TemporaryFile',
    '    [IO.File]::WriteAllText($file.FullName, (ConvertTo-Json $Body -Depth 8))',
    "    $options += @('--headers', 'Content-Type=application/json', '--body', \"@$($file.FullName)\")",
    '  }',
    '  try { $output = @(az rest @options --output json 2>&1) }',
    '  finally { if ($null -ne $Body) { Remove-Item $file } }',
    "  $answer, $problems = $output.Where({ $_ -isnot [Management.Automation.ErrorRecord] }, 'Split')",
    '  if ($LASTEXITCODE -ne 0) { throw "Microsoft Graph refused $Method ${Path}: $problems" }',
    '  if ($answer) { $answer | Out-String | ConvertFrom-Json }',
    '}',
    '',
    ...powerShellRetry,
  ];
}
