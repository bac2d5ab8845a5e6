import { hintOf } from './accountChoice.ts';
import { accountById, type Account } from '../samples/accounts.ts';
import { clientInfo } from './clientInfo.ts';
import type { Client } from './client.ts';
import { hasConsent } from './consents.ts';
import { EntraError } from './entraError.ts';
import { issueRefresh, issueToken, type Code, type Refresh } from './grants.ts';
import { checkAccount, checkTarget, type Target } from './permission.ts';
import { apis, hostOf } from '../samples/resources.ts';
import { readScopes } from './scopes.ts';
import type { Tenant } from '../samples/tenants.ts';
import { troublesAt, type Visit } from '../visit.ts';

/** Entra's answer to a good token request. */
export type Tokens = Readonly<Record<string, unknown>>;

/** Who gets tokens, and where. */
type Bearer = {
  readonly visit: Visit;
  readonly client: Client;
  readonly tenant: Tenant;
  readonly account: Account;
  readonly objectId: string;
};

const hour = 3600;
const day = 24 * hour;

/** Issues tokens for what the form asks, if that was agreed to. */
export async function issueTokens(
  visit: Visit,
  form: URLSearchParams,
  client: Client,
  tenant: Tenant,
  grant: Code | Refresh,
): Promise<Tokens> {
  const account = accountById(grant.account);
  if (!account) throw new EntraError('70000');
  const objectId = checkAccount(client.registration, tenant, account);
  const grantType = grant.kind === 'code' ? 'authorization_code' : 'refresh_token';
  const asked = readScopes(form.get('scope') ?? grant.scope, client.signInHost, '28000');
  const target = checkTarget(visit, 'token', client, tenant, asked, grantType);
  checkTroubles(visit, target, grant, grantType);
  if (!hasConsent(visit.options.memory, client.registration, tenant, account, target.api))
    throw new EntraError('65001', {
      client: client.registration.clientId,
      name: client.registration.name,
    });
  const bearer = { visit, client, tenant, account, objectId };
  return {
    token_type: 'Bearer',
    scope: [...target.names.map((name) => `${target.resource}/${name}`), ...asked.openId].join(' '),
    expires_in: hour - 1,
    ext_expires_in: hour - 1,
    access_token: await accessToken(bearer, target),
    ...(asked.openId.includes('offline_access') && (await refreshFields(visit, grant))),
    ...(asked.openId.includes('openid') && { id_token: await idToken(bearer, grant) }),
    ...(form.get('client_info') === '1' && { client_info: clientInfo(account) }),
  };
}

function checkTroubles(
  visit: Visit,
  target: Target,
  grant: Code | Refresh,
  grantType: string,
): void {
  const shown = hostOf(grant.strong) === hostOf(target.resource);
  const trouble = troublesAt(visit, 'token', hostOf(target.resource) ?? '', grantType).find(
    ({ kind }) => kind === 'refusal' || (kind === 'asks-for-more' && !shown),
  );
  if (trouble && 'code' in trouble)
    throw new EntraError(trouble.code, {
      resource: apis[target.api].appId,
      issued: 'an earlier day',
    });
}

/** A new refresh token each time; in a page it ends when the first one would have ended. */
async function refreshFields(visit: Visit, grant: Code | Refresh): Promise<Tokens> {
  const startedAt = grant.kind === 'code' ? grant.issuedAt : grant.startedAt;
  const { clientId, platform, account, tenant, strong, scope } = grant;
  return {
    refresh_token: await issueRefresh(visit, {
      kind: 'refresh',
      ...{ clientId, platform, account, tenant, strong, scope, startedAt },
    }),
    refresh_token_expires_in: Math.floor((startedAt - visit.options.now()) / 1000) + day,
  };
}

function accessToken({ visit, client, tenant, account, objectId }: Bearer, target: Target) {
  const now = Math.floor(visit.options.now() / 1000);
  const names = target.names.map((name) =>
    name === '.default' ? apis[target.api].scopes : [name],
  );
  return issueToken(visit, {
    kind: 'access',
    aud: target.resource,
    iss: `https://sts.windows.net/${tenant.id}/`,
    iat: now,
    nbf: now,
    exp: now + hour - 1,
    appid: client.registration.clientId,
    appidacr: '0',
    account: account.id,
    name: account.name,
    oid: objectId,
    scp: names.flat().join(' '),
    tid: tenant.id,
    upn: account.userName,
    uti: visit.options.randomId(),
    ver: '1.0',
  });
}

function idToken({ visit, client, tenant, account, objectId }: Bearer, grant: Code | Refresh) {
  const now = Math.floor(visit.options.now() / 1000);
  return issueToken(visit, {
    aud: client.registration.clientId,
    iss: `https://${client.signInHost}/${tenant.id}/v2.0`,
    iat: now,
    nbf: now,
    exp: now + hour,
    login_hint: hintOf(account),
    name: account.name,
    ...(grant.kind === 'code' && grant.nonce !== '' && { nonce: grant.nonce }),
    oid: objectId,
    preferred_username: account.userName,
    sid: account.id,
    sub: `${objectId}.${client.registration.clientId.slice(-4)}`,
    tid: tenant.id,
    uti: visit.options.randomId(),
    ver: '2.0',
  });
}
