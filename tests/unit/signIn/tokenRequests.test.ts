import { describe, expect, it } from 'vitest';
import { FailureError, type Failure } from '../../../src/domain/failure.ts';
import { scopeOf, type Scope } from '../../../src/domain/signIn/resource.ts';
import { shareTokenRequests } from '../../../src/services/signIn/tokenRequests.ts';
import { accountOf, organizationUrl } from '../examples.ts';
import { createTestWorld, settle } from '../testWorld.ts';

const walter = accountOf('walter');
const gita = accountOf('gita');
const org = (number: number): Scope =>
  scopeOf({ is: 'organization', url: organizationUrl(`https://org${number}.crm4.dynamics.com`) });
const ended: Failure = {
  tag: 'refused',
  during: 'token',
  code: 'AADSTS50173',
  needsInteraction: true,
};

type Asked = {
  readonly what: string;
  readonly resolve: (token: string) => void;
  readonly reject: (error: Error) => void;
};

function open() {
  const world = createTestWorld();
  const asked: Asked[] = [];
  const told: (string | undefined)[] = [];
  const requests = shareTokenRequests(
    world,
    (account, scope, { fresh }) =>
      new Promise((resolve, reject) => {
        asked.push({ what: `${account.key} ${scope}${fresh ? ' fresh' : ''}`, resolve, reject });
      }),
    (account, failure) => told.push(`${account.key} ${failure?.code ?? 'resolved'}`),
  );
  return { world, asked, told, ...requests };
}

const outcome = (work: Promise<string>) =>
  work.catch((error: unknown) =>
    error instanceof FailureError ? error.failure : (error as Error).name,
  );

describe('Token requests', () => {
  it('for the same account and scope are one', async () => {
    const { token, asked } = open();
    const work = [
      token(walter, org(1)),
      token(walter, org(1)),
      token(walter, org(2)),
      token(gita, org(1)),
    ];
    expect(asked.map(({ what }) => what)).toEqual([
      `walter ${org(1)}`,
      `walter ${org(2)}`,
      `gita ${org(1)}`,
    ]);
    asked.forEach(({ resolve, what }) => {
      resolve(what);
    });
    expect((await Promise.all(work)).slice(0, 2)).toEqual([`walter ${org(1)}`, `walter ${org(1)}`]);
    void token(walter, org(1));
    expect(asked).toHaveLength(4);
  });

  it('for the same organization follow each other where one wants a fresh token', async () => {
    const { token, asked } = open();
    const plain = token(walter, org(1));
    const fresh = token(walter, org(1), { fresh: true });
    const late = token(walter, org(1));
    await settle();
    expect(asked).toHaveLength(1);
    asked[0]?.resolve('old');
    await settle();
    expect(asked.map(({ what }) => what)).toEqual([`walter ${org(1)}`, `walter ${org(1)} fresh`]);
    asked[1]?.resolve('new');
    expect(await Promise.all([plain, fresh, late])).toEqual(['old', 'new', 'new']);
  });

  it('are 32 at once at most, and the next begins as one ends', async () => {
    const { token, asked } = open();
    const work = Array.from({ length: 40 }, (_, nth) => outcome(token(walter, org(nth))));
    await settle();
    expect(asked).toHaveLength(32);
    asked[0]?.resolve('token');
    await settle();
    expect(asked).toHaveLength(33);
    for (let nth = 1; nth < 40; nth++) {
      asked[nth]?.resolve('token');
      await settle();
    }
    expect(await Promise.all(work)).toHaveLength(40);
  });

  it('that are stopped end at once, and leave the others alone', async () => {
    const { token, asked } = open();
    const stop = new AbortController();
    const stopped = outcome(token(walter, org(1), { signal: stop.signal }));
    const goesOn = token(walter, org(1));
    stop.abort();
    expect(await stopped).toBe('AbortError');
    expect(await outcome(token(walter, org(2), { signal: stop.signal }))).toBe('AbortError');
    asked[0]?.resolve('token');
    expect(await goesOn).toBe('token');
    expect(asked).toHaveLength(1);
  });

  it('end with one failure when Microsoft wants to see the person, and are not sent again right after', async () => {
    const { token, asked, told, world } = open();
    const work = Array.from({ length: 31 }, (_, nth) =>
      token(walter, org(nth)).catch((error: unknown) => error),
    );
    const other = token(gita, org(1));
    asked[3]?.reject(new FailureError(ended));
    const errors = await Promise.all(work);
    expect(new Set(errors).size).toBe(1);
    expect(errors[0]).toMatchObject({ failure: ended });
    expect(await outcome(token(walter, org(99)))).toEqual(ended);
    expect([asked.length, told]).toEqual([32, ['walter AADSTS50173']]);
    asked[31]?.resolve('gita');
    expect(await other).toBe('gita');
    await world.advance(3000);
    const again = token(walter, org(1));
    asked.at(-1)?.resolve('token');
    expect(await again).toBe('token');
    expect(told).toEqual(['walter AADSTS50173', 'walter resolved']);
  });

  it('for another permission are not affected by a refused one', async () => {
    const { token, asked } = open();
    const refused = outcome(token(walter, scopeOf({ is: 'power-platform', cloud: 'public' })));
    const dataverse = token(walter, org(1));
    asked[0]?.reject(new FailureError(ended));
    expect(await refused).toEqual(ended);
    asked[1]?.resolve('token');
    expect(await dataverse).toBe('token');
  });

  it('that fail for another reason fail alone', async () => {
    const { token, asked, told } = open();
    const first = outcome(token(walter, org(1)));
    const second = token(walter, org(2));
    asked[0]?.reject(new FailureError({ tag: 'timed-out', during: 'token' }));
    expect(await first).toMatchObject({ tag: 'timed-out' });
    asked[1]?.resolve('token');
    expect([await second, told]).toEqual(['token', []]);
  });

  it('of an account that signs out end at once, whatever hangs', async () => {
    const { token, asked, forget } = open();
    const work = [outcome(token(walter, org(1))), outcome(token(walter, org(2)))];
    const other = token(gita, org(1));
    forget(walter);
    expect(await Promise.all(work)).toEqual(['AbortError', 'AbortError']);
    asked[0]?.resolve('late');
    asked[2]?.resolve('token');
    expect(await other).toBe('token');
    await settle();
    expect(asked).toHaveLength(3);
  });
});
