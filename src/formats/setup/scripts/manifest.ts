import { dataversePermission, type DelegatedScope } from '../../../facts/setup/permissions.ts';
import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { graphApplication, missingValues, type Script } from './script.ts';

/** The ID of `mcp.tools` isn’t documented, so the manifest has a placeholder for it. */
const scopeIds: Readonly<Record<DelegatedScope, string>> = {
  user_impersonation: dataversePermission.scopeId,
  'mcp.tools': '<ID of mcp.tools in your tenant>',
};

/**
 * The registration in the format of Microsoft Graph: for `POST /applications`, or to compare with the Manifest page.
 * JSON can’t look anything up, so it contains the IDs of the permissions.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-microsoft-graph-app-manifest
 */
export function manifest(registration: PlannedRegistration): Script {
  const application = graphApplication(registration, (scope) => scopeIds[scope]);
  return {
    id: 'manifest',
    title: 'Microsoft Graph manifest (JSON)',
    text: `${JSON.stringify(application, null, 2)}\n`,
    missing: [
      ...missingValues({
        ...registration,
        tenant: '-',
        certificate: false,
        applicationUser: false,
      }),
      ...(registration.scopes.includes('mcp.tools') ? ['ID of mcp.tools in your tenant'] : []),
    ],
  };
}
