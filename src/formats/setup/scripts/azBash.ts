import { clouds } from '../../../facts/cloud/clouds.ts';
import { dataversePermission } from '../../../facts/setup/permissions.ts';
import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { quoteBash } from './quote.ts';
import {
  certificatePlaceholder,
  graphApplication,
  missingValues,
  openingWords,
  organizationPlaceholder,
  rolePlaceholder,
  tenantPlaceholder,
  type Script,
} from './script.ts';

/** Stands for the scope’s ID in the JSON, where the script’s own look-up is put. */
const scopeMark = '00000000-0000-0000-0000-5c09e0000001';

/**
 * Azure CLI in bash. `az ad app create` has no option for a single-page application, so Microsoft Graph is asked by
 * `az rest`, which also reaches the Graph host of every cloud.
 * @see https://github.com/Azure/azure-cli/issues/31892
 */
export function azBash(registration: PlannedRegistration): Script {
  return {
    id: 'az-bash',
    title: 'Azure CLI (bash)',
    text: [
      '#!/usr/bin/env bash',
      ...openingWords(registration, 'the Azure CLI in bash').map((line) => `# ${line}`),
      'set -euo pipefail',
      '',
      ...signIn(registration),
      ...(registration.delegated ? lookUp : []),
      ...create(registration),
      ...servicePrincipal,
      ...(registration.secret ? addSecret(registration.secret) : []),
      ...(registration.certificate ? addCertificate : []),
      ...(registration.delegated ? consent : []),
      ...(registration.applicationUser ? applicationUser(registration) : []),
      'echo "Application (client) ID: $app_id"',
      'echo "Directory (tenant) ID:   $(az account show --query tenantId --output tsv)"',
      '',
    ].join('\n'),
    missing: missingValues(registration),
  };
}

function signIn({ cloud, tenant }: PlannedRegistration): readonly string[] {
  const { azureCliName, graphHost } = clouds[cloud];
  return [
    `graph=${quoteBash(`https://${graphHost}`)}`,
    `az cloud set --name ${quoteBash(azureCliName)}`,
    `az login --allow-no-subscriptions --tenant ${quoteBash(tenant ?? tenantPlaceholder)} --output none`,
    '',
    '# Asks Microsoft Graph of this cloud: ask METHOD PATH [further options]',
    'ask() {',
    '  local method=$1 path=$2',
    '  shift 2',
    '  az rest --method "$method" --uri "$graph/v1.0/$path" --resource "$graph" --headers "Content-Type=application/json" "$@"',
    '}',
    '',
  ];
}

const byAppId = `servicePrincipals(appId='${dataversePermission.resourceAppId}')`;

const lookUp = [
  '# Dataverse as this tenant knows it, and the ID of its permission user_impersonation',
  `dataverse=$(ask GET "${byAppId}" --query id --output tsv)`,
  `scope=$(ask GET "${byAppId}" --query "oauth2PermissionScopes[?value=='${dataversePermission.scope}'].id | [0]" --output tsv)`,
  '',
];

function create(registration: PlannedRegistration): readonly string[] {
  const json = JSON.stringify(graphApplication(registration, scopeMark));
  const body = registration.delegated
    ? splitAtScope(json).map(quoteBash).join('"$scope"')
    : quoteBash(json);
  return [
    '# The registration',
    `body=${body}`,
    'app_id=$(ask POST applications --body "$body" --query appId --output tsv)',
    'app=$(ask GET "applications(appId=\'$app_id\')" --query id --output tsv)',
    '',
  ];
}

/** The JSON before and after the scope’s ID; the mark is looked for from the end, behind everything a person typed. */
function splitAtScope(json: string): readonly [string, string] {
  const at = json.lastIndexOf(scopeMark);
  return [json.slice(0, at), json.slice(at + scopeMark.length)];
}

const servicePrincipal = [
  '# Its place in this tenant (Enterprise apps)',
  'sp=$(ask POST servicePrincipals --body "{\\"appId\\":\\"$app_id\\"}" --query id --output tsv)',
  '',
];

function addSecret(secret: { readonly label: string; readonly expires: string | undefined }) {
  const ends = secret.expires
    ? `ends=${quoteBash(`${secret.expires}T00:00:00Z`)}`
    : 'ends=$(date -u -d "+180 days" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -v+180d +%Y-%m-%dT%H:%M:%SZ)';
  const name = JSON.stringify(secret.label);
  return [
    '# A client secret. It is shown once: put it into the tool or a password store, nowhere else.',
    ends,
    `credential=${quoteBash(`{"passwordCredential":{"displayName":${name},"endDateTime":"`)}"$ends"${quoteBash('"}}')}`,
    'echo "Client secret (expires $ends):"',
    'ask POST "applications/$app/addPassword" --body "$credential" --query secretText --output tsv',
    '',
  ];
}

const addCertificate = [
  '# The public part of the certificate; the private key stays where it is.',
  `certificate=${quoteBash(certificatePlaceholder)}`,
  'key=$(openssl x509 -in "$certificate" -outform der | base64 | tr -d "\\n")',
  'ask PATCH "applications/$app" --body "{\\"keyCredentials\\":[{\\"type\\":\\"AsymmetricX509Cert\\",\\"usage\\":\\"Verify\\",\\"key\\":\\"$key\\"}]}"',
  '',
];

const consent = [
  '# Consent for everybody. It needs an administrator; without one, each person agrees at the first sign-in.',
  `grant="{\\"clientId\\":\\"$sp\\",\\"consentType\\":\\"AllPrincipals\\",\\"resourceId\\":\\"$dataverse\\",\\"scope\\":\\"${dataversePermission.scope}\\"}"`,
  'ask POST oauth2PermissionGrants --body "$grant" --output none || echo "Consent was not granted: ask an administrator." >&2',
  '',
];

function applicationUser({ organizationUrl }: PlannedRegistration): readonly string[] {
  return [
    '# The application user, in every organization the tool connects to (Power Platform CLI)',
    `pac admin assign-user --environment ${quoteBash(organizationUrl ?? organizationPlaceholder)} --user "$app_id" --role ${quoteBash(rolePlaceholder)} --application-user`,
    '',
  ];
}
