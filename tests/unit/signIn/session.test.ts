import { describe, expect, it } from 'vitest';
import { FailureError, type Failure } from '../../../src/domain/failure.ts';
import type { Account } from '../../../src/domain/signIn/registration.ts';
import type { Identity, SignInRequest } from '../../../src/services/signIn/identity.ts';
import {
  readSignInRecord,
  takeArrival,
  writeSignInRecord,
} from '../../../src/services/signIn/signInRecord.ts';
import { Router } from '../../../src/state/router.svelte.ts';
import { Session, type SignInOutcome } from '../../../src/state/signIn/session.svelte.ts';
import { accountOf, registration } from '../examples.ts';
import { createTestWorld, settle } from '../testWorld.ts';

const page = 'https://tools.example/latchkey/';
const walter = accountOf('walter');
const gita = accountOf('gita');
const request: SignInRequest = {
  registration,
  route: '#/setup',
  resource: { is: 'discovery', cloud: 'public' },
};
const refused: Failure = { tag: 'refused', during: 'sign-in', code: 'AADSTS65004' };
const never = new Promise<never>(() => undefined);
const fail = (failure: Failure) => () => Promise.reject(new FailureError(failure));

type Opened = {
  readonly href?: string;
  /** The route that a sign-in left from. */
  readonly leftFrom?: string;
  readonly signedIn?: readonly Account[];
  readonly identity?: Partial<Identity>;
  readonly load?: () => Promise<Identity>;
};

function open({ href = page, leftFrom, signedIn = [], identity, load }: Opened) {
  const world = createTestWorld({ href });
  writeSignInRecord(world, {
    signedIn,
    pending:
      leftFrom === undefined
        ? undefined
        : { registration, route: leftFrom, startedAt: world.now(), state: '4a5e' },
  });
  const router = new Router(world);
  const outcomes: SignInOutcome[] = [];
  const made: Identity = {
    begin: () => never,
    finish: () => {
      writeSignInRecord(world, { signedIn: [...signedIn, walter], pending: undefined });
      return Promise.resolve(walter);
    },
    token: () => Promise.resolve('token'),
    forget: () => undefined,
    ...identity,
  };
  const session = new Session(
    world,
    router,
    (outcome) => outcomes.push(outcome),
    load ?? (() => Promise.resolve(made)),
  );
  const arrival = takeArrival(world);
  return { world, router, session, outcomes, start: () => session.start(arrival) };
}

const answer = `${page}#code=0.AX&state=x%7C4a5e`;

describe('Coming back from Microsoft’s page', () => {
  it.each([
    ['#/', '#/organizations'],
    ['#/connect', '#/organizations'],
    ['#/connect?client=x', '#/organizations'],
    ['#/setup?topic=tenant', '#/setup?topic=tenant'],
    ['#/connections', '#/connections'],
    ['#/profiles', '#/profiles'],
  ])('to a sign-in that began at %s lands on %s', async (leftFrom, landing) => {
    const { world, session, start, outcomes } = open({ href: answer, leftFrom });
    const work = start();
    expect(session.signIn).toEqual({ status: 'returning' });
    await work;
    expect(session.signIn).toEqual({ status: 'resting' });
    expect(session.accounts).toEqual([walter]);
    expect(world.history).toEqual([`${page}${landing}`]);
    expect(outcomes).toEqual([{ status: 'signed-in', registration }]);
  });

  it('leaves a person alone who went elsewhere meanwhile', async () => {
    const { world, router, session, start } = open({ href: answer, leftFrom: '#/' });
    const work = start();
    router.go('#/diagnose');
    await work;
    expect(session.accounts).toEqual([walter]);
    expect(world.history).toEqual([`${page}#/`, `${page}#/diagnose`]);
  });

  it('with a failure stays where it began, with a card', async () => {
    const { world, session, start, outcomes } = open({
      href: `${page}#error=access_denied&state=x%7C4a5e`,
      leftFrom: '#/connect?client=x',
      identity: { finish: fail(refused) },
    });
    await start();
    expect(session.signIn).toEqual({
      status: 'failed',
      failure: refused,
      registration,
      request: undefined,
    });
    expect(world.history).toEqual([`${page}#/connect?client=x`]);
    expect(outcomes).toEqual([{ status: 'failed', registration, failure: refused }]);
    session.dismiss();
    expect(session.signIn).toEqual({ status: 'resting' });
  });

  it('to a page that does not load any further is a failure, too', async () => {
    const { session, start } = open({
      href: answer,
      leftFrom: '#/',
      load: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    });
    await start();
    expect(session.signIn).toMatchObject({ status: 'failed', failure: { code: 'part_missing' } });
  });

  it('does not hide a fault of this page', async () => {
    const { session, start } = open({
      href: answer,
      leftFrom: '#/',
      identity: { finish: () => Promise.reject(new TypeError('a fault')) },
    });
    await expect(start()).rejects.toThrow('a fault');
    expect(session.signIn).toEqual({ status: 'resting' });
  });

  it('keeps the accounts that were signed in before', async () => {
    const { session, start } = open({ href: answer, leftFrom: '#/', signedIn: [gita] });
    const work = start();
    expect(session.accounts).toEqual([gita]);
    await work;
    expect(session.accounts).toEqual([gita, walter]);
  });
});

describe('Opening the page', () => {
  it.each<[string, readonly Account[]]>([
    ['shows no account where no one signed in', []],
    ['shows at once who is signed in', [walter, gita]],
  ])('%s, without loading MSAL', (_what, signedIn) => {
    const { session, start } = open({
      signedIn,
      load: () => Promise.reject(new Error('not wanted')),
    });
    void start();
    expect(session).toMatchObject({ accounts: signedIn, unanswered: undefined });
  });

  it('asks about a sign-in that never came back, until it is put away', async () => {
    const { world, session, start } = open({ href: `${page}#/diagnose`, leftFrom: '#/' });
    await start();
    expect(session.unanswered).toMatchObject({ registration, route: '#/' });
    session.dismiss();
    expect(session.unanswered).toBeUndefined();
    expect(readSignInRecord(world).pending).toBeUndefined();
  });
});

