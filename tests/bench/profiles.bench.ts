import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { bench, describe } from 'vitest';
import { parseGuid } from '../../src/domain/guid.ts';
import { cloudOf } from '../../src/domain/organizations/organizationUrl.ts';
import { writeProfile, type Profile } from '../../src/domain/profiles/profile.ts';
import { targetIds } from '../../src/facts/setup/targetIds.ts';
import { prefixes } from '../../src/services/storage/keys.ts';
import { findChromium } from '../browser/support/chromium.ts';
import { startSite } from '../browser/support/site.ts';
import { Judge, quantile, say } from './measure.ts';
import { makeOrganizations } from './organizations.ts';
import { signInToSandbox, timeLoad, timeMount, typeOut, watchFor } from './paintTimes.ts';

/**
 * `npm run bench`: what the profiles screen costs with 2,000 profiles, beside the same screen with 10, in Chromium on the
 * built page; and what a key typed costs there, beside the organizations list of as many. A budget that is missed ends the run.
 */
const budgets = { load: 1.5, mount: 1.5, key: 1.5 };
const many = 2000;
const few = 10;
const queries = ['contoso works 09', 'brnch 0421', 'europe', 'kingsway'];
const clientId = parseGuid('11111111-2222-4333-8444-555555555555');
const row = '[data-profile]';
const judge = new Judge();

/** Connections of one registration in every region, half of them for a tool. */
function makeProfiles(count: number): readonly Profile[] {
  return makeOrganizations(count).flatMap((organization, at) => {
    const { apiUrl, id, name, uniqueName, url, suffix, environmentId, tenantId } = organization;
    if (!apiUrl || !clientId) return [];
    return {
      id: `profile-${at}`,
      name,
      registration: { clientId, tenant: undefined, cloud: cloudOf(apiUrl) ?? 'public' },
      organization: { apiUrl, id, name, uniqueName, url, suffix, environmentId, tenantId },
      savedAt: 1_790_000_000_000 + at,
      lastCheck: undefined,
      account: undefined,
      target: at % 2 === 0 ? undefined : targetIds[(at >> 1) % targetIds.length],
      options: [],
      notes: '',
      tags: at % 3 === 0 ? ['north'] : [],
      cardDone: [],
      lastUsedAt: undefined,
    } satisfies Profile;
  });
}

/** Writes profiles into the page’s database, which the page itself creates with its first record only. */
async function store(page: Page, profiles: readonly Profile[]): Promise<void> {
  const records = profiles.map((profile) => [prefixes.profile + profile.id, writeProfile(profile)]);
  await page.evaluate(async (entries) => {
    const opening = indexedDB.open('latchkey:/');
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('records');
    };
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const writing = opening.result.transaction('records', 'readwrite');
    for (const [key, value] of entries)
      writing.objectStore('records').put(value, key as IDBValidKey);
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = reject;
    });
    opening.result.close();
  }, records);
}

async function openWith(context: BrowserContext, origin: string, count: number): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/#/profiles`);
  await page.getByText('No profile saved yet').waitFor();
  await store(page, makeProfiles(count));
  await watchFor(context, row);
  await page.reload();
  await page.locator(row).first().waitFor();
  if ((await page.getByText('can’t be read').count()) > 0)
    throw new Error('Not all profiles can be read.');
  return page;
}

const screens = { from: '#/diagnose', fromHeading: 'Diagnose', to: '#/profiles', sign: row };

const site = await startSite();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
try {
  const view = { viewport: { width: 1280, height: 900 } };
  const full = await openWith(await browser.newContext(view), site.origin, many);
  const short = await openWith(await browser.newContext(view), site.origin, few);

  say(`\n${many} profiles, and the same screen with ${few}`);
  const loads: { full: number[]; short: number[] } = { full: [], short: [] };
  const mounts: { full: number[]; short: number[] } = { full: [], short: [] };
  for (let round = 0; round < 13; round += 1) {
    const both = { full: await timeLoad(full, row), short: await timeLoad(short, row) };
    if (round < 2) continue;
    loads.full.push(both.full);
    loads.short.push(both.short);
  }
  for (let round = 0; round < 13; round += 1) {
    const both = { full: await timeMount(full, screens), short: await timeMount(short, screens) };
    if (round < 2) continue;
    mounts.full.push(both.full);
    mounts.short.push(both.short);
  }
  for (const [claim, { full, short }, most] of [
    ['opening the page', loads, budgets.load],
    ['opening the screen', mounts, budgets.mount],
  ] as const) {
    const [ours, floor] = [quantile(full, 0.5), quantile(short, 0.5)];
    say(`  ${claim}: ${floor.toFixed(1)} ms with ${few}, ${ours.toFixed(1)} ms with ${many}`);
    judge.atMost(`${claim}, times ${few} profiles`, ours / floor, most);
  }

  say(`\na key typed with ${many} profiles, and in a list of as many organizations`);
  const list = await (await browser.newContext(view)).newPage();
  await signInToSandbox(list, site.origin, 'two-thousand');
  const keys: { ours: number[]; list: number[] } = { ours: [], list: [] };
  for (let round = 0; round < 6; round += 1) {
    const ours = await typeOut(full, queries);
    const theirs = await typeOut(list, queries);
    if (round < 2) continue;
    keys.ours.push(...ours.map((key) => key.list));
    keys.list.push(...theirs.map((key) => key.list));
  }
  for (const [at, named] of [
    [0.5, 'median'],
    [0.95, 'p95'],
  ] as const) {
    const [ours, theirs] = [quantile(keys.ours, at), quantile(keys.list, at)];
    say(
      `  ${named}: ${theirs.toFixed(1)} ms in the organizations list, ${ours.toFixed(1)} ms here`,
    );
    judge.atMost(`${named} of a key, times the organizations list`, ours / theirs, budgets.key);
  }
} finally {
  await browser.close();
  await site.close();
}
judge.end();

// The figures above are the measurement: pages in a browser cannot be repeated a thousand times over.
describe('profiles', () => {
  bench('said above', () => undefined, { iterations: 1, time: 1, warmupIterations: 0 });
});
