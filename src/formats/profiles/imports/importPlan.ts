import { readOrganizationHost } from '../../../domain/organizations/organizationUrl.ts';
import { typedOrganization } from '../../../domain/organizations/typedOrganization.ts';
import { noDetails, type NewProfile, type Profile } from '../../../domain/profiles/profile.ts';
import type { Registration } from '../../../domain/signIn/registration.ts';
import type { ImportedConnection, SkippedConnection } from './imported.ts';

/** What an import would do; nothing of it is done yet. */
export type ImportPlan = {
  readonly added: readonly NewProfile[];
  /** Saved profiles that get the name in the file. */
  readonly changed: readonly { readonly profile: Profile; readonly name: string }[];
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
  const saved = new Map<string, Profile>();
  const organizations = new Map<string, Profile['organization']>();
  for (const profile of profiles) {
    const host = hostOf(profile.organization.apiUrl);
    saved.set(`${host} ${profile.registration.clientId}`, profile);
    organizations.set(host, profile.organization);
  }
  const added: NewProfile[] = [];
  const changed: { profile: Profile; name: string }[] = [];
  const same: ImportedConnection[] = [];
  const skipped: SkippedConnection[] = [];
  for (const connection of connections) {
    const { name } = connection;
    const registration = registrationOf(connection, usual);
    const host = hostOf(connection.address);
    const profile = registration && saved.get(`${host} ${registration.clientId}`);
    if (!registration) skipped.push({ what: name, why: noRegistration(connection, usual) });
    else if (profile?.name === name) same.push(connection);
    else if (profile) changed.push({ profile, name });
    else {
      const organization = organizations.get(host) ?? organizationOf(connection);
      added.push({ ...noDetails, name, registration, organization, lastCheck: undefined });
    }
  }
  return { added, changed, same, skipped };
}

/** The organization as far as the file knows it. */
function organizationOf(connection: ImportedConnection): Profile['organization'] {
  const { name, address, organizationName, uniqueName, environmentId } = connection;
  const { id, suffix } = typedOrganization(address);
  return {
    id,
    name: organizationName ?? name,
    uniqueName,
    url: address,
    apiUrl: address,
    suffix,
    environmentId,
    tenantId: undefined,
  };
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
    : 'It has no client ID, and this browser knows no registration for it. Sign in, and import it again.';
}

/** The same for the app’s and the Web API’s address of an organization. */
function hostOf(address: string): string {
  const host = readOrganizationHost(new URL(address).hostname);
  return host ? `${host.urlName}.${host.suffix}` : address;
}
