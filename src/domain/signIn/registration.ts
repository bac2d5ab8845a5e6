import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { Guid } from '../guid.ts';

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
