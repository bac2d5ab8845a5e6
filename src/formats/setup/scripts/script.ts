import { accountTypes } from '../../../facts/setup/accountTypes.ts';
import { clouds } from '../../../facts/cloud/clouds.ts';
import { dataversePermission } from '../../../facts/setup/permissions.ts';
import { urisFor, type PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { plainLine } from './quote.ts';

/** The ids are marks of the page (`pre[data-script]`). */
export type ScriptId =
  'az-bash' | 'az-powershell' | 'graph-powershell' | 'm365' | 'terraform' | 'bicep' | 'manifest';

/** A script that makes one registration. `missing` names what is not known yet; its text marks it with `<…>`. */
export type Script = {
  readonly id: ScriptId;
  readonly title: string;
  readonly text: string;
  readonly missing: readonly string[];
};

/** The application in Microsoft Graph’s shape. A script that looks the scope’s ID up puts an expression in its place. */
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
  scopeId: ScopeId,
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
    ...(registration.delegated && {
      requiredResourceAccess: [
        {
          resourceAppId: dataversePermission.resourceAppId,
          resourceAccess: [{ id: scopeId, type: 'Scope' }],
        },
      ],
    }),
  };
}

export const certificatePlaceholder = '<path of the certificate file, public part only>';
export const tenantPlaceholder = '<Directory (tenant) ID>';
export const organizationPlaceholder = '<address of the organization>';
export const rolePlaceholder = '<security role>';

/** What is not known yet, in the reader’s words; each stands in the text as a marked placeholder. */
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

/** What a reader should know before running a script, as lines of a comment. */
export function openingWords(registration: PlannedRegistration, tool: string): readonly string[] {
  return [
    `Registers an app for ${plainLine(registration.targets.join(', '))} in ${clouds[registration.cloud].name}.`,
    `Run it with ${tool}. It makes a new registration each time it runs.`,
    ...(registration.clientId === undefined
      ? []
      : [
          'You already have a client ID: this script makes another registration, it does not change that one.',
        ]),
    ...(missingValues(registration).length > 0
      ? ['Fill in what stands in <angle brackets> before you run it.']
      : []),
  ];
}
