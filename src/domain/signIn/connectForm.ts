import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { OrganizationUrl } from '../organizations/organizationUrl.ts';
import { readPastedAddress } from '../input/pastedAddress.ts';
import { cleanClientId, type PastedClientId } from '../input/clientId.ts';
import { cleanTenant, type PastedTenant } from '../input/tenant.ts';
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
  /** The tenant that a pasted link names: an invitation's, for a guest. */
  readonly linkedTenant: string | undefined;
  /** Set where the tenant is given by a domain: its ID can be looked up. */
  readonly domain: string | undefined;
};

/** Reads the whole form. Loaded with the first field that is filled in, because the advice about fields is long. */
export function readConnectForm(typed: TypedForm): ConnectResult {
  const client = cleanClientId(typed.client);
  const linkedTenant = readTenantLink(typed.tenant);
  const tenant = cleanTenant(linkedTenant ?? typed.tenant);
  const org = readOrganization(typed.org, typed.cloud);
  const errors = {
    client: client.status === 'empty' ? noClient : messageOf(client),
    tenant: messageOf(tenant),
    org: org.error,
  };
  const sound = fieldNames.every((name) => errors[name] === undefined);
  const found = tenant.status === 'ok' ? tenant : undefined;
  return {
    errors,
    secrets: fieldNames.filter((name) => holdsSecret(typed[name])),
    registration:
      sound && client.status === 'ok'
        ? { clientId: client.clientId, tenant: found?.tenant, cloud: typed.cloud }
        : undefined,
    organization: org.url,
    linkedTenant,
    domain: found?.as === 'domain' ? found.tenant : undefined,
  };
}

const noClient = 'Enter the Application (client) ID of your app registration.';

function messageOf(read: PastedClientId | PastedTenant): string | undefined {
  return read.status === 'refused' ? read.message : undefined;
}

function readOrganization(
  text: string,
  cloud: CloudId,
): { readonly url?: OrganizationUrl; readonly error?: string } {
  if (text.trim() === '') return {};
  const read = readPastedAddress(text);
  if (read.is === 'other') return { error: read.message };
  if (read.is !== 'organization') {
    return {
      error:
        'Enter the address as your browser shows it, such as https://contoso.crm4.dynamics.com.',
    };
  }
  if (read.cloud === cloud) return { url: read.url };
  return {
    error: 'This address is in another cloud. Select that cloud first.',
  };
}
