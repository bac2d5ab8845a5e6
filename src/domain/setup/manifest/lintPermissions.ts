import { dataversePermission } from '../../../facts/setup/permissions.ts';
import { dataversePermissions, type Manifest } from './manifest.ts';
import type { ManifestFinding } from './manifestFinding.ts';
import type { PlannedRegistration } from '../plannedRegistration.ts';

const step = 'user-impersonation';

/** The one permission of Dataverse: there, of the right kind, and not the ID it is mistaken for. */
export function lintPermissions(
  manifest: Manifest,
  { delegated }: PlannedRegistration,
): readonly ManifestFinding[] {
  const listed = dataversePermissions(manifest);
  const right = listed.some(isRight);
  if (!delegated) return right ? [notNeeded] : [];
  if (right) return [];
  const found = traps.find(({ holds }) => holds(manifest));
  return [found ? found.finding : missing];
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
      title: 'The permission’s ID is the wrong one',
      text: `${dataversePermission.mistakenScopeId} is printed for Dataverse in a quick start, but elsewhere it is the directory access of Azure AD Graph. user_impersonation is ${dataversePermission.scopeId}. Remove the line and add the permission in the portal.`,
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
      text: 'user_impersonation is a delegated permission: its type must be Scope, not Role. Remove the line and add it under Delegated permissions.',
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
  text: 'Dataverse (Dynamics CRM), user_impersonation is not listed; Microsoft refuses what an app did not list (AADSTS650057).',
  step,
};

const notNeeded: ManifestFinding = {
  id: 'permission-not-needed',
  severity: 'hint',
  title: 'user_impersonation is not needed here',
  text: 'The chosen tools sign in as themselves; their rights come from the application user’s security role. The permission does no harm, and may be removed if nothing else needs it.',
  step,
};
