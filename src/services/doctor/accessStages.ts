import type { DoctorStage } from '../../facts/doctor/doctorStages.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import { parseVersion, parseWhoAmI, type WhoAmI } from '../../domain/checks/webApiAnswers.ts';
import { diagnose } from '../../domain/diagnosis/diagnose.ts';
import { reachability } from '../../domain/doctor/doctorRun.ts';
import { FailureError, type Failure } from '../../domain/failure.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { scopeOf } from '../../domain/signIn/resource.ts';
import { sameAddress, typedOrganization } from '../../domain/organizations/typedOrganization.ts';
import { askAs } from '../signIn/askAs.ts';
import { listOrganizations } from '../discovery/globalDiscovery.ts';
import type { Finding, LastSignIn, Rungs, Visit } from './examination.ts';
import { probe } from './probe.ts';

type AccessStage = Exclude<
  DoctorStage,
  'page' | 'storage' | 'client-id' | 'tenant' | 'sign-in-host'
>;

/** The upper rungs: what needs somebody signed in is skipped without. */
export const accessRungs: Rungs<AccessStage> = {
  'sign-in': ({ patient }) => readLastSignIn(patient.lastSignIn),

  async 'discovery-token'({ identity, patient: { account, cloud }, found }) {
    if (!account) return noAccount;
    await (await identity()).token(account, scopeOf({ is: 'discovery', cloud }));
    found.discoveryToken = true;
    return { status: 'passed', detail: 'Microsoft gave a token.' };
  },

  async discovery({ world, identity, patient: { account }, found, signal }) {
    if (!account) return noAccount;
    if (!found.discoveryToken) return noToken;
    const listing = await listOrganizations(world, await identity(), account, signal);
    found.listing = listing;
    const count = listing.organizations.length;
    return { status: 'passed', detail: countWords[count] ?? `It lists ${count} organizations.` };
  },

  async 'organization-token'({ identity, patient: { account, organization }, found }) {
    if (!organization) return noOrganization;
    if (!account) return noAccount;
    const scope = scopeOf({ is: 'organization', url: organization });
    await (await identity()).token(account, scope);
    found.organizationToken = true;
    return { status: 'passed', detail: `Microsoft gave a token for ${organization}.` };
  },

  async organization(visit) {
    const { account, organization } = visit.patient;
    if (!organization) return noOrganization;
    const knock = probe(visit.world, `${organization}/api/data/v9.2/`, visit.signal);
    if (!account || !visit.found.organizationToken)
      return withoutRequest(organization, await knock);
    const [heard, who] = await Promise.all([knock, askWho(visit, account, organization)]);
    visit.found.who = who;
    const silence = silenceOf(who);
    const { reached, detail } = reachability(silence ? 'unreachable' : 'answered', heard);
    visit.found.reached = reached;
    return silence && !reached
      ? { status: 'failed', failure: silence, detail }
      : { status: 'passed', detail };
  },

  identity({ patient, found: { who, reached, listing } }) {
    if (!patient.organization) return noOrganization;
    if (!who) return patient.account ? noToken : noAccount;
    if (reached === false) return notReached;
    if ('tag' in who) {
      return isAboutMembership(who, patient.account)
        ? { status: 'passed', detail: 'The organization accepts the sign-in itself.' }
        : { status: 'failed', failure: who };
    }
    const asked = typedOrganization(patient.organization);
    const listed = listing?.organizations.find((each) => sameAddress(each, asked));
    if (listed && listed.id !== who.organizationId)
      return { status: 'failed', failure: otherOrganization(patient.organization) };
    return { status: 'passed', detail: `It is the organization ${who.organizationId}.` };
  },

  async membership({ world, identity, patient, found: { who }, signal }) {
    const { account, organization } = patient;
    if (!organization) return noOrganization;
    if (!account) return noAccount;
    if (!who) return noToken;
    if ('tag' in who) {
      return isAboutMembership(who, account)
        ? { status: 'failed', failure: who }
        : { status: 'unknown', reason: 'The organization did not get as far as looking you up.' };
    }
    const resource = { is: 'organization', url: organization } as const;
    const path = '/api/data/v9.2/RetrieveVersion()';
    const answer = await askAs(world, await identity(), account, resource, path, signal);
    const version = parseVersion(answer);
    return {
      status: 'passed',
      detail: `Your user there is enabled and may ask${version ? `; version ${version}` : ''}. Which roles it has, the tool itself will tell.`,
    };
  },
};

const noAccount: Finding = {
  status: 'skipped',
  reason: 'Nobody is signed in through this registration.',
};
const noToken: Finding = { status: 'skipped', reason: 'There is no token to ask with.' };
const notReached: Finding = { status: 'unknown', reason: 'The organization was not reached.' };
const noOrganization: Finding = { status: 'skipped', reason: 'No organization is given.' };

const countWords: Readonly<Partial<Record<number, string>>> = {
  0: 'It answers, and lists no organization for you.',
  1: 'It lists one organization.',
};

function readLastSignIn(last: LastSignIn): Finding {
  switch (last.is) {
    case 'none':
      return { status: 'unknown', reason: 'No sign-in was tried in this tab.' };
    case 'signed-in':
      return { status: 'passed', detail: 'Microsoft signed you in.' };
    case 'left':
      return {
        status: 'unknown',
        reason:
          'You left for Microsoft’s page and no answer came back. If it showed an error, paste it above.',
      };
    case 'failed':
      return { status: 'failed', failure: last.failure };
  }
}

/** Signed out, only that something stands at the address can be told. */
function withoutRequest(url: OrganizationUrl, heard: 'answered' | 'silent'): Finding {
  if (heard === 'answered')
    return {
      status: 'passed',
      detail: 'Something answers at this address. Whether it is the organization, a sign-in tells.',
    };
  const { detail } = reachability('unreachable', heard);
  return {
    status: 'failed',
    failure: { tag: 'unreachable', during: 'organization', url: `${url}/api/data/v9.2/` },
    detail,
  };
}

/** Asks who is asking; a refusal is an answer too. */
async function askWho(
  { world, identity, signal }: Visit,
  account: Account,
  url: OrganizationUrl,
): Promise<WhoAmI | Failure> {
  try {
    const resource = { is: 'organization', url } as const;
    const path = '/api/data/v9.2/WhoAmI';
    const answer = await askAs(world, await identity(), account, resource, path, signal);
    return parseWhoAmI(answer) ?? { tag: 'unreadable', during: 'organization', status: 200, url };
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

function silenceOf(who: WhoAmI | Failure): Failure | undefined {
  const silent = 'tag' in who && (who.tag === 'unreachable' || who.tag === 'timed-out');
  return silent ? who : undefined;
}

/** Problems of one's user there, once the organization has accepted the sign-in itself. */
const membershipKinds: readonly ProblemKind[] = [
  'not-a-member',
  'user-disabled',
  'no-licence',
  'missing-privilege',
];

function isAboutMembership(failure: Failure, account: Account | undefined): boolean {
  const { kind } = diagnose(failure, { cloud: account?.registration.cloud ?? 'public' });
  return membershipKinds.includes(kind);
}

function otherOrganization(url: OrganizationUrl): Failure {
  return { tag: 'mismatch', during: 'organization', code: 'other_organization', url };
}
