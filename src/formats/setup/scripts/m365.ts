import { clouds, type CloudId } from '../../../facts/cloud/clouds.ts';
import { dataversePermission } from '../../../facts/setup/permissions.ts';
import { urisFor, type PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { quoteBash } from './quote.ts';
import {
  certificatePlaceholder,
  missingValues,
  openingWords,
  organizationPlaceholder,
  rolePlaceholder,
  tenantPlaceholder,
  type Script,
} from './script.ts';

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
 * CLI for Microsoft 365, in bash. A permission written as `<application ID>/<scope>` is looked up in the tenant.
 * @see https://pnp.github.io/cli-microsoft365/cmd/entra/app/app-add/
 */
export function m365(registration: PlannedRegistration): Script {
  const graph = `https://${clouds[registration.cloud].graphHost}/v1.0`;
  return {
    id: 'm365',
    title: 'CLI for Microsoft 365 (bash)',
    text: [
      '#!/usr/bin/env bash',
      ...openingWords(registration, 'CLI for Microsoft 365 in bash').map((line) => `# ${line}`),
      '# The CLI signs in through an app of its own; `m365 setup` makes one, once.',
      'set -euo pipefail',
      '',
      `m365 login --cloud ${cloudNames[registration.cloud]} --tenant=${quoteBash(registration.tenant ?? tenantPlaceholder)}`,
      '',
      '# The registration',
      ...addApp(registration),
      '',
      '# Its place in this tenant (Enterprise apps)',
      'sp=$(m365 entra enterpriseapp add --id "$app_id" --query id --output text)',
      '',
      ...(registration.secret ? addSecret(registration.secret, graph) : []),
      ...(registration.delegated ? consent : []),
      ...(registration.applicationUser ? applicationUser(registration) : []),
      'echo "Application (client) ID: $app_id"',
      '',
    ].join('\n'),
    missing: missingValues(registration),
  };
}

function addApp(registration: PlannedRegistration): readonly string[] {
  const [first, ...others] = (['web', 'spa', 'public'] as const)
    .map((platform) => ({
      platform: platformNames[platform],
      uris: urisFor(registration, platform),
    }))
    .filter(({ uris }) => uris.length > 0);
  const options = [
    `--name=${quoteBash(notAFile(registration.name))}`,
    ...(registration.accountType === 'multiple' ? ['--multitenant'] : []),
    ...(first ? platformOptions(first) : []),
    ...(registration.delegated
      ? [
          `--apisDelegated ${quoteBash(`${dataversePermission.resourceAppId}/${dataversePermission.scope}`)}`,
        ]
      : []),
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
    `app_id=$(m365 entra app add \\\n  ${options.join(' \\\n  ')}`,
    ...others.map(
      (each) => `m365 entra app set --appId "$app_id" ${platformOptions(each).join(' ')}`,
    ),
  ];
}

function platformOptions(each: { readonly platform: string; readonly uris: readonly string[] }) {
  return [`--platform ${each.platform}`, `--redirectUris=${quoteBash(each.uris.join(','))}`];
}

/** The CLI reads a value that begins with @ from a file of that name. */
function notAFile(text: string): string {
  return text.startsWith('@') ? ` ${text}` : text;
}

function addSecret(
  secret: { readonly label: string; readonly expires: string | undefined },
  graph: string,
): readonly string[] {
  const credential = {
    passwordCredential: {
      displayName: secret.label,
      ...(secret.expires !== undefined && { endDateTime: `${secret.expires}T00:00:00Z` }),
    },
  };
  return [
    '# A client secret. It is shown once: put it into the tool or a password store, nowhere else.',
    ...(secret.expires === undefined
      ? [
          '# Without a date Microsoft makes it last two years; choose one in the guide to have it shorter.',
        ]
      : []),
    `m365 request --method post --url ${quoteBash(graph)}"/applications(appId='$app_id')/addPassword" --content-type 'application/json' --body ${quoteBash(JSON.stringify(credential))} --query secretText --output text`,
    '',
  ];
}

const consent = [
  '# Consent for everybody. It needs an administrator; without one, each person agrees at the first sign-in.',
  `dataverse=$(m365 entra enterpriseapp get --appId '${dataversePermission.resourceAppId}' --query id --output text)`,
  `m365 entra oauth2grant add --clientId "$sp" --resourceId "$dataverse" --scope '${dataversePermission.scope}' || echo "Consent was not granted: ask an administrator." >&2`,
  '',
];

function applicationUser({ organizationUrl }: PlannedRegistration): readonly string[] {
  return [
    '# The application user, in every organization the tool connects to (Power Platform CLI)',
    `pac admin assign-user --environment ${quoteBash(organizationUrl ?? organizationPlaceholder)} --user "$app_id" --role ${quoteBash(rolePlaceholder)} --application-user`,
    '',
  ];
}
