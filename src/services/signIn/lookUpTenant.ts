import { clouds, type CloudId } from '../../facts/cloud/clouds.ts';
import { FailureError } from '../../domain/failure.ts';
import { readTenantMetadata, type FoundTenant } from '../../domain/signIn/tenantMetadata.ts';
import { askForJson } from '../ask.ts';
import type { World } from '../world.ts';

/**
 * Looks up a domain or tenant ID in a cloud's public OpenID metadata, which needs no sign-in.
 * @param cloud the cloud whose sign-in host is asked
 * @param tenant a domain or ID, as entered
 * @returns the tenant's ID, and its cloud where that is another one
 * @throws FailureError `refused` with status 400 where no tenant has this name, `unreadable` for any other answer
 */
export async function lookUpTenant(
  world: World,
  cloud: CloudId,
  tenant: string,
  signal?: AbortSignal,
): Promise<FoundTenant> {
  const url = `https://${clouds[cloud].signInHost}/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`;
  const metadata = await askForJson(world, {
    during: 'tenant',
    url,
    timeout: 15_000,
    retries: 1,
    signal,
    headers: { Accept: 'application/json' },
  });
  const found = readTenantMetadata(metadata, cloud);
  if (!found) throw new FailureError({ tag: 'unreadable', during: 'tenant', status: 200, url });
  return found;
}
