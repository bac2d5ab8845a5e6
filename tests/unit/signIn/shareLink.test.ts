import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedProfile } from '../../../src/domain/profiles/linkedProfile.ts';
import { parseConnectLink, type ConnectValues } from '../../../src/domain/signIn/connectLink.ts';
import { linkedSteps } from '../../../src/domain/signIn/linkedSteps.ts';
import { isLocal, writeShareLink } from '../../../src/domain/signIn/shareLink.ts';
import { targetIds } from '../../../src/facts/setup/targetIds.ts';
import { exportedProfile } from '../../../src/formats/profiles/exportedProfile.ts';
import { linkValuesOf } from '../../../src/formats/profiles/connectionLink.ts';
import { guid, organizationUrl } from '../examples.ts';

const page = 'https://tools.contoso.com/latchkey/';
const client = guid(1);
const org = organizationUrl('https://contoso.crm4.dynamics.com');
const all: ConnectValues = { client, tenant: 'contoso.com', cloud: 'public', org, for: 'boomi' };

function queryOf(href: string): string {
  return href.slice(href.indexOf('?') + 1);
}

describe('A link to a connection', () => {
  it('fills in what it was written with, and tells it in the fragment only', () => {
    const { href, values } = writeShareLink(page, all);
    expect(values).toEqual(all);
    expect(parseConnectLink(queryOf(href))).toMatchObject({ values: all, refusals: [] });
    const url = new URL(href);
    expect(`${url.origin}${url.pathname}${url.search}`).toBe(page);
    expect(url.hash).toMatch(/^#\/connect\?client=/);
  });

  it.each<[string, string]>([
    ['an account', 'walter@contoso.com'],
    ['a secret', 'Abc8Q~x1Y2z3x1Y2z3x1Y2z3x1Y2z3x1Y2z3x1Y'],
    ['a token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ3YWx0ZXIifQ.c2lnbmF0dXJl'],
  ])('never tells %s that stands where a tenant belongs', (_what, tenant) => {
    const { href, values } = writeShareLink(page, { ...all, tenant });
    expect(values.tenant).toBeUndefined();
    expect(decodeURIComponent(href)).not.toContain(tenant);
    expect(values.client).toBe(client);
  });

  it('is accepted in full by whoever opens it, whatever a record has as its tenant', () => {
    fc.assert(
      fc.property(fc.string(), (tenant) => {
        const { href, values } = writeShareLink(page, { client, tenant, org: undefined });
        expect(parseConnectLink(queryOf(href))).toMatchObject({
          values,
          refusals: [],
          hadSecret: false,
        });
      }),
    );
  });

  it('tells of a profile neither its account nor its notes', () => {
    const profile = {
      ...linkedProfile(all),
      ...{ id: 'p', savedAt: 1, name: 'Contoso', notes: 'Ask Walter', tags: ['Q3'] },
      account: { username: 'walter@contoso.com', tenantId: guid(9) },
    } as Parameters<typeof exportedProfile>[0];
    const { href, values } = writeShareLink(page, linkValuesOf(exportedProfile(profile)));
    expect(values).toEqual(all);
    expect(href).not.toMatch(/walter|Q3/i);
  });

  it.each([
    ['http://localhost:4173/', true],
    ['http://127.0.0.1/', true],
    ['http://[::1]:4173/', true],
    ['https://tools.contoso.com/', false],
  ])('at %s opens on this computer only: %s', (address, local) => {
    expect(isLocal(writeShareLink(address, all).href)).toBe(local);
  });
});

describe('Whoever opens a link', () => {
  it.each<[string, ConnectValues, readonly string[]]>([
    ['SmartConnect, ready', { ...all, for: 'smartconnect' }, ['form', 'card', 'guide']],
    ['SmartConnect, not registered', { for: 'smartconnect' }, ['guide']],
    ['an app-only tool', { ...all, for: 'adf' }, ['form', 'application-user', 'card', 'guide']],
    ['a tool without a form card', { ...all, for: 'xrmtoolbox' }, ['form', 'guide']],
    ['a tool with Microsoft’s own app', { org, for: 'powerquery' }, ['guide']],
    ['only a registration', { client }, ['form']],
    ['only an organization', { org }, ['guide']],
  ])('is told what to do first: %s', (_what, values, leads) => {
    expect(linkedSteps(values).map((step) => step.leads)).toEqual(leads);
  });

  it('reads the tool’s name, and no template, for every tool', () => {
    for (const id of targetIds) {
      for (const values of [{ for: id }, { ...all, for: id }]) {
        const steps = linkedSteps(values);
        expect(steps.length, id).toBeGreaterThan(0);
        for (const { title, about } of steps) expect(`${title} ${about}`).not.toMatch(/[{}|]/);
      }
    }
    const [first] = linkedSteps({ for: 'smartconnect' });
    expect(first?.title).toBe('Register an app for SmartConnect');
  });

  it('is led to the registration that the link names, and to the step of the application user', () => {
    const hrefs = (values: ConnectValues) => linkedSteps(values).map(({ href }) => href);
    expect(hrefs({ client })).toEqual([undefined]);
    expect(hrefs({ for: 'smartconnect' })).toEqual(['#/setup']);
    expect(hrefs({ ...all, for: 'adf' })).toEqual([
      undefined,
      expect.stringMatching(/^#\/setup\?.*application-user/),
      undefined,
      `#/setup?client=${client}`,
    ]);
    for (const id of targetIds)
      for (const { about } of linkedSteps({ ...all, for: id })) expect(about).toMatch(/^[A-Z]/);
  });

  it('can save it as a profile once it names a registration and an organization', () => {
    expect(linkedProfile({ org, tenant: 'contoso.com' })).toBeUndefined();
    expect(linkedProfile({ client })).toBeUndefined();
    expect(linkedProfile({ ...all, for: 'smartconnect' })).toMatchObject({
      name: 'contoso',
      registration: { clientId: client, tenant: 'contoso.com', cloud: 'public' },
      organization: { apiUrl: org, suffix: 'crm4.dynamics.com' },
      target: 'smartconnect',
      account: undefined,
    });
  });
});
