import { describe, expect, it } from 'vitest';
import { registrations } from '../../../src/sandbox/cloud/samples/registrations.ts';
import {
  authorizeUrl,
  claims,
  cloudForTests,
  discovery,
  get,
  postToken,
  signIn,
  tokensFor,
  visitPage,
} from './person.ts';

describe('the whole way', () => {
  it('leads from the sign-in page to an organization that answers', async () => {
    const { cloud } = cloudForTests();
    const start = await authorizeUrl({ account_choice: undefined, consent_choice: undefined });
    const accounts = await visitPage(cloud, start);
    expect(accounts.text).toContain('Pick an account');
    expect(accounts.text).toContain('Ben Okafor');
    const asked = await visitPage(cloud, await authorizeUrl({ consent_choice: undefined }));
    expect(asked.text).toContain('Permissions requested');
    const { answer, location } = await visitPage(cloud, await authorizeUrl());
    expect(location).toMatch(/^http:\/\/localhost:4173\/#/);
    expect(answer.get('state')).toBe('the-state|mine');

    const { status, body } = await postToken(cloud, { code: answer.get('code') ?? '' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: 'Bearer',
      scope: `${discovery}/user_impersonation openid profile offline_access`,
      expires_in: 3599,
      refresh_token_expires_in: 86_400,
    });
    expect(claims(body['access_token'])).toMatchObject({
      aud: discovery,
      tid: '0c0a7050-0000-4000-8000-00000000c001',
      scp: 'user_impersonation',
      appid: registrations.usual.clientId,
    });
    expect(claims(body['id_token'])).toMatchObject({
      nonce: 'the-nonce',
      aud: registrations.usual.clientId,
      preferred_username: 'ben@contoso.example',
      iss: 'https://login.microsoftonline.com/0c0a7050-0000-4000-8000-00000000c001/v2.0',
    });

    const list = await get(
      cloud,
      `${discovery}/api/discovery/v2.0/Instances`,
      String(body['access_token']),
    );
    expect(list.status).toBe(200);
    const organizations = list.body['value'] as readonly Readonly<Record<string, unknown>>[];
    expect(organizations).toHaveLength(25);
    const contoso = organizations.find((row) => row['FriendlyName'] === 'Contoso');
    expect(Object.keys(contoso ?? {})).toHaveLength(20);

    const scope = 'https://contoso.api.crm4.dynamics.com/user_impersonation openid offline_access';
    const renewed = await postToken(cloud, {
      grant_type: 'refresh_token',
      refresh_token: String(body['refresh_token']),
      scope,
    });
    expect(renewed.status).toBe(200);
    const me = await get(
      cloud,
      'https://contoso.api.crm4.dynamics.com/api/data/v9.2/WhoAmI',
      String(renewed.body['access_token']),
    );
    expect(me.status).toBe(200);
    expect(me.body['OrganizationId']).toBe(contoso?.['Id']);
  });

  it('lists organizations in every cloud', async () => {
    const { cloud } = cloudForTests();
    const rows = [
      [
        'login.microsoftonline.com',
        'globaldisco.crm9.dynamics.com',
        'usual',
        '0fab71ca-0001-4000-8000-00000000f101',
        2,
      ],
      [
        'login.microsoftonline.us',
        'globaldisco.crm.microsoftdynamics.us',
        'usGovernment',
        '0a9e0c70-0001-4000-8000-00000000a102',
        4,
      ],
      [
        'login.microsoftonline.us',
        'globaldisco.crm.appsplatform.us',
        'usGovernment',
        '0a9e0c70-0001-4000-8000-00000000a102',
        2,
      ],
      [
        'login.partner.microsoftonline.cn',
        'globaldisco.crm.dynamics.cn',
        'china',
        '0c41a000-0001-4000-8000-00000000b101',
        3,
      ],
    ] as const;
    for (const [signInHost, host, client, account, count] of rows) {
      const at = `https://${signInHost}/organizations`;
      const { access } = await tokensFor(
        cloud,
        `https://${host}`,
        { client_id: registrations[client].clientId, account_choice: account },
        at,
      );
      const list = await get(cloud, `https://${host}/api/discovery/v2.0/Instances`, access);
      expect(list.body['value'], host).toHaveLength(count);
    }
  });

  it('signs in without a click where one account is signed in and has agreed', async () => {
    const { cloud } = cloudForTests();
    await signIn(cloud);
    const again = { account_choice: undefined, consent_choice: undefined };
    expect(await signIn(cloud, again)).not.toBe('');
    const asked = await visitPage(
      cloud,
      await authorizeUrl({ ...again, prompt: 'select_account' }),
    );
    expect(asked.text).toContain('Use another account');
  });
});
