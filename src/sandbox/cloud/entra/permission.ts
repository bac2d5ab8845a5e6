import { assignedAccounts, type Registration } from '../samples/registrations.ts';
import { objectIdIn, type Account } from '../samples/accounts.ts';
import type { Client } from './client.ts';
import { EntraError } from './entraError.ts';
import { apis, findApi, hostOf, graphResource, type Api } from '../samples/resources.ts';
import type { Asked } from './scopes.ts';
import { tenantById, type Tenant } from '../samples/tenants.ts';
import { troublesAt, type Visit } from '../visit.ts';

/** The directory that a sign-in ends in. */
export function resolveTenant(client: Client, account: Account): Tenant {
  const tenant = client.tenant === 'any' ? tenantById(account.home) : client.tenant;
  if (!tenant) throw new EntraError('90019');
  return tenant;
}

/** May this person use this application in this directory at all? Gives the object id there. */
export function checkAccount(registration: Registration, tenant: Tenant, account: Account): string {
  const details = {
    user: account.userName,
    client: registration.clientId,
    name: registration.name,
    tenant: tenant.name,
    provider: `https://sts.windows.net/${account.home}/`,
  };
  if (!account.enabled) throw new EntraError('50057');
  const id = objectIdIn(account, tenant);
  if (id === undefined) throw new EntraError('50020', details);
  if (registration.assignmentRequired && !assignedAccounts.includes(account.id))
    throw new EntraError('50105', details);
  return id;
}

/** The one API that is asked for, as an address and by kind. */
export type Target = {
  readonly resource: string;
  readonly api: Api;
  readonly names: readonly string[];
};

/** Is the API known here, on the application's list, and does it have these permissions? */
export function checkTarget(
  visit: Visit,
  place: 'authorize' | 'token',
  client: Client,
  tenant: Tenant,
  asked: Asked,
  grant?: string,
): Target {
  const resource = asked.resource ?? graphResource(client.signInHost);
  const withdrawn = troublesAt(visit, place, hostOf(resource) ?? '', grant).some(
    ({ kind }) => kind === 'unknown-resource',
  );
  const api = withdrawn ? undefined : findApi(resource, tenant, visit.organizations);
  if (!api) throw new EntraError('500011', { resource, tenant: tenant.name });
  const { registration } = client;
  if (!registration.permissions.includes(api))
    throw new EntraError('650057', {
      client: registration.clientId,
      name: registration.name,
      resource,
      resourceApp: apis[api].appId,
      listed: registration.permissions.map((listed) => apis[listed].appId).join(', '),
    });
  const known: readonly string[] = [...apis[api].scopes, '.default'];
  const stranger = asked.names.find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new EntraError('650053', {
      name: registration.name,
      scope: stranger,
      resourceApp: apis[api].appId,
    });
  return { resource, api, names: asked.names.length > 0 ? asked.names : ['User.Read'] };
}
