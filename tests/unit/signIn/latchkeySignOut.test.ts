import { describe, expect, it } from 'vitest';
import { readArrival } from '../../../src/domain/signIn/authorizationResponse.ts';
import { writeSignInRecord } from '../../../src/services/signIn/signInRecord.ts';
import { Latchkey } from '../../../src/state/latchkey.svelte.ts';
import { accountOf, listed } from '../examples.ts';
import { createTestWorld, silence, settle } from '../testWorld.ts';

const page = 'https://tools.example/latchkey/';
const walter = accountOf('walter');
const gita = accountOf('gita');

async function open() {
  const world = createTestWorld({ href: page, fetch: silence });
  writeSignInRecord(world, { signedIn: [walter, gita], pending: undefined });
  const latchkey = new Latchkey(world);
  await latchkey.session.start(readArrival(page, undefined));
  return { world, latchkey };
}

describe('Signing out, from wherever', () => {
  it('forgets the verdicts and the list of that account, and keeps those of others', async () => {
    const { latchkey } = await open();
    const [desk, checks] = [await latchkey.workspace(), await latchkey.checks()];
    const skipped = { ...listed(1), readiness: 'disabled' as const };
    await checks.check({ organization: skipped, account: walter });
    latchkey.signOut(gita, false);
    expect(desk.lists.left).toEqual(['gita']);
    expect(checks.of(skipped.id).verdict).toBe('skipped');
    latchkey.signOut(walter, false);
    expect(desk.lists.left).toEqual(['gita', 'walter']);
    expect(checks.of(skipped.id).verdict).toBe('unchecked');
  });

  it('forgets a list that is loaded only later', async () => {
    const { latchkey } = await open();
    latchkey.signOut(walter, false);
    expect((await latchkey.workspace()).lists.left).toEqual(['walter']);
  });

  it.each([
    [false, []],
    [
      true,
      [expect.stringMatching(/^https:\/\/login\.microsoftonline\.com\/.*\/logout\?/) as string],
    ],
  ])('opens Microsoft’s logout page only if asked to: %s', async (also, left) => {
    const { world, latchkey } = await open();
    latchkey.signOut(walter, also);
    await settle();
    expect(latchkey.session.accounts).toEqual([gita]);
    expect(world.left).toEqual(left);
  });
});
