import { describe, expect, it } from 'vitest';
import { parseConnectLink } from '../../../src/domain/signIn/connectLink.ts';
import { ConnectForm } from '../../../src/state/signIn/connectForm.svelte.ts';
import { Latchkey } from '../../../src/state/latchkey.svelte.ts';
import { guid, organizationUrl } from '../examples.ts';
import { createTestWorld, json, settle } from '../testWorld.ts';

type Opened = {
  readonly settings?: unknown;
  readonly last?: unknown;
  /** Answers of the sign-in host, by the tenant asked about. */
  readonly tenants?: Readonly<Record<string, () => Response | Promise<Response>>>;
  /** Before the host’s settings are known. */
  readonly early?: boolean;
};

async function open({ settings = {}, last, tenants = {}, early = false }: Opened = {}) {
  const world = createTestWorld({
    href: 'https://tools.example/latchkey/#/connect',
    fetch: (request) => {
      const { pathname } = new URL(request.url);
      if (pathname.endsWith('/config.json')) return json(settings);
      return tenants[pathname.split('/')[1] ?? '']?.() ?? json({ error: 'invalid_tenant' }, 400);
    },
  });
  if (last !== undefined) world.storedRecords.set('connect', last);
  const latchkey = new Latchkey(world);
  if (!early) await latchkey.ready;
  return { world, latchkey, form: new ConnectForm(latchkey) };
}

const issuer = (id: string) => () =>
  json({ issuer: `https://login.microsoftonline.com/${id}/v2.0` });
const filled = ({ client, tenant, cloud, org }: ConnectForm) => ({ client, tenant, cloud, org });
const last = { client: guid(3), tenant: 'last.example', cloud: 'gcc' };
const settings = { connect: { client: guid(2), cloud: 'china' } };

describe('The sign-in form is filled in', () => {
  const empty = { client: '', tenant: '', cloud: 'public', org: '' };

  it.each<[string, string | undefined, Opened, Partial<ReturnType<typeof filled>>]>([
    ['with nothing, the first time', undefined, {}, {}],
    [
      'from the link',
      `client=${guid(1)}&cloud=dod`,
      { settings, last },
      { client: guid(1), cloud: 'dod' },
    ],
    [
      'from the host’s settings',
      undefined,
      { settings, last },
      { client: guid(2), cloud: 'china' },
    ],
    ['from the last time', undefined, { last }, last as Partial<ReturnType<typeof filled>>],
    [
      'from the last time, but for what the link says',
      'tenant=link.example',
      { last },
      { client: guid(3), tenant: 'link.example', cloud: 'gcc' },
    ],
    [
      'with the cloud of the link’s organization',
      'org=https://contoso.crm9.dynamics.com',
      {},
      { org: 'https://contoso.crm9.dynamics.com', cloud: 'gcc' },
    ],
  ])('%s', async (_how, query, opened, expected) => {
    const { form } = await open(opened);
    await form.prefill(query === undefined ? undefined : parseConnectLink(query));
    expect(filled(form)).toEqual({ ...empty, ...expected });
  });

  it('with the organization that the sign-in is for', async () => {
    const { form } = await open({ last });
    await form.prefill(undefined, organizationUrl('https://contoso.crm.dynamics.cn'));
    expect(filled(form)).toMatchObject({ org: 'https://contoso.crm.dynamics.cn', cloud: 'china' });
  });

  it('without touching what the person has begun to type', async () => {
    const { form } = await open({ last });
    const work = form.prefill(undefined);
    form.client = 'mine';
    await form.settle('client');
    await work;
    expect(form.client).toBe('mine');
  });
});

describe('A field that is left', () => {
  it('says what is wrong with it, and nothing of the others', async () => {
    const { form } = await open();
    form.client = 'walter@contoso.com';
    form.tenant = 'common';
    await form.settle('client');
    expect(form.errors.client).toContain('This is a user name.');
    expect(form.errors.tenant).toBeUndefined();
  });

  it('does not keep a secret on the screen', async () => {
    const { form } = await open();
    form.client = `Abc8Q~${'x1Y2z3'.repeat(6)}`;
    await form.settle('client');
    expect(form.client).toBe('');
    expect(form.errors.client).toContain('client secret');
  });

  it('looks up the tenant of a domain, and forgets it when the field is cleared', async () => {
    const { form } = await open({ tenants: { 'contoso.com': issuer(guid(7)) } });
    form.tenant = 'Contoso.com';
    const work = form.settle('tenant');
    await settle();
    await work;
    expect(form.lookup.current).toMatchObject({ status: 'found', id: guid(7) });
    form.tenant = '';
    await form.settle('tenant');
    expect(form.lookup.current).toEqual({ status: 'idle' });
  });
});

