import type { ShareableValues } from '../../domain/signIn/shareLink.ts';
import { addressOf, tenantOf, type ExportedConnection } from './exported.ts';

/** What a link can tell about a connection. Its account isn’t part of that. */
export function linkValuesOf(connection: ExportedConnection): ShareableValues {
  const { registration, target } = connection;
  return {
    client: registration.clientId,
    tenant: tenantOf(connection),
    cloud: registration.cloud,
    org: addressOf(connection),
    for: target,
  };
}
