import { describe, expect, it } from 'vitest';
import type { SignInAnswer } from '../../../src/domain/signIn/authorizationResponse.ts';
import { redactIssuedSecrets } from '../../../src/services/secrets/issuedSecrets.ts';
import { createIdentity } from '../../../src/services/signIn/identity.ts';
import { networkClient } from '../../../src/services/signIn/msalNetwork.ts';
import { readSignInRecord, writeSignInRecord } from '../../../src/services/signIn/signInRecord.ts';
import { accountOf, registration } from '../examples.ts';
import { createTestWorld, json } from '../testWorld.ts';

/** Long and irregular as real ones, but of no shape that is known for a secret by itself. */
const secret = (name: string) => `${name}+Odd/Shape.1~${name}+Odd`;

describe('Microsoft’s answer to a sign-in', () => {
  const walter = accountOf('walter');
  const pending = { registration, route: '#/setup', startedAt: 5, state: '4a5e' };
  const code = secret('code');
  const answers: readonly (readonly [string, SignInAnswer])[] = [
    ['a code', { is: 'code', fragment: String(new URLSearchParams({ code, state: 'x|4a5e' })) }],
    [
      'a refusal',
      {
        is: 'error',
        fragment: 'error=access_denied&state=x%7C4a5e',
        error: 'access_denied',
        description: undefined,
      },
    ],
  ];

  it.each(answers)('ends the waiting for it, whatever comes of %s', async (_what, answer) => {
    const world = createTestWorld();
    writeSignInRecord(world, { signedIn: [walter], pending });
    const identity = createIdentity(world, () => undefined);
    await expect(identity.finish(answer)).rejects.toThrow();
    expect(readSignInRecord(world)).toEqual({ signedIn: [walter], pending: undefined });
  });

  it.each(answers.slice(0, 1))('leaves %s out of texts', async (_what, answer) => {
    const world = createTestWorld();
    writeSignInRecord(world, { signedIn: [], pending });
    await expect(createIdentity(world, () => undefined).finish(answer)).rejects.toThrow();
    for (const text of [code, encodeURIComponent(code)])
      expect(redactIssuedSecrets(world, `It said ${text}`)).not.toContain(text);
  });
});

it.each(['access_token', 'refresh_token', 'id_token', 'client_info'])(
  'The %s of a token answer is left out of texts',
  async (field) => {
    const world = createTestWorld({ fetch: () => json({ [field]: secret(field) }) });
    const url = 'https://login.microsoftonline.com/organizations/oauth2/v2.0/token';
    const answer = await networkClient(world).sendPostRequestAsync(url);
    expect(answer.body).toEqual({ [field]: secret(field) });
    expect(redactIssuedSecrets(world, `It said ${secret(field)}`)).not.toContain(secret(field));
  },
);
