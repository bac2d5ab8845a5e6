import { describe, expect, it } from 'vitest';
import { createBrowserFetch } from '../../../src/sandbox/cloud/doors/browserFetch.ts';
import type { CloudOptions } from '../../../src/sandbox/cloud/options.ts';
import { cloudForTests, discovery, origin, page, tokensFor } from './person.ts';

const instances = `${discovery}/api/discovery/v2.0/Instances`;
const whoAmI = 'https://contoso.api.crm4.dynamics.com/api/data/v9.2/WhoAmI';
const token = 'https://login.microsoftonline.com/organizations/oauth2/v2.0/token';
const authorize = 'https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize';
const dataverseHeaders =
  'authorization,accept,content-type,odata-version,odata-maxversion,prefer,if-none-match';

describe('a preflight', () => {
  it.each([
    [instances, 'GET', 'authorization', true],
    [instances, 'GET', 'accept,authorization', true],
    [instances, 'GET', 'authorization,odata-version', false],
    [instances, 'GET', 'authorization,content-type', false],
    [instances, 'POST', 'authorization', false],
    [whoAmI, 'GET', dataverseHeaders, true],
    [whoAmI, 'GET', 'authorization,x-requested-with', false],
    [token, 'POST', 'content-type', true],
    [token, 'POST', 'x-custom', false],
    [authorize, 'GET', 'authorization', false],
  ])('to %s with %s and %s: %s', async (url, method, headers, allowed) => {
    const { cloud } = cloudForTests();
    const response = await cloud(
      new Request(url, {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': method,
          'Access-Control-Request-Headers': headers,
        },
      }),
    );
    expect(response.headers.get('access-control-allow-origin')).toBe(allowed ? '*' : null);
    expect(response.ok).toBe(allowed);
  });
});

describe('a page without a browser in between', () => {
  const browserFetch = (options: Partial<CloudOptions> = {}) => {
    const memory = new Map<string, string>();
    return createBrowserFetch({
      now: () => Date.UTC(2026, 10, 20, 9),
      randomId: () => crypto.randomUUID(),
      memory: { get: (key) => memory.get(key), set: (key, value) => void memory.set(key, value) },
      scenario: () => 'all-well',
      redirectUris: [page],
      origin,
      ...options,
    });
  };

  it.each([
    ['discovery with OData headers', instances, { 'OData-Version': '4.0' }],
    ['a sign-in page', authorize, {}],
    ['a host that does not exist', 'https://nobody.crm4.dynamics.com/api/data/v9.2/WhoAmI', {}],
    ['another site', 'https://elsewhere.example/', {}],
  ])('cannot read %s', async (_what, url, headers) => {
    await expect(browserFetch()(new Request(url, { headers }))).rejects.toThrow('Failed to fetch');
  });

  it('reads Retry-After, but not WWW-Authenticate or rate limits', async () => {
    const { cloud } = cloudForTests();
    const { access } = await tokensFor(cloud, 'https://contoso.crm4.dynamics.com');
    const ask = (scenario: 'all-well' | 'throttled', bearer: string) =>
      browserFetch({ scenario: () => scenario })(
        new Request(whoAmI, { headers: { Authorization: `Bearer ${bearer}` } }),
      );
    const busy = await ask('throttled', access);
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '2']);
    const refused = await ask('all-well', 'a.b.c');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, null]);
    const fine = await ask('all-well', access);
    expect(fine.headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')).toBeNull();
  });

  it('cannot read an answer that says nothing of other origins', async () => {
    const { cloud } = cloudForTests();
    const { access } = await tokensFor(cloud, 'https://contoso.crm4.dynamics.com');
    const request = new Request(whoAmI, { headers: { Authorization: `Bearer ${access}` } });
    await expect(browserFetch({ scenario: () => 'ip-firewall-silent' })(request)).rejects.toThrow(
      'Failed to fetch',
    );
  });

  it('learns from a probe only that somebody is there', async () => {
    const probe = (url: string) => browserFetch()(new Request(url, { mode: 'no-cors' }));
    expect((await probe(authorize)).status).toBe(0);
    await expect(probe('https://nobody.crm4.dynamics.com/')).rejects.toThrow(TypeError);
  });

  it('gives up when told to', async () => {
    const controller = new AbortController();
    const delay = () => new Promise<void>(() => undefined);
    const answer = browserFetch({ scenario: () => 'no-answer', delay })(
      new Request(instances, { signal: controller.signal }),
    );
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});
