import type { DoctorStage } from '../../facts/doctor/doctorStages.ts';
import type { DoctorRun } from '../../domain/doctor/doctorRun.ts';
import type { Listing } from '../../domain/discovery/listing.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import {
  readOrganizationAddress,
  type OrganizationAddress,
} from '../../domain/input/organizationAddress.ts';
import { findNamedById } from '../../domain/input/namedOrganization.ts';
import { cleanClientId } from '../../domain/input/clientId.ts';
import { cleanTenant } from '../../domain/input/tenant.ts';
import type { Account, Registration } from '../../domain/signIn/registration.ts';
import { sameAddress, typedOrganization } from '../../domain/organizations/typedOrganization.ts';
import { loadPart } from '../../services/loadPart.ts';
import { readConnectFields, type ConnectFields } from '../../services/storage/connectFields.ts';
import { readLastRun, writeLastRun } from '../../services/storage/doctorRuns.ts';
import type { LastSignIn, Subject } from '../../services/doctor/examination.ts';
import {
  doctorChoices,
  knownOrganizations,
  noFields,
  type DoctorChoice,
  type DoctorFields,
  type DoctorPage,
} from './doctorChoices.ts';
import type { Saved } from '../discovery/saved.ts';

/** The doctor's form and last run. The form lives as long as the screen; the run is stored. */
export class Doctor {
  readonly #page: DoctorPage;
  readonly #saved: Saved;
  #remembered = $state.raw<ConnectFields | undefined>(undefined);
  #typed = $state.raw<DoctorFields | undefined>(undefined);
  #listed = $state.raw<readonly Organization[]>([]);
  #stop: AbortController | undefined;

  run = $state.raw<DoctorRun | undefined>(undefined);
  /** What the last run examined, in one line. */
  about = $state('');
  /** The stage in progress; undefined while no run is. */
  running = $state.raw<DoctorStage | undefined>(undefined);

  constructor(page: DoctorPage, saved: Saved) {
    this.#page = page;
    this.#saved = saved;
  }

  /** Reads the last run, and what the sign-in form remembers. */
  async load(): Promise<void> {
    const { storage } = this.#page;
    const [last, remembered] = await Promise.all([
      readLastRun(storage),
      readConnectFields(storage),
    ]);
    this.#remembered = remembered;
    if (!last || this.run) return;
    this.run = last.run;
    this.about = last.about;
  }

  /** The registrations this page knows, the most likely first. */
  readonly choices: readonly DoctorChoice[] = $derived.by(() =>
    doctorChoices(this.#page, this.#saved, this.#remembered),
  );

  get fields(): DoctorFields {
    return this.#typed ?? this.choices[0]?.fields ?? noFields;
  }

  set fields(fields: DoctorFields) {
    this.#typed = fields;
  }

  /** Fills in from one of the choices. */
  choose(key: string): void {
    this.#typed = this.choices.find((choice) => choice.key === key)?.fields;
  }

  /** The organization typed; undefined where it is none of this cloud. */
  get organization(): Organization | undefined {
    const url = this.#organizationUrl();
    const typed = url && typedOrganization(url);
    return (
      typed && {
        ...(this.organizations.find((each) => sameAddress(each, typed)) ?? typed),
        apiUrl: url,
      }
    );
  }

  /** What is wrong with the organization's address, in words. */
  get organizationError(): string | undefined {
    const read = this.#organizationAddress();
    return read.status === 'refused' ? read.message : undefined;
  }

  /** What was changed in the organization's address, in words. */
  get organizationRemark(): string | undefined {
    const read = this.#organizationAddress();
    return read.status === 'ok' ? read.remark : undefined;
  }

  get registration(): Registration | undefined {
    const client = cleanClientId(this.fields.client);
    const tenant = cleanTenant(this.fields.tenant);
    if (client.status !== 'ok') return undefined;
    return {
      clientId: client.clientId,
      tenant: tenant.status === 'ok' ? tenant.tenant : undefined,
      cloud: this.fields.cloud,
    };
  }

  /** Who is signed in through the registration that is examined. */
  get account(): Account | undefined {
    const { registration } = this;
    return this.#page.session.accounts.find(
      (account) =>
        account.registration.clientId === registration?.clientId &&
        account.registration.cloud === registration.cloud,
    );
  }

  /** Organizations to choose from: saved, typed, and what discovery has listed. */
  readonly organizations: readonly Organization[] = $derived.by(() =>
    knownOrganizations(this.#saved, this.#listed),
  );

  /** Reads the list that the organizations screen has loaded in this tab. */
  async borrowList(): Promise<void> {
    const { account } = this;
    if (!account) return;
    const client = await this.#page.queryClient();
    const known = client.getQueryData<Listing>(['organizations', account.key]);
    if (known) this.#listed = known.organizations;
  }

  async start(): Promise<void> {
    this.stop();
    const stop = new AbortController();
    this.#stop = stop;
    this.about = this.#inOneLine();
    const { world, session, storage } = this.#page;
    const { examine } = await loadPart(world, import('../../services/doctor/examine.ts'));
    if (stop.signal.aborted) return;
    const { run, listing } = await examine(
      world,
      () => session.identity(),
      this.#subject(),
      stop.signal,
      (progress) => {
        if (this.#stop !== stop) return;
        this.run = progress.run;
        this.running = progress.running;
      },
    );
    if (this.#stop !== stop) return;
    if (listing) this.#listed = listing.organizations;
    await writeLastRun(storage, { run, about: this.about });
  }

  /** Ends the run; its results so far stay. */
  stop(): void {
    this.#stop?.abort();
  }

  #subject(): Subject {
    const { account, fields } = this;
    return {
      client: fields.client,
      tenant: fields.tenant,
      cloud: fields.cloud,
      organization: this.#organizationUrl(),
      account,
      lastSignIn: this.#lastSignIn(account),
    };
  }

  #lastSignIn(account: Account | undefined): LastSignIn {
    const { signIn, unanswered } = this.#page.session;
    if (signIn.status === 'failed') return { is: 'failed', failure: signIn.failure };
    if (unanswered) return { is: 'left', at: unanswered.startedAt };
    return account ? { is: 'signed-in' } : { is: 'none' };
  }

  #organizationUrl(): OrganizationUrl | undefined {
    const read = this.#organizationAddress();
    return read.status === 'ok' ? read.value : undefined;
  }

  #organizationAddress(): OrganizationAddress {
    const listed = findNamedById(this.fields.organization, this.organizations)?.apiUrl;
    return readOrganizationAddress(listed ?? this.fields.organization, this.fields.cloud);
  }

  #inOneLine(): string {
    const { registration, organization } = this;
    const address = organization?.apiUrl?.replace('https://', '');
    return [registration?.clientId, registration?.tenant, address].filter(Boolean).join(', ');
  }
}
