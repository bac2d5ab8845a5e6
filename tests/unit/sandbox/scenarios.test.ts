import { describe, expect, it } from 'vitest';
import { accounts } from '../../../src/sandbox/cloud/samples/accounts.ts';
import { regions } from '../../../src/facts/cloud/regions.ts';
import { sampleOrganizations } from '../../../src/sandbox/cloud/samples/organizations.ts';
import {
  scenarioIds,
  scenarios,
  type ScenarioId,
} from '../../../src/sandbox/cloud/scenarios/scenarios.ts';
import {
  authorizeUrl,
  cloudForTests,
  discovery,
  get,
  postToken,
  signIn,
  tokensFor,
  visitPage,
} from './person.ts';

const contoso = 'https://contoso.crm4.dynamics.com';
const whoAmI = `${contoso}/api/data/v9.2/WhoAmI`;
const instances = `${discovery}/api/discovery/v2.0/Instances`;
const played = (id: ScenarioId) => cloudForTests({ scenario: () => id });

describe('the sample data', () => {
  it('has some sixty organizations in every known region and an unknown one', () => {
    const organizations = sampleOrganizations();
    const suffixes = new Set(organizations.map(({ suffix }) => suffix));
    expect(organizations.length).toBeGreaterThan(55);
    expect(regions.filter(({ suffix }) => !suffixes.has(suffix))).toEqual([]);
    expect(suffixes).toContain('crm99.dynamics.com');
  });

  it('has no id or address twice', () => {
    const organizations = sampleOrganizations(10_000);
    const made = organizations.filter(({ tenant }) => tenant.startsWith('0c0a'));
    expect(made).toHaveLength(10_000);
    expect(new Set(organizations.map(({ id }) => id)).size).toBe(organizations.length);
    expect(new Set(organizations.map(({ apiUrl }) => apiUrl)).size).toBe(organizations.length);
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(accounts.length);
  });

  it('has a damaged record, a foreign address and twins at Fabrikam', async () => {
    const { cloud } = cloudForTests();
    const farah = { account_choice: '0fab71ca-0001-4000-8000-00000000f101' };
    const { access } = await tokensFor(cloud, discovery, farah);
    const list = (await get(cloud, instances, access)).body['value'] as readonly Readonly<
      Record<string, unknown>
    >[];
    expect(list.filter((row) => row['Id'] === undefined)).toHaveLength(1);
    expect(list.filter((row) => row['ApiUrl'] === 'https://crm.fabrikam.example')).toHaveLength(1);
    expect(list.filter((row) => row['FriendlyName'] === 'Fabrikam')).toHaveLength(3);
    expect(list.map((row) => row['Region'])).toContain('XYZ');
    expect(new Set(list.map((row) => row['StatusMessage']))).toEqual(new Set([0, 1, 2, 3, 4, 6]));
  });
});

describe('scenarios at sign-in', () => {
  it.each<readonly [ScenarioId, string]>([
    ['wrong-redirect-uri', '50011'],
    ['no-redirect-uri', '500113'],
    ['single-tenant-without-tenant', '50194'],
    ['unknown-client-id', '700016'],
    ['unknown-tenant', '90002'],
    ['missing-permission', '650057'],
    ['application-disabled', '7000112'],
    ['admin-consent-needed', '90094'],
    ['assignment-required', '50105'],
    ['conditional-access', '53003'],
    ['discovery-refuses-scope', '500011'],
  ])('%s ends with AADSTS%s', async (id, code) => {
    const { cloud } = played(id);
    const { clientId, tenant } = scenarios[id];
    const url = await authorizeUrl({ client_id: clientId }, tenant === '' ? undefined : tenant);
    const { text, answer } = await visitPage(cloud, url);
    expect(`${text}${answer.get('error_description') ?? ''}`).toContain(`AADSTS${code}:`);
  });

  it.each<readonly [ScenarioId, number]>([
    ['registered-as-web', 9002326],
    ['unknown-code', 7999123],
    ['sign-in-throttled', 90055],
  ])('%s refuses the token with AADSTS%i', async (id, code) => {
    const { cloud } = played(id);
    const client = { client_id: scenarios[id].clientId };
    const { body } = await postToken(cloud, { code: await signIn(cloud, client), ...client });
    expect(body['error_codes']).toEqual([code]);
  });

  it('leaves organizations as the way in when discovery gives out no tokens', async () => {
    const { cloud } = played('discovery-refuses-scope');
    const { access } = await tokensFor(cloud, contoso);
    expect((await get(cloud, whoAmI, access)).status).toBe(200);
  });

  it('ends a session after the first token', async () => {
    const { cloud } = played('session-expired');
    const { refresh } = await tokensFor(cloud, discovery);
    const { body } = await postToken(cloud, {
      grant_type: 'refresh_token',
      refresh_token: refresh,
    });
    expect(body['error_codes']).toEqual([700084]);
  });

  it('asks for more at one organization, until the person came by', async () => {
    const { cloud } = played('mfa-for-one');
    const german = 'https://contoso-de.crm16.dynamics.com';
    const renew = (refresh: string, resource: string) =>
      postToken(cloud, {
        grant_type: 'refresh_token',
        refresh_token: refresh,
        scope: `${resource}/user_impersonation offline_access`,
      });
    const { refresh } = await tokensFor(cloud, discovery);
    expect((await renew(refresh, contoso)).status).toBe(200);
    expect((await renew(refresh, german)).body).toMatchObject({
      error_codes: [50076],
      suberror: 'basic_action',
    });
    const strong = await tokensFor(cloud, german);
    expect((await renew(strong.refresh, german)).status).toBe(200);
  });
});

