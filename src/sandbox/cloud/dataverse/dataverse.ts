import { isFor, readAccess, type Access } from './access.ts';
import { accountById } from '../samples/accounts.ts';
import { json, nothing, refuse } from '../http/answers.ts';
import { answerBatch } from '../http/batch.ts';
import type { DataverseProblem } from '../refusals/dataverseProblems.ts';
import type { Standing } from '../samples/organizationRows.ts';
import {
  datacenterId,
  environmentId,
  regionOf,
  uniqueName,
  type SampleOrganization,
} from '../samples/organizations.ts';
import { troublesAt, type Visit } from '../visit.ts';

/** One caller at one organization. */
type Call = {
  readonly visit: Visit;
  readonly organization: SampleOrganization;
  readonly access: Access;
  readonly root: string;
};

/** The Web API of one organization. */
export async function answerOrganization(
  visit: Visit,
  organization: SampleOrganization,
): Promise<Response> {
  const { request, url, options } = visit;
  const path = /^(\/api\/data\/v9\.[0-2])\/(.*)$/.exec(url.pathname);
  if (!path) return nothing(404);
  const reading = await readAccess(request, options.now());
  if (reading.verdict === 'expired') return challenge(refuse('token-expired'), organization);
  if (reading.verdict !== 'good' || !mayKnock(reading.access, organization))
    return challenge(nothing(401), organization);
  const problem = problemOf(reading.access, organization);
  if (problem) return refuse(problem);
  const call = {
    visit,
    organization,
    access: reading.access,
    root: `${url.origin}${path[1] ?? ''}`,
  };
  if (path[2] === '$batch')
    return answerBatch(request, call.root, (query) => Promise.resolve(answerQuery(call, query)));
  if (request.method !== 'GET') return nothing(405);
  return answerQuery(call, `${path[2] ?? ''}${url.search}`);
}

/** One question, relative to the service's root. */
function answerQuery(call: Call, query: string): Response {
  const plain = decode(query);
  const name = /^[\w$.]*/.exec(plain)?.[0] ?? '';
  const question = questions.find(({ pattern }) => pattern.test(plain));
  if (!question)
    return json(404, {
      error: { code: '0x8006088a', message: `Resource not found for the segment '${name}'.` },
    });
  const context = `${call.root}/$metadata#Microsoft.Dynamics.CRM.${name}Response`;
  return json(
    200,
    { '@odata.context': context, ...question.answer(call, plain) },
    { 'OData-Version': '4.0', 'x-ms-ratelimit-burst-remaining-xrm-requests': '5999' },
  );
}

/** A text that is not well encoded stays as it is: it then names nothing that is known. */
function decode(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    // A lone percent sign.
    return query;
  }
}

type Question = {
  readonly pattern: RegExp;
  readonly answer: (call: Call, query: string) => Readonly<Record<string, unknown>>;
};

const questions: readonly Question[] = [
  {
    pattern:
      /^systemusers\([0-9a-f-]{36}\)\/Microsoft\.Dynamics\.CRM\.RetrieveUserPrivilegeByPrivilegeName\(PrivilegeName=(@\w+)\)\?\1='prv\w+'$/,
    answer: userPrivilege,
  },
  { pattern: /^WhoAmI(\(\))?(\?.*)?$/, answer: whoAmI },
  {
    pattern: /^RetrieveVersion\(\)(\?.*)?$/,
    answer: ({ organization }) => ({ Version: organization.version }),
  },
  {
    pattern:
      /^RetrieveCurrentOrganization\(AccessType=(@\w+)\)\?\1=Microsoft\.Dynamics\.CRM\.EndpointAccessType'\w+'$/,
    answer: currentOrganization,
  },
  {
    pattern:
      /^RetrieveCurrentOrganization\(AccessType=Microsoft\.Dynamics\.CRM\.EndpointAccessType'\w+'\)$/,
    answer: currentOrganization,
  },
];

/** One privilege that sandboxes' roles alone include, so that both answers occur. */
const seldomGiven = 'prvPublishCustomization';

function userPrivilege(call: Call, query: string): Readonly<Record<string, unknown>> {
  const name = /'(\w+)'$/.exec(query)?.[1];
  const held = name !== seldomGiven || call.organization.type === 5;
  const { BusinessUnitId } = whoAmI(call);
  return {
    RolePrivileges: held ? [{ Depth: 'Global', PrivilegeName: name, BusinessUnitId }] : [],
  };
}

function whoAmI({ visit, organization, access }: Call): Readonly<Record<string, unknown>> {
  const moved = troublesAt(visit, 'organization', organization.urlName).some(
    ({ kind }) => kind === 'other-organization',
  );
  return {
    BusinessUnitId: organization.id.replace('0a7a', '0b0b'),
    UserId: access.oid.replace(/^.{4}/, organization.id.slice(-4)),
    OrganizationId: moved ? organization.id.replace('0a7a', '0a7b') : organization.id,
  };
}

function currentOrganization({ organization }: Call): Readonly<Record<string, unknown>> {
  return {
    Detail: {
      OrganizationId: organization.id,
      FriendlyName: organization.name,
      OrganizationVersion: organization.version,
      EnvironmentId: environmentId(organization),
      DatacenterId: datacenterId(organization),
      Geo: regionOf(organization),
      TenantId: organization.tenant,
      UrlName: organization.urlName,
      UniqueName: uniqueName(organization),
      State: 'Enabled',
      SchemaType: 'Full',
      OrganizationType: organization.type === 5 ? 'CustomerTest' : 'Customer',
      Endpoints: {
        Count: 3,
        IsReadOnly: false,
        Keys: ['WebApplication', 'OrganizationService', 'OrganizationDataService'],
        Values: [
          `${organization.url}/`,
          `${organization.apiUrl}/XRMServices/2011/Organization.svc`,
          `${organization.apiUrl}/XRMServices/2011/OrganizationData.svc`,
        ],
      },
    },
  };
}

/** A token must be for this organization, at either of its hosts, and of its directory. */
function mayKnock(access: Access, { url, apiUrl, tenant }: SampleOrganization): boolean {
  const hosts = [url, apiUrl].map((address) => new URL(address).hostname);
  return isFor(access, hosts) && access.tid === tenant;
}

const closed: Record<Standing, DataverseProblem | undefined> = {
  ready: undefined,
  disabled: 'organization-disabled',
  locked: 'organization-disabled',
  provisioning: 'unavailable',
  moving: 'unavailable',
  failed: 'unavailable',
};

function problemOf(access: Access, organization: SampleOrganization): DataverseProblem | undefined {
  const standing = closed[organization.standing ?? 'ready'];
  if (standing) return standing;
  if (accountById(access.account)?.sees !== 'everything') return 'not-a-member';
  return organization.trouble;
}

/** Pages cannot read this header; other clients learn from it where to get a token. */
function challenge(response: Response, { url, tenant }: SampleOrganization): Response {
  const headers = new Headers(response.headers);
  headers.set(
    'WWW-Authenticate',
    `Bearer authorization_uri=https://login.microsoftonline.com/${tenant}/oauth2/authorize, resource_id=${url}/`,
  );
  return new Response(response.body, { status: response.status, headers });
}
