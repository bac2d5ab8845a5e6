import { dataversePermission } from '../../../facts/setup/permissions.ts';
import { readBoolean, readJson, readList, readRecord, readText } from '../../json.ts';

export type ManifestPlatform = 'spa' | 'web' | 'public';

export type ManifestCredential = {
  readonly is: 'secret' | 'certificate';
  readonly name: string;
  /** ISO 8601. */
  readonly ends: string | undefined;
};

/** A registration’s manifest, whichever of the two formats it came in; only what is looked at. */
export type Manifest = {
  readonly format: 'graph' | 'aad-graph';
  readonly name: string | undefined;
  readonly clientId: string | undefined;
  readonly signInAudience: string | undefined;
  readonly redirectUris: Readonly<Record<ManifestPlatform, readonly string[]>>;
  readonly publicClientFlows: boolean;
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

/** Reads pasted text. It is offline work: nothing of it is sent or kept. */
export function readManifestText(text: string): ReadManifest {
  const value = readJson(text.replace(/^\uFEFF/, '').trim());
  return value === undefined
    ? refuse(
        'This is not JSON. Copy the whole text of the Manifest page, from the first { to the last }.',
      )
    : parseManifest(value);
}

/**
 * Reads a manifest in Microsoft Graph’s format or in the old Azure AD Graph format.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-microsoft-graph-app-manifest
 */
export function parseManifest(value: unknown): ReadManifest {
  const fields = readRecord(value);
  if (!fields) return refuse('A manifest is one JSON object. This is something else.');
  const format = formatOf(fields);
  if (!format)
    return refuse(
      'This is JSON, but not a manifest of an app registration: it names no app, no redirect URIs and no permissions.',
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
  if (oldFields.some((name) => name in fields)) return 'aad-graph';
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
  return {
    ...readShared(fields),
    format: 'aad-graph',
    name: readText(fields['name']) ?? readText(fields['displayName']),
    redirectUris: {
      spa: of('spa'),
      // Before the types, every reply URL was one of a web application.
      web: typed.length > 0 ? of('web') : readTexts(fields['replyUrls']),
      public: of('installedclient'),
    },
    publicClientFlows: readBoolean(fields['allowPublicClient']) ?? false,
    implicitGrant:
      readBoolean(fields['oauth2AllowImplicitFlow']) === true ||
      readBoolean(fields['oauth2AllowIdTokenImplicitFlow']) === true,
  };
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

/** The permissions it lists for Dataverse. */
export function dataversePermissions(manifest: Manifest): readonly ManifestPermission[] {
  return manifest.permissions.filter(
    (each) => each.resourceAppId === dataversePermission.resourceAppId,
  );
}
