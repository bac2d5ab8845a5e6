import { clouds } from '../../facts/cloud/clouds.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import { appUrlOf } from '../../domain/organizations/listedAddress.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { LastCheck } from '../../domain/profiles/lastCheck.ts';
import { parseGuid } from '../../domain/guid.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import type { Registration } from '../../domain/signIn/registration.ts';

/** One connection as exports need it: a saved profile, or a listed organization with the registration that found it. */
export type ExportedConnection = {
  /** A GUID in most cases; different for each connection of one export. */
  readonly id: string;
  readonly name: string;
  readonly registration: Registration;
  readonly organization: Pick<
    Organization,
    'id' | 'name' | 'uniqueName' | 'url' | 'suffix' | 'environmentId'
  > & { readonly apiUrl: OrganizationUrl };
  readonly target?: TargetId | undefined;
  /** What the organization is for, where a list says so. */
  readonly use?: Organization['use'] | undefined;
  /** The name of the user who signs in. */
  readonly account?: string | undefined;
  readonly check?: Pick<LastCheck, 'at' | 'verdict' | 'code' | 'username'> | undefined;
};

/** One file of an export. */
export type ExportedFile = {
  /** The name for the download; safe in any file system. */
  readonly name: string;
  /** Tells it from the other files of the same export. */
  readonly label: string;
  readonly text: string;
  /** The target whose registration it needs, where that differs from the format’s. */
  readonly needs?: TargetId;
};

/** Writes connections as files of another tool, at a moment in milliseconds since 1970. */
export type ExportWriter = (
  connections: readonly ExportedConnection[],
  at: number,
) => readonly ExportedFile[];

/** What stands where a secret belongs. The tool, or its secret store, gets the secret from the person. */
export const secretPlaceholder = '<paste the client secret here>';
export const tenantPlaceholder = '<Directory (tenant) ID>';

/** The address of the organization’s app; the Web API’s where the list has no usable one. */
export function addressOf({ organization }: ExportedConnection): OrganizationUrl {
  return appUrlOf(organization) ?? organization.apiUrl;
}

/** The tenant’s ID or domain; undefined where none is known, or where what is stored can’t be one. */
export function tenantOf({ registration }: ExportedConnection): string | undefined {
  const { tenant } = registration;
  return tenant !== undefined && /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(tenant) ? tenant : undefined;
}

/** The beginning of Entra’s addresses for this registration. */
export function authorityOf(connection: ExportedConnection): string {
  const { signInHost } = clouds[connection.registration.cloud];
  return `https://${signInHost}/${tenantOf(connection) ?? 'organizations'}`;
}

/** The delegated permission to ask for, on the organization’s own host. */
export function scopeOf(connection: ExportedConnection): string {
  return `${addressOf(connection)}/user_impersonation`;
}

/** The connection’s ID as a GUID, always the same for the same ID: other tools take nothing else. */
export function guidOf({ id }: Pick<ExportedConnection, 'id'>): string {
  const known = parseGuid(id);
  if (known) return known;
  const digits = [1, 2, 3, 4].map((seed) => hash(`${seed}${id}`).padStart(8, '0')).join('');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
}

/** FNV-1a, 32 bits in hexadecimal: no secret, only different for different texts. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value.toString(16);
}

/** JSON as people read it. Names stay as they are, whatever they contain. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
