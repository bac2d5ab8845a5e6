import { readJson } from '../../domain/json.ts';
import { cleanRoute } from '../../domain/secrets/cleanAddress.ts';
import { parseSignInRecord, type SignInRecord } from '../../domain/signIn/signInRecord.ts';
import { pageOf, readArrival, type Arrival } from '../../domain/signIn/authorizationResponse.ts';
import type { World } from '../world.ts';

/** The redirect URI of this page: the one address to register. */
export function redirectUri(world: World): string {
  return pageOf(new URL(world.address.href()));
}

/** Pages on one origin share web storage, so the record's name carries the page's path. */
function recordKey(world: World): string {
  return `latchkey.sign-in ${new URL(redirectUri(world)).pathname}`;
}

export function readSignInRecord(world: World): SignInRecord {
  return parseSignInRecord(readJson(world.tabStorage.get(recordKey(world)) ?? 'null'));
}

export function writeSignInRecord(world: World, record: SignInRecord): void {
  if (record.signedIn.length === 0 && !record.pending) world.tabStorage.remove(recordKey(world));
  else world.tabStorage.set(recordKey(world), JSON.stringify(record));
}

/** Ends the waiting for a sign-in that never came back. */
export function forgetPending(world: World): void {
  writeSignInRecord(world, { ...readSignInRecord(world), pending: undefined });
}

/**
 * Reads what the page was opened with, and removes it from the address before anything else sees it: Microsoft's answer
 * is replaced by the route that the sign-in began at, an answer that wasn't asked for by `stay`. A final `index.html`,
 * the query, what no route has in its own query, and what looks like a secret are removed.
 */
export function takeArrival(world: World, stay = '#/'): Arrival {
  const href = world.address.href();
  const { pending } = readSignInRecord(world);
  const arrival = readArrival(href, pending);
  const asked = arrival.unsolicited
    ? stay
    : ((arrival.answer ? pending?.route : arrival.route) ?? '');
  const route = cleanRoute(asked);
  const clean = `${arrival.page}${route}`;
  if (clean !== href) world.address.replace(clean);
  return { ...arrival, route };
}
