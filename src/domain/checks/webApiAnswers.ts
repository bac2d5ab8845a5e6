import { parseGuid, type Guid } from '../guid.ts';
import { readRecord, readText } from '../json.ts';

/** Who Dataverse says is asking. */
export type WhoAmI = { readonly organizationId: Guid; readonly userId: Guid };

/** Reads the answer to `WhoAmI`; undefined where it is not one. */
export function parseWhoAmI(value: unknown): WhoAmI | undefined {
  const record = readRecord(value);
  const organizationId = parseGuid(record?.['OrganizationId']);
  const userId = parseGuid(record?.['UserId']);
  return organizationId && userId ? { organizationId, userId } : undefined;
}

/** Reads the answer to `RetrieveVersion`; undefined where it is not one. */
export function parseVersion(value: unknown): string | undefined {
  const version = readText(readRecord(value)?.['Version']);
  return version && /^\d+(\.\d+){1,4}$/.test(version) ? version : undefined;
}

/** What an organization says about itself; what it leaves out is undefined. */
export type OrganizationDetails = { readonly geo: string | undefined };

/** Reads the answer to `RetrieveCurrentOrganization`; undefined where it is not one. */
export function parseDetails(value: unknown): OrganizationDetails | undefined {
  const detail = readRecord(readRecord(value)?.['Detail']);
  const geo = readText(detail?.['Geo']);
  return detail && { geo: geo && /^[\w -]{1,40}$/.test(geo) ? geo : undefined };
}
