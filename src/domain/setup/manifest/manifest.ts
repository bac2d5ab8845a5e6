import { dataversePermission } from '../../../facts/setup/permissions.ts';
import { readBoolean, readJson, readList, readRecord, readText } from '../../json.ts';
import { findApplication } from './findApplication.ts';

export type ManifestPlatform = 'spa' | 'web' | 'public';

export type ManifestCredential = {
  readonly is: 'secret' | 'certificate';
  readonly name: string;
  /** ISO 8601. */
  readonly ends: string | undefined;
};

/** What is checked of a registration’s manifest, in either of its two formats. */
export type Manifest = {
  readonly format: 'graph' | 'aad-graph';
  readonly name: string | undefined;
  readonly clientId: string | undefined;
  readonly signInAudience: string | undefined;
  readonly redirectUris: Readonly<Record<ManifestPlatform, readonly string[]>>;
  readonly publicClientFlows: boolean;
  /** The owner deactivated the registration. */
  readonly deactivated: boolean;
  readonly implicitGrant: boolean;
  readonly permissions: readonly ManifestPermission[];
  readonly credentials: readonly ManifestCredential[];
};

export type ManifestPermission = {
  readonly resourceAppId: string;
  readonly id: string;
  readonly type: string;
};

export type ReadManifest =
  | { readonly status: 'ok'; readonly manifest: Manifest }
  | { readonly status: 'refused'; readonly message: string };

type Fields = Readonly<Record<string, unknown>>;

/** Entra refuses manifests of more than 1,200 entries; none comes near so many characters. */
export const longestManifest = 200_000;

/**
 * Reads pasted text as a manifest. Nothing is sent or saved.
 * @returns a refusal that says what the text is, if it isn’t a manifest
 */
export function readManifestText(text: string): ReadManifest {
  if (text.length > longestManifest)
    return refuse('This is longer than any manifest. Paste only the text of the Manifest page.');
  const value = readJson(text.replace(/^\uFEFF/, '').trim());
  return value === undefined
    ? refuse(
        'This text is not JSON. Copy the whole text of the Manifest page, from the first { to the last }.',
      )
    : parseManifest(value);
}

/**
 * Reads a manifest in the format of Microsoft Graph or of Azure AD Graph, also as Azure CLI shows it.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-microsoft-graph-app-manifest
 */
export function parseManifest(value: unknown): ReadManifest {
  const found = findApplication(value);
  if (found.status === 'refused') return found;
  const { fields } = found;
  const format = formatOf(fields);
  if (!format)
    return refuse(
      'This JSON isn’t the manifest of an app registration. It names no app, no redirect URIs, and no permissions. Copy the whole text of the Manifest page of your registration.',
    );
  return { status: 'ok', manifest: format === 'graph' ? readGraph(fields) : readAadGraph(fields) };
}

function refuse(message: string): ReadManifest {
  return { status: 'refused', message };
}

const oldFields = [
  'replyUrlsWithType',
  'replyUrls',
  'allowPublicClient',
  'oauth2AllowImplicitFlow',
  'oauth2AllowIdTokenImplicitFlow',
  'logoutUrl',
  'availableToOtherTenants',
];

const newFields = [
  'spa',
  'web',
  'publicClient',
  'isFallbackPublicClient',
  'displayName',
  'requiredResourceAccess',
  'signInAudience',
  'appId',
];

function formatOf(fields: Fields): Manifest['format'] | undefined {
  const old =
    oldFields.some((name) => name in fields) || readBoolean(fields['publicClient']) !== undefined;
  if (old) return 'aad-graph';
  return newFields.some((name) => name in fields) ? 'graph' : undefined;
}

