import { clouds, type CloudId } from '../../../facts/cloud/clouds.ts';
import { isFor, readAccess } from './access.ts';
import { accountById } from '../samples/accounts.ts';
import { json, nothing } from '../http/answers.ts';
import {
  environmentId,
  sampleOrganizations,
  type SampleOrganization,
} from '../samples/organizations.ts';
import type { Visit } from '../visit.ts';

/** The Power Platform API's list of environments, the second way to find organizations. */
export async function answerPowerPlatform(visit: Visit, cloud: CloudId): Promise<Response> {
  const { request, url, options } = visit;
  if (url.pathname !== '/environmentmanagement/environments') return nothing(404);
  if (request.method !== 'GET') return nothing(405);
  if (url.searchParams.get('api-version') !== '2024-10-01')
    return json(400, {
      error: { code: 'UnsupportedApiVersion', message: 'api-version is missing.' },
    });
  const reading = await readAccess(request, options.now());
  if (reading.verdict !== 'good' || !isFor(reading.access, [clouds[cloud].powerPlatformHost]))
    return json(401, {
      error: { code: 'Unauthorized', message: 'The access token is not valid.' },
    });
  const { access } = reading;
  const sees = accountById(access.account)?.sees === 'everything';
  const listed = sampleOrganizations(visit.organizations).filter(
    (row) => sees && row.tenant === access.tid && row.cloud === cloud,
  );
  return json(200, { value: listed.map(environment) });
}

function environment(organization: SampleOrganization): Readonly<Record<string, unknown>> {
  return {
    id: environmentId(organization),
    displayName: organization.name,
    type: types.get(organization.type ?? 0) ?? 'Production',
    state: organization.standing === 'disabled' ? 'Disabled' : 'Ready',
    tenantId: organization.tenant,
    geo: 'europe',
    azureRegion: 'westeurope',
    adminMode: organization.trouble === 'admin-mode' ? 'Enabled' : 'Disabled',
    backgroundOperationsState: 'Enabled',
    dataverseId: organization.id,
    url: `${organization.url}/`,
    domainName: organization.urlName,
    version: organization.version,
  };
}

const types = new Map([
  [5, 'Sandbox'],
  [12, 'Default'],
  [13, 'Developer'],
  [14, 'Trial'],
  [15, 'Teams'],
]);
