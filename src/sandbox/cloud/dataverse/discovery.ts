import { clouds, type CloudId } from '../../../facts/cloud/clouds.ts';
import { isFor, readAccess } from './access.ts';
import { accountById } from '../samples/accounts.ts';
import { json, nothing } from '../http/answers.ts';
import { discoveryRecord, sampleOrganizations } from '../samples/organizations.ts';
import { troublesAt, type Visit } from '../visit.ts';

/** Global Discovery of one cloud: every organization of the token's directory that the person can enter. */
export async function answerDiscovery(visit: Visit, cloud: CloudId): Promise<Response> {
  const { request, url, options } = visit;
  const host = clouds[cloud].discoveryHost;
  if (url.pathname !== '/api/discovery/v2.0/Instances') return nothing(404);
  if (request.method !== 'GET') return nothing(405);
  const troubles = troublesAt(visit, 'discovery', host).map(({ kind }) => kind);
  const reading = await readAccess(request, options.now());
  if (reading.verdict !== 'good' || !isFor(reading.access, [host])) return denied();
  const { access } = reading;
  if (troubles.includes('double-slash-only') && !access.aud.endsWith('/')) return denied();
  const account = accountById(access.account);
  if (!account) return denied();
  const sees = account.sees === 'everything' && !troubles.includes('empty');
  const listed = sampleOrganizations(visit.organizations).filter(
    (row) => sees && row.tenant === access.tid && row.cloud === cloud,
  );
  return json(200, {
    '@odata.context': 'https://10.0.0.1:20193/api/discovery/v2.0/$metadata#Instances',
    value: listed.map((organization) => discoveryRecord(organization, account)),
  });
}

function denied(): Response {
  return json(401, { Message: 'Authorization has been denied for this request.' });
}
