import { describe, expect, it } from 'vitest';
import type { Checks } from '../../../src/state/checks/checks.svelte.ts';
import type { Latchkey } from '../../../src/state/latchkey.svelte.ts';
import { guid, listed } from '../examples.ts';
import { departures, Hold, long, openSignedIn, page, walter, ways } from '../quiescence.ts';
import { createTestWorld, json, recordsIn, settle, type TestWorld } from '../testWorld.ts';

const count = 40;

type Hanging = 'MSAL' | 'a token' | 'the first answer' | 'a later answer' | 'the database';

function answer(request: Request): Response {
  const number = Number(/org(\d+)\./.exec(request.url)?.[1]);
  return request.url.endsWith('WhoAmI')
    ? json({ OrganizationId: guid(number), UserId: guid(77) })
    : json({ Version: '9.2.1.2' });
}

/** A page with a run over 40 organizations, in which something hangs. */
async function open(hanging: Hanging) {
  const hold = new Hold();
  const tokens: string[] = [];
  let answers = 0;
  const hangs = { database: false };
  const stored = new Map<string, unknown>();
  const database = recordsIn(stored);
  const world = createTestWorld({
    href: page,
    fetch: (request) => {
      if (request.url.startsWith(page)) return json({});
      answers += 1;
      const isHeld =
        hanging === 'the first answer' || (hanging === 'a later answer' && answers > count);
      return isHeld ? hold.wait(() => answer(request)) : answer(request);
    },
    records: {
      ...database,
      update: (key, change) =>
        hangs.database ? hold.wait(() => undefined) : database.update(key, change),
      put: (key, value) => (hangs.database ? hold.wait(() => undefined) : database.put(key, value)),
    },
  });
  const latchkey = await openSignedIn(world);
  const token = (account: { readonly key: string }): Promise<string> => {
    tokens.push(account.key);
    return hanging === 'a token' ? hold.wait(() => 't') : Promise.resolve('t');
  };
  const identity = { token, forget: () => undefined };
  Object.assign(latchkey.session, {
    identity: () => (hanging === 'MSAL' ? hold.wait(() => identity) : Promise.resolve(identity)),
  });
  const checks = await latchkey.checks();
  hangs.database = hanging === 'the database';
  const requests = Array.from({ length: count }, (_, index) => ({
    organization: listed(index + 1),
    account: walter,
  }));
  void checks.start(requests, { is: 'all' });
  while (hold.waiting.length === 0) await settle();
  return { world, stored, latchkey, checks, hold, tokens };
}

/** All that the person sees of the checks, and all that was asked. */
function everything(
  world: TestWorld,
  latchkey: Latchkey,
  checks: Checks,
  tokens: readonly string[],
) {
  const { run } = checks;
  return {
    verdicts: Array.from({ length: count }, (_, index) => checks.of(guid(index + 1)).verdict),
    run: run && { running: run.running, left: run.left, failed: run.failed, found: run.reachable },
    accounts: latchkey.session.accounts.map(({ key }) => key),
    interactions: latchkey.session.interactions,
    signIn: latchkey.session.signIn,
    requests: world.requests.map(({ url }) => url),
    tokens: [...tokens],
  };
}

const ends: Readonly<Record<string, (latchkey: Latchkey, checks: Checks) => unknown>> = {
  Stop: (_, checks) => {
    checks.stop();
  },
  Pause: (_, checks) => {
    checks.pause();
  },
  ...departures,
};

const hangs: readonly Hanging[] = [
  'MSAL',
  'a token',
  'the first answer',
  'a later answer',
  'the database',
];

describe.each(Object.keys(ends))('After %s', (name) => {
  describe.each(hangs)('while %s hangs', (hanging) => {
    it.each(ways)(
      'nothing more changes and nothing more is asked, once it %s',
      async (_how, well) => {
        const { world, stored, latchkey, checks, hold, tokens } = await open(hanging);
        const ending = ends[name]?.(latchkey, checks);
        // What the click itself does is done before anything else gets its turn.
        await settle();
        const before = everything(world, latchkey, checks, tokens);
        expect(before.verdicts).not.toContain('checking');
        expect(before.run?.running ?? false).toBe(false);

        hold.release(well);
        await settle();
        hold.release(well);
        await world.advance(long);
        expect(everything(world, latchkey, checks, tokens)).toEqual(before);
        if (!name.startsWith('Forget')) return;
        await ending;
        expect(world.reloads).toHaveLength(1);
        expect([...stored.keys()].filter((key) => key.startsWith('run'))).toEqual([]);
      },
    );
  });
});
