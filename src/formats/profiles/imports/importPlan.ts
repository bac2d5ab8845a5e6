import { readOrganizationHost } from '../../../domain/organizations/organizationUrl.ts';
import type { Profile } from '../../../domain/profiles/profile.ts';
import type { Registration } from '../../../domain/signIn/registration.ts';
import type { ImportedConnection, SkippedConnection } from './imported.ts';

/** A connection with the registration that its profile will have. */
export type PlannedImport = {
  readonly connection: ImportedConnection;
  readonly registration: Registration;
};

/** What an import would do; nothing of it is done yet. */
export type ImportPlan = {
  readonly added: readonly PlannedImport[];
  /** Saved profiles that get the name in the file. */
  readonly changed: readonly (PlannedImport & { readonly profile: Profile })[];
  /** Connections that are saved already, just as they are. */
  readonly same: readonly ImportedConnection[];
  readonly skipped: readonly SkippedConnection[];
};

/**
 * Compares the connections of a file with the saved profiles.
 * @param usual the registration for connections without a client ID; undefined where there is none
 */
export function planImport(
  connections: readonly ImportedConnection[],
  profiles: readonly Profile[],
  usual: Registration | undefined,
): ImportPlan {
  const saved = new Map(
    profiles.map((profile) => [
      keyOf(profile.organization.apiUrl, profile.registration.clientId),
      profile,
    ]),
  );
  const added: PlannedImport[] = [];
  const changed: (PlannedImport & { profile: Profile })[] = [];
  const same: ImportedConnection[] = [];
  const skipped: SkippedConnection[] = [];
  for (const connection of connections) {
    const registration = registrationOf(connection, usual);
    const profile = registration && saved.get(keyOf(connection.address, registration.clientId));
    if (!registration)
      skipped.push({ what: connection.name, why: noRegistration(connection, usual) });
    else if (!profile) added.push({ connection, registration });
    else if (profile.name === connection.name) same.push(connection);
    else changed.push({ connection, registration, profile });
  }
  return { added, changed, same, skipped };
}

function registrationOf(
  { clientId, tenant, cloud }: ImportedConnection,
  usual: Registration | undefined,
): Registration | undefined {
  if (clientId) return { clientId, tenant, cloud };
  return usual?.cloud === cloud ? usual : undefined;
}

function noRegistration({ cloud }: ImportedConnection, usual: Registration | undefined): string {
  return usual && usual.cloud !== cloud
    ? 'It has no client ID, and the selected registration is in another cloud.'
    : 'It has no client ID, and no registration is selected for it.';
}

/** The same for the app’s and the Web API’s address of an organization. */
function keyOf(address: string, clientId: string): string {
  const host = readOrganizationHost(new URL(address).hostname);
  return `${host?.urlName ?? address}.${host?.suffix ?? ''} ${clientId}`;
}
