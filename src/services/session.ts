import { readJson } from '../domain/readings.ts';
import { parseSignInRecord, type SignInRecord } from '../domain/pendingSignIn.ts';
import { pageOf } from '../domain/signInAnswer.ts';
import type { World } from './world.ts';

/** The redirect URI of this page: the one address to register. */
export function redirectUri(world: World): string {
  return pageOf(new URL(world.address.href()));
}

/** Pages on one origin share web storage, so the record's name carries the page's path. */
function recordKey(world: World): string {
  return `latchkey.sign-in ${new URL(redirectUri(world)).pathname}`;
}

export function readSignInRecord(world: World): SignInRecord {
  return parseSignInRecord(readJson(world.session.get(recordKey(world)) ?? 'null'));
}

export function writeSignInRecord(world: World, record: SignInRecord): void {
  if (record.signedIn.length === 0 && !record.pending) world.session.remove(recordKey(world));
  else world.session.set(recordKey(world), JSON.stringify(record));
}
