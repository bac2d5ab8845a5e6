import type { CloudId } from '../facts/clouds.ts';
import type { ConnectLink, ConnectValues } from '../domain/connectLink.ts';
import { FailureError, type Failure } from '../domain/failure.ts';
import type { Guid } from '../domain/guid.ts';
import type { OrganizationUrl } from '../domain/organizationUrl.ts';
import { readPastedAddress } from '../domain/pastedAddress.ts';
import { cleanClientId, cleanTenant, secretMessage } from '../domain/pastedId.ts';
import { parseCloudId } from '../domain/pendingSignIn.ts';
import type { Registration } from '../domain/registration.ts';
import type { Resource } from '../domain/resource.ts';
import { cloudOf } from '../domain/typedOrganization.ts';
import { readConnectFields, writeConnectFields } from '../services/connectForm.ts';
import { lookUpTenant } from '../services/tenant.ts';
import type { Latchkey } from './latchkey.svelte.ts';

export type TenantLookup =
  | { readonly status: 'idle' }
  | { readonly status: 'asking'; readonly domain: string }
  | { readonly status: 'found'; readonly domain: string; readonly id: Guid }
  | { readonly status: 'failed'; readonly domain: string; readonly failure: Failure };

/** Values to fill in; a client ID need not be well-formed yet. */
type FormValues = Omit<ConnectValues, 'client'> & { readonly client?: string };

type FieldName = 'client' | 'tenant' | 'org';

/** What is typed into the sign-in form, and what is wrong with it. */
export class ConnectForm {
  readonly #latchkey: Latchkey;
  #asking: AbortController | undefined;
  #touched = false;

  client = $state('');
  tenant = $state('');
  cloud = $state<CloudId>('public');
  org = $state('');
  errors = $state.raw<Readonly<Partial<Record<FieldName, string | undefined>>>>({});
  lookup = $state.raw<TenantLookup>({ status: 'idle' });

  constructor(latchkey: Latchkey) {
    this.#latchkey = latchkey;
  }

  /**
   * Fills in from the first of these that names a registration: the link, the host's settings, what was typed last time.
   * They are not mixed: a tenant goes with its client ID.
   */
  async prefill(link: ConnectLink | undefined, org?: OrganizationUrl): Promise<void> {
    this.#take({ ...link?.values, ...(org && { org }) });
    if (link?.values.client) return;
    const config = this.#latchkey.config?.connect.values ?? {};
    const remembered = config.client ? config : await this.#readLast();
    if (!this.#touched) this.#take({ ...remembered, ...config, ...link?.values });
  }

  async #readLast(): Promise<FormValues> {
    const last = await readConnectFields(this.#latchkey.storage);
    const cloud = this.org === '' ? parseCloudId(last?.cloud) : undefined;
    return last ? { client: last.client, tenant: last.tenant, ...(cloud && { cloud }) } : {};
  }

  /** A field has been left or changed: says what is wrong with it, and looks a domain up. */
  settle(name: FieldName): void {
    this.#touched = true;
    this.errors = { ...this.errors, [name]: this.#read[name]() };
    if (name === 'tenant') void this.lookUp();
  }

  /** Finds the tenant behind a domain; needs no sign-in. */
  async lookUp(): Promise<void> {
    this.#asking?.abort();
    const tenant = cleanTenant(this.tenant);
    if (tenant.status !== 'ok' || tenant.as !== 'domain') {
      this.lookup = { status: 'idle' };
      return;
    }
    const domain = tenant.tenant;
    const asking = new AbortController();
    this.#asking = asking;
    this.lookup = { status: 'asking', domain };
    try {
      const id = await lookUpTenant(this.#latchkey.world, this.cloud, domain, asking.signal);
      if (!asking.signal.aborted) this.lookup = { status: 'found', domain, id };
    } catch (error) {
      if (asking.signal.aborted) return;
      if (!(error instanceof FailureError)) throw error;
      this.lookup = { status: 'failed', domain, failure: error.failure };
    }
  }

  /** Leaves for Microsoft's page, if all that is typed makes sense. */
  async submit(): Promise<void> {
    this.#touched = true;
    this.errors = this.#allErrors();
    const client = cleanClientId(this.client);
    const tenant = cleanTenant(this.tenant);
    if (client.status !== 'ok' || tenant.status === 'refused' || this.errors.org) return;
    this.client = client.clientId;
    this.tenant = tenant.status === 'ok' ? tenant.tenant : '';
    const registration: Registration = {
      clientId: client.clientId,
      tenant: this.tenant || undefined,
      cloud: this.cloud,
    };
    const { storage, router, session, directory } = this.#latchkey;
    await writeConnectFields(storage, {
      client: this.client,
      tenant: this.tenant,
      cloud: this.cloud,
    });
    const url = this.#organization();
    if (url) await directory.add(url);
    await session.begin({ registration, resource: this.#resource(url), route: router.fragment });
  }

  #resource(url: OrganizationUrl | undefined): Resource {
    return url ? { is: 'organization', url } : { is: 'discovery', cloud: this.cloud };
  }

  #organization(): OrganizationUrl | undefined {
    const pasted = readPastedAddress(this.org);
    return pasted.is === 'organization' ? pasted.url : undefined;
  }

  #take(values: FormValues): void {
    this.client = values.client ?? this.client;
    this.tenant = values.tenant ?? this.tenant;
    this.org = values.org ?? this.org;
    this.cloud = values.cloud ?? (values.org && cloudOf(values.org)) ?? this.cloud;
  }

  #allErrors(): ConnectForm['errors'] {
    const { client, tenant, org } = this.#read;
    return { client: client(), tenant: tenant(), org: org() };
  }

  /** By field, what is wrong with it. A secret typed into any of them is not even kept on the screen. */
  readonly #read: Readonly<Record<FieldName, () => string | undefined>> = {
    client: () => {
      const read = cleanClientId(this.client);
      if (read.status === 'ok') return undefined;
      if (read.status === 'empty') return 'Enter the Application (client) ID of your registration.';
      if (secretMessage(this.client) !== undefined) this.client = '';
      return read.message;
    },
    tenant: () => {
      const read = cleanTenant(this.tenant);
      if (read.status !== 'refused') return undefined;
      if (secretMessage(this.tenant) !== undefined) this.tenant = '';
      return read.message;
    },
    org: () => {
      if (this.org.trim() === '') return undefined;
      const read = readPastedAddress(this.org);
      if (read.is === 'organization') return this.#cloudError(read.cloud);
      if (secretMessage(this.org) !== undefined) this.org = '';
      if (read.is === 'other') return read.message;
      return 'Enter the address as in the browser, such as https://contoso.crm4.dynamics.com.';
    },
  };

  #cloudError(cloud: CloudId): string | undefined {
    return cloud === this.cloud
      ? undefined
      : 'This address belongs to another cloud than the one chosen. Choose its cloud first.';
  }
}
