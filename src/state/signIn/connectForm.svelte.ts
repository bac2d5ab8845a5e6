import { defaultCloud, type CloudId } from '../../facts/cloud/clouds.ts';
import type { ConnectResult, FieldName } from '../../domain/signIn/connectForm.ts';
import type { ConnectLink, ConnectValues } from '../../domain/signIn/connectLink.ts';
import { parseCloudId } from '../../domain/signIn/registration.ts';
import type { Resource } from '../../domain/signIn/resource.ts';
import type { OfferedRegistration } from '../../domain/signIn/config/registrationFields.ts';
import { cloudOf, type OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import { loadPart } from '../../services/loadPart.ts';
import { readConnectFields } from '../../services/storage/connectFields.ts';
import type { Config } from '../../domain/signIn/config/hostConfig.ts';
import { usualCloud } from '../../domain/signIn/config/usualCloud.ts';
import type { Page } from '../page.ts';
import { TenantLookup } from './tenantLookup.svelte.ts';

/** What the form asks of the page: the host's settings, and where to keep an address that was typed. */
type ConnectFormPage = Page & {
  readonly config: Config | undefined;
  /** Resolves once `config` is known. */
  readonly ready: Promise<void>;
  /** Where to keep an address that was typed. */
  saved(): Promise<{
    readonly typedOrganizations: { add(url: OrganizationUrl): Promise<unknown> };
  }>;
};

/** Values to fill in; a client ID need not be well-formed yet. */
type FormValues = Omit<ConnectValues, 'client'> & { readonly client?: string };

/** What is typed into the sign-in form, and what is wrong with it. */
export class ConnectForm {
  readonly #page: ConnectFormPage;
  /** Something was typed: after that, nothing is filled in. */
  #touched = false;
  #filled = Promise.resolve();
  #linked: string | undefined;
  #sameIdsShown = false;

  client = $state('');
  tenant = $state('');
  cloud = $state<CloudId>(defaultCloud);
  org = $state('');
  errors = $state.raw<Readonly<Partial<Record<FieldName, string | undefined>>>>({});
  /** What was changed in the organization's address. */
  orgRemark = $state<string>();
  /** The tenant came out of a link that was pasted into its field. */
  tenantFromLink = $state(false);
  readonly lookup: TenantLookup;
  /** The part of the page that reads the form didn't load. */
  loadFailed = $state(false);

  constructor(page: ConnectFormPage) {
    this.#page = page;
    this.lookup = new TenantLookup(page.world);
  }

  /**
   * Fills in from the first of these that names a registration: the link, the host's settings, what was typed last time.
   * They aren't mixed: a tenant belongs to its client ID.
   */
  prefill(link: ConnectLink | undefined, org?: OrganizationUrl): Promise<void> {
    this.#filled = this.#fill(link, org);
    return this.#filled;
  }

  async #fill(link: ConnectLink | undefined, org: OrganizationUrl | undefined): Promise<void> {
    await this.#page.ready;
    if (`${this.client}${this.tenant}${this.org}` !== '') return;
    if (this.cloud === defaultCloud) this.cloud = usualCloud(this.#page.config);
    this.#take({ ...link?.values, ...(org && { org }) });
    if (link?.values.client) return;
    const config = this.#hostValues();
    const remembered = config.client ? config : await this.#readLast();
    if (!this.#touched) this.#take({ ...remembered, ...config, ...link?.values });
  }

  #hostValues(): ConnectValues {
    return this.#page.config?.connect ?? {};
  }

  async #readLast(): Promise<FormValues> {
    const last = await readConnectFields(this.#page.storage);
    const cloud = this.org === '' ? parseCloudId(last?.cloud) : undefined;
    return last ? { client: last.client, tenant: last.tenant, ...(cloud && { cloud }) } : {};
  }

  /** Fills in a registration that the host offers. */
  async choose({ client, tenant, cloud }: OfferedRegistration): Promise<void> {
    this.client = client;
    this.tenant = tenant ?? '';
    this.cloud = cloud ?? usualCloud(this.#page.config);
    await this.settle('client');
    await this.settle('tenant');
  }

  /** Call when a field was left or changed: says what is wrong with it, and looks up a domain. */
  async settle(name: FieldName): Promise<void> {
    this.#touched ||= this[name] !== '';
    const reading = await this.#read();
    if (!reading) return;
    const told = [name, ...reading.secrets].map((each) => [each, reading.errors[each]] as const);
    this.errors = { ...this.errors, ...Object.fromEntries(told) };
    this.#compareIds(reading);
    if (name !== 'tenant') return;
    if (reading.domain === undefined) this.lookup.reset();
    else await this.lookup.ask(this.cloud, reading.domain);
  }

  /** Changes the cloud, which decides what is right in the other fields. */
  async settleCloud(cloud: CloudId): Promise<void> {
    this.cloud = cloud;
    await this.settle('org');
    await this.settle('tenant');
  }

  /** Leaves for Microsoft's page if every field is valid. */
  async submit(): Promise<void> {
    // Someone may press Sign in before the host's settings have arrived: wait for them.
    if (this.client === '') await this.#filled;
    this.#touched = true;
    const reading = await this.#read();
    this.errors = reading?.errors ?? {};
    if (!reading?.registration) return;
    const { registration, organization } = reading;
    this.client = registration.clientId;
    this.tenant = registration.tenant ?? '';
    const { router, session } = this.#page;
    await this.#keep(organization);
    const resource: Resource = organization
      ? { is: 'organization', url: organization }
      : { is: 'discovery', cloud: registration.cloud };
    // Without a prompt, Microsoft would reuse the account that's already signed in there.
    const prompt = session.accounts.length > 0 ? ('select_account' as const) : undefined;
    await session.begin({ registration, resource, route: router.fragment, prompt });
  }

  /** Remembers what was typed, for the next time. Where the network is gone, the sign-in says so itself. */
  async #keep(organization: OrganizationUrl | undefined): Promise<void> {
    const { client, tenant, cloud } = this;
    const part = await loadPart(
      this.#page.world,
      import('../../services/storage/writeConnectFields.ts'),
    ).catch(() => undefined);
    await part?.writeConnectFields(this.#page.storage, { client, tenant, cloud });
    if (part && organization) await (await this.#page.saved()).typedOrganizations.add(organization);
  }

  /** Reads the fields, and clears any that hold a secret. */
  async #read(): Promise<ConnectResult | undefined> {
    try {
      const { readConnectForm } = await loadPart(
        this.#page.world,
        import('../../domain/signIn/connectForm.ts'),
      );
      const reading = readConnectForm(this);
      for (const name of reading.secrets) this[name] = '';
      this.#takeLink(reading.linkedTenant);
      this.orgRemark = reading.orgRemark;
      this.loadFailed = false;
      return reading;
    } catch {
      this.loadFailed = true; // offline, or the host has a newer version: the form says so
      return undefined;
    }
  }

  /** The same ID in both fields shows at the tenant, whichever of them was left. */
  #compareIds(reading: ConnectResult): void {
    if (reading.sameIds || this.#sameIdsShown)
      this.errors = { ...this.errors, tenant: reading.errors.tenant };
    this.#sameIdsShown = reading.sameIds;
  }

  #takeLink(tenant: string | undefined): void {
    if (tenant !== undefined) this.#linked = this.tenant = tenant;
    this.tenantFromLink = this.tenant !== '' && this.tenant === this.#linked;
  }

  #take(values: FormValues): void {
    this.client = values.client ?? this.client;
    this.tenant = values.tenant ?? this.tenant;
    this.org = values.org ?? this.org;
    this.cloud = values.cloud ?? (values.org && cloudOf(values.org)) ?? this.cloud;
  }
}
