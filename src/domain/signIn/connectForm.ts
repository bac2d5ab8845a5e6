import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { OrganizationUrl } from '../organizations/organizationUrl.ts';
import { readOrganizationAddress, type OrganizationAddress } from '../input/organizationAddress.ts';
import { cleanClientId, type PastedClientId } from '../input/clientId.ts';
import { cleanTenant, type PastedTenant } from '../input/tenant.ts';
import { secretMessage } from '../secrets/cutSecrets.ts';
import { longestField } from './longestField.ts';
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
  /** Fields that hold a secret, or more than is searched for one: they must not stay on the screen. */
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
  const { linkedTenant, tenant } = readTenantField(typed.tenant);
  const client = cleanClientId(typed.client);
  const org = readOrganizationAddress(typed.org, typed.cloud);
  const sameIds = haveSameId(client, tenant);
  const isTooLong = (name: FieldName) => typed[name].length > longestField[name];
  const reads = { client, tenant, org };
  const errors = {
    client: errorOf(client.status === 'empty' ? noClient : client, isTooLong('client')),
    tenant: errorOf(sameIds ? sameIdMessage : tenant, isTooLong('tenant')),
    org: errorOf(org, isTooLong('org')),
  };
  return {
    errors,
    secrets: fieldNames.filter((name) => hasSecret(reads[name]) || isTooLong(name)),
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

/** Of a link only the tenant is read, so the rest of it is searched for secrets here. */
function readTenantField(text: string) {
  const linkedTenant = readTenantLink(text);
  const message = linkedTenant === undefined ? undefined : secretMessage(text, longestField.tenant);
  const tenant: PastedTenant =
    message === undefined
      ? cleanTenant(linkedTenant ?? text)
      : { status: 'refused', message, secret: true };
  return { linkedTenant, tenant };
}

function hasSecret(read: PastedClientId | PastedTenant | OrganizationAddress): boolean {
  return read.status === 'refused' && read.secret;
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

/** What is wrong with a field; also where the part of it that is read would do. */
function errorOf(
  read: PastedClientId | PastedTenant | OrganizationAddress | string,
  isTooLong: boolean,
): string | undefined {
  if (typeof read === 'string') return read;
  if (read.status === 'refused') return read.message;
  return isTooLong ? 'This text is too long. Enter the value alone.' : undefined;
}

const sameIdMessage =
  'This is the same ID as the client ID above. On the registration’s Overview page, copy the Application (client) ID to the one field and the Directory (tenant) ID to the other.';

/** A GUID is issued once, so one of the two fields then holds the other one's ID. */
function haveSameId(client: PastedClientId, tenant: PastedTenant): boolean {
  return client.status === 'ok' && tenant.status === 'ok' && tenant.tenant === client.clientId;
}
