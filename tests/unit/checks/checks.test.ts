import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/domain/checks/check.ts';
import { FailureError } from '../../../src/domain/failure.ts';
import type { Organization } from '../../../src/domain/organizations/organization.ts';
import type { Identity } from '../../../src/services/signIn/identity.ts';
import type { TokenOptions } from '../../../src/services/signIn/tokenRequests.ts';
import { Checks, type CheckRequest } from '../../../src/state/checks/checks.svelte.ts';
import { RunStore } from '../../../src/state/checks/runStore.svelte.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { accountOf, guid, listed } from '../examples.ts';
import { createTestWorld, json, settle, silence } from '../testWorld.ts';

const account = accountOf('walter');
const all = { is: 'all' } as const;
const requestFor = (number: number, changes: Partial<Organization> = {}): CheckRequest => ({
  organization: { ...listed(number), ...changes },
  account,
});
const requests = (count: number): readonly CheckRequest[] =>
  Array.from({ length: count }, (_, index) => requestFor(index + 1));

/** Which of the organizations an address belongs to. */
const numberOf = (url: string) => Number(/org(\d+)\./.exec(url)?.[1]);

function answerWell(request: Request): Response {
  return request.url.endsWith('WhoAmI')
    ? json({ OrganizationId: guid(numberOf(request.url)), UserId: guid(77) })
    : json({ Version: '9.2.1.2' });
}

type Network = (request: Request) => Response | Promise<Response>;

function start(
  fetch: Network = answerWell,
  identity: Promise<Pick<Identity, 'token'>> = Promise.resolve({
    token: () => Promise.resolve('t'),
  }),
) {
  const world = createTestWorld({ fetch });
  const results: (readonly [string, CheckResult['outcome']['verdict']])[] = [];
  const session = { identity: () => identity };
  const store = new RunStore({ world, storage: createStorage(world) });
  const checks = new Checks(session, store, (organization, result) => {
    results.push([organization.id, result.outcome.verdict]);
  });
  return { world, checks, results };
}

/** Lets the network answer one request after the other, when the test says so. */
function held(): { readonly fetch: Network; readonly waiting: (() => void)[] } {
  const waiting: (() => void)[] = [];
  const fetch: Network = (request) =>
    new Promise((resolve) => {
      waiting.push(() => {
        resolve(answerWell(request));
      });
    });
  return { fetch, waiting };
}

async function until(met: () => boolean): Promise<void> {
  while (!met()) await settle();
}

describe('One check', () => {
  it('shows its stages as it goes on, and reports its result', async () => {
    const { checks, results } = start();
    expect(checks.of(guid(1))).toEqual({ verdict: 'unchecked' });
    const work = checks.check(requestFor(1));
    expect(checks.of(guid(1))).toEqual({ verdict: 'checking', stages: [] });
    await work;
    expect(checks.of(guid(1)).verdict).toBe('reachable');
    expect(checks.result(guid(1))?.outcome).toMatchObject({ version: '9.2.1.2' });
    expect(results).toEqual([[guid(1), 'reachable']]);
  });

  it('that fails holds the kind of its problem', async () => {
    const { checks, results } = start(() =>
      json({ error: { code: '0x80072560', message: 'The user is not a member.' } }, 403),
    );
    await checks.check(requestFor(1));
    expect(checks.of(guid(1))).toMatchObject({ verdict: 'failed', kind: 'not-a-member' });
    expect(results).toEqual([[guid(1), 'failed']]);
  });

  it.each<[string, Partial<Organization>, string]>([
    ['a disabled one', { readiness: 'disabled' }, 'It is disabled.'],
    ['a locked one', { readiness: 'locked' }, 'It is locked.'],
    [
      'one that is being provisioned',
      { readiness: 'provisioning' },
      'It is still being provisioned.',
    ],
    [
      'one on a foreign host',
      { apiUrl: undefined },
      'It has no address that a token may be sent to.',
    ],
  ])('does not ask %s', async (_what, changes, reason) => {
    const { world, checks } = start();
    await checks.check(requestFor(1, changes));
    expect(checks.of(guid(1))).toEqual({ verdict: 'skipped', reason });
    expect(world.requests).toEqual([]);
  });

  it('runs once, however often it is asked for', async () => {
    const { world, checks } = start();
    const states = await Promise.all([checks.check(requestFor(1)), checks.check(requestFor(1))]);
    expect(states.map((state) => state.verdict)).toEqual(['reachable', 'reachable']);
    expect(new Set(world.requests.map(({ url }) => url)).size).toBe(world.requests.length);
  });

  it('of an organization that isn’t ready is skipped, unless the person wants it anyway', async () => {
    const { checks } = start();
    const request = requestFor(3, { readiness: 'locked' });
    expect(await checks.check(request)).toEqual({ verdict: 'skipped', reason: 'It is locked.' });
    expect(await checks.check({ ...request, anyway: true })).toMatchObject({
      verdict: 'reachable',
      result: {
        stages: [
          { stage: 'state', status: 'noted', detail: 'It’s listed as locked.' },
          {},
          {},
          {},
          {},
          {},
          {},
        ],
      },
    });
  });

  it('that can’t begin leaves what was known before', async () => {
    const missing = Promise.reject(new FailureError({ tag: 'unreachable', during: 'page' }));
    const { checks } = start(answerWell, missing);
    await expect(checks.check(requestFor(1))).rejects.toMatchObject({
      failure: { during: 'page' },
    });
    expect(checks.of(guid(1))).toEqual({ verdict: 'unchecked' });
  });
});