describe('The form says so', () => {
  it('when the tenant is in another cloud, and takes that cloud on one click', async () => {
    const agency = () =>
      json({
        issuer: `https://login.microsoftonline.us/${guid(7)}/v2.0`,
        tenant_region_sub_scope: 'DODCON',
        cloud_instance_name: 'microsoftonline.us',
      });
    const { form, world } = await open({ tenants: { 'agency.example': agency } });
    form.tenant = 'agency.example';
    await form.settle('tenant');
    expect(form.lookup.current).toMatchObject({ status: 'found', otherCloud: 'gcchigh' });
    await form.settleCloud('gcchigh');
    expect(form.cloud).toBe('gcchigh');
    expect(form.lookup.current).toMatchObject({ id: guid(7), otherCloud: undefined });
    expect(world.requests.at(-1)?.url).toContain('https://login.microsoftonline.us/');
  });

  it('when client and tenant have the same ID, until one of them is changed', async () => {
    const { form } = await open();
    form.client = form.tenant = guid(1);
    await form.settle('tenant');
    expect(form.errors.tenant).toContain('the same ID as the client ID');
    form.client = guid(2);
    await form.settle('client');
    expect(form.errors).toEqual({ client: undefined, tenant: undefined });
  });

  it('when it takes the tenant out of a link', async () => {
    const { form } = await open();
    form.tenant = `https://login.microsoftonline.com/${guid(2)}/oauth2/token`;
    await form.settle('tenant');
    expect(form).toMatchObject({ tenant: guid(2), tenantFromLink: true });
    form.tenant = guid(3);
    await form.settle('tenant');
    expect(form.tenantFromLink).toBe(false);
  });

  it('when it takes the organization out of a proxy’s address', async () => {
    const { form } = await open();
    form.org = 'https://contoso.crm4.dynamics.com.mcas.ms/main.aspx';
    await form.settle('org');
    expect(form.errors.org).toBeUndefined();
    expect(form.orgRemark).toContain('Defender for Cloud Apps');
  });

  it('when two fields are wrong, at each of them', async () => {
    const { form } = await open();
    form.client = `Abc8Q~${'x1Y2z3'.repeat(6)}`;
    form.tenant = `https://login.microsoftonline.com/contoso.com?code=${'0.A'.repeat(20)}`;
    form.org = 'my organization';
    await form.submit();
    expect(form.errors.client).toContain('client secret');
    expect(form.errors.tenant).toContain('This held a sign-in code, so Latchkey removed it.');
    expect(form.errors.org).toContain('Enter the address');
  });
});

describe('Signing in', () => {
  it('does not leave while anything is wrong', async () => {
    const { form, latchkey, world } = await open();
    await form.submit();
    expect(form.errors.client).toBe('Enter the Application (client) ID of your app registration.');
    expect(latchkey.session.signIn).toEqual({ status: 'resting' });
    expect(world.storedRecords.size).toBe(0);
  });

  it('remembers what was typed, cleaned, and keeps the organization', async () => {
    const { form, latchkey, world } = await open();
    form.client = ` {${guid(1).toUpperCase()}}`;
    form.org = 'contoso.crm4.dynamics.com/main.aspx';
    const asked: unknown[] = [];
    latchkey.session.begin = (request) => {
      asked.push(request);
      return Promise.resolve();
    };
    await form.submit();
    const registration = { clientId: guid(1), tenant: undefined, cloud: 'public' };
    const resource = { is: 'organization', url: 'https://contoso.crm4.dynamics.com' };
    expect(asked).toEqual([{ registration, resource, route: '#/connect' }]);
    expect(world.storedRecords.get('connect')).toEqual({
      client: guid(1),
      tenant: '',
      cloud: 'public',
    });
    expect((await latchkey.saved()).typedOrganizations.all).toMatchObject([
      { id: 'contoso.crm4.dynamics.com' },
    ]);
  });

  it('waits for the host’s settings where nothing is typed', async () => {
    const { form, latchkey } = await open({ settings, early: true });
    const asked: unknown[] = [];
    latchkey.session.begin = (request) => {
      asked.push(request.registration);
      return Promise.resolve();
    };
    void form.prefill(undefined);
    await form.settle('client');
    await form.submit();
    expect(asked).toEqual([{ clientId: guid(2), tenant: undefined, cloud: 'china' }]);
  });

  it('asks for discovery’s scope where no organization is named', async () => {
    const { form, latchkey } = await open();
    form.client = guid(1);
    form.cloud = 'gcchigh';
    const asked: unknown[] = [];
    latchkey.session.begin = (request) => {
      asked.push(request.resource);
      return Promise.resolve();
    };
    await form.submit();
    expect(asked).toEqual([{ is: 'discovery', cloud: 'gcchigh' }]);
  });
});
