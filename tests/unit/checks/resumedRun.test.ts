import { describe, expect, it } from 'vitest';
import type { RunSummary } from '../../../src/domain/checks/run.ts';
import type { Account } from '../../../src/domain/signIn/registration.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { Checks, type CheckRequest } from '../../../src/state/checks/checks.svelte.ts';
import { RunStore } from '../../../src/state/checks/runStore.svelte.ts';
import { accountOf, guid, listed } from '../examples.ts';
import { createTestWorld, json, settle, type TestWorld } from '../testWorld.ts';

const all = { is: 'all' } as const;
const walter = accountOf('walter');
const olga = accountOf('olga');

const requests = (from: number, to: number, account = walter): readonly CheckRequest[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    organization: listed(from + index),
    account,
  }));

const numberIn = (text: string): number => Number(/org(\d+)\./.exec(text)?.[1]);

type Options = {
  /** An earlier page of the same browser. */
  readonly beside?: TestWorld;
  readonly accounts?: readonly Account[];
  readonly arrived?: Account;
  /** Organizations that don't answer. */
  readonly silent?: (number: number) => boolean;
};

/** A page of a browser, with the numbers of the organizations that were asked for a token. */
function openPage({ beside, accounts = [walter], arrived, silent = () => false }: Options = {}) {
  const world = createTestWorld({
    ...(beside && { beside }),
    fetch: (request) => {
      const number = numberIn(request.url);
      if (silent(number)) return new Promise(() => undefined);
      return request.url.endsWith('WhoAmI')
        ? json({ OrganizationId: guid(number), UserId: guid(77) })
        : json({ Version: '9.2.1.2' });
    },
  });
  const asked: number[] = [];
  const token = (_account: Account, scope: string): Promise<string> => {
    asked.push(numberIn(scope));
    return Promise.resolve('t');
  };
  const session = { identity: () => Promise.resolve({ token }), accounts, arrived };
  const store = new RunStore({ world, storage: createStorage(world) });
  return { world, store, checks: new Checks(session, store, () => undefined), asked };
}

/** A page that is closed while the last ten of 50 organizations keep it waiting. */
async function interrupted(): Promise<TestWorld> {
  const { world, checks } = openPage({ silent: (number) => number > 40 });
  void checks.start(requests(1, 50), all);
  await until(() => checks.run?.reachable === 40);
  world.close();
  await settle();
  return world;
}

async function until(met: () => boolean): Promise<void> {
  while (!met()) await settle();
}

async function storedSummary(store: RunStore): Promise<RunSummary | undefined> {
  await store.load();
  return store.list[0];
}

describe('A run that the person pauses', () => {
  it('asks nothing more, and goes on with what has no verdict', async () => {
    let silent = true;
    const { checks, asked } = openPage({ silent: (number) => silent && number > 40 });
    void checks.start(requests(1, 50), all);
    await until(() => checks.run?.reachable === 40);
    checks.pause();
    expect(checks.run).toMatchObject({ status: 'paused', reason: 'person', left: 10 });
    asked.length = 0;
    silent = false;
    await checks.resume();
    expect(checks.run).toMatchObject({ status: 'finished', reachable: 50, left: 0 });
    expect(asked).toEqual([41, 42, 43, 44, 45, 46, 47, 48, 49, 50]);
  });
});

describe('A run while the computer sleeps', () => {
  it('asks again what was being asked, and nothing counts as failed', async () => {
    // With the catalog of problems loaded, a failure counts at once.
    await import('../../../src/domain/diagnosis/classifyFailure.ts');
    let silent = true;
    const { checks, asked, world } = openPage({ silent: (number) => silent && number > 40 });
    void checks.start(requests(1, 50), all);
    await until(() => checks.run?.reachable === 40);
    // A sign of life that comes late moves the next ones: requests are given up after 20 seconds, a little before one.
    await world.advance(4000);
    world.sleep(4000);
    await world.advance(10_000);
    asked.length = 0;
    silent = false;
    world.sleep(60 * 60 * 1000);
    await world.advance(5000);
    await until(() => checks.run?.status === 'finished');
    expect(checks.run).toMatchObject({ reachable: 50, failed: 0, left: 0 });
    expect(asked).toEqual([41, 42, 43, 44, 45, 46, 47, 48, 49, 50]);
  });
});

