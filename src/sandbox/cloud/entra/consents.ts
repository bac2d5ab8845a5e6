import type { Account } from '../samples/accounts.ts';
import type { Memory } from '../options.ts';
import type { Registration } from '../samples/registrations.ts';
import type { Api } from '../samples/resources.ts';
import type { Tenant } from '../samples/tenants.ts';

/** What people and administrators have agreed to, in this cloud's memory. */
export function hasConsent(
  memory: Memory,
  registration: Registration,
  tenant: Tenant,
  account: Account,
  api: Api,
): boolean {
  return ['everybody', account.id].some(
    (who) => memory.get(consentKey(registration, tenant, who, api)) !== undefined,
  );
}

export function rememberConsent(
  memory: Memory,
  registration: Registration,
  tenant: Tenant,
  who: string,
  api: Api,
): void {
  memory.set(consentKey(registration, tenant, who, api), 'given');
}

function consentKey(registration: Registration, tenant: Tenant, who: string, api: Api): string {
  return `sandbox.consent.${registration.clientId}.${tenant.id}.${who}.${api}`;
}