describe('scenarios on the way to discovery', () => {
  const listIn = async (id: ScenarioId, resource = discovery) => {
    const { cloud } = played(id);
    const { access } = await tokensFor(cloud, resource);
    return get(cloud, instances, access);
  };

  it.each<readonly [ScenarioId, number, string | null]>([
    ['discovery-down', 503, '*'],
    ['discovery-retired', 404, null],
    ['captive-portal', 200, '*'],
    ['truncated-answer', 200, '*'],
    ['discovery-double-slash', 401, '*'],
  ])('%s answers %i', async (id, status, cors) => {
    const answer = await listIn(id);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe(cors);
    expect(answer.body).not.toHaveProperty('value');
  });

  it('takes the other form of the token', async () => {
    const answer = await listIn('discovery-double-slash', `${discovery}/`);
    expect(answer.body['value']).toHaveLength(25);
  });

  it('lists nothing, or 2,000', async () => {
    expect((await listIn('discovery-empty')).body['value']).toEqual([]);
    expect((await listIn('two-thousand')).body['value']).toHaveLength(2000);
  });

  it.each<ScenarioId>(['discovery-unreachable'])('%s gives no answer', async (id) => {
    await expect(listIn(id)).rejects.toThrow(TypeError);
  });

  it('loses the whole network after the sign-in page', async () => {
    const { cloud } = played('network-gone');
    const code = await signIn(cloud);
    expect(code).not.toBe('');
    await expect(postToken(cloud, { code })).rejects.toThrow(TypeError);
  });

  it('waits before a slow answer', async () => {
    const waited: number[] = [];
    const { cloud } = cloudForTests({
      scenario: () => 'slow-answers',
      delay: (ms) => {
        waited.push(ms);
        return Promise.resolve();
      },
    });
    const { access } = await tokensFor(cloud, discovery);
    expect((await get(cloud, instances, access)).status).toBe(200);
    expect(waited).toEqual([4000]);
  });
});

describe('scenarios at one organization', () => {
  it.each<readonly [ScenarioId, number, string]>([
    ['user-not-member', 403, '0x80072560'],
    ['user-disabled', 403, '0x80040225'],
    ['no-licence', 403, '0x8004d24b'],
    ['missing-privilege', 403, '0x80040220'],
    ['organization-disabled', 403, '0x8004a104'],
    ['admin-mode', 403, 'Admin Only mode'],
    ['ip-firewall', 403, '0x80095ffe'],
    ['app-blocked', 403, 'restricted for this application ID'],
    ['throttled-for-good', 429, '0x80072322'],
    ['organization-unavailable', 503, '0x80040231'],
    ['organization-empty-answer', 500, ''],
  ])('%s answers %i %s', async (id, status, text) => {
    const { cloud } = played(id);
    const { access } = await tokensFor(cloud, contoso);
    const answer = await get(cloud, whoAmI, access);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(text);
    const other = 'https://contoso-uat.crm4.dynamics.com';
    const there = await tokensFor(cloud, other);
    expect((await get(cloud, `${other}/api/data/v9.2/WhoAmI`, there.access)).status).toBe(200);
  });

  it('asks for patience once', async () => {
    const { cloud } = played('throttled');
    const { access } = await tokensFor(cloud, contoso);
    const first = await get(cloud, whoAmI, access);
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '2']);
    expect((await get(cloud, whoAmI, access)).status).toBe(200);
  });

  it('is another organization than the one listed', async () => {
    const { cloud } = played('wrong-organization');
    const { access } = await tokensFor(cloud, contoso);
    const listed = sampleOrganizations().find(({ url }) => url === contoso)?.id;
    const answer = await get(cloud, whoAmI, access);
    expect(answer.body['OrganizationId']).toMatch(/^0a7b0000-/);
    expect(answer.body['OrganizationId']).not.toBe(listed);
  });

  it('is gone', async () => {
    const { cloud } = played('organization-gone');
    const { access } = await tokensFor(cloud, contoso);
    await expect(get(cloud, whoAmI, access)).rejects.toThrow(TypeError);
  });
});

it.each(scenarioIds)('%s says what it is about', (id) => {
  const { name, description } = scenarios[id];
  expect(name.length).toBeGreaterThan(2);
  expect(description).toMatch(/\.$/);
});
