import { dataversePermission } from '../../../facts/setup/permissions.ts';
import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { graphApplication, missingValues, type Script } from './script.ts';

/**
 * The registration as Microsoft Graph writes it: for `POST /applications`, or to compare with the Manifest page.
 * It cannot look anything up, so it carries the permission’s ID.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-microsoft-graph-app-manifest
 */
export function manifest(registration: PlannedRegistration): Script {
  return {
    id: 'manifest',
    title: 'Microsoft Graph manifest (JSON)',
    text: `${JSON.stringify(graphApplication(registration, dataversePermission.scopeId), null, 2)}\n`,
    missing: missingValues({
      ...registration,
      tenant: '-',
      certificate: false,
      applicationUser: false,
    }),
  };
}
