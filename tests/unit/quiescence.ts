import { FailureError } from '../../src/domain/failure.ts';
import { forgottenTopic } from '../../src/services/storage/keys.ts';
import { writeSignInRecord } from '../../src/services/signIn/signInRecord.ts';
// Loaded ahead: the clock of these tests doesn't wait for files.
import '../../src/state/signIn/forget.ts';
import { Latchkey } from '../../src/state/latchkey.svelte.ts';
import { accountOf, registration } from './examples.ts';
import type { TestWorld } from './testWorld.ts';

export const page = 'https://tools.example/latchkey/';
export const walter = accountOf('walter');
/** Longer than any request, retry or part of the page may take. */
export const long = 120_000;

/** How what hung ends, and whether well. */
export const ways: readonly (readonly [string, boolean])[] = [
  ['is answered', true],
  ['fails', false],
];

/** How the page waits for something, until the test says how it ends. */
export class Hold {
  readonly waiting: ((well: boolean) => void)[] = [];

  wait<T>(answer: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.push((well) => {
        if (well) resolve(answer());
        else reject(new FailureError({ tag: 'refused', during: 'token', code: 'AADSTS50173' }));
      });
    });
  }

  release(well: boolean): void {
    for (const end of this.waiting.splice(0)) end(well);
  }
}

/** The page after a reload, with Walter signed in. */
export async function openSignedIn(world: TestWorld): Promise<Latchkey> {
  writeSignInRecord(world, { signedIn: [walter], pending: undefined });
  const latchkey = new Latchkey(world);
  await latchkey.session.start({
    page,
    route: undefined,
    answer: undefined,
    unsolicited: false,
    query: undefined,
    heldSecret: false,
  });
  return latchkey;
}

/** What ends an account’s stay in the page. */
export const departures: Readonly<Record<string, (latchkey: Latchkey) => unknown>> = {
  'Sign out': (latchkey) => {
    latchkey.signOut(walter, false);
  },
  'Sign out of Microsoft too': (latchkey) => {
    latchkey.signOut(walter, true);
  },
  'Forget everything': (latchkey) => latchkey.forget(forgottenTopic),
  'Forget this registration': (latchkey) =>
    latchkey.forget(`${forgottenTopic}${registration.clientId}`),
};
