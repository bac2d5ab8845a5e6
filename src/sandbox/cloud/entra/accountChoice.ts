import { accountById, accountsAt, type Account } from '../samples/accounts.ts';
import { EntraError } from './entraError.ts';
import type { Memory } from '../options.ts';

/** The parameters that the sign-in page's own links add. */
export const accountChoice = 'account_choice';
export const consentChoice = 'consent_choice';

/** An account, or the accounts to choose from. */
export type Chosen =
  { readonly account: Account } | { readonly among: readonly Account[]; readonly more: boolean };

/** Who signs in: as chosen on the page, as hinted, or the only one who is signed in already. */
export function chooseAccount(query: URLSearchParams, signInHost: string, memory: Memory): Chosen {
  const everybody = accountsAt(signInHost);
  const choice = query.get(accountChoice);
  if (choice === 'another') return { among: everybody, more: false };
  const clicked = everybody.find((account) => account.id === choice);
  if (clicked) return { account: clicked };
  const present = signedIn(memory, signInHost);
  const prompt = query.get('prompt');
  if (prompt === 'none') return { account: silently(present, query) };
  const alone = present.find((account) => isMeant(account, query)) ?? only(present, query);
  if (alone && prompt !== 'select_account' && prompt !== 'login') return { account: alone };
  if (present.length > 0) return { among: present, more: true };
  const hinted = everybody.filter((account) => isMeant(account, query));
  return hinted.length > 0 ? { among: hinted, more: true } : { among: everybody, more: false };
}

function signedIn(memory: Memory, signInHost: string): readonly Account[] {
  return (memory.get(sessionKey(signInHost)) ?? '')
    .split(' ')
    .map(accountById)
    .filter((account) => account !== undefined);
}

export function rememberSignedIn(memory: Memory, signInHost: string, account: Account): void {
  const others = signedIn(memory, signInHost).filter(({ id }) => id !== account.id);
  memory.set(sessionKey(signInHost), [account, ...others].map(({ id }) => id).join(' '));
}

/** Signs out the hinted account, or everybody. */
export function forgetSignedIn(memory: Memory, signInHost: string, query: URLSearchParams): void {
  const hinted = query.has('logout_hint');
  const left = signedIn(memory, signInHost).filter((account) => hinted && !isMeant(account, query));
  memory.set(sessionKey(signInHost), left.map(({ id }) => id).join(' '));
}

/** The opaque hint that id tokens carry, so that a later sign-in can name the account. */
export function hintOf(account: Account): string {
  return `O.${account.id}`;
}

function isMeant(account: Account, query: URLSearchParams): boolean {
  const hints = ['login_hint', 'logout_hint', 'sid'].map((name) => query.get(name));
  return hints.some(
    (hint) =>
      hint !== null &&
      (hint.toLowerCase() === account.userName || hint === hintOf(account) || hint === account.id),
  );
}

function only(present: readonly Account[], query: URLSearchParams): Account | undefined {
  const hinted = query.has('login_hint') || query.has('sid');
  return present.length === 1 && !hinted ? present[0] : undefined;
}

function silently(present: readonly Account[], query: URLSearchParams): Account {
  const account = present.find((one) => isMeant(one, query)) ?? only(present, query);
  if (account) return account;
  throw new EntraError(present.length > 1 ? '16000' : '50058');
}

function sessionKey(signInHost: string): string {
  return `sandbox.session.${signInHost}`;
}
