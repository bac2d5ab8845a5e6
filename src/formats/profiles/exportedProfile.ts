import type { Profile } from '../../domain/profiles/profile.ts';
import type { ExportedConnection } from './exported.ts';

/** A saved profile as exports need it. */
export function exportedProfile({
  id,
  name,
  registration,
  organization,
  lastCheck,
}: Profile): ExportedConnection {
  return { id, name, registration, organization, check: lastCheck };
}
