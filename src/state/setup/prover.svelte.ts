import type { CheckState } from '../../domain/checks/check.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import {
  parseOrganizationUrl,
  type OrganizationUrl,
} from '../../domain/organizations/organizationUrl.ts';
import { sameAddress, typedOrganization } from '../../domain/organizations/typedOrganization.ts';
import { isSameSubject, proofRoute, type GuideSubject } from '../../domain/setup/guideSubject.ts';
import type { PlannedRegistration } from '../../domain/setup/plannedRegistration.ts';
import { accountForProof, proofWay, type ProofWay } from '../../domain/setup/proofWay.ts';
import { valuesOf, withValues } from '../../domain/setup/setupDraft.ts';
import { usualCloud } from '../../domain/signIn/config/usualCloud.ts';
import { readSetupLink } from '../../domain/setup/setupLink.ts';
import type { Config } from '../../domain/signIn/config/hostConfig.ts';
import type { Account, Registration } from '../../domain/signIn/registration.ts';
import type { Checks } from '../checks/checks.svelte.ts';
import type { Saved } from '../discovery/saved.ts';
import type { Page } from '../page.ts';
import type { SetupGuide } from './setupGuide.svelte.ts';

/** What a proof asks of the page: the check of an organization, and what is known of registrations. */
export type ProverPage = Page & {
  readonly config: Config | undefined;
  checks(): Promise<Checks>;
  saved(): Promise<Saved>;
};

/** A check that is made for a proof, or was. */
type ProofCheck = {
  readonly subject: GuideSubject;
  readonly organization: Organization;
  readonly account: Account;
  readonly checks: Checks;
};

/** Proves registrations of the guide: signs in without anything being typed again, and checks the organization. */
export class Prover {
  readonly #page: ProverPage;
  readonly #guide: SetupGuide;
  #last = $state.raw<ProofCheck>();

  constructor(page: ProverPage, guide: SetupGuide) {
    this.#page = page;
    this.#guide = guide;
  }

  /** How this page signs in for the proof of a registration. */
  wayFor(registration: PlannedRegistration): ProofWay {
    const { config } = this.#page;
    const { client: clientId, tenant, cloud = usualCloud(config) } = config?.connect ?? {};
    return proofWay(registration, {
      drafts: this.#guide.drafts ?? [],
      signedIn: this.#page.session.accounts.map((account) => account.registration),
      preset: clientId && { clientId, tenant, cloud },
      pageUri: this.#page.redirectUri,
    });
  }

  /** The last check for the proof of a registration in this page; undefined before the first one. */
  checkOf(
    subject: GuideSubject,
  ): (Pick<ProofCheck, 'organization' | 'account'> & { readonly state: CheckState }) | undefined {
    const last = this.#last;
    if (!last || !isSameSubject(last.subject, subject)) return undefined;
    const { organization, account, checks } = last;
    return { organization, account, state: checks.of(organization.id) };
  }

  /** The registration whose proof the address names. */
  get asked(): GuideSubject | undefined {
    const { route } = this.#page.router;
    return route.screen === 'setup' ? readSetupLink(route.query).prove : undefined;
  }

  /** Why the sign-in for the proof that the address names failed. */
  get refusal():
    { readonly failure: Failure; readonly registration: Registration | undefined } | undefined {
    const { signIn } = this.#page.session;
    return signIn.status === 'failed' ? signIn : undefined;
  }

  /**
   * Checks the organization with the account that is signed in through the registration, or leaves for Microsoft’s page. Only a
   * click calls this.
   * @param another Lets the person choose another account.
   */
  async prove(subject: GuideSubject, registration: Registration, another = false): Promise<void> {
    const url = this.#organizationUrl();
    if (!url) return;
    const { session, router } = this.#page;
    const account = another ? undefined : accountForProof(registration, session.accounts);
    this.#last = undefined;
    const route = proofRoute(subject);
    if (router.fragment !== route) router.replace(route);
    if (account) {
      if (session.signIn.status === 'failed') session.dismiss();
      await this.#check(subject, account, url);
      return;
    }
    const prompt = session.accounts.length > 0 ? ('select_account' as const) : undefined;
    await session.begin({ registration, resource: { is: 'organization', url }, route, prompt });
  }

  /** The page was opened by the answer to a sign-in that began with a proof: goes on with the check. */
  async arrive(): Promise<void> {
    const { session } = this.#page;
    const subject = this.asked;
    if (!subject) return;
    this.#guide.openDraft(subject.draft);
    if (this.#guide.draft.id !== subject.draft) return;
    const url = this.#organizationUrl();
    if (session.arrived && url) await this.#check(subject, session.arrived, url);
  }

  #organizationUrl(): OrganizationUrl | undefined {
    const { organizationUrl, cloud } = this.#guide.draft;
    return parseOrganizationUrl(organizationUrl, cloud);
  }

  async #check(subject: GuideSubject, account: Account, url: OrganizationUrl): Promise<void> {
    const [checks, saved] = await Promise.all([this.#page.checks(), this.#page.saved()]);
    const organization = await this.#savedOrganization(saved, url);
    this.#last = { subject, organization, account, checks };
    const state = await checks.check({ organization, account, anyway: true });
    if (state.verdict === 'reachable') {
      await this.#keep(subject, account, url);
      await saved.typedOrganizations.add(url);
    } else if (state.verdict === 'failed') {
      await this.#guide.observeSignIn(account.registration, state.kind);
    }
  }

  /** The organization as a profile has it, so that its check counts for the profile too. */
  async #savedOrganization({ profiles }: Saved, url: OrganizationUrl): Promise<Organization> {
    if (!profiles.list) await profiles.load();
    const typed = typedOrganization(url);
    const profile = profiles.list?.find(({ organization }) => sameAddress(organization, typed));
    return (profile && profiles.organization(profile.organization.id)) ?? typed;
  }

  #keep(subject: GuideSubject, account: Account, url: OrganizationUrl): Promise<void> {
    const at = this.#page.world.now();
    return this.#guide.changeDraft(subject.draft, (draft) => {
      const proof = {
        at,
        username: account.username,
        organizationUrl: url,
        through: account.registration.clientId,
        clientId: valuesOf(draft, subject.registration).clientId,
      };
      return withValues(draft, subject.registration, { proof });
    });
  }
}
