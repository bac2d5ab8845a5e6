import type { Failure } from '../failure.ts';
import type { Organization } from '../organizations/organization.ts';
import type { OrganizationUrl } from '../organizations/organizationUrl.ts';
import type { CheckStage, StageOutcome } from './check.ts';
import { parseDetails, parseVersion, parseWhoAmI, type WhoAmI } from './webApiAnswers.ts';

/** What a check asks an organization, in the order in which `readWebApiStages` wants the answers. */
export const webApiQuestions = [
  '/api/data/v9.2/WhoAmI',
  '/api/data/v9.2/RetrieveVersion()',
  "/api/data/v9.2/RetrieveCurrentOrganization(AccessType=@p1)?@p1=Microsoft.Dynamics.CRM.EndpointAccessType'Default'",
] as const;

/** The answer to one question. */
export type WebApiAnswer = {
  readonly ms: number;
  /** True where other questions were answered by the same request. */
  readonly shared?: true | undefined;
} & ({ readonly json: unknown } | { readonly failure: Failure });

export type AskedOrganization = Organization & { readonly apiUrl: OrganizationUrl };

/** What is known from the answers so far. */
export type WebApiStages = {
  /** Ends with the first that failed. */
  readonly stages: readonly StageOutcome[];
  readonly who?: WhoAmI | undefined;
  readonly version?: string | undefined;
};

/** The stages that these answers tell about. */
export function readWebApiStages(
  [first, second, third]: readonly WebApiAnswer[],
  organization: AskedOrganization,
): WebApiStages {
  const stages: StageOutcome[] = [];
  /** Adds an outcome; false where the check ends with it. */
  const add = (outcome: StageOutcome): boolean => {
    stages.push(outcome);
    return outcome.status !== 'failed';
  };

  if (!first || !add(reachable(first))) return { stages };
  // One answer tells about two stages.
  const identity = { ...first, shared: true } as const;
  const who = read(identity, parseWhoAmI);
  if (!who) return { stages: [...stages, failed('identity', identity, organization)] };
  stages.push(passed('identity', identity, `User ${who.userId}`));
  if (!add(match(who, identity, organization)) || !second) return { stages, who };

  const version = read(second, parseVersion);
  if (version === undefined)
    return { stages: [...stages, failed('version', second, organization)], who };
  stages.push(passed('version', second, version));
  if (third) stages.push(details(third, organization));
  return { stages, who, version };
}

/** Whether anything that the browser lets a page read came from a Web API, whatever it says. */
function reachable(answer: WebApiAnswer): StageOutcome {
  if (!('failure' in answer) || answer.failure.tag === 'refused')
    return passed('reachable', { ...answer, shared: true }, undefined);
  return { stage: 'reachable', status: 'failed', ms: answer.ms, failure: answer.failure };
}

/** Another ID than the listed one means that the address now belongs to another organization. */
function match(who: WhoAmI, answer: WebApiAnswer, organization: AskedOrganization): StageOutcome {
  if (organization.source === 'typed')
    return {
      stage: 'match',
      status: 'not-applicable',
      detail: 'The address was typed in, so there is no listed ID to compare with.',
    };
  if (who.organizationId === organization.id) return passed('match', answer, who.organizationId);
  const failure: Failure = {
    tag: 'mismatch',
    during: 'organization',
    code: 'other_organization',
    url: organization.apiUrl,
    text: `Listed as ${organization.id}, answered as ${who.organizationId}.`,
  };
  return { stage: 'match', status: 'failed', ...timeOf(answer), failure };
}

/** Nothing that the organization says or withholds about itself is a reason to fail. */
function details(answer: WebApiAnswer, { region, source }: AskedOrganization): StageOutcome {
  const noted = (detail: string): StageOutcome => ({
    stage: 'details',
    status: 'noted',
    ...timeOf(answer),
    detail,
  });
  if ('failure' in answer) {
    const { code, status } = answer.failure;
    const reason = code ?? (status === undefined ? undefined : `HTTP ${status}`);
    return noted(`It didn’t return its details${reason === undefined ? '' : ` (${reason})`}.`);
  }
  const found = parseDetails(answer.json);
  if (!found) return noted('Its details couldn’t be read.');
  const { geo } = found;
  if (geo === undefined) return passed('details', answer, 'It doesn’t name its region.');
  if (source === 'typed' || region === undefined || sameCode(region, geo))
    return passed('details', answer, `Region ${geo}`);
  return noted(`It’s listed in region ${region}, but it names ${geo}.`);
}

function sameCode(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function read<T>(answer: WebApiAnswer, parse: (json: unknown) => T | undefined): T | undefined {
  return 'failure' in answer ? undefined : parse(answer.json);
}

function passed(stage: CheckStage, answer: WebApiAnswer, detail: string | undefined): StageOutcome {
  return { stage, status: 'passed', ...timeOf(answer), detail };
}

function failed(
  stage: CheckStage,
  answer: WebApiAnswer,
  { apiUrl }: AskedOrganization,
): StageOutcome {
  const failure: Failure =
    'failure' in answer
      ? answer.failure
      : { tag: 'unreadable', during: 'organization', status: 200, url: apiUrl };
  return { stage, status: 'failed', ...timeOf(answer), failure };
}

function timeOf({ ms, shared }: WebApiAnswer): Pick<WebApiAnswer, 'ms' | 'shared'> {
  return { ms, ...(shared && { shared }) };
}