describe('A run over all organizations', () => {
  it('counts every verdict', async () => {
    const { checks } = start((request) =>
      numberOf(request.url) === 2 ? json({}, 500) : answerWell(request),
    );
    await checks.start(
      [requestFor(1), requestFor(2), requestFor(3, { readiness: 'locked' }), requestFor(4)],
      all,
    );
    expect(checks.run).toMatchObject({
      running: false,
      of: 4,
      reachable: 2,
      failed: 1,
      skipped: 1,
      left: 0,
      pauses: [],
    });
  });

  it('of no organizations ends at once', async () => {
    const { checks } = start();
    await checks.start([], all);
    expect(checks.run).toMatchObject({
      running: false,
      of: 0,
      reachable: 0,
      failed: 0,
      skipped: 0,
      left: 0,
      pauses: [],
    });
  });

  it('asks 32 at once at most, and begins the next as one ends', async () => {
    const { fetch, waiting } = held();
    const { world, checks } = start(fetch);
    const work = checks.start(requests(40), all);
    await until(() => waiting.length === 32);
    await settle();
    expect(world.requests).toHaveLength(32);
    expect(checks.run).toMatchObject({ running: true, of: 40, left: 40 });
    while (checks.run?.left) {
      await until(() => waiting.length > 0 || checks.run?.left === 0);
      expect(waiting.length).toBeLessThanOrEqual(32);
      waiting.shift()?.();
    }
    await work;
    expect(checks.run).toMatchObject({ running: false, reachable: 40, left: 0 });
  });

  it('isn’t held up by organizations that ask to wait', async () => {
    const busy = new Set<number>();
    const { world, checks } = start((request) => {
      const number = numberOf(request.url);
      const first = number <= 32 && !busy.has(number);
      busy.add(number);
      return first ? json({}, 429, { 'Retry-After': '30' }) : answerWell(request);
    });
    const work = checks.start(requests(40), all);
    await until(() => checks.run?.reachable === 8);
    expect(checks.run).toMatchObject({ running: true, failed: 0, left: 32 });
    await world.advance(31_000);
    await work;
    expect(checks.run).toMatchObject({ running: false, reachable: 40, failed: 0, left: 0 });
  });

  it('asks for tokens that nobody stores, a single check for one that stays', async () => {
    const stored: (boolean | undefined)[] = [];
    const token = (_account: unknown, _scope: unknown, options?: TokenOptions) => {
      stored.push(options?.store);
      return Promise.resolve('t');
    };
    const { checks } = start(answerWell, Promise.resolve({ token }));
    await checks.start(requests(2), all);
    await checks.check(requestFor(3));
    expect(stored).toEqual([false, false, true]);
  });

  it('that is stopped keeps what it found, and cancels the rest', async () => {
    const { checks, results } = start((request) =>
      numberOf(request.url) <= 2 ? answerWell(request) : silence(),
    );
    const work = checks.start(requests(40), all);
    await until(() => checks.run?.reachable === 2);
    checks.stop();
    expect(checks.run).toMatchObject({ running: false });
    await work;
    expect(checks.run).toMatchObject({
      running: false,
      of: 40,
      reachable: 2,
      failed: 0,
      skipped: 0,
      left: 38,
      pauses: [],
    });
    expect(checks.of(guid(3))).toEqual({ verdict: 'unchecked' });
    expect(results).toHaveLength(2);
  });

  it('that is stopped does not count what an earlier run found', async () => {
    let answers: Network = answerWell;
    const { checks } = start((request) => answers(request));
    await checks.start(requests(2), all);
    answers = silence;
    const work = checks.start(requests(2), all);
    await settle();
    checks.stop();
    await work;
    expect(checks.run).toMatchObject({ running: false, reachable: 0, left: 2 });
    expect(checks.of(guid(1)).verdict).toBe('reachable');
  });

  it('ends when the next one starts', async () => {
    let answers: Network = silence;
    const { checks } = start((request) => answers(request));
    const first = checks.start(requests(3), all);
    await settle();
    answers = answerWell;
    await Promise.all([first, checks.start(requests(2), all)]);
    expect(checks.run).toMatchObject({
      running: false,
      of: 2,
      reachable: 2,
      failed: 0,
      skipped: 0,
      left: 0,
      pauses: [],
    });
  });

  it('waits for a check that had begun already, and counts it', async () => {
    const { checks } = start();
    const single = checks.check(requestFor(1));
    await checks.start(requests(2), all);
    await single;
    expect(checks.run).toMatchObject({ running: false, reachable: 2, left: 0 });
  });

  it('that breaks is over', async () => {
    const missing = Promise.reject(new FailureError({ tag: 'unreachable', during: 'page' }));
    const { checks } = start(answerWell, missing);
    await expect(checks.start(requests(2), all)).rejects.toMatchObject({
      failure: { during: 'page' },
    });
    expect(checks.run).toMatchObject({ running: false });
  });
});