describe('An answer that wasn’t asked for', () => {
  const forged = 'error=access_denied&error_description=AADSTS65004%3a+Call+0800+000';

  it('leaves the pending sign-in alone, and is never handed to MSAL', async () => {
    const { world, session, start, outcomes } = open({
      href: `${page}#${forged}`,
      leftFrom: '#/setup',
      load: () => Promise.reject(new Error('not wanted')),
    });
    await start();
    expect(session).toMatchObject({ unsolicited: true, signIn: { status: 'resting' } });
    expect(session.unanswered).toMatchObject({ route: '#/setup' });
    expect(readSignInRecord(world).pending).toMatchObject({ route: '#/setup' });
    expect(outcomes).toEqual([]);
  });

  it('is taken out of the address where another window puts it there later', async () => {
    const { world, router, session, start } = open({ href: `${page}#/diagnose`, leftFrom: '#/' });
    const stop = session.follow();
    await start();
    expect(session.unsolicited).toBe(false);
    expect(router.fragment).toBe('#/diagnose');
    router.go(`#${forged}`);
    expect(world.history).toEqual([`${page}#/diagnose`, `${page}#/diagnose`]);
    expect(session.unsolicited).toBe(true);
    expect(session.unanswered).toMatchObject({ route: '#/' });
    session.unsolicited = false;
    router.go('#/profiles');
    expect([router.fragment, session.unsolicited]).toEqual(['#/profiles', false]);
    stop();
  });

  it('is told from a link with a secret, which is removed as well, whenever it comes', async () => {
    const jwt = 'eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJ4In0.c2lnbmF0dXJl';
    const opened = open({ href: `${page}#/organizations/${jwt}` });
    await opened.start();
    expect(opened.session).toMatchObject({ secretRemoved: true, unsolicited: false });
    expect(opened.world.history).toEqual([`${page}#/`]);

    const { world, router, session, start } = open({ href: `${page}#/diagnose` });
    session.follow();
    await start();
    router.go('#/profiles');
    expect(session.secretRemoved).toBe(false);
    router.go(`#/setup?value=${jwt}&topic=tenant`);
    expect(session).toMatchObject({ secretRemoved: true, unsolicited: false });
    expect(world.history).toEqual([
      `${page}#/diagnose`,
      `${page}#/profiles`,
      `${page}#/setup?topic=tenant`,
    ]);
  });

  it('does not stop the answer to the pending sign-in from signing in', async () => {
    const { router, session, start } = open({ href: `${page}#${forged}`, leftFrom: '#/' });
    session.follow();
    await start();
    router.go('#code=0.AX&state=x%7C4a5e');
    await settle();
    expect(session).toMatchObject({ accounts: [walter], unanswered: undefined });
  });
});

describe('Leaving for Microsoft’s page', () => {
  it('is told until the page is gone', async () => {
    const requests: SignInRequest[] = [];
    const begin: Identity['begin'] = (each) => {
      requests.push(each);
      return never;
    };
    const { session } = open({ leftFrom: '#/', identity: { begin } });
    void session.begin(request);
    expect(session.signIn).toEqual({ status: 'leaving' });
    expect(session.unanswered).toBeUndefined();
    await settle();
    expect(requests).toEqual([request]);
  });

  it('is a failure where the page stayed, with all that is needed to try again', async () => {
    const failure: Failure = { tag: 'interrupted', during: 'sign-in', code: 'page_stayed' };
    const { session } = open({ identity: { begin: fail(failure) } });
    await session.begin(request);
    expect(session.signIn).toEqual({ status: 'failed', failure, registration, request });
  });

  it('tries to load what is missing anew with every click', async () => {
    let tries = 0;
    const load = () => {
      tries++;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    const { session } = open({ load });
    await session.begin(request);
    await session.begin(request);
    expect(session.signIn).toMatchObject({ status: 'failed', failure: { code: 'part_missing' } });
    expect(tries).toBe(2);
  });
});

describe('Signing out', () => {
  const keys = {
    'msal.3|walter|login.microsoftonline.com|home': '{}',
    [`msal.3|walter|login.microsoftonline.com|accesstoken|${registration.clientId}||scope`]: '{}',
  };

  it.each<[string, (() => Promise<Identity>) | undefined]>([
    ['', undefined],
    [' where MSAL can’t be loaded', () => Promise.reject(new TypeError('Failed to fetch'))],
    [' where MSAL never arrives', () => never],
  ])('ends at once, and keeps the other account%s', async (_where, load) => {
    const { world, session, start } = open({ signedIn: [walter, gita], ...(load && { load }) });
    for (const [key, value] of Object.entries(keys)) world.tabStorage.set(key, value);
    void start();
    session.signOut(walter);
    expect(session.accounts).toEqual([gita]);
    expect(readSignInRecord(world).signedIn).toEqual([gita]);
    expect(world.tabStorage.keys().filter((key) => key.startsWith('msal.'))).toEqual([]);
    await settle();
    expect(session.signIn).toEqual({ status: 'resting' });
  });

  it('makes MSAL forget the account too, once it is loaded', async () => {
    const forgotten: Account[] = [];
    const { session, start } = open({
      signedIn: [walter],
      identity: { forget: (account) => void forgotten.push(account) },
    });
    await start();
    await session.identity();
    session.signOut(walter);
    await settle();
    expect(forgotten).toEqual([walter]);
  });
});
