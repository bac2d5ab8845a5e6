import { accountTypes } from '../../../facts/setup/accountTypes.ts';
import { clouds } from '../../../facts/cloud/clouds.ts';
import { dataversePermission, type DelegatedScope } from '../../../facts/setup/permissions.ts';
import { target } from '../../../facts/setup/targets.ts';
import { urisFor, type PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { plainLine } from './quote.ts';

/** The IDs mark the scripts on the page (`pre[data-script]`). */
export type ScriptId =
  'az-bash' | 'az-powershell' | 'graph-powershell' | 'm365' | 'terraform' | 'bicep' | 'manifest';

/** A script that creates one registration. `missing` lists what isn’t known yet; the text has `<…>` in its place. */
export type Script = {
  readonly id: ScriptId;
  readonly title: string;
  readonly text: string;
  readonly missing: readonly string[];
};

/** The application as Microsoft Graph defines it. A script that looks up permission IDs puts expressions in their place. */
type GraphApplication<ScopeId> = {
  readonly displayName: string;
  readonly signInAudience: string;
  readonly spa?: { readonly redirectUris: readonly string[] };
  readonly web?: {
    readonly redirectUris: readonly string[];
    readonly implicitGrantSettings: {
      readonly enableAccessTokenIssuance: false;
      readonly enableIdTokenIssuance: false;
    };
  };
  readonly publicClient?: { readonly redirectUris: readonly string[] };
  readonly isFallbackPublicClient?: true;
  readonly requiredResourceAccess?: readonly {
    readonly resourceAppId: string;
    readonly resourceAccess: readonly { readonly id: ScopeId; readonly type: 'Scope' }[];
  }[];
};

export function graphApplication<ScopeId>(
  registration: PlannedRegistration,
  idOf: (scope: DelegatedScope) => ScopeId,
): GraphApplication<ScopeId> {
  const spa = urisFor(registration, 'spa');
  const web = urisFor(registration, 'web');
  const desktop = urisFor(registration, 'public');
  return {
    displayName: registration.name,
    signInAudience: accountTypes[registration.accountType].signInAudience,
    ...(spa.length > 0 && { spa: { redirectUris: spa } }),
    ...(web.length > 0 && {
      web: {
        redirectUris: web,
        implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
      },
    }),
    ...(desktop.length > 0 && { publicClient: { redirectUris: desktop } }),
    ...(registration.publicClientFlows && { isFallbackPublicClient: true }),
    ...(registration.scopes.length > 0 && {
      requiredResourceAccess: [
        {
          resourceAppId: dataversePermission.resourceAppId,
          resourceAccess: registration.scopes.map((scope) => ({ id: idOf(scope), type: 'Scope' })),
        },
      ],
    }),
  };
}

export const certificatePlaceholder = '<path of the certificate file, public part only>';
export const tenantPlaceholder = '<Directory (tenant) ID>';
export const organizationPlaceholder = '<address of the organization>';
export const rolePlaceholder = '<security role>';
export const fillInPlaceholders = 'Replace the placeholders in <angle brackets> before you run it.';

/** What isn’t known yet, in the reader’s words; each is a placeholder in the text. */
export function missingValues(registration: PlannedRegistration): readonly string[] {
  return [
    ...new Set(
      registration.uris
        .filter(({ uri }) => uri === undefined)
        .map(({ placeholder }) => placeholder.slice(1, -1)),
    ),
    ...(registration.tenant === undefined ? [tenantPlaceholder.slice(1, -1)] : []),
    ...(registration.certificate ? [certificatePlaceholder.slice(1, -1)] : []),
    ...(registration.applicationUser && registration.organizationUrl === undefined
      ? [organizationPlaceholder.slice(1, -1)]
      : []),
    ...(registration.applicationUser ? [rolePlaceholder.slice(1, -1)] : []),
  ];
}

/** The first comment line of every script. */
export function purposeLine({ targets, cloud }: PlannedRegistration): string {
  const tools = new Intl.ListFormat('en', { type: 'conjunction' }).format(
    targets.map((id) => target(id).phrase),
  );
  return plainLine(`Registers an app for ${tools} in ${clouds[cloud].name}.`);
}
