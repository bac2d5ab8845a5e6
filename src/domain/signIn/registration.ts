import { cloudIds, type CloudId } from '../../facts/cloud/clouds.ts';
import { parseGuid, type Guid } from '../guid.ts';
import { readRecord, readText } from '../json.ts';

/** An app registration as far as signing in needs it. */
export type Registration = {
  /** Application (client) ID. */
  readonly clientId: Guid;
  /** A tenant's GUID or domain; undefined leaves the choice to Microsoft's page (`organizations`). */
  readonly tenant: string | undefined;
  readonly cloud: CloudId;
};

/** Who signed in, through which registration. */
export type Account = {
  /** Stable within this tab: one person in one tenant and cloud through one client ID. */
  readonly key: string;
  readonly username: string;
  readonly name: string | undefined;
  readonly tenantId: string;
  /** The person's own tenant, which differs from `tenantId` for a guest. */
  readonly homeTenantId: string;
  readonly registration: Registration;
};

/** An account as far as the browser keeps it: enough to offer signing in again, without anything that grants access. */
export type KnownAccount = Pick<Account, 'key' | 'username' | 'tenantId' | 'registration'>;

/** Reads a stored account; undefined where a part is missing. */
export function parseKnownAccount(value: unknown): KnownAccount | undefined {
  const record = readRecord(value);
  const key = readText(record?.['key']);
  const username = readText(record?.['username']);
  const tenantId = readText(record?.['tenantId']);
  const registration = parseRegistration(record?.['registration']);
  return key && username && tenantId && registration
    ? { key, username, tenantId, registration }
    : undefined;
}

/** Reads a stored registration; undefined where the client ID isn't a GUID or the cloud is unknown. Any tenant text is kept as it is. */
export function parseRegistration(value: unknown): Registration | undefined {
  const record = readRecord(value);
  const clientId = parseGuid(record?.['clientId']);
  const cloud = parseCloudId(record?.['cloud']);
  return clientId && cloud ? { clientId, cloud, tenant: readText(record?.['tenant']) } : undefined;
}

/** Reads a cloud's ID; undefined where this page doesn't know the cloud. */
export function parseCloudId(value: unknown): CloudId | undefined {
  return cloudIds.find((id) => id === value);
}
