import { clouds } from '../../../facts/cloud/clouds.ts';
import { dataversePermission, type DelegatedScope } from '../../../facts/setup/permissions.ts';
import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { addApplicationUser, secretEnd, secretWithName } from './bash.ts';
import { applicationsByName } from './graphFilter.ts';
import { noScopeMessage, scriptMessages } from './messages.ts';
import { writeOutline } from './outline.ts';
import { quoteBash } from './quote.ts';
import { bashRetry } from './replication.ts';
import {
  certificatePlaceholder,
  graphApplication,
  missingValues,
  tenantPlaceholder,
  type Script,
} from './script.ts';

/** The variable that holds the ID of each permission, and what marks its place in the JSON until then. */
const scopeVariables: Readonly<Record<DelegatedScope, { name: string; mark: string }>> = {
  user_impersonation: { name: 'scope', mark: '00000000-0000-0000-0000-5c09e0000001' },
  'mcp.tools': { name: 'mcp_scope', mark: '00000000-0000-0000-0000-5c09e0000002' },
};

/**
 * Azure CLI in bash. `az ad app create` has no option for a single-page application, so the script calls Microsoft
 * Graph with `az rest`, which also reaches the Graph host of every cloud.
 * @see https://github.com/Azure/azure-cli/issues/31892
 */
export function azBash(registration: PlannedRegistration): Script {
  return {
    id: 'az-bash',
    title: 'Azure CLI (bash)',
    text: [
      '#!/usr/bin/env bash',
      ...writeOutline(registration, {
        runWith: 'the Azure CLI in bash',
        signIn: signIn(registration),
        dataverse: dataverse(registration.scopes),
        application: application(registration),
        servicePrincipal,
        secret: addSecret,
        certificate,
        consent: consent(registration.scopes),
        applicationUser: addApplicationUser(registration),
        result: [
          'echo "Application (client) ID: $app_id"',
          'echo "Directory (tenant) ID:   $(az account show --query tenantId --output tsv)"',
        ],
      }),
    ].join('\n'),
    missing: missingValues(registration),
  };
}

function signIn({ cloud, tenant }: PlannedRegistration): readonly string[] {
  const { azureCliName, graphHost } = clouds[cloud];
  return [
    'set -euo pipefail',
    '',
    `graph=${quoteBash(`https://${graphHost}`)}`,
    `az cloud set --name ${quoteBash(azureCliName)}`,
    `az login --allow-no-subscriptions --tenant ${quoteBash(tenant ?? tenantPlaceholder)} --output none`,
    '',
    '# Calls Microsoft Graph of this cloud: ask METHOD PATH [further options]',
    'ask() {',
    '  local method=$1 path=$2',
    '  shift 2',
    '  az rest --method "$method" --uri "$graph/v1.0/$path" --resource "$graph" --headers "Content-Type=application/json" --output tsv "$@"',
    '}',
    '',
    ...bashRetry,
  ];
}

const byAppId = `servicePrincipals(appId='${dataversePermission.resourceAppId}')`;

function dataverse(scopes: readonly DelegatedScope[]): readonly string[] {
  return [
    `dataverse=$(ask GET "${byAppId}" --query id)`,
    ...scopes.flatMap((scope) => {
      const { name } = scopeVariables[scope];
      return [
        `${name}=$(ask GET "${byAppId}" --query "oauth2PermissionScopes[?value=='${scope}'].id | [0]")`,
        `: "\${${name}:?${noScopeMessage(scope)}}"`,
      ];
    }),
  ];
}

function application(registration: PlannedRegistration): readonly string[] {
  const json = JSON.stringify(
    graphApplication(registration, (scope) => scopeVariables[scope].mark),
  );
  return [
    `body=${withScopes(json, registration.scopes)}`,
    `found=$(ask GET ${quoteBash(applicationsByName(registration.name))} --query "join(' ', value[].join(' ', [id, appId]))")`,
    'existing=$found',
    'case "$found" in',
    '  \'\') found=$(ask POST applications --body "$body" --query "join(\' \', [id, appId])") ;;',
    `  *' '*' '*) echo '${scriptMessages.several}' >&2; exit 1 ;;`,
    `  *) echo '${scriptMessages.existing}' >&2 ;;`,
    'esac',
    'app=${found% *}',
    'app_id=${found#* }',
  ];
}

