import type { DoctorStage } from '../../facts/doctor/doctorStages.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { CheckStage, StageOutcome } from '../../domain/checks/check.ts';
import { classifyFailure } from '../../domain/diagnosis/classifyFailure.ts';
import type { Listing } from '../../domain/discovery/listing.ts';
import { reachability } from '../../domain/doctor/doctorRun.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import { scopeOf } from '../../domain/signIn/resource.ts';
import { sameAddress, typedOrganization } from '../../domain/organizations/typedOrganization.ts';
import { listOrganizations } from '../discovery/globalDiscovery.ts';
import type { LastSignIn, StageResult, Stages } from './examination.ts';
import { startCheck, type OrganizationCheck } from './organizationCheck.ts';
import { probe } from './probe.ts';

type AccessStage = Exclude<
  DoctorStage,
  'page' | 'storage' | 'client-id' | 'tenant' | 'sign-in-host'
>;

/** The later stages: they're skipped where no one is signed in. */
export const accessStages: Stages<AccessStage> = {
  'sign-in': ({ subject }) => readLastSignIn(subject.lastSignIn),

  async 'discovery-token'({ identity, subject: { account, cloud }, found, signal }) {
    if (!account) return noAccount;
    await (await identity()).token(account, scopeOf({ is: 'discovery', cloud }), { signal });
    found.discoveryToken = true;
    return { status: 'passed', detail: 'Microsoft issued a token.' };
  },

  async discovery({ world, identity, subject: { account }, found, signal }) {
    if (!account) return noAccount;
    if (!found.discoveryToken) return noToken;
    const listing = await listOrganizations(world, await identity(), account, signal);
    found.listing = listing;
    const count = listing.organizations.length;
    return { status: 'passed', detail: countWords[count] ?? `It lists ${count} organizations.` };
  },

  async 'organization-token'(examination) {
    const { account, organization } = examination.subject;
    if (!organization) return noOrganization;
    if (!account) return noAccount;
    const check = startCheck(
      examination.world,
      await examination.identity(),
      account,
      listedOrTyped(organization, examination.found.listing),
      examination.signal,
    );
    const outcome = await check.stage('token');
    if (outcome?.status === 'failed') return { status: 'failed', failure: outcome.failure };
    examination.found.check = check;
    return { status: 'passed', detail: `Microsoft issued a token for ${organization}.` };
  },

  async organization({ world, subject, found, signal }) {
    const { organization } = subject;
    if (!organization) return noOrganization;
    const url = `${organization}/api/data/v9.2/`;
    const [heard, reachable] = await Promise.all([
      probe(world, url, signal),
      found.check?.stage('reachable'),
    ]);
    if (!found.check) return withoutRequest(organization, heard);
    const silence = silenceOf(reachable);
    const { reached, detail } = reachability(silence ? 'unreachable' : 'answered', heard);
    found.reached = reached;
    return silence && !reached
      ? { status: 'failed', failure: silence, detail }
      : { status: 'passed', detail };
  },

  async identity({ subject, found }) {
    if (!subject.organization) return noOrganization;
    if (!found.check) return subject.account ? noToken : noAccount;
    if (found.reached === false) return notReached;
    const failed = await firstFailure(found.check, ['reachable', 'identity', 'match']);
    if (failed && isAboutMembership(failed))
      return { status: 'passed', detail: 'The organization accepts the sign-in itself.' };
    return failed
      ? { status: 'failed', failure: failed }
      : { status: 'passed', detail: 'It’s the expected organization, and it knows you.' };
  },

  async membership({ subject, found }) {
    if (!subject.organization) return noOrganization;
    if (!subject.account) return noAccount;
    if (!found.check) return noToken;
    const failed = failureOf(await found.check.stage('identity'));
    if (failed) return isAboutMembership(failed) ? { status: 'failed', failure: failed } : notAsked;
    const version = await found.check.stage('version');
    if (!version) return notAsked;
    const refused = failureOf(version);
    if (refused) return { status: 'failed', failure: refused };
    return {
      status: 'passed',
      detail: `Your user is enabled and may call the Web API${version.status === 'passed' && version.detail ? `; version ${version.detail}` : ''}. This check doesn’t read security roles.`,
    };
  },
};

const noAccount: StageResult = {
  status: 'skipped',
  reason: 'No one is signed in with this registration.',
};
const noToken: StageResult = { status: 'skipped', reason: 'There’s no token to call it with.' };
const notAsked: StageResult = {
  status: 'unknown',
  reason: 'The organization’s answer came before your user was looked up.',
};
const notReached: StageResult = {
  status: 'unknown',
  reason: 'The organization couldn’t be reached.',
};
const noOrganization: StageResult = { status: 'skipped', reason: 'No organization was entered.' };

const countWords: Readonly<Partial<Record<number, string>>> = {
  0: 'It answers, but lists no organizations for you.',
  1: 'It lists one organization.',
};

function readLastSignIn(last: LastSignIn): StageResult {
  switch (last.is) {
    case 'none':
      return { status: 'unknown', reason: 'You haven’t signed in in this tab.' };
    case 'signed-in':
      return { status: 'passed', detail: 'You signed in.' };
    case 'left':
      return {
        status: 'unknown',
        reason:
          'You went to Microsoft’s sign-in page and didn’t come back. If it showed an error, paste it above.',
      };
    case 'failed':
      return { status: 'failed', failure: last.failure };
  }
}

/** Signed out, one can only tell that something answers at the address. */
function withoutRequest(url: OrganizationUrl, heard: 'answered' | 'silent'): StageResult {
  if (heard === 'answered')
    return {
      status: 'passed',
      detail:
        'Something answers at this address. Sign in to find out whether it’s the organization.',
    };
  const { detail } = reachability('unreachable', heard);
  return {
    status: 'failed',
    failure: { tag: 'unreachable', during: 'organization', url: `${url}/api/data/v9.2/` },
    detail,
  };
}

/** The listed organization, if discovery listed this address: then its id can be compared. */
function listedOrTyped(
  url: OrganizationUrl,
  listing: Listing | undefined,
): Organization & { readonly apiUrl: OrganizationUrl } {
  const typed = { ...typedOrganization(url), apiUrl: url };
  const listed = listing?.organizations.find((each) => sameAddress(each, typed));
  return listed ? { ...listed, apiUrl: url } : typed;
}

/** The failure of the first of these stages that failed. */
async function firstFailure(
  check: OrganizationCheck,
  stages: readonly CheckStage[],
): Promise<Failure | undefined> {
  for (const stage of stages) {
    const failure = failureOf(await check.stage(stage));
    if (failure) return failure;
  }
  return undefined;
}

function failureOf(outcome: StageOutcome | undefined): Failure | undefined {
  return outcome?.status === 'failed' ? outcome.failure : undefined;
}

function silenceOf(outcome: StageOutcome | undefined): Failure | undefined {
  const failure = failureOf(outcome);
  return failure?.tag === 'unreachable' || failure?.tag === 'timed-out' ? failure : undefined;
}

/** Problems of one's user there, once the organization has accepted the sign-in itself. */
const membershipKinds: readonly ProblemKind[] = [
  'not-a-member',
  'user-disabled',
  'no-licence',
  'missing-privilege',
];

function isAboutMembership(failure: Failure): boolean {
  return membershipKinds.includes(classifyFailure(failure).kind);
}
