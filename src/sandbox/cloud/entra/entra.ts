import { cloudIds, clouds } from '../../../facts/cloud/clouds.ts';
import { html, json, redirectTo } from '../http/answers.ts';
import { readTenant } from './client.ts';
import { EntraError, reportError } from './entraError.ts';
import { entraErrors } from '../refusals/entraErrors.ts';
import { interfere } from '../http/interference.ts';
import { hostOf } from '../samples/resources.ts';
import { renderPage } from './screens.ts';
import { nextStep } from './signInSteps.ts';
import { redeem } from './tokenEndpoint.ts';
import { troublesAt, type Visit } from '../visit.ts';

/** The sign-in service: what it says to browsers (pages) and to applications (JSON). */
export async function answerPage(visit: Visit, signInHost: string): Promise<Response> {
  const step = await nextStep(visit, signInHost);
  if (step.screen === 'redirect') return redirectTo(step.to);
  return html(
    200,
    renderPage(step, (url) => url.href, visit.options.css),
  );
}

export async function answerToken(visit: Visit, signInHost: string): Promise<Response> {
  const form = await readForm(visit.request);
  const segment = visit.url.pathname.split('/')[1] ?? '';
  const host = resourceIn(form);
  const grant = form.get('grant_type') ?? '';
  return interfere(visit, troublesAt(visit, 'token', host, grant), async () => {
    try {
      if (visit.request.method !== 'POST') throw new EntraError('9002313');
      return json(200, await redeem(visit, form, segment, signInHost), noStore);
    } catch (error) {
      return refusal(visit, signInHost, error);
    }
  });
}

export function answerMetadata(visit: Visit, signInHost: string): Promise<Response> {
  return interfere(visit, troublesAt(visit, 'metadata', signInHost), () => {
    const segment = visit.url.pathname.split('/')[1] ?? '';
    try {
      return Promise.resolve(json(200, metadata(segment, signInHost)));
    } catch (error) {
      return Promise.resolve(refusal(visit, signInHost, error, 'invalid_tenant'));
    }
  });
}

/** Which hosts belong together; applications ask this about hosts they do not know. */
export function answerInstances(): Response {
  const rows = cloudIds.filter((id) => id !== 'gcc' && id !== 'dod').map((id) => clouds[id]);
  return json(200, {
    tenant_discovery_endpoint:
      'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
    'api-version': '1.1',
    metadata: rows.map((row) => ({
      preferred_network: row.signInHost,
      preferred_cache:
        row.signInHost === 'login.microsoftonline.com' ? 'login.windows.net' : row.signInHost,
      aliases: [row.signInHost, ...row.signInAliases],
    })),
  });
}

const noStore = { 'Cache-Control': 'no-store, no-cache', Pragma: 'no-cache' };

function metadata(segment: string, signInHost: string): Readonly<Record<string, unknown>> {
  const tenant = readTenant(segment, signInHost);
  const path = tenant === 'any' ? segment : tenant.id;
  const root = `https://${signInHost}/${path}`;
  return {
    token_endpoint: `${root}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    jwks_uri: `${root}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `https://${signInHost}/${tenant === 'any' ? '{tenantid}' : tenant.id}/v2.0`,
    authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${root}/oauth2/v2.0/logout`,
    tenant_region_scope: tenant === 'any' ? null : 'EU',
    cloud_instance_name: signInHost.replace(/^login\./, ''),
  };
}

/** Entra's JSON refusal; anything else that was thrown is a mistake of the sandbox itself. */
function refusal(visit: Visit, signInHost: string, error: unknown, name?: string): Response {
  if (!(error instanceof EntraError)) throw error;
  const { options, url } = visit;
  const correlation = url.searchParams.get('client-request-id') ?? options.randomId();
  const report = reportError(error, signInHost, options.now(), options.randomId(), correlation);
  const row = entraErrors[error.code];
  const status = report.error === 'invalid_client' ? 401 : 400;
  return json(
    error.code === '90055' ? 429 : status,
    {
      error: name ?? report.error,
      error_description: report.description,
      error_codes: [Number(error.code)],
      timestamp: report.timestamp,
      trace_id: report.traceId,
      correlation_id: report.correlationId,
      error_uri: report.uri,
      ...(row.suberror !== undefined && { suberror: row.suberror }),
      ...(row.claims !== undefined && { claims: row.claims }),
    },
    noStore,
  );
}

async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  return type.toLowerCase().startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(await request.clone().text())
    : new URLSearchParams();
}

/** The host of the API that a token request is about, for scenarios that concern one of them. */
function resourceIn(form: URLSearchParams): string {
  const scope = (form.get('scope') ?? '').split(' ').find((word) => word.includes('://')) ?? '';
  return hostOf(scope.slice(0, Math.max(scope.lastIndexOf('/'), 0))) ?? '';
}
