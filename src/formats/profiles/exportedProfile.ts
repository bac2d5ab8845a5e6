import type { Profile } from '../../domain/profiles/profile.ts';
import type { ExportedConnection } from './exported.ts';

/** A saved profile as exports need it; where its registration has no tenant, with the organization’s. */
export function exportedProfile(profile: Profile): ExportedConnection {
  const { id, name, registration, organization, target, account, lastCheck } = profile;
  const tenant = registration.tenant ?? organization.tenantId;
  return {
    id,
    name,
    registration: { ...registration, tenant },
    organization,
    target,
    account: account?.username,
    check: lastCheck,
  };
}