/** Puts the variables in place of the marks. The marks are looked for from the end, after everything a person typed. */
function withScopes(json: string, scopes: readonly DelegatedScope[]): string {
  const last = scopes.at(-1);
  if (last === undefined) return quoteBash(json);
  const { name, mark } = scopeVariables[last];
  const at = json.lastIndexOf(mark);
  const before = withScopes(json.slice(0, at), scopes.slice(0, -1));
  return `${before}"$${name}"${quoteBash(json.slice(at + mark.length))}`;
}

const servicePrincipal = [
  'sp=',
  'if [ -n "$existing" ]; then sp=$(ask GET "servicePrincipals?\\$filter=appId%20eq%20\'$app_id\'" --query "join(\' \', value[].id)"); fi',
  'if [ -z "$sp" ]; then',
  '  sp=$(retry ask POST servicePrincipals --body "{\\"appId\\":\\"$app_id\\"}" --query id)',
  'fi',
];

function addSecret(secret: NonNullable<PlannedRegistration['secret']>): readonly string[] {
  const name = JSON.stringify(secret.label);
  return [
    'kept=',
    `if [ -n "$existing" ]; then kept=$(ask GET "applications/$app" --query ${quoteBash(secretWithName(secret.label))}); fi`,
    'if [ -n "$kept" ]; then',
    `  echo '${scriptMessages.secretExists}' >&2`,
    'else',
    `  ends=${secretEnd(secret.expires)}`,
    `  credential=${quoteBash(`{"passwordCredential":{"displayName":${name},"endDateTime":"`)}"$ends"${quoteBash('"}}')}`,
    '  echo "Client secret (expires $ends):"',
    '  retry ask POST "applications/$app/addPassword" --body "$credential" --query secretText',
    'fi',
  ];
}

const certificate = [
  'kept=',
  'if [ -n "$existing" ]; then kept=$(ask GET "applications/$app" --query "join(\' \', keyCredentials[].keyId)"); fi',
  'if [ -n "$kept" ]; then',
  `  echo '${scriptMessages.certificateExists}' >&2`,
  'else',
  `  certificate=${quoteBash(certificatePlaceholder)}`,
  '  key=$(openssl x509 -in "$certificate" -outform der | base64 | tr -d "\\n")',
  '  retry ask PATCH "applications/$app" --body "{\\"keyCredentials\\":[{\\"type\\":\\"AsymmetricX509Cert\\",\\"usage\\":\\"Verify\\",\\"key\\":\\"$key\\"}]}"',
  'fi',
];

function consent(scopes: readonly DelegatedScope[]): readonly string[] {
  return [
    'granted=',
    "if [ -n \"$existing\" ]; then granted=$(ask GET \"oauth2PermissionGrants?\\$filter=clientId%20eq%20'$sp'%20and%20resourceId%20eq%20'$dataverse'%20and%20consentType%20eq%20'AllPrincipals'\" --query \"join(' ', value[].scope)\" 2>/dev/null || true); fi",
    'if [ -n "$granted" ]; then',
    `  echo '${scriptMessages.consentExists}' >&2`,
    'else',
    `  grant="{\\"clientId\\":\\"$sp\\",\\"consentType\\":\\"AllPrincipals\\",\\"resourceId\\":\\"$dataverse\\",\\"scope\\":\\"${scopes.join(' ')}\\"}"`,
    `  retry ask POST oauth2PermissionGrants --body "$grant" --query id >/dev/null || echo '${scriptMessages.noConsent}' >&2`,
    'fi',
  ];
}
