import type { Page } from '@playwright/test';
import type { CloudServer } from './cloudServer.ts';

/** Lets everything happen that might still happen: answers that were kept back, repetitions, and time-outs. */
export async function letTimePass(page: Page, release: () => void): Promise<void> {
  release();
  await roundTrip(page);
  await page.clock.runFor(90_000);
  await roundTrip(page);
}

const metadata = '/common/discovery/instance';

/** A request of the page itself to the cloud, and its answer. */
function roundTrip(page: Page): Promise<unknown> {
  return page.evaluate(
    (path) => fetch(`https://login.microsoftonline.com${path}?api-version=1.1`),
    metadata,
  );
}

/** Whatever the page asked since the log had so many entries, but for its round trips. */
export function everythingSince({ log }: CloudServer, entries: number): readonly unknown[] {
  return log.slice(entries).filter(({ path }) => path !== metadata);
}
