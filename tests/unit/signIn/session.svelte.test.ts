// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { FailureError, type Failure } from '../../../src/domain/failure.ts';
import type { Account } from '../../../src/domain/signIn/registration.ts';
import type { Identity } from '../../../src/services/signIn/identity.ts';
import { takeArrival, writeSignInRecord } from '../../../src/services/signIn/signInRecord.ts';
import { Router } from '../../../src/state/router.svelte.ts';
import { Session } from '../../../src/state/signIn/session.svelte.ts';
import { accountOf, registration } from '../examples.ts';
import { onScreen } from '../onScreen.svelte.ts';
import { createTestWorld } from '../testWorld.ts';

const page = 'https://tools.example/latchkey/';
const answer = `${page}#code=0.AX&state=x%7C4a5e`;
const walter = accountOf('walter');
const gita = accountOf('gita');
const refused: Failure = { tag: 'refused', during: 'sign-in', code: 'AADSTS65004' };
const unused = (): Promise<never> => Promise.reject(new Error('Not used here.'));
const refuse = (): Promise<never> => Promise.reject(new FailureError(refused));

type Opened = {
  readonly href?: string;
  /** Whether a sign-in left for Microsoft's page before this page was opened. */
  readonly left?: boolean;
  readonly signedIn?: readonly Account[];
  readonly identity?: Partial<Identity>;
};

/** A session, and what a screen shows of it from before it starts. */
function open({ href = page, left = false, signedIn = [], identity }: Opened) {
  const world = createTestWorld({ href });
  writeSignInRecord(world, {
    signedIn,
    pending: left
      ? { registration, route: '#/', startedAt: world.now(), state: '4a5e' }
      : undefined,
  });
  const router = new Router(world);
  let interact: (account: Account, failure: Failure | undefined) => void = () => undefined;
  const session = new Session(
    world,
    router,
    () => undefined,
    (_world, oninteraction) => {
      interact = oninteraction;
      return Promise.resolve({
        begin: unused,
        finish: () => {
          writeSignInRecord(world, { signedIn: [...signedIn, walter], pending: undefined });
          return Promise.resolve(walter);
        },
        token: unused,
        forget: () => undefined,
        ...identity,
      });
    },
  );
  const arrival = takeArrival(world);
  return {
    session,
    router,
    start: () => session.start(arrival),
    interact: (account: Account, failure: Failure) => {
      interact(account, failure);
    },
    status: onScreen(() => session.signIn.status),
    usernames: onScreen(() => session.accounts.map(({ username }) => username)),
  };
}

describe('A screen that reads the session', () => {
  it('shows the account and the list of organizations after an answered sign-in', async () => {
    const { router, start, status, usernames } = open({
      href: answer,
      left: true,
      signedIn: [gita],
    });
    const fragment = onScreen(() => router.fragment);
    expect([status(), usernames(), fragment()]).toEqual(['resting', [], '#/']);
    const work = start();
    expect([status(), usernames(), fragment()]).toEqual(['returning', [gita.username], '#/']);
    await work;
    expect([status(), usernames(), fragment()]).toEqual([
      'resting',
      [gita.username, walter.username],
      '#/organizations',
    ]);
  });

  it('shows why a sign-in failed, until that is dismissed', async () => {
    const { session, start, status, usernames } = open({
      href: answer,
      left: true,
      identity: { finish: refuse },
    });
    const code = onScreen(() =>
      session.signIn.status === 'failed' ? session.signIn.failure.code : undefined,
    );
    expect(code()).toBeUndefined();
    await start();
    expect([status(), code(), usernames()]).toEqual(['failed', 'AADSTS65004', []]);
    session.dismiss();
    expect([status(), code()]).toEqual(['resting', undefined]);
  });

  it('no longer shows an account as soon as it signs out, nor what Microsoft wants of it', async () => {
    const { session, start, interact, usernames } = open({ signedIn: [walter, gita] });
    const waiting = onScreen(() => Object.keys(session.interactions));
    await start();
    await session.identity();
    expect([usernames(), waiting()]).toEqual([[walter.username, gita.username], []]);
    interact(walter, refused);
    interact(gita, refused);
    expect(waiting()).toEqual([walter.key, gita.key]);
    session.signOut(walter);
    expect([usernames(), waiting()]).toEqual([[gita.username], [gita.key]]);
  });

  it('shows a sign-in without an answer, until the next one leaves', async () => {
    const { session, start, status } = open({ left: true, identity: { begin: refuse } });
    const route = onScreen(() => session.unanswered?.route);
    expect(route()).toBeUndefined();
    await start();
    expect([status(), route()]).toEqual(['resting', '#/']);
    const work = session.begin({
      registration,
      route: '#/setup',
      resource: { is: 'discovery', cloud: 'public' },
    });
    expect([status(), route()]).toEqual(['leaving', undefined]);
    await work;
    expect([status(), route()]).toEqual(['failed', undefined]);
  });
});
