import { cleanTenant } from '../../domain/input/tenant.ts';
import { parseGuid } from '../../domain/guid.ts';
import type { KnownValues } from '../../domain/setup/knownValues.ts';
import type { SetupDraft } from '../../domain/setup/setupDraft.ts';
import { parseCloudId } from '../../domain/signIn/registration.ts';
import { readConnectFields } from '../../services/storage/connectFields.ts';
import type { Storage } from '../../services/storage/storage.ts';
import { writeConnectFields } from '../../services/storage/writeConnectFields.ts';

/** The registration that is open in the guide is the one that the sign-in form and the doctor fill in. */
export async function rememberRegistration(
  storage: Storage,
  { clientId, tenant = '', cloud }: SetupDraft,
): Promise<void> {
  if (clientId) await writeConnectFields(storage, { client: clientId, tenant, cloud });
}

/** The registration that was entered or opened last; undefined if there was none. */
export async function knownRegistration(storage: Storage): Promise<KnownValues | undefined> {
  const last = await readConnectFields(storage);
  const client = parseGuid(last?.client);
  if (!client) return undefined;
  const tenant = cleanTenant(last?.tenant ?? '');
  const cloud = parseCloudId(last?.cloud);
  return {
    client,
    ...(tenant.status === 'ok' && { tenant: tenant.tenant }),
    ...(cloud && { cloud }),
  };
}
