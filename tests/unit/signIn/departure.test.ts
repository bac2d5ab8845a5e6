import { describe, expect, it } from 'vitest';
import { createDeparture } from '../../../src/services/signIn/departure.ts';
import { readMsalError } from '../../../src/services/signIn/msal.ts';
import { createTestWorld, settle } from '../testWorld.ts';

describe('The way to Microsoft’s page', () => {
  it('is given up where the browser’s cryptography never answers, and isn’t taken later', async () => {
    const world = createTestWorld();
    const departure = createDeparture(world);
    let answer = (): void => undefined;
    const work = departure.begin(async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      await departure.leave('https://login.microsoftonline.com/');
    });
    const outcome = expect(work).rejects.toMatchObject({
      failure: { tag: 'timed-out', during: 'sign-in', code: 'timed_out' },
    });
    await world.advance(10_000);
    await outcome;
    answer();
    await settle();
    expect(world.left).toEqual([]);
  });

  it('may take as long as it takes once the page is leaving', async () => {
    const world = createTestWorld();
    const departure = createDeparture(world);
    const ended: string[] = [];
    departure
      .begin(() => departure.leave('https://login.microsoftonline.com/'))
      .then(
        () => ended.push('stayed'),
        () => ended.push('given up'),
      );
    await world.advance(60_000);
    expect(world.left).toEqual(['https://login.microsoftonline.com/']);
    expect(ended).toEqual([]);
  });
});

describe('MSAL’s error about its cache', () => {
  it.each(['cache_quota_exceeded', 'SecurityError'])('%s is a failure of storage', (errorCode) => {
    const error = Object.assign(new Error('Exceeded cache storage capacity.'), {
      name: 'CacheError',
      errorCode,
    });
    expect(readMsalError(error, 'sign-in').failure).toMatchObject({
      tag: 'unsupported',
      during: 'storage',
      code: errorCode,
    });
  });
});
