import { dataversePermission, type DelegatedScope } from '../../../facts/setup/permissions.ts';
import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { noScopeMessage, scriptMessages } from './messages.ts';
import { quotePowerShell } from './quote.ts';
import { certificatePlaceholder, organizationPlaceholder, rolePlaceholder } from './script.ts';

/** The variable that holds each permission of Dataverse. */
export const scopeVariables: Readonly<Record<DelegatedScope, string>> = {
  user_impersonation: '$scope',
  'mcp.tools': '$mcpScope',
};

/** How one of the two PowerShell scripts calls Microsoft Graph; all of it is code. */
export type PowerShellCalls = {
  /** An expression for the service principal of Dataverse. */
  readonly dataverse: string;
  /** An expression for the apps with the name of the registration. */
  readonly find: string;
  readonly create: string;
  /** An expression for the service principal of `$app`, and one that creates it. */
  readonly findServicePrincipal: string;
  readonly createServicePrincipal: string;
  readonly addPassword: (body: string) => string;
  readonly addCertificate: (body: string) => string;
  /** An expression for the admin consents of `$sp` for `$dataverse`. */
  readonly findGrants: string;
  readonly grant: (body: string) => string;
};

/** The parts that both PowerShell scripts share; only the calls differ. PowerShell ignores the case of property names. */
export function powerShellParts(registration: PlannedRegistration, calls: PowerShellCalls) {
  const { scopes, organizationUrl } = registration;
  return {
    dataverse: [
      `$dataverse = ${calls.dataverse}`,
      ...scopes.flatMap((scope) => [
        `${scopeVariables[scope]} = $dataverse.oauth2PermissionScopes | Where-Object value -eq '${scope}'`,
        `if (-not ${scopeVariables[scope]}) { throw '${noScopeMessage(scope)}' }`,
      ]),
    ],
    application: [
      `$existing = @(${calls.find})`,
      `if ($existing.Count -gt 1) { throw '${scriptMessages.several}' }`,
      'if ($existing.Count -eq 1) {',
      '  $app = $existing[0]',
      `  Write-Warning '${scriptMessages.existing}'`,
      '} else {',
      `  $app = ${calls.create}`,
      '}',
    ],
    servicePrincipal: [
      '$sp = $null',
      `if ($existing) { $sp = ${calls.findServicePrincipal} }`,
      `if (-not $sp) { $sp = Invoke-WithRetry { ${calls.createServicePrincipal} } }`,
    ],
    secret: ({ label, expires }: NonNullable<PlannedRegistration['secret']>) => [
      `$label = ${quotePowerShell(label)}`,
      'if ($existing -and ($app.passwordCredentials | Where-Object displayName -ceq $label)) {',
      `  Write-Warning '${scriptMessages.secretExists}'`,
      '} else {',
      `  $secret = Invoke-WithRetry { ${calls.addPassword(`@{ passwordCredential = @{ displayName = $label; endDateTime = ${secretEnd(expires)} } }`)} }`,
      '  "Client secret (expires $($secret.endDateTime)): $($secret.secretText)"',
      '}',
    ],
    certificate: [
      'if ($existing -and $app.keyCredentials) {',
      `  Write-Warning '${scriptMessages.certificateExists}'`,
      '} else {',
      `  $certificate = [Security.Cryptography.X509Certificates.X509Certificate2]::new((Resolve-Path -LiteralPath ${quotePowerShell(certificatePlaceholder)}).Path)`,
      `  Invoke-WithRetry { ${calls.addCertificate("@{ keyCredentials = @(@{ type = 'AsymmetricX509Cert'; usage = 'Verify'; key = [Convert]::ToBase64String($certificate.RawData) }) }")} }`,
      '}',
    ],
    consent: [
      'try {',
      `  if ($existing -and (${calls.findGrants})) {`,
      `    Write-Warning '${scriptMessages.consentExists}'`,
      '  } else {',
      `    Invoke-WithRetry { ${calls.grant(`@{ clientId = $sp.id; consentType = 'AllPrincipals'; resourceId = $dataverse.id; scope = '${scopes.join(' ')}' }`)} } | Out-Null`,
      '  }',
      '} catch {',
      `  Write-Warning '${scriptMessages.noConsent}'`,
      '}',
    ],
    applicationUser: [
      `pac admin assign-user --environment ${quotePowerShell(organizationUrl ?? organizationPlaceholder)} --user $app.appId --role ${quotePowerShell(rolePlaceholder)} --application-user`,
    ],
  };
}

/** The filter that finds Dataverse among the service principals. */
export const dataverseFilter = `appId eq '${dataversePermission.resourceAppId}'`;

/** When a secret expires, for PowerShell: the given day (`2027-01-31`), or 180 days from now. */
function secretEnd(day: string | undefined): string {
  return day === undefined
    ? "(Get-Date).ToUniversalTime().AddDays(180).ToString('yyyy-MM-ddTHH:mm:ssZ')"
    : quotePowerShell(`${day}T00:00:00Z`);
}
