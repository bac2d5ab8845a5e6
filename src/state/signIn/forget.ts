import { FailureError } from '../../domain/failure.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { forgetTokens } from '../../services/signIn/forgetTokens.ts';
import { readSignInRecord } from '../../services/signIn/signInRecord.ts';
import { clientsOf, keysAbout } from '../../services/storage/inventory.ts';
import { forgottenTopic } from '../../services/storage/keys.ts';
import type { RecordEntry } from '../../services/world.ts';
import type { Page } from '../page.ts';

type ForgettingPage = Page & {
  signOut(account: Account, also: boolean): void;
  stopChecks(): void;
};

/** Milliseconds in which a check that was stopped may still write what it found. */
const writing = 400;

/**
 * Removes what this tab and the database keep of one registration, or of everything, and loads the page anew: nothing of it
 * then stays in memory either.
 *
 * @throws {FailureError} where the database can't be emptied. Signed out is the person all the same.
 */
export async function forget(page: ForgettingPage, topic: string): Promise<void> {
  const { world, session } = page;
  const clientId = topic.slice(forgottenTopic.length);
  const records = await readAll(page);
  const stored = clientId ? [] : records.flatMap(clientsOf);
  const pending = clientId ? undefined : readSignInRecord(world).pending?.registration.clientId;
  const accounts = session.accounts.filter(
    ({ registration }) => !clientId || registration.clientId === clientId,
  );
  page.stopChecks();
  for (const account of accounts) page.signOut(account, false);
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
