import { clouds } from '../../facts/cloud/clouds.ts';
import { readJson, readList, readRecord } from '../../domain/json.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { readSignInRecord, redirectUri, writeSignInRecord } from './signInRecord.ts';
import type { World } from '../world.ts';

/**
 * Signs an account out of this tab, at once and without the network: removes its tokens and its entry in the record of
 * sign-ins. Part of the first load, so that it works whatever else of the page is missing.
 */
export function signOutHere(world: World, account: Account): void {
  const record = readSignInRecord(world);
  const signedIn = record.signedIn.filter(({ key }) => key !== account.key);
  removeTokens(world, account, signedIn);
  try {
    writeSignInRecord(world, { ...record, signedIn });
  } catch {
    // A storage that takes no writes: better that every account of this tab signs in again than that one stays.
    writeSignInRecord(world, { signedIn: [], pending: undefined });
  }
}

/**
 * Removes what MSAL keeps for an account in this tab. What it shares with an account that stays signed in stays: the same
 * person's refresh token for another tenant, and what belongs to the client ID.
 */
export function removeTokens(
  world: World,
  account: Account,
  staying: readonly Pick<Account, 'key' | 'registration'>[],
): void {
  const { tabStorage } = world;
  const [person, tenant, client] = partsOf(account);
  const others = staying.map(partsOf);
  const sharesClient = others.some((other) => other[2] === client);
  const sharesPerson = others.some((other) => other[0] === person);
  const sharesBoth = others.some((other) => other[0] === person && other[2] === client);
  const isTheirs = (key: string): boolean => {
    if (!/^(msal|throttling)\./.test(key)) return false;
    if (!key.includes(client)) return !sharesPerson && key.includes(person);
    if (!sharesClient) return true;
    return key.includes(person) && (!sharesBoth || key.includes(`|${tenant}|`));
  };
  const removed = tabStorage.keys().filter((key) => isTheirs(key.toLowerCase()));
  for (const key of removed) tabStorage.remove(key);
  for (const key of tabStorage.keys().filter((each) => /^msal\.(\d\.)?\w+\.keys/.test(each)))
    dropFromIndex(world, key, removed);
}

/** Microsoft's page that ends the session there, and leads back to this page. */
export function logoutUrl(world: World, account: Account): string {
  const { signInHost } = clouds[account.registration.cloud];
  const url = new URL(`https://${signInHost}/${account.tenantId}/oauth2/v2.0/logout`);
  url.searchParams.set('post_logout_redirect_uri', redirectUri(world));
  return url.href;
}

/** The parts of an account's key, as they appear in MSAL's keys. */
function partsOf({
  key,
  registration,
}: Pick<Account, 'key' | 'registration'>): [string, string, string] {
  const [person = '', tenant = ''] = key.toLowerCase().split(' ');
  return [person, tenant, registration.clientId];
}

/** MSAL lists its keys in others: a list of accounts, and a record of lists of tokens by client ID. */
function dropFromIndex({ tabStorage }: World, key: string, removed: readonly string[]): void {
  const text = tabStorage.get(key) ?? '';
  if (!removed.some((each) => text.includes(each))) return; // it is about others
  const index = readJson(text);
  const drop = (list: unknown): readonly unknown[] =>
    (readList(list) ?? []).filter((each) => typeof each !== 'string' || !removed.includes(each));
  const left = readList(index)
    ? drop(index)
    : Object.fromEntries(
        Object.entries(readRecord(index) ?? {}).map(([name, list]) => [name, drop(list)]),
      );
  const isEmpty = Object.values(left).flat().length === 0;
  if (isEmpty) tabStorage.remove(key);
  else {
    try {
      tabStorage.set(key, JSON.stringify(left));
    } catch {
      // A storage that takes no writes: MSAL ignores entries of its lists that are gone.
    }
  }
}
