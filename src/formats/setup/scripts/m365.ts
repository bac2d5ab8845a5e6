import { clouds, type CloudId } from '../../../facts/cloud/clouds.ts';
import { dataversePermission, type DelegatedScope } from '../../../facts/setup/permissions.ts';
import { urisFor, type PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { addApplicationUser, secretEnd, secretWithName } from './bash.ts';
import { applicationsByName } from './graphFilter.ts';
import { scriptMessages } from './messages.ts';
import { writeOutline } from './outline.ts';
import { quoteBash } from './quote.ts';
import { bashRetry } from './replication.ts';
import { certificatePlaceholder, missingValues, tenantPlaceholder, type Script } from './script.ts';

/** @see https://pnp.github.io/cli-microsoft365/cmd/login/ */
const cloudNames: Readonly<Record<CloudId, string>> = {
  public: 'Public',
  gcc: 'USGov',
  gcchigh: 'USGovHigh',
  dod: 'USGovDoD',
  china: 'China',
};

const platformNames = { spa: 'spa', web: 'web', public: 'publicClient' } as const;

/**
 * CLI for Microsoft 365, in bash. It looks up a permission written as `<application ID>/<scope>` in the tenant.
 * @see https://pnp.github.io/cli-microsoft365/cmd/entra/app/app-add/
 */
export function m365(registration: PlannedRegistration): Script {
  return {
    id: 'm365',
    title: 'CLI for Microsoft 365 (bash)',
    text: [
      '#!/usr/bin/env bash',
      ...writeOutline(registration, {
        runWith: 'CLI for Microsoft 365 in bash',
        signIn: signIn(registration),
        dataverse: undefined,
        application: application(registration),
        servicePrincipal,
        secret: addSecret,
        certificate: undefined,
        consent: consent(registration.scopes),
        applicationUser: addApplicationUser(registration),
        result: ['echo "Application (client) ID: $app_id"'],
      }),
    ].join('\n'),
    missing: missingValues(registration),
  };
}

function signIn({ cloud, tenant }: PlannedRegistration): readonly string[] {
  return [
    '# The CLI signs in with its own app. Create it once with `m365 setup`.',
    'set -euo pipefail',
    '',
    `graph=${quoteBash(`https://${clouds[cloud].graphHost}/v1.0`)}`,
    `m365 login --cloud ${cloudNames[cloud]} --tenant=${quoteBash(tenant ?? tenantPlaceholder)}`,
    '',
    ...bashRetry,
  ];
}

/** The certificate belongs to the creation, so that an existing app keeps its own. */
function application(registration: PlannedRegistration): readonly string[] {
  const [first, ...others] = (['web', 'spa', 'public'] as const)
    .map((platform) => ({
      platform: platformNames[platform],
      uris: urisFor(registration, platform),
    }))
    .filter(({ uris }) => uris.length > 0);
  const permissions = registration.scopes
    .map((scope) => `${dataversePermission.resourceAppId}/${scope}`)
    .join(',');
  const options = [
    `--name=${quoteBash(notAFile(registration.name))}`,
    ...(registration.accountType === 'multiple' ? ['--multitenant'] : []),
    ...(first ? platformOptions(first) : []),
    ...(permissions === '' ? [] : [`--apisDelegated ${quoteBash(permissions)}`]),
    ...(registration.publicClientFlows ? ['--allowPublicClientFlows'] : []),
    ...(registration.certificate
      ? [
          `--certificateFile ${quoteBash(certificatePlaceholder)}`,
          "--certificateDisplayName 'Certificate'",
        ]
      : []),
    '--query appId --output text)',
  ];
  return [
    `app_id=$(m365 request --url "$graph/"${quoteBash(applicationsByName(registration.name))} --query "join(' ', value[].appId)" --output text)`,
    'existing=$app_id',
    'case "$app_id" in',
    "  '')",
    `    app_id=$(m365 entra app add \\\n      ${options.join(' \\\n      ')}`,
    ...others.map(
      (each) => `    retry m365 entra app set --appId "$app_id" ${platformOptions(each).join(' ')}`,
    ),
    '    ;;',
    `  *' '*) echo '${scriptMessages.several}' >&2; exit 1 ;;`,
    `  *) echo '${scriptMessages.existing}' >&2 ;;`,
    'esac',
  ];
}

function platformOptions(each: { readonly platform: string; readonly uris: readonly string[] }) {
  return [`--platform ${each.platform}`, `--redirectUris=${quoteBash(each.uris.join(','))}`];
}

/** The CLI reads a value that starts with @ from a file of that name. */
function notAFile(text: string): string {
  return text.startsWith('@') ? ` ${text}` : text;
}

const servicePrincipal = [
  'sp=',
  'if [ -n "$existing" ]; then sp=$(m365 request --url "$graph/servicePrincipals?\\$filter=appId%20eq%20\'$app_id\'" --query "join(\' \', value[].id)" --output text); fi',
  'if [ -z "$sp" ]; then',
  '  sp=$(retry m365 entra enterpriseapp add --id "$app_id" --query id --output text)',
  'fi',
];

const byAppId = `"$graph/applications(appId='$app_id')`;

function addSecret(secret: NonNullable<PlannedRegistration['secret']>): readonly string[] {
  const name = JSON.stringify(secret.label);
  return [
    'kept=',
    `if [ -n "$existing" ]; then kept=$(m365 request --url ${byAppId}" --query ${quoteBash(secretWithName(secret.label))} --output text); fi`,
    'if [ -n "$kept" ]; then',
    `  echo '${scriptMessages.secretExists}' >&2`,
    'else',
    `  ends=${secretEnd(secret.expires)}`,
    `  credential=${quoteBash(`{"passwordCredential":{"displayName":${name},"endDateTime":"`)}"$ends"${quoteBash('"}}')}`,
    '  echo "Client secret (expires $ends):"',
    `  retry m365 request --method post --url ${byAppId}/addPassword" --content-type 'application/json' --body "$credential" --query secretText --output text`,
    'fi',
  ];
}

function consent(scopes: readonly DelegatedScope[]): readonly string[] {
  return [
    `dataverse=$(m365 entra enterpriseapp get --appId '${dataversePermission.resourceAppId}' --query id --output text)`,
    'granted=',
    "if [ -n \"$existing\" ]; then granted=$(m365 request --url \"$graph/oauth2PermissionGrants?\\$filter=clientId%20eq%20'$sp'%20and%20resourceId%20eq%20'$dataverse'%20and%20consentType%20eq%20'AllPrincipals'\" --query \"join(' ', value[].scope)\" --output text 2>/dev/null || true); fi",
    'if [ -n "$granted" ]; then',
    `  echo '${scriptMessages.consentExists}' >&2`,
    'else',
    `  retry m365 entra oauth2grant add --clientId "$sp" --resourceId "$dataverse" --scope '${scopes.join(' ')}' || echo '${scriptMessages.noConsent}' >&2`,
    'fi',
  ];
}
