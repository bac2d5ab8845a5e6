import type { CloudId } from '../../../facts/cloud/clouds.ts';
import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { nameFilter } from './graphFilter.ts';
import { writeOutline } from './outline.ts';
import { dataverseFilter, powerShellParts, scopeVariables } from './powerShell.ts';
import { PowerShellExpression, powerShellValue } from './powerShellValue.ts';
import { quotePowerShell } from './quote.ts';
import { powerShellRetry } from './replication.ts';
import { graphApplication, missingValues, tenantPlaceholder, type Script } from './script.ts';

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
  const { cloud, tenant, delegated } = registration;
  const body = graphApplication(
    registration,
    (scope) => new PowerShellExpression(`${scopeVariables[scope]}.Id`),
  );
  const rights = [
    'Application.ReadWrite.All',
    ...(delegated ? ['DelegatedPermissionGrant.ReadWrite.All'] : []),
  ];
  return {
    id: 'graph-powershell',
    title: 'Microsoft Graph PowerShell',
    text: writeOutline(registration, {
      runWith: 'the PowerShell module Microsoft.Graph',
      signIn: [
        "$ErrorActionPreference = 'Stop'",
        '',
        `Connect-MgGraph -Environment ${environments[cloud]} -TenantId ${quotePowerShell(tenant ?? tenantPlaceholder)} -Scopes ${rights.map(quotePowerShell).join(', ')} -NoWelcome`,
        '',
        ...powerShellRetry,
      ],
      ...powerShellParts(registration, {
        dataverse: `Get-MgServicePrincipal -Filter ${quotePowerShell(dataverseFilter)}`,
        find: `Get-MgApplication -Filter ${quotePowerShell(nameFilter(registration.name))}`,
        create: `New-MgApplication -BodyParameter ${powerShellValue(body)}`,
        findServicePrincipal: 'Get-MgServicePrincipal -Filter "appId eq \'$($app.AppId)\'"',
        createServicePrincipal: 'New-MgServicePrincipal -BodyParameter @{ appId = $app.AppId }',
        addPassword: (body) =>
          `Add-MgApplicationPassword -ApplicationId $app.Id -BodyParameter ${body}`,
        addCertificate: (body) =>
          `Update-MgApplication -ApplicationId $app.Id -BodyParameter ${body}`,
        findGrants:
          "Get-MgOauth2PermissionGrant -Filter \"clientId eq '$($sp.Id)' and resourceId eq '$($dataverse.Id)' and consentType eq 'AllPrincipals'\"",
        grant: (body) => `New-MgOauth2PermissionGrant -BodyParameter ${body}`,
      }),
      result: [
        '"Application (client) ID: $($app.AppId)"',
        '"Directory (tenant) ID:   $((Get-MgContext).TenantId)"',
      ],
    }).join('\n'),
    missing: missingValues(registration),
  };
}
