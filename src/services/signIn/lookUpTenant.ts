import { clouds, type CloudId } from '../../facts/cloud/clouds.ts';
import { FailureError } from '../../domain/failure.ts';
import { parseGuid, type Guid } from '../../domain/guid.ts';
import { readRecord, readText } from '../../domain/json.ts';
import { askForJson } from '../ask.ts';
import type { World } from '../world.ts';

/** Looks a domain or tenant id up in the cloud's public OpenID metadata, and returns the tenant's GUID. Needs no sign-in. */
export async function lookUpTenant(
  world: World,
  cloud: CloudId,
  tenant: string,
  signal?: AbortSignal,
): Promise<Guid> {
  const url = `https://${clouds[cloud].signInHost}/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`;
  const metadata = await askForJson(world, {
    during: 'tenant',
    url,
    timeout: 15_000,
    retries: 1,
    signal,
    headers: { Accept: 'application/json' },
  });
  const issuer = readText(readRecord(metadata)?.['issuer']);
  const id = parseGuid(/[0-9a-f-]{36}/i.exec(issuer ?? '')?.[0]);
  if (!id) throw new FailureError({ tag: 'unreadable', during: 'tenant', status: 200, url });
  return id;
}
