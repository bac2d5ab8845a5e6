import { consentChoice } from './accountChoice.ts';
import type { Account } from '../samples/accounts.ts';
import type { Client } from './client.ts';
import { hasConsent, rememberConsent } from './consents.ts';
import { EntraError } from './entraError.ts';
import { apis, type Api } from '../samples/resources.ts';
import { withChoice, type Step } from './step.ts';
import type { Tenant } from '../samples/tenants.ts';
import type { Visit } from '../visit.ts';

/** The consent screen, unless it is not needed or was answered; undefined once the way is free. */
export function askConsent(
  { options, url }: Visit,
  { registration }: Client,
  tenant: Tenant,
  account: Account,
  api: Api,
): Step | undefined {
  const choice = url.searchParams.get(consentChoice);
  const prompt = url.searchParams.get('prompt');
  const given = hasConsent(options.memory, registration, tenant, account, api);
  if (given && prompt !== 'consent') return undefined;
  const details = { client: registration.clientId, name: registration.name };
  if (prompt === 'none') throw new EntraError('65001', details);
  if (choice === 'cancel') throw new EntraError('65004');
  const onlyAdministrators = registration.adminConsentRequired || !account.mayConsent;
  if (!account.admin && onlyAdministrators) throw new EntraError('90094', details);
  const who = whoAgrees(choice, account, registration.adminConsentRequired);
  if (who !== undefined) {
    rememberConsent(options.memory, registration, tenant, who, api);
    return undefined;
  }
  return {
    screen: 'consent',
    application: registration.name,
    account,
    tenant: tenant.name,
    asks: [
      apis[api].asks,
      'Keep access to data you have given it access to',
      'See your name and your account’s address',
    ],
    accept: withChoice(url, consentChoice, 'accept'),
    everybody: account.admin ? withChoice(url, consentChoice, 'everybody') : undefined,
    cancel: withChoice(url, consentChoice, 'cancel'),
  };
}

/** For whom the answer holds; undefined while there is none. Only administrators can speak for everybody. */
function whoAgrees(
  choice: string | null,
  account: Account,
  forEverybody: boolean,
): string | undefined {
  if (choice === 'everybody' && account.admin) return 'everybody';
  if (choice !== 'accept') return undefined;
  return forEverybody ? 'everybody' : account.id;
}
