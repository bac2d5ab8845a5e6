import type { Page } from '../page.ts';
import type { Profiles } from '../profiles/profiles.svelte.ts';
import { Checks } from './checks.svelte.ts';
import { Runs } from './runs.svelte.ts';
import { RunStore } from './runStore.svelte.ts';

/** What checks find in this page, and the runs that this browser keeps. */
export function openChecks(
  page: Pick<Page, 'world' | 'storage' | 'session'>,
  profiles: Pick<Profiles, 'noteCheck'>,
) {
  const store = new RunStore(page);
  const checks = new Checks(page.session, store, (organization, result, account) => {
    void profiles.noteCheck(organization, result, account);
  });
  void checks.open();
  return { checks, runs: new Runs(store, checks) };
}
