import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import type { Fault } from './support/cloudServer.ts';
import { consentAs, expect, submitSignIn } from './support/fixtures.ts';
import {
  organizationsOf,
  run,
  storedVerdicts,
  testWithOrganizations,
  type StoredVerdict,
} from './support/runs.ts';
import { watchTasks } from './support/tasks.ts';

const count = 500;
const organizations = organizationsOf(count);
const test = testWithOrganizations(count);

/** Of each hundred organizations, how many meet a fault, and what their verdict has to say. */
const faults: readonly { fault: Fault; many: number; says: string }[] = [
  { fault: 'busy', many: 5, says: 'reachable' },
  { fault: 'unavailable', many: 3, says: 'failed refused 503' },
  { fault: 'hang', many: 2, says: 'failed timed-out' },
  { fault: 'reset', many: 2, says: 'failed unreachable' },
  { fault: 'no-cors', many: 2, says: 'failed unreachable' },
  { fault: 'refused', many: 3, says: 'failed refused 403' },
  { fault: 'html', many: 2, says: 'failed unreadable 200' },
  { fault: 'cut', many: 2, says: 'failed unreadable 200' },
];
const ofHundred = faults.flatMap(({ many, ...each }) => Array.from({ length: many }, () => each));

/** Only organizations that are well otherwise meet one. */
const well = organizations.filter(({ standing, trouble }) => !standing && !trouble);
const faultByHost = new Map(
  well.map(({ apiUrl }, at) => [new URL(apiUrl).host, ofHundred[at % 100]] as const),
);

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await submitSignIn(page, { client: registrations.usual.clientId });
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('[data-org]').first()).toBeVisible();
}

/** Lets no request to an organization time out, until what it returns is called; from then on each does at once. */
async function holdTimeOuts(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript((timeout) => {
    const later = window.setTimeout.bind(window);
    const callOff = window.clearTimeout.bind(window);
    const held = new Map<number, () => void>();
    let open = false;
    window.setTimeout = ((work: () => void, ms = 0) => {
      if (ms !== timeout || open) return later(work, ms === timeout ? 0 : ms);
      const id = -1 - held.size;
      held.set(id, work);
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      if (typeof id === 'number' && held.has(id)) held.set(id, () => undefined);
      else callOff(id);
    };
    addEventListener('time-out', () => {
      open = true;
      for (const work of held.values()) work();
    });
  }, 20_000);
  return () => page.evaluate(() => void dispatchEvent(new Event('time-out')));
}

/** What a verdict says, in the words of the table above. */
function wordsOf({ verdict, failure }: StoredVerdict): string {
  const status = ['refused', 'unreadable'].includes(failure?.tag ?? '') && failure?.status;
  return [verdict, failure?.tag, status].filter(Boolean).join(' ');
}

test('a run over 500 organizations with faults mixed in has every verdict right, each once', async ({
  page,
  site,
  cloud,
}) => {
  test.setTimeout(300_000);
  const timeOut = await holdTimeOuts(page);
  await signIn(page, site.origin);
  const busy = new Set<string>();
  cloud.disturb((url, method) => {
    const fault = faultByHost.get(url.host)?.fault;
    if (fault !== 'busy' || method === 'OPTIONS') return fault;
    if (busy.has(url.host)) return undefined;
    busy.add(url.host);
    return fault;
  });
  const longest = await watchTasks(page);
  await page.getByRole('button', { name: 'Check all' }).click();
  const hanging = [...faultByHost.values()].filter((each) => each?.fault === 'hang').length;
  await expect(run(page)).toHaveAttribute('data-left', String(hanging), { timeout: 240_000 });
  await timeOut();
  await expect(run(page)).toHaveAttribute('data-left', '0');
  expect(await longest()).toBeLessThanOrEqual(200);

  const expected = new Map(
    well.map(({ id, apiUrl }) => [id, faultByHost.get(new URL(apiUrl).host)?.says ?? 'reachable']),
  );
  await expect.poll(async () => (await storedVerdicts(page)).length).toBe(organizations.length);
  const verdicts = (await storedVerdicts(page)).map(
    (each) => [each.organizationId, wordsOf(each)] as const,
  );
  expect(new Set(verdicts.map(([id]) => id)).size).toBe(organizations.length);
  const wrong = verdicts.filter(([id, says]) => (expected.get(id) ?? says) !== says);
  expect(wrong).toEqual([]);
  const seen = async (name: string): Promise<number> => Number(await run(page).getAttribute(name));
  const number = (start: string): number =>
    verdicts.filter(([, says]) => says.startsWith(start)).length;
  expect([
    await seen('data-reachable'),
    await seen('data-failed'),
    await seen('data-skipped'),
  ]).toEqual([number('reachable'), number('failed'), number('skipped')]);
});

test('a run stores no tokens, and uses one that is stored', async ({ page, site, cloud }) => {
  test.setTimeout(300_000);
  await signIn(page, site.origin);
  const size = (): Promise<number> =>
    page.evaluate(() =>
      Object.entries(sessionStorage).reduce(
        (sum, [key, value]) => sum + key.length + String(value).length,
        0,
      ),
    );
  const search = page.getByRole('searchbox', { name: 'Find an organization' });
  await search.fill('Contoso UAT');
  const row = page.locator('[data-org]', { hasText: 'Contoso UAT' }).first();
  await row.getByRole('button', { name: 'Check Contoso UAT' }).click();
  await expect(row).toHaveAttribute('data-verdict', 'reachable');
  await search.fill('');
  const before = await size();
  const asked = cloud.log.length;
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(run(page)).toHaveAttribute('data-left', '0', { timeout: 240_000 });
  const resources = cloud.log.slice(asked).flatMap(({ resource }) => resource ?? []);
  expect(resources.length).toBeGreaterThan(count - 50);
  expect(new Set(resources).size).toBe(resources.length);
  expect(resources.filter((each) => each.includes('contoso-uat.'))).toEqual([]);
  expect((await size()) - before).toBeLessThan(10_000);
});
