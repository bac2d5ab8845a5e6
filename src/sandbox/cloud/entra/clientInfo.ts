import type { Account } from '../samples/accounts.ts';
import { textToBase64Url } from '../sealed.ts';

/** Who signed in, as applications read it: the object id and the directory of the account's home. */
export function clientInfo(account: Account): string {
  return textToBase64Url(JSON.stringify({ uid: account.id, utid: account.home }));
}
