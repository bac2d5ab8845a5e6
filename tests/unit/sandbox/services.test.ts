import { describe, expect, it } from 'vitest';
import { registrations } from '../../../src/sandbox/cloud/samples/registrations.ts';
import { cloudForTests, discovery, get, origin, postToken, signIn, tokensFor } from './person.ts';

const organization = 'https://contoso.crm4.dynamics.com';
const api = 'https://contoso.api.crm4.dynamics.com/api/data/v9.2';
const instances = `${discovery}/api/discovery/v2.0/Instances`;
const dev = '0c0a7050-0001-4000-8000-00000000c104';
const farah = '0fab71ca-0001-4000-8000-00000000f101';
const walter = '0a9e0c70-0001-4000-8000-00000000a101';

describe('Global Discovery', () => {
  it.each([
    ['the audience without a slash', discovery],
    ['the audience with a slash', `${discovery}/`],
  ])('accepts %s', async (_what, resource) => {
    const { cloud } = cloudForTests();
    const { access } = await tokensFor(cloud, resource);
    const list = await get(cloud, instances, access);
    expect(list.status).toBe(200);
    expect(list.body['@odata.context']).toMatch(/^https:\/\/10\./);
  });

  it.each([
    ['an organization’s token', organization],
    ['a token for another cloud’s discovery', 'https://globaldisco.crm9.dynamics.com'],
  ])('refuses %s', async (_what, resource) => {
    const { cloud } = cloudForTests();
    const { access } = await tokensFor(cloud, resource);
    const { status, body } = await get(cloud, instances, access);
    expect(status).toBe(401);
    expect(body).toEqual({ Message: 'Authorization has been denied for this request.' });
  });

  it('refuses no token, a made-up token and an expired one', async () => {
    const { cloud, clock } = cloudForTests();
    const { access } = await tokensFor(cloud, discovery);
    const forged = `${access.slice(0, -4)}AAAA`;
    clock.now += 3600_000;
    for (const token of [undefined, 'eyJ.e30.x', forged, access])
      expect((await get(cloud, instances, token)).status).toBe(401);
  });

  it('knows one path only', async () => {
    const { cloud } = cloudForTests();
    const { access } = await tokensFor(cloud, discovery);
    for (const path of ['//api/discovery/v2.0/Instances', '/api/discovery/v1.0/Instances', '/'])
      expect((await get(cloud, `${discovery}${path}`, access)).status, path).toBe(404);
  });

  it('lists nothing for a person whom every organization has disabled', async () => {
    const { cloud } = cloudForTests();
    const { access } = await tokensFor(cloud, discovery, { account_choice: dev });
    expect((await get(cloud, instances, access)).body['value']).toEqual([]);
  });

  it('lists the home directory to a guest who signed in at home', async () => {
    const { cloud } = cloudForTests();
    const gita = { account_choice: '0fab71ca-0001-4000-8000-00000000f102' };
    const home = await tokensFor(cloud, discovery, gita);
    const names = (await get(cloud, instances, home.access)).text;
    expect(names).toContain('Fabrikam');
    expect(names).not.toContain('Contoso');
    const guest = await tokensFor(cloud, discovery, gita, 'contoso.example');
    expect((await get(cloud, instances, guest.access)).text).toContain('Contoso');
  });

  it('lists as many as are asked for', async () => {
    const { cloud } = cloudForTests({ organizations: 2000 });
    const { access } = await tokensFor(cloud, discovery);
    const list = await get(cloud, instances, access);
    expect(list.body['value']).toHaveLength(2000);
    const branch = await tokensFor(cloud, 'https://contoso-branch-00001.crm.dynamics.com');
    const url = 'https://contoso-branch-00001.api.crm.dynamics.com/api/data/v9.2/WhoAmI';
    expect((await get(cloud, url, branch.access)).status).toBe(200);
  });
});

