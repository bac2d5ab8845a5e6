import { FailureError } from '../../domain/failure.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { forgetTokens } from '../../services/signIn/forgetTokens.ts';
import { readSignInRecord } from '../../services/signIn/signInRecord.ts';
import { clientsOf, keysAbout } from '../../services/storage/inventory.ts';
import type { RecordEntry } from '../../services/world.ts';
import type { Page } from '../page.ts';

/** Milliseconds in which a check that was stopped may still write what it found. */
const writing = 400;

/**
 * Removes what this tab and the database keep of one registration, or of everything, and loads the page anew: nothing of it
 * then stays in memory either.
 *
 * @param clientId The registration; empty for everything.
 * @param accounts Who was signed in with it, and is signed out by now.
 * @throws {FailureError} where the database can't be emptied.
 */
export async function forget(
  page: Page,
  clientId: string,
  accounts: readonly Account[],
): Promise<void> {
  const { world } = page;
  const pending = clientId ? undefined : readSignInRecord(world).pending?.registration.clientId;
  const stored = clientId ? [] : (await readAll(page)).flatMap(clientsOf);
  const signedIn = accounts.map(({ registration }) => registration.clientId);
  forgetTokens(
    world,
    [clientId, pending ?? '', ...stored, ...signedIn].filter((id) => id !== ''),
  );
  await removeStored(page, clientId);
  await new Promise<void>((resolve) => {
    world.after(writing, resolve);
  });
  await removeStored(page, clientId);
  world.reload();
}

async function readAll({ storage }: Page): Promise<readonly RecordEntry[]> {
  try {
    return await storage.list('');
  } catch (error) {
    if (error instanceof FailureError) return []; // there is nothing that could be read
    throw error;
  }
}

async function removeStored(page: Page, clientId: string): Promise<void> {
  if (!clientId) {
    await page.storage.clear();
    return;
  }
  const removed = keysAbout(await page.storage.list(''), clientId);
  await Promise.all(removed.map((key) => page.storage.remove(key)));
}
