import { readOrganizationHost } from '../../domain/organizations/organizationUrl.ts';
import { cloudIds, clouds } from '../../facts/cloud/clouds.ts';
import { nothing } from './http/answers.ts';
import { answerPreflight, readable, type CorsName } from './http/cors.ts';
import { answerOrganization } from './dataverse/dataverse.ts';
import { answerDiscovery } from './dataverse/discovery.ts';
import { answerInstances, answerMetadata, answerPage, answerToken } from './entra/entra.ts';
import { interfere, unreadable } from './http/interference.ts';
import { logEntry } from './http/log.ts';
import type { CloudOptions } from './options.ts';
import { sampleOrganizations } from './samples/organizations.ts';
import { answerPowerPlatform } from './dataverse/powerPlatform.ts';
import type { Place } from './scenarios/scenario.ts';
import { isPage } from './entra/signInSteps.ts';
import { troublesAt, visit, type Visit } from './visit.ts';

/** A service that answers at an address, and what it lets other pages do. */
export type Service = {
  readonly name: string;
  readonly cors: CorsName;
  readonly answer: (visit: Visit) => Promise<Response>;
};

export type Cloud = (request: Request) => Promise<Response>;

/**
 * One simulated Microsoft: answers at the real host names of all clouds, at least as strictly as the real one.
 * Rejects with a TypeError where there would be no answer at all.
 */
export function createCloud(options: CloudOptions): Cloud {
  return async (request) => {
    const now = visit(options, request);
    const service = findService(now.url, now.organizations);
    const entry = await logEntry(request, service?.name ?? 'unknown');
    try {
      if (!service) throw new TypeError('Failed to fetch');
      const response = await answerAt(service, now);
      options.log?.({ ...entry, status: response.status });
      return response;
    } catch (error) {
      options.log?.(entry);
      throw error;
    }
  };
}

/** The service at an address; undefined where nothing answers. */
export function findService(url: URL, organizations: number): Service | undefined {
  return findSignIn(url) ?? findListing(url) ?? findOrganization(url, organizations);
}

async function answerAt(service: Service, now: Visit): Promise<Response> {
  if (now.request.method === 'OPTIONS') return answerPreflight(service.cors, now.request);
  const response = await service.answer(now);
  if (!response.headers.has(unreadable)) return readable(service.cors, response);
  const headers = new Headers(response.headers);
  headers.delete(unreadable);
  return new Response(response.body, { status: response.status, headers });
}

/** The sign-in host that a host name, its own or an alias, stands for. */
export function findSignInHost(hostname: string): string | undefined {
  return cloudIds
    .map((id) => clouds[id])
    .find(({ signInHost, signInAliases }) =>
      [signInHost, ...signInAliases].some((host) => host === hostname),
    )?.signInHost;
}

function findSignIn(url: URL): Service | undefined {
  const host = findSignInHost(url.hostname);
  if (host === undefined) return undefined;
  const path = url.pathname;
  if (isPage(path)) return { name: 'page', cors: 'none', answer: (now) => answerPage(now, host) };
  if (/^\/[^/]+\/oauth2\/v2\.0\/token$/.test(path))
    return { name: 'token', cors: 'token', answer: (now) => answerToken(now, host) };
  if (/^\/[^/]+\/v2\.0\/\.well-known\/openid-configuration$/.test(path))
    return { name: 'metadata', cors: 'metadata', answer: (now) => answerMetadata(now, host) };
  if (path === '/common/discovery/instance')
    return { name: 'metadata', cors: 'metadata', answer: () => Promise.resolve(answerInstances()) };
  return { name: 'nothing', cors: 'none', answer: () => Promise.resolve(nothing(404)) };
}

function findListing(url: URL): Service | undefined {
  const cloud = cloudIds.find((id) => clouds[id].discoveryHost === url.hostname);
  if (cloud)
    return troubled('discovery', 'discovery', 'discovery', (now) => answerDiscovery(now, cloud));
  const platform = cloudIds.find((id) => clouds[id].powerPlatformHost === url.hostname);
  if (platform)
    return troubled('power-platform', 'power-platform', 'power-platform', (now) =>
      answerPowerPlatform(now, platform),
    );
  return undefined;
}

function findOrganization(url: URL, count: number): Service | undefined {
  const parts = readOrganizationHost(url.hostname);
  const organization = sampleOrganizations(count).find(
    (row) => row.urlName === parts?.urlName && row.suffix === parts.suffix,
  );
  return (
    organization &&
    troubled('organization', 'organization', 'dataverse', (now) =>
      answerOrganization(now, organization),
    )
  );
}

function troubled(
  name: string,
  place: Place,
  cors: CorsName,
  answer: (now: Visit) => Promise<Response>,
): Service {
  return {
    name,
    cors,
    answer: (now) => interfere(now, troublesAt(now, place, now.url.hostname), () => answer(now)),
  };
}
