import { readOrganizationHost } from '../../../domain/organizations/organizationUrl.ts';
import { typedOrganization } from '../../../domain/organizations/typedOrganization.ts';
import { noDetails, type NewProfile, type Profile } from '../../../domain/profiles/profile.ts';
import { usualOptions } from '../../../domain/profiles/profileTarget.ts';
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
 * Compares the connections of a file with the saved profiles. A new one is for the tool of the file; a saved one stays for its own,
 * because what was exported may come back.
 * @param usual the registration for connections without a client ID; undefined where there is none
 */
export function planImport(
  connections: readonly ImportedConnection[],
  profiles: readonly Profile[],
  usual: Registration | undefined,
): ImportPlan {
  const take = takeFrom(profiles);
  const organizations = new Map(
    profiles.map(({ organization }) => [hostOf(organization.apiUrl), organization]),
  );
  const added: NewProfile[] = [];
  const changed: { profile: Profile; name: string }[] = [];
  const same: ImportedConnection[] = [];
  const skipped: SkippedConnection[] = [];
  const others: { connection: ImportedConnection; registration: Registration }[] = [];
  for (const connection of connections) {
    const { name } = connection;
    const registration = registrationOf(connection, usual);
    if (!registration) skipped.push({ what: name, why: noRegistration(connection, usual) });
    else if (take(registration, connection, (profile) => profile.name === name))
      same.push(connection);
    else others.push({ connection, registration });
  }
  for (const { connection, registration } of others) {
    const { name } = connection;
    const profile = take(registration, connection, () => true);
    if (profile) changed.push({ profile, name });
    else {
      const organization =
        organizations.get(hostOf(connection.address)) ?? organizationOf(connection);
      added.push(newProfile(connection, registration, organization));
    }
  }
  return { added, changed, same, skipped };
}

type Take = (
  registration: Registration,
  connection: ImportedConnection,
  fits: (profile: Profile) => boolean,
) => Profile | undefined;

/** Finds a profile of a connection, preferably one for its tool or for none; each profile is found once. */
function takeFrom(profiles: readonly Profile[]): Take {
  const keyOf = (host: string, { clientId }: Registration): string => `${host} ${clientId}`;
  const left = new Map<string, readonly Profile[]>();
  for (const profile of profiles) {
    const key = keyOf(hostOf(profile.organization.apiUrl), profile.registration);
    left.set(key, [...(left.get(key) ?? []), profile]);
  }
  return (registration, { address, target }, fits) => {
    const key = keyOf(hostOf(address), registration);
    const all = left.get(key) ?? [];
    const fitting = all.filter(fits);
    const found =
      fitting.find((profile) => profile.target === target) ??
      fitting.find((profile) => profile.target === undefined) ??
      fitting[0];
    if (found)
      left.set(
        key,
        all.filter((each) => each !== found),
      );
    return found;
  };
}

function newProfile(
  { name, target }: ImportedConnection,
  registration: Registration,
  organization: Profile['organization'],
): NewProfile {
  const options = usualOptions(target, organization.suffix);
  return { ...noDetails, name, registration, organization, target, options, lastCheck: undefined };
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
