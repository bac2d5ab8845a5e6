import { dataversePermission } from '../../../facts/setup/permissions.ts';
import { dataversePermissions, type Manifest, type ManifestPermission } from './manifest.ts';
import type { ManifestFinding } from './manifestFinding.ts';
import type { PlannedRegistration } from '../plannedRegistration.ts';

const step = 'user-impersonation';

/** Checks the delegated permissions of Dataverse: listed, with the right type, and with the right ID. */
export function lintPermissions(
  manifest: Manifest,
  { delegated, scopes }: PlannedRegistration,
): readonly ManifestFinding[] {
  const listed = dataversePermissions(manifest);
  const right = listed.some(isRight);
  if (!delegated) return right ? [notNeeded] : [];
  return [
    ...(scopes.includes('user_impersonation') && !right ? [lintUserImpersonation(manifest)] : []),
    ...(scopes.includes('mcp.tools') ? [lintMcpTools(listed)] : []),
  ];
}

/** The ID of mcp.tools isn’t documented, so another delegated permission of Dataverse may be it. */
function lintMcpTools(listed: readonly ManifestPermission[]): ManifestFinding {
  const known: readonly string[] = [
    dataversePermission.scopeId,
    dataversePermission.mistakenScopeId,
  ];
  const others = listed.filter(
    ({ id, type }) => type.toLowerCase() === 'scope' && !known.includes(id),
  );
  return others.length > 0 ? mcpUnknown : mcpMissing;
}

const mcpUnknown: ManifestFinding = {
  id: 'not-known-yet',
  severity: 'hint',
  title: 'mcp.tools couldn’t be checked',
  text: 'The manifest lists another delegated permission of Dataverse, but only by its ID. Check under API permissions that it’s mcp.tools.',
  step: 'mcp-tools',
};

const mcpMissing: ManifestFinding = {
  id: 'permission-missing',
  severity: 'wrong',
  title: 'The permission mcp.tools is missing',
  text: 'The MCP client needs mcp.tools of Dataverse (Dynamics CRM). Add it under Delegated permissions.',
  step: 'mcp-tools',
};

function lintUserImpersonation(manifest: Manifest): ManifestFinding {
  const found = traps.find(({ holds }) => holds(manifest));
  return found ? found.finding : missing;
}

function isRight(permission: { readonly id: string; readonly type: string }): boolean {
  return permission.id === dataversePermission.scopeId && permission.type.toLowerCase() === 'scope';
}

const traps: readonly {
  readonly holds: (manifest: Manifest) => boolean;
  readonly finding: ManifestFinding;
}[] = [
  {
    holds: (manifest) =>
      dataversePermissions(manifest).some(({ id }) => id === dataversePermission.mistakenScopeId),
    finding: {
      id: 'permission-mistaken',
      severity: 'wrong',
      title: 'The ID of the permission is wrong',
      text: `A quickstart shows ${dataversePermission.mistakenScopeId} for Dataverse, but that is the directory access of Azure AD Graph. user_impersonation is ${dataversePermission.scopeId}. Remove the entry and add the permission in the portal.`,
      step,
    },
  },
  {
    holds: (manifest) =>
      dataversePermissions(manifest).some(
        ({ id, type }) => id === dataversePermission.scopeId && type.toLowerCase() !== 'scope',
      ),
    finding: {
      id: 'permission-as-role',
      severity: 'wrong',
      title: 'The permission has the wrong type',
      text: 'user_impersonation is a delegated permission, so its type must be Scope, not Role. Remove the entry and add it under Delegated permissions.',
      step,
    },
  },
  {
    holds: (manifest) => dataversePermissions(manifest).length > 0,
    finding: {
      id: 'permission-missing',
      severity: 'wrong',
      title: 'Dataverse is listed, but not user_impersonation',
      text: `The manifest lists another permission of Dataverse. Add user_impersonation (${dataversePermission.scopeId}) under Delegated permissions.`,
      step,
    },
  },
];

const missing: ManifestFinding = {
  id: 'permission-missing',
  severity: 'wrong',
  title: 'The permission for Dataverse is missing',
  text: 'The manifest doesn’t list user_impersonation of Dataverse (Dynamics CRM), so sign-in fails (AADSTS650057). Add it under Delegated permissions.',
  step,
};

const notNeeded: ManifestFinding = {
  id: 'permission-not-needed',
  severity: 'hint',
  title: 'user_impersonation isn’t needed',
  text: 'The selected tools sign in as an app, and the security role of the application user decides what they can do. You can remove the permission if no other tool needs it.',
  step,
};
