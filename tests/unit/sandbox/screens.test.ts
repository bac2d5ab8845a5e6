import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounts } from '../../../src/sandbox/cloud/samples/accounts.ts';
import { EntraError, reportError } from '../../../src/sandbox/cloud/entra/entraError.ts';
import { renderPage, renderStep } from '../../../src/sandbox/cloud/entra/screens.ts';
import { stepAt } from '../../../src/sandbox/cloud/doors/stepAt.ts';
import { authorizeUrl, cloudForTests, page, postToken } from './person.ts';

const report = reportError(
  new EntraError('50011', { redirect: '"><script>alert(1)</script>', client: 'c' }),
  'login.microsoftonline.com',
  0,
  'trace',
  'correlation',
);

const options = {
  now: () => 0,
  randomId: () => 'id',
  memory: { get: () => undefined, set: () => undefined },
  scenario: () => 'all-well' as const,
  redirectUris: [page],
  home: page,
};

describe('a screen', () => {
  it('writes what came from outside as text', () => {
    const markup = renderStep(
      { screen: 'error', report, another: undefined, home: undefined },
      String,
    );
    expect(markup).not.toContain('<script>');
    expect(markup).toContain('&quot;&gt;&lt;script&gt;');
  });

  it('says that it is not Microsoft', () => {
    expect(renderPage({ screen: 'signed-out', home: page }, String)).toContain(
      'Simulated Microsoft sign-in. Nothing here is real.',
    );
  });

  it.each([
    ['', 'lost'],
    ['https://elsewhere.example/organizations/oauth2/v2.0/authorize', 'lost'],
    ['https://login.microsoftonline.com/', 'lost'],
    ['https://login.microsoftonline.com/organizations/oauth2/v2.0/logout', 'signed-out'],
    ['https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize', 'error'],
  ])('for %s is: %s', async (address, screen) => {
    const step = await stepAt(options, address);
    expect(step.screen).toBe(screen);
    expect(step).toMatchObject({ home: page });
  });

  it('writes its choices the way its door needs them', async () => {
    const url = await authorizeUrl({ account_choice: undefined, consent_choice: undefined });
    const step = await stepAt(options, url.href);
    if (step.screen !== 'accounts') throw new Error(step.screen);
    expect(step.choices.map(({ account }) => account.name)).toEqual(
      accounts.filter(({ userName }) => /contoso|fabrikam/.test(userName)).map(({ name }) => name),
    );
    const markup = renderStep(step, (choice) => `#${choice.href}`);
    expect(markup).toContain('href="#https://login.microsoftonline.com/organizations/');
  });
});

describe('whatever is sent', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('openid', 'S256', 'code', 'none', page, 'https://a//b', '%', 'null'),
  );

  it('the sign-in page shows something or sends the person back', async () => {
    const names = ['client_id', 'redirect_uri', 'scope', 'prompt', 'response_type', 'login_hint'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        word,
        fc.constantFrom('organizations', 'contoso.example', '%', 'constructor'),
        async (name, value, tenant) => {
          const { cloud } = cloudForTests();
          const url = await authorizeUrl({ [name]: value, account_choice: undefined }, tenant);
          expect([200, 302]).toContain((await cloud(new Request(url))).status);
        },
      ),
    );
  });

  it('the token endpoint answers with an error in JSON', async () => {
    const names = ['client_id', 'code', 'scope', 'grant_type', 'code_verifier', 'refresh_token'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), word, async (name, value) => {
        const { cloud } = cloudForTests();
        const { status, body } = await postToken(cloud, { code: 'a.b', [name]: value });
        expect([400, 401]).toContain(status);
        expect(body['error_description']).toMatch(/^AADSTS\d+: /);
      }),
    );
  });
});