describe('A run whose page was closed', () => {
  it('is shown as interrupted, and goes on where it was', async () => {
    const { checks, asked } = openPage({ beside: await interrupted() });
    await checks.open();
    expect(checks.run).toMatchObject({ status: 'paused', reason: 'interrupted', left: 10 });
    expect(checks.of(guid(1)).verdict).toBe('reachable');
    await checks.resume();
    expect(checks.run).toMatchObject({ status: 'finished', of: 50, reachable: 50, left: 0 });
    expect(asked).toEqual([41, 42, 43, 44, 45, 46, 47, 48, 49, 50]);
  });

  it('goes on once, however often the person asks for that', async () => {
    const { checks, asked, store } = openPage({
      beside: await interrupted(),
      silent: (number) => number > 45,
    });
    await checks.open();
    void checks.resume();
    void checks.resume();
    await until(() => checks.run?.reachable === 45);
    await settle();
    expect(asked).toEqual([41, 42, 43, 44, 45, 46, 47, 48, 49, 50]);
    expect(await storedSummary(store)).toMatchObject({ status: 'running' });
  });

  it('gives way to a run that is started while it is read', async () => {
    const { checks } = openPage({ beside: await interrupted() });
    await checks.open();
    await Promise.all([checks.resume(), checks.start(requests(60, 62), { is: 'selected' })]);
    expect(checks.run).toMatchObject({ status: 'finished', of: 3, reachable: 3 });
  });

  it('stays as it is while its account isn’t signed in', async () => {
    const { checks, asked } = openPage({ beside: await interrupted(), accounts: [olga] });
    await checks.open();
    await checks.resume();
    expect(asked).toEqual([]);
    expect(checks.run).toMatchObject({
      status: 'paused',
      left: 10,
      absent: [{ account: { username: walter.username }, left: 10 }],
    });
  });

  it('is given up with Stop', async () => {
    const { checks, store } = openPage({ beside: await interrupted() });
    await checks.open();
    checks.stop();
    await until(() => checks.run?.status === 'stopped');
    expect(checks.run).toMatchObject({ reachable: 40, left: 10 });
    expect(await storedSummary(store)).toMatchObject({ status: 'stopped' });
  });
});

describe('A run that another tab works on', () => {
  it('is only shown, and grows with the verdicts of that tab', async () => {
    let silent = true;
    const here = openPage({ silent: (number) => silent && number > 5 });
    const work = here.checks.start(requests(1, 8), all);
    await until(() => here.checks.run?.reachable === 5);
    await here.world.advance(300);
    const there = openPage({ beside: here.world });
    const opening = there.checks.open();
    await there.world.until(opening);
    expect(there.checks.run).toMatchObject({ elsewhere: true, running: true, reachable: 5 });
    await there.checks.resume();
    await there.checks.start(requests(1, 1), all);
    expect(there.asked).toEqual([]);
    silent = false;
    here.checks.pause();
    await here.checks.resume();
    await work;
    await here.world.advance(300);
    await until(() => there.checks.run?.reachable === 8);
    expect(there.checks.of(guid(8)).verdict).toBe('reachable');
  });
});

describe('The history of an organization', () => {
  it('has the newest runs that included it, with who asked', async () => {
    const { checks, store, world } = openPage({ accounts: [walter, olga] });
    await checks.start([...requests(1, 2), ...requests(3, 3, olga)], all);
    await world.advance(1000);
    await checks.start(requests(1, 1), { is: 'selected' });
    await world.advance(1000);
    const said = async (number: number) =>
      (await store.historyOf(guid(number))).map(({ run, username, verdict }) => [
        run.scope.is,
        username,
        verdict.verdict,
      ]);
    expect(await said(1)).toEqual([
      ['selected', walter.username, 'reachable'],
      ['all', walter.username, 'reachable'],
    ]);
    expect(await said(3)).toEqual([['all', olga.username, 'reachable']]);
    expect(await said(4)).toEqual([]);
  });
});
