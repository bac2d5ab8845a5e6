import { parseGuid } from '../../../domain/guid.ts';
import { EntraError } from './entraError.ts';
import { registrationById, type Registration } from '../samples/registrations.ts';
import { findTenant, type Tenant } from '../samples/tenants.ts';

/** Who asks, and in which directory; `any` where the address says `organizations` or `common`. */
export type Client = {
  readonly registration: Registration;
  readonly tenant: Tenant | 'any';
  readonly signInHost: string;
};

/** The directory that the first part of a sign-in address names. */
export function readTenant(segment: string, signInHost: string): Tenant | 'any' {
  if (['organizations', 'common', 'consumers'].includes(segment.toLowerCase())) return 'any';
  const tenant = findTenant(segment, signInHost);
  if (!tenant) throw new EntraError('90002', { tenant: segment });
  return tenant;
}

/** Finds the registration, as a directory sees it. */
export function findClient(clientId: string | null, segment: string, signInHost: string): Client {
  if (!clientId) throw new EntraError('900144', { parameter: 'client_id' });
  const id = parseGuid(clientId);
  if (!id) throw new EntraError('90112');
  const tenant = readTenant(segment, signInHost);
  const registration = registrationById(id);
  const unknown = new EntraError('700016', {
    client: id,
    tenant: tenant === 'any' ? segment : tenant.name,
  });
  if (!registration) throw unknown;
  checkCloud(registration, signInHost, unknown);
  const details = { client: id, name: registration.name };
  if (!registration.enabled) throw new EntraError('7000112', details);
  if (segment.toLowerCase() === 'consumers') throw new EntraError('9002332', details);
  if (registration.audience === 'one-directory') {
    if (tenant === 'any') throw new EntraError('50194', details);
    if (tenant.id !== registration.home) throw unknown;
  }
  return { registration, tenant, signInHost };
}

/** Every national cloud has its own registrations. */
function checkCloud(registration: Registration, signInHost: string, unknown: EntraError): void {
  if (registration.signInHost === signInHost) return;
  throw registration.signInHost.endsWith('.us') && signInHost.endsWith('.com')
    ? new EntraError('900439', { client: registration.clientId })
    : unknown;
}

/** Redirect URIs must match exactly; only the port of localhost is free. */
export function checkRedirectUri(
  registration: Registration,
  requested: string | null,
  pageUris: readonly string[],
): string {
  const registered =
    registration.redirectUris === 'this page' ? pageUris : registration.redirectUris;
  if (registered.length === 0) throw new EntraError('500113');
  if (!requested) throw new EntraError('900971');
  if (!URL.canParse(requested)) throw new EntraError('90102');
  if (!registered.some((uri) => withoutLocalPort(uri) === withoutLocalPort(requested)))
    throw new EntraError('50011', { redirect: requested, client: registration.clientId });
  return requested;
}

function withoutLocalPort(uri: string): string {
  return uri.replace(/^(https?:\/\/localhost):\d+(?=\/|\?|$)/, '$1');
}