describe('an organization', () => {
  it.each([
    ['the address of the app', organization],
    ['the address of the Web API', 'https://contoso.api.crm4.dynamics.com'],
    ['either with a slash', `${organization}/`],
  ])('accepts a token for %s', async (_what, resource) => {
    const { cloud } = cloudForTests();
    const { access } = await tokensFor(cloud, resource);
    for (const path of ['WhoAmI', 'WhoAmI()'])
      expect((await get(cloud, `${api}/${path}`, access)).status).toBe(200);
  });

  it.each([
    ['discovery', discovery],
    ['another organization', 'https://contoso-uat.crm4.dynamics.com'],
  ])('refuses a token for %s', async (_what, resource) => {
    const { cloud } = cloudForTests();
    const { access } = await tokensFor(cloud, resource);
    const { status, headers } = await get(cloud, `${api}/WhoAmI`, access);
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('authorization_uri=');
    expect(headers.get('access-control-expose-headers')).not.toContain('www-authenticate');
  });

  it('refuses no token and an expired one', async () => {
    const { cloud, clock } = cloudForTests();
    const { access } = await tokensFor(cloud, organization);
    expect((await get(cloud, `${api}/WhoAmI`)).status).toBe(401);
    clock.now += 3600_000;
    expect((await get(cloud, `${api}/WhoAmI`, access)).status).toBe(401);
  });

  it.each([
    ['fabrikam-closed.crm3', 403, '0x80072560'],
    ['fabrikam-gone-user.crm3', 403, '0x80040225'],
    ['fabrikam-unlicensed.crm5', 403, '0x8004d24b'],
    ['fabrikam-admin.crm3', 403, '0x80048d0b'],
    ['fabrikam-walled.crm5', 403, '0x80095ffe'],
    ['fabrikam-off.crm11', 403, '0x8004a104'],
    ['fabrikam-soon.crm11', 503, '0x80040231'],
  ])('%s answers %i %s', async (host, status, code) => {
    const { cloud } = cloudForTests();
    const address = `https://${host}.dynamics.com`;
    const { access } = await tokensFor(cloud, address, { account_choice: farah });
    const answer = await get(cloud, `${address}/api/data/v9.2/WhoAmI`, access);
    expect(answer.status).toBe(status);
    expect(answer.body['error']).toMatchObject({ code });
  });

  it('does not know a person who is enabled nowhere', async () => {
    const { cloud } = cloudForTests();
    const { access } = await tokensFor(cloud, organization, { account_choice: dev });
    const { body } = await get(cloud, `${api}/WhoAmI`, access);
    expect(body['error']).toMatchObject({ code: '0x80072560' });
  });

  it('tells its version and itself, and nothing else', async () => {
    const { cloud } = cloudForTests();
    const { access } = await tokensFor(cloud, organization);
    expect((await get(cloud, `${api}/RetrieveVersion()`, access)).body).toMatchObject({
      Version: '9.2.26103.00168',
    });
    const current = `${api}/RetrieveCurrentOrganization(AccessType=@p)?@p=Microsoft.Dynamics.CRM.EndpointAccessType'Default'`;
    expect((await get(cloud, current, access)).body['Detail']).toMatchObject({
      FriendlyName: 'Contoso',
      Geo: 'EMEA',
      TenantId: '0c0a7050-0000-4000-8000-00000000c001',
    });
    for (const path of [
      '/WhoIsThis',
      '/accounts',
      '/RetrieveVersion',
      '/RetrieveCurrentOrganization()',
    ])
      expect((await get(cloud, `${api}${path}`, access)).status, path).toBe(404);
    expect((await get(cloud, api.replace('v9.2', 'v8.0') + '/WhoAmI', access)).status).toBe(404);
  });

  const part = (address: string, more = ''): string =>
    `--b1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${address} HTTP/1.1\r\nAccept: application/json\r\n${more}\r\n\r\n`;
  const whole = `${part('WhoAmI')}--b1--\r\n`;

  async function batch(
    body: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const { cloud } = cloudForTests();
    const { access } = await tokensFor(cloud, organization);
    return cloud(
      new Request(`${api}/$batch`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${access}`,
          'Content-Type': 'multipart/mixed; boundary=b1',
          Origin: origin,
          ...headers,
        },
        body,
      }),
    );
  }

  const three = `${part('WhoAmI')}${part('nothing')}${part(`${api}/RetrieveVersion()`)}--b1--\r\n`;

  it.each<[string, Readonly<Record<string, string>>, number, readonly string[]]>([
    ['up to the first error', {}, 404, ['200', '404']],
    [
      'all of them where it’s asked to',
      { Prefer: 'odata.continue-on-error' },
      200,
      ['200', '404', '200'],
    ],
  ])('answers several questions at once, %s', async (_how, headers, status, statuses) => {
    const response = await batch(three, headers);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, code]) => code)).toEqual(statuses);
    expect(text).toContain('"OrganizationId"');
  });

  const host = new URL(api).host;
  it.each<[string, string, Readonly<Record<string, string>>, number]>([
    ['one question', whole, {}, 200],
    ['a boundary in quotes', whole, { 'Content-Type': 'multipart/mixed;boundary="b1"' }, 200],
    [
      'a path with the host',
      `${part('/api/data/v9.2/WhoAmI', `Host: ${host}\r\n`)}--b1--`,
      {},
      200,
    ],
    ['a path without a host', `${part('/api/data/v9.2/WhoAmI')}--b1--`, {}, 400],
    [
      'another host',
      `${part('https://fabrikam.crm4.dynamics.com/api/data/v9.2/WhoAmI')}--b1--`,
      {},
      400,
    ],
    ['bare line feeds', whole.replaceAll('\r\n', '\n'), {}, 400],
    ['no closing boundary', part('WhoAmI'), {}, 400],
    ['nothing', '--b1--\r\n', {}, 400],
    ['no empty line after the request', whole.replace('json\r\n\r\n', 'json'), {}, 400],
    ['no encoding', whole.replace('Content-Transfer-Encoding: binary\r\n', ''), {}, 400],
    ['another type of part', whole.replace('application/http', 'application/json'), {}, 400],
    ['a POST outside a change set', whole.replace('GET', 'POST'), {}, 400],
    ['JSON', '{"requests":[]}', { 'Content-Type': 'application/json' }, 400],
    ['1,000 questions', `${part('WhoAmI').repeat(1000)}--b1--`, {}, 200],
    ['1,001 questions', `${part('WhoAmI').repeat(1001)}--b1--`, {}, 400],
  ])('answers a batch with %s', async (_what, body, headers, status) => {
    expect((await batch(body, headers)).status).toBe(status);
  });

  it.each(['https://nobody.crm4.dynamics.com', 'https://crm.fabrikam.example'])(
    'at %s does not exist',
    async (address) => {
      const { cloud } = cloudForTests();
      await expect(get(cloud, `${address}/api/data/v9.2/WhoAmI`)).rejects.toThrow(TypeError);
    },
  );
});

describe('the Power Platform API', () => {
  const environments =
    'https://api.powerplatform.com/environmentmanagement/environments?api-version=2024-10-01';
  const scope =
    'https://api.powerplatform.com/EnvironmentManagement.Environments.Read openid offline_access';

  it('lists environments for a token of its own', async () => {
    const { cloud } = cloudForTests();
    const { body } = await postToken(cloud, { code: await signIn(cloud, { scope }), scope });
    const list = await get(cloud, environments, String(body['access_token']));
    expect(list.body['value']).toHaveLength(25);
    const other = await tokensFor(cloud, discovery);
    expect((await get(cloud, environments, other.access)).status).toBe(401);
  });

  it('wants its version named', async () => {
    const { cloud } = cloudForTests();
    const url = environments.replace(/\?.*/, '');
    expect((await get(cloud, url)).status).toBe(400);
  });
});

it('keeps national clouds apart', async () => {
  const { cloud } = cloudForTests();
  const at = 'https://login.microsoftonline.us/organizations';
  const government = { client_id: registrations.usGovernment.clientId, account_choice: walter };
  const high = 'https://globaldisco.crm.microsoftdynamics.us';
  const { access } = await tokensFor(cloud, high, government, at);
  expect((await get(cloud, `${high}/api/discovery/v2.0/Instances`, access)).status).toBe(200);
  const dod = 'https://globaldisco.crm.appsplatform.us/api/discovery/v2.0/Instances';
  expect((await get(cloud, dod, access)).status).toBe(401);
});
