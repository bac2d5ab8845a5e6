import type { CloudId } from '../../facts/cloud/clouds.ts';
import { proofLimits } from '../../facts/setup/proofLimits.ts';
import { target } from '../../facts/setup/targets.ts';
import { isGuid, type Guid } from '../guid.ts';
import type { GuideSubject } from './guideSubject.ts';
import type { PlannedRegistration } from './plannedRegistration.ts';
import { choicesOf, type SetupDraft } from './setupDraft.ts';
import { planSetup } from './setupPlan.ts';

/** What a sign-in needs of a registration. */
type SignInValues = {
  readonly clientId: Guid;
  readonly tenant: string | undefined;
  readonly cloud: CloudId;
};

/** How this page signs in to prove a registration. */
export type ProofWay =
  /** Through the registration itself, which has this page’s redirect URI. */
  | { readonly is: 'own'; readonly registration: SignInValues }
  /** Through another registration, which this page is known to be able to sign in through. */
  | {
      readonly is: 'other';
      readonly registration: SignInValues;
      readonly name: string;
      /** Where it is set up; undefined where it isn’t set up in this browser. */
      readonly subject: GuideSubject | undefined;
    }
  /** The client ID isn’t known yet. */
  | { readonly is: 'unknown-id' }
  /** No registration is known that this page can sign in through. */
  | { readonly is: 'none' };

/** What this page knows of registrations that it can sign in through. */
export type KnownRegistrations = {
  readonly drafts: readonly SetupDraft[];
  /** Those that somebody is signed in through. */
  readonly signedIn: readonly SignInValues[];
  /** The one that the host of this page set. */
  readonly preset: SignInValues | undefined;
  readonly pageUri: string;
};

/** The way to prove a registration: through itself if this page can sign in with it, or else through a registration of this page. */
export function proofWay(registration: PlannedRegistration, known: KnownRegistrations): ProofWay {
  const { clientId, tenant, cloud } = registration;
  const signedIn = known.signedIn.find((each) => each.clientId === clientId);
  if (isForThisPage(registration) || signedIn?.cloud === cloud)
    return clientId
      ? { is: 'own', registration: { clientId, tenant, cloud } }
      : { is: 'unknown-id' };
  const others = [...ofDrafts(known, tenant), ...ofThisPage(known, tenant)];
  return others.find(({ registration: other }) => other.cloud === cloud) ?? { is: 'none' };
}

type OtherWay = Extract<ProofWay, { is: 'other' }>;

function isForThisPage({ targets }: PlannedRegistration): boolean {
  return targets.includes('latchkey');
}

function ofDrafts(
  { drafts, pageUri }: KnownRegistrations,
  tenant: string | undefined,
): readonly OtherWay[] {
  return drafts.flatMap((draft) =>
    planSetup(choicesOf(draft, pageUri)).registrations.flatMap(({ registration }): OtherWay[] => {
      const { id, name, clientId, cloud, accountType } = registration;
      if (!clientId || !isForThisPage(registration)) return [];
      // A multitenant app signs in to the tenant of the organization, a single-tenant app only to its own.
      const into = accountType === 'multiple' ? (tenant ?? registration.tenant) : undefined;
      return [
        {
          is: 'other',
          registration: { clientId, cloud, tenant: into ?? registration.tenant ?? tenant },
          name,
          subject: { draft: draft.id, registration: id },
        },
      ];
    }),
  );
}

function ofThisPage(
  { signedIn, preset }: KnownRegistrations,
  tenant: string | undefined,
): readonly OtherWay[] {
  const others = [...signedIn, ...(preset ? [preset] : [])];
  return others.map((each) => ({
    is: 'other',
    registration: { ...each, tenant: each.tenant ?? tenant },
    name: 'the registration of this page',
    subject: undefined,
  }));
}

/** Why this page can’t sign in through a registration as it is; undefined if it can. */
export function whyNotItself(
  registration: PlannedRegistration,
): { readonly brief: string; readonly why: string } | undefined {
  const platform = platformsOf(registration)[0];
  return isForThisPage(registration) || !platform ? undefined : proofLimits[platform];
}

/** What a proof leaves open, for each platform of its tools. */
export function unproved(registration: PlannedRegistration): readonly string[] {
  return platformsOf(registration).map((platform) => proofLimits[platform].unproved);
}

function platformsOf({ targets }: PlannedRegistration) {
  const platforms = targets.map((id) => target(id).platform).filter((each) => each !== 'spa');
  return [...new Set(platforms)];
}

/** Whether this page can be added to a registration as one more tool: only where it then belongs to that registration. */
export function canAddThisPage(
  draft: SetupDraft,
  registration: PlannedRegistration,
  pageUri: string,
): boolean {
  if (isForThisPage(registration) || !registration.delegated) return false;
  const choices = choicesOf({ ...draft, targets: [...draft.targets, 'latchkey'] }, pageUri);
  const { registrations } = planSetup(choices);
  const after = registrations.find((each) => each.registration.id === registration.id);
  return after !== undefined && isForThisPage(after.registration);
}

/** The account that a proof can use without leaving the page: one that is signed in through the way, to its tenant. */
export function accountForProof<
  Account extends { readonly registration: SignInValues; readonly tenantId: string },
>({ clientId, cloud, tenant }: SignInValues, accounts: readonly Account[]): Account | undefined {
  return accounts.findLast(
    ({ registration, tenantId }) =>
      registration.clientId === clientId &&
      registration.cloud === cloud &&
      (tenant === undefined || !isGuid(tenant) || tenantId === tenant),
  );
}