/** Checks that hang at different places, and how to let them end too late. */
const hanging: readonly (readonly [
  where: string,
  start: () => ReturnType<typeof start> & { readonly release: () => void },
])[] = [
  [
    'the token',
    () => {
      let release = (): void => undefined;
      const token = new Promise<string>((resolve) => {
        release = () => {
          resolve('t');
        };
      });
      const begun = start(answerWell, Promise.resolve({ token: () => token }));
      return { ...begun, release };
    },
  ],
  [
    'MSAL',
    () => {
      let release = (): void => undefined;
      const identity = new Promise<{ token: () => Promise<string> }>((resolve) => {
        release = () => {
          resolve({ token: () => Promise.resolve('t') });
        };
      });
      return { ...start(answerWell, identity), release };
    },
  ],
  [
    'an answer that ignores the abort',
    () => {
      const { fetch, waiting } = held();
      const release = (): void => {
        for (const answer of waiting.splice(0)) answer();
      };
      return { ...start(fetch), release };
    },
  ],
];

describe.each(hanging)('While %s hangs', (_where, begin) => {
  it.each<[string, (checks: Checks) => void, string]>([
    [
      'Stop',
      (checks) => {
        checks.stop();
      },
      'unchecked',
    ],
    [
      'Sign out',
      (checks) => {
        checks.leave(account.key);
      },
      'unchecked',
    ],
    [
      'Forget',
      (checks) => {
        checks.clear();
      },
      'unchecked',
    ],
  ])('%s ends every check at once, and nothing changes afterwards', async (_how, end, verdict) => {
    const { checks, world, results, release } = begin();
    const work = checks.start(requests(40), all);
    await settle();
    expect(checks.of(guid(1)).verdict).toBe('checking');
    end(checks);
    const after = { asked: world.requests.length, run: checks.run };
    expect(checks.of(guid(1)).verdict).toBe(verdict);
    await work;
    release();
    await settle();
    await settle();
    expect(world.requests).toHaveLength(after.asked);
    expect(checks.run).toEqual(after.run);
    expect(checks.of(guid(1)).verdict).toBe(verdict);
    expect(results).toEqual([]);
  });
});

describe('Signing out one of two accounts', () => {
  it('leaves the checks of the other alone', async () => {
    const other = accountOf('olga');
    const { fetch, waiting } = held();
    const { checks, results } = start(fetch);
    const both = [requestFor(1), { ...requestFor(2), account: other }];
    const work = checks.start(both, all);
    await until(() => waiting.length === 2);
    checks.leave(account.key);
    expect(checks.run).toMatchObject({
      running: true,
      left: 2,
      absent: [{ account: { key: account.key }, left: 1 }],
    });
    while (checks.run?.running) {
      waiting.shift()?.();
      await settle();
    }
    await work;
    expect(checks.run).toMatchObject({
      status: 'paused',
      reason: 'sign-in',
      of: 2,
      reachable: 1,
      failed: 0,
      left: 1,
    });
    expect(results).toEqual([[guid(2), 'reachable']]);
  });
});

describe('Forgetting everything', () => {
  it('leaves nothing that was found', async () => {
    const { checks } = start();
    await checks.start(requests(2), all);
    checks.clear();
    expect(checks.run).toBeUndefined();
    expect(checks.of(guid(1))).toEqual({ verdict: 'unchecked' });
  });

  it('ends a run for good', async () => {
    const { checks } = start(silence);
    const work = checks.start(requests(3), all);
    await settle();
    checks.clear();
    await work;
    expect(checks.run).toBeUndefined();
    expect(checks.of(guid(1))).toEqual({ verdict: 'unchecked' });
  });

  it('ends single checks for good', async () => {
    const { fetch, waiting } = held();
    const { checks, world } = start(fetch);
    const work = checks.check(requestFor(1));
    await until(() => waiting.length === 1);
    checks.clear();
    waiting.shift()?.();
    await work;
    await settle();
    expect(world.requests).toHaveLength(1);
    expect(checks.of(guid(1))).toEqual({ verdict: 'unchecked' });
  });
});
