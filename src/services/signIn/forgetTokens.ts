import { forgetIssuedSecrets } from '../secrets/issuedSecrets.ts';
import type { World } from '../world.ts';
import { readSignInRecord, writeSignInRecord } from './signInRecord.ts';

const cacheKey = /^(msal|throttling)\./;
/** Keys of MSAL that name no client ID. */
const sharedKey = /^msal\.((\d+\.)?account\.keys|version|interaction\.status)/;

/**
 * Removes what MSAL keeps in this tab for these client IDs, also of a sign-in that never ended. Another page of this origin may
 * keep its own there: that stays.
 */
export function forgetTokens(world: World, clientIds: readonly string[]): void {
  const { tabStorage } = world;
  const cached = (): readonly string[] => tabStorage.keys().filter((key) => cacheKey.test(key));
  for (const key of cached())
    if (clientIds.some((id) => key.toLowerCase().includes(id))) tabStorage.remove(key);
  const left = cached();
  if (left.every((key) => sharedKey.test(key))) for (const key of left) tabStorage.remove(key);
  const { signedIn, pending } = readSignInRecord(world);
  const isWaiting = pending && !clientIds.includes(pending.registration.clientId);
  writeSignInRecord(world, { signedIn, pending: isWaiting ? pending : undefined });
  forgetIssuedSecrets(world);
}
