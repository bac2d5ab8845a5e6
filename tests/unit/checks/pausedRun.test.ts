import { describe, expect, it } from 'vitest';
import type { Organization } from '../../../src/domain/organizations/organization.ts';
import { FailureError, type Failure } from '../../../src/domain/failure.ts';
import type { Account } from '../../../src/domain/signIn/registration.ts';
import { Checks, type CheckRequest } from '../../../src/state/checks/checks.svelte.ts';
import { RunStore } from '../../../src/state/checks/runStore.svelte.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { accountOf, guid, listed } from '../examples.ts';
import { createTestWorld, json } from '../testWorld.ts';

const all = { is: 'all' } as const;
const walter = accountOf('walter');
const olga = accountOf('olga');

const refusal: Failure = {
  tag: 'refused',
  during: 'token',
  code: 'AADSTS50173',
  needsInteraction: true,
};

const requests = (from: number, to: number, account: Account): readonly CheckRequest[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    organization: listed(from + index),
    account,
  }));

/** `refusalOf` says how the token request for an organization ends, by its number; undefined: well. */
function start(refusalOf: (number: number, account: Account) => Failure | undefined) {
  const numberIn = (text: string): number => Number(/org(\d+)\./.exec(text)?.[1]);
  const world = createTestWorld({
    fetch: (request) =>
      request.url.endsWith('WhoAmI')
        ? json({ OrganizationId: guid(numberIn(request.url)), UserId: guid(77) })
        : json({ Version: '9.2.1.2' }),
  });
  const asked: number[] = [];
  const token = (account: Account, scope: string): Promise<string> => {
    asked.push(numberIn(scope));
    const failure = refusalOf(numberIn(scope), account);
    return failure ? Promise.reject(new FailureError(failure)) : Promise.resolve('t');
  };
  const reported: string[] = [];
  const onresult = ({ id }: Organization): number => reported.push(id);
  const session = { identity: () => Promise.resolve({ token }) };
  const store = new RunStore({ world, storage: createStorage(world) });
  return { checks: new Checks(session, store, onresult), asked, reported };
}

const verdicts = (checks: Checks, from: number, to: number): readonly string[] => [
  ...new Set(
    requests(from, to, walter).map(({ organization }) => checks.of(organization.id).verdict),
  ),
];

describe('A session that ends during a run', () => {
  it('pauses the run once, and no organization counts as failed', async () => {
    const { checks, reported } = start((number) => (number >= 5 ? refusal : undefined));
    await checks.start(requests(1, 40, walter), all);
    expect(checks.run).toMatchObject({ running: false, of: 40, failed: 0, skipped: 0 });
    const { reachable = 0, left, pauses = [] } = checks.run ?? {};
    expect(left).toBe(40 - reachable);
    expect(pauses).toEqual([{ account: walter, organization: listed(5), failure: refusal, left }]);
    expect(verdicts(checks, 5, 40)).toEqual(['unchecked']);
    expect(reported).toHaveLength(reachable);
  });

  it('leaves what an earlier run found, and asks for no more tokens', async () => {
    let ended = false;
    const { checks, asked } = start(() => (ended ? refusal : undefined));
    await checks.start(requests(1, 80, walter), all);
    expect(verdicts(checks, 1, 80)).toEqual(['reachable']);
    ended = true;
    asked.length = 0;
    await checks.start(requests(1, 80, walter), all);
    expect(verdicts(checks, 1, 80)).toEqual(['reachable']);
    expect(asked).toHaveLength(32);
    expect(checks.run).toMatchObject({ running: false, reachable: 0, failed: 0, left: 80 });
  });

  it('leaves the checks with another account alone', async () => {
    const { checks } = start((_number, { key }) => (key === walter.key ? refusal : undefined));
    await checks.start([...requests(1, 50, walter), ...requests(51, 90, olga)], all);
    expect(checks.run).toMatchObject({ running: false, reachable: 40, failed: 0, left: 50 });
    expect(checks.run?.pauses).toMatchObject([{ account: walter, left: 50 }]);
    expect(verdicts(checks, 1, 50)).toEqual(['unchecked']);
    expect(verdicts(checks, 51, 90)).toEqual(['reachable']);
  });

  it('pauses once for each account whose session ends', async () => {
    const { checks } = start(() => refusal);
    await checks.start([...requests(1, 50, walter), ...requests(51, 90, olga)], all);
    expect(checks.run).toMatchObject({ running: false, failed: 0, left: 90 });
    expect(checks.run?.pauses).toMatchObject([
      { account: walter, left: 50 },
      { account: olga, left: 40 },
    ]);
  });

  it('no longer asks for a sign-in once that account signs out', async () => {
    const { checks } = start(() => refusal);
    await checks.start(requests(1, 5, walter), all);
    checks.leave(walter.key);
    expect(checks.run).toMatchObject({
      running: false,
      left: 5,
      pauses: [],
      absent: [{ account: { username: walter.username }, left: 5 }],
    });
  });

  it('is forgotten with the next run', async () => {
    let ended = true;
    const { checks } = start(() => (ended ? refusal : undefined));
    await checks.start(requests(1, 40, walter), all);
    ended = false;
    await checks.start(requests(1, 40, walter), all);
    expect(checks.run).toMatchObject({ running: false, reachable: 40, left: 0, pauses: [] });
  });
});

describe('What does not pause a run', () => {
  it('is a refusal that signing in again does not resolve', async () => {
    const { checks } = start((number) =>
      number === 3 ? { ...refusal, code: 'AADSTS500011', needsInteraction: false } : undefined,
    );
    await checks.start(requests(1, 40, walter), all);
    expect(checks.run).toMatchObject({ reachable: 39, failed: 1, left: 0, pauses: [] });
    expect(checks.of(guid(3)).verdict).toBe('failed');
  });

  it('is the failure of a single check, which shows on its own row', async () => {
    const { checks, reported } = start(() => refusal);
    const [request] = requests(1, 1, walter);
    if (request) await checks.check(request);
    expect(checks.of(guid(1))).toMatchObject({ verdict: 'failed', kind: 'session-expired' });
    expect(reported).toEqual([guid(1)]);
    expect(checks.run).toBeUndefined();
  });
});
