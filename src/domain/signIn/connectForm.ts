import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { OrganizationUrl } from '../organizations/organizationUrl.ts';
import { readOrganizationAddress, type OrganizationAddress } from '../input/organizationAddress.ts';
import { cleanClientId, type PastedClientId } from '../input/clientId.ts';
import { cleanTenant, type PastedTenant } from '../input/tenant.ts';
import { cutSecrets } from '../secrets/cutSecrets.ts';
import { holdsSecret } from '../secrets/findSecrets.ts';
import type { Registration } from './registration.ts';
import { readTenantLink } from '../input/tenantLink.ts';

/** The sign-in form as typed. */
export type TypedForm = {
  readonly client: string;
  readonly tenant: string;
  readonly org: string;
  readonly cloud: CloudId;
};

const fieldNames = ['client', 'tenant', 'org'] as const;

export type FieldName = (typeof fieldNames)[number];

/** What the sign-in form's fields mean. */
export type ConnectResult = {
  /** By field, what is wrong with it. */
  readonly errors: Readonly<Record<FieldName, string | undefined>>;
  /** Fields that hold a secret, which must not stay on the screen. */
  readonly secrets: readonly FieldName[];
  /** Undefined while anything is wrong. */
  readonly registration: Registration | undefined;
  readonly organization: OrganizationUrl | undefined;
  /** What was changed in the organization's address, for the person to read. */
  readonly orgRemark: string | undefined;
  /** The client and the tenant have the same ID, which can't be. */
  readonly sameIds: boolean;
  /** The tenant that a pasted link names: an invitation's, for a guest. */
  readonly linkedTenant: string | undefined;
  /** Set where the tenant is given by a domain: its ID can be looked up. */
  readonly domain: string | undefined;
};

/** Reads the whole form. Loaded with the first field that is filled in, because the advice about fields is long. */
export function readConnectForm(typed: TypedForm): ConnectResult {
  const linkedTenant = readTenantLink(typed.tenant);
  const client = cleanClientId(typed.client);
  const tenant = cleanTenant(linkedTenant ?? typed.tenant);
  const org = readOrganizationAddress(typed.org, typed.cloud);
  const sameIds = haveSameId(client, tenant);
  const errors = {
    client: errorOf(client.status === 'empty' ? noClient : client, typed.client),
    tenant: errorOf(sameIds ? sameIdMessage : tenant, typed.tenant),
    org: errorOf(org, typed.org),
  };
  return {
    errors,
    secrets: fieldNames.filter((name) => holdsSecret(typed[name])),
    registration: fieldNames.every((name) => errors[name] === undefined)
      ? registrationOf(client, tenant, typed.cloud)
      : undefined,
    ...(org.status === 'ok'
      ? { organization: org.value, orgRemark: org.remark }
      : { organization: undefined, orgRemark: undefined }),
    sameIds,
    linkedTenant,
    domain: tenant.status === 'ok' && tenant.as === 'domain' ? tenant.tenant : undefined,
  };
}

function registrationOf(
  client: PastedClientId,
  tenant: PastedTenant,
  cloud: CloudId,
): Registration | undefined {
  if (client.status !== 'ok') return undefined;
  const named = tenant.status === 'ok' ? tenant.tenant : undefined;
  return { clientId: client.clientId, tenant: named, cloud };
}

const noClient = 'Enter the Application (client) ID of your app registration.';

/** What is wrong with a field; also where what is left after a secret was removed would do. */
function errorOf(
  read: PastedClientId | PastedTenant | OrganizationAddress | string,
  text: string,
): string | undefined {
  if (typeof read === 'string') return read;
  return read.status === 'refused' ? read.message : cutSecrets(text).message;
}

const sameIdMessage =
  'This is the same ID as the client ID above. On the registration’s Overview page, copy the Application (client) ID to the one field and the Directory (tenant) ID to the other.';

/** A GUID is issued once, so one of the two fields then holds the other one's ID. */
function haveSameId(client: PastedClientId, tenant: PastedTenant): boolean {
  return client.status === 'ok' && tenant.status === 'ok' && tenant.tenant === client.clientId;
}