function readGraph(fields: Fields): Manifest {
  const web = readRecord(fields['web']);
  const implicit = readRecord(web?.['implicitGrantSettings']);
  return {
    ...readShared(fields),
    format: 'graph',
    name: readText(fields['displayName']),
    redirectUris: {
      spa: readTexts(readRecord(fields['spa'])?.['redirectUris']),
      web: readTexts(web?.['redirectUris']),
      public: readTexts(readRecord(fields['publicClient'])?.['redirectUris']),
    },
    publicClientFlows: readBoolean(fields['isFallbackPublicClient']) ?? false,
    deactivated: readBoolean(fields['isDisabled']) ?? false,
    implicitGrant:
      readBoolean(implicit?.['enableAccessTokenIssuance']) === true ||
      readBoolean(implicit?.['enableIdTokenIssuance']) === true,
  };
}

function readAadGraph(fields: Fields): Manifest {
  const typed = (readList(fields['replyUrlsWithType']) ?? []).map(readRecord);
  const of = (type: string) =>
    typed
      .filter((entry) => readText(entry?.['type'])?.toLowerCase() === type)
      .flatMap((entry) => readText(entry?.['url']) ?? []);
  const untyped = typed.length > 0 ? [] : readTexts(fields['replyUrls']);
  const isPublic = readBoolean(fields['publicClient']) === true;
  return {
    ...readShared(fields),
    format: 'aad-graph',
    name: readText(fields['name']) ?? readText(fields['displayName']),
    signInAudience: readText(fields['signInAudience']) ?? audienceOf(fields),
    redirectUris: {
      spa: of('spa'),
      // Without types, one switch decided for all reply URLs whether the app was a public client.
      web: [...of('web'), ...(isPublic ? [] : untyped)],
      public: [...of('installedclient'), ...(isPublic ? untyped : [])],
    },
    publicClientFlows: readBoolean(fields['allowPublicClient']) ?? false,
    deactivated: false,
    implicitGrant:
      readBoolean(fields['oauth2AllowImplicitFlow']) === true ||
      readBoolean(fields['oauth2AllowIdTokenImplicitFlow']) === true,
  };
}

/** Azure AD Graph had a switch in place of the audience. */
function audienceOf(fields: Fields): string | undefined {
  const open = readBoolean(fields['availableToOtherTenants']);
  if (open === undefined) return undefined;
  return open ? 'AzureADMultipleOrgs' : 'AzureADMyOrg';
}

function readShared(fields: Fields) {
  return {
    clientId: readText(fields['appId']),
    signInAudience: readText(fields['signInAudience']),
    permissions: readPermissions(fields['requiredResourceAccess']),
    credentials: [
      ...readCredentials(fields['passwordCredentials'], 'secret'),
      ...readCredentials(fields['keyCredentials'], 'certificate'),
    ],
  };
}

function readPermissions(value: unknown): readonly ManifestPermission[] {
  return (readList(value) ?? []).flatMap((each) => {
    const resource = readRecord(each);
    const resourceAppId = readText(resource?.['resourceAppId'])?.toLowerCase() ?? '';
    return (readList(resource?.['resourceAccess']) ?? []).flatMap((one) => {
      const access = readRecord(one);
      const id = readText(access?.['id'])?.toLowerCase();
      return id === undefined
        ? []
        : [{ resourceAppId, id, type: readText(access?.['type']) ?? '' }];
    });
  });
}

function readCredentials(
  value: unknown,
  is: ManifestCredential['is'],
): readonly ManifestCredential[] {
  return (readList(value) ?? []).flatMap((each) => {
    const record = readRecord(each);
    if (!record) return [];
    const named = readText(record['displayName']) ?? readText(record['hint']);
    return [
      {
        is,
        name: named ?? (is === 'secret' ? 'without a description' : 'without a name'),
        ends: readText(record['endDateTime']) ?? readText(record['endDate']),
      },
    ];
  });
}

function readTexts(value: unknown): readonly string[] {
  return (readList(value) ?? []).flatMap((each) => readText(each) ?? []);
}

/** The permissions of Dataverse that a manifest lists. */
export function dataversePermissions(manifest: Manifest): readonly ManifestPermission[] {
  return manifest.permissions.filter(
    (each) => each.resourceAppId === dataversePermission.resourceAppId,
  );
}
