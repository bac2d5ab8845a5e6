import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAdminConsentAnswer } from '../../../src/domain/signIn/adminConsentResponse.ts';
import { planSetup } from '../../../src/domain/setup/setupPlan.ts';
import type { SetupChoices } from '../../../src/domain/setup/setupChoices.ts';
import { writeHandoff, type HandoffOptions } from '../../../src/formats/setup/adminHandoff.ts';
import { writeScripts } from '../../../src/formats/setup/scripts/writeScripts.ts';
import { choose, clientId, pageUri, tenant } from './choices.ts';

function planFor(more: Partial<SetupChoices>) {
  const [plan] = planSetup(choose(more)).registrations;
  if (!plan) throw new Error('no plan');
  return plan;
}

function handOff(more: Partial<SetupChoices>, answer?: HandoffOptions['answer']) {
  const plan = planFor(more);
  const [script] = writeScripts(plan.registration);
  if (!script) throw new Error('no script');
  return writeHandoff(plan, { script, answer });
}

describe('The page for an administrator', () => {
  test('contains steps, a script, and the v1 consent link for another tool’s registration', () => {
    const { markdown, consentUrl } = handOff({
      targets: ['smartconnect'],
      clientId,
      tenant,
      cloud: 'gcchigh',
    });
    expect(consentUrl).toBe(
      `https://login.microsoftonline.us/${tenant}/adminconsent?client_id=${clientId}`,
    );
    expect(markdown).toContain(`<${consentUrl ?? ''}>`);
    expect(markdown).toContain('**Redirect URI: select Web and paste the tool’s address**');
    expect(markdown).toContain('az cloud set');
    expect(markdown).not.toContain('Enable Regional Access');
  });

  test('contains the v2 link for this page’s own client ID, whose response comes back', () => {
    const { consentUrl } = handOff(
      { clientId, tenant },
      {
        redirectUri: pageUri,
        scope: 'https://globaldisco.crm.dynamics.com/user_impersonation',
        state: 's1',
      },
    );
    const url = new URL(consentUrl ?? '');
    expect(url.pathname).toBe(`/${tenant}/v2.0/adminconsent`);
    expect(url.searchParams.get('redirect_uri')).toBe(pageUri);
    expect(url.searchParams.get('state')).toBe('s1');
  });

  test('says what to do while there is no client ID', () => {
    const { markdown, consentUrl } = handOff({});
    expect(consentUrl).toBeUndefined();
    expect(markdown).toContain('After you create the registration, select Grant admin consent');
  });

  test('asks for no consent if no user signs in', () => {
    const { markdown, consentUrl } = handOff({ targets: ['adf'], clientId, tenant });
    expect(consentUrl).toBeUndefined();
    expect(markdown).not.toContain('Admin consent');
    expect(markdown).toContain('New app user');
  });

  test.each([
    ['smartconnect', 'We want to connect SmartConnect to Dynamics 365'],
    ['web-secret', 'We want to connect our web tool to Dynamics 365'],
    ['latchkey', 'We want to connect Latchkey to Dynamics 365'],
  ] as const)('says from the sender’s point of view what %s is', (id, sentence) => {
    const { markdown, mail } = handOff({ targets: [id] });
    expect(markdown).toContain(sentence);
    expect(mail.body).toContain(sentence);
  });

  test('has the administrator’s tasks only: nothing to do in the tool or on this page, and nothing done', () => {
    const plan = planFor({ targets: ['smartconnect', 'latchkey'] });
    const [script] = writeScripts(plan.registration);
    if (!script) throw new Error('no script');
    const all = writeHandoff(plan, { script });
    for (const text of [all.markdown, all.mail.body]) {
      expect(text).toContain('New registration: enter a name');
      expect(text).not.toContain('Copy the redirect URL that SmartConnect shows');
      expect(text).not.toContain('Enter the values in SmartConnect');
      expect(text).not.toContain('Sign in on this page');
    }
    const rest = writeHandoff(plan, { script, done: new Set(['new-registration']) });
    for (const text of [rest.markdown, rest.mail.body]) {
      expect(text).not.toContain('New registration: enter a name');
      expect(text).toContain('1. ');
    }
  });

  test('keeps a hostile name as text', () => {
    const { markdown } = handOff({ appName: '# <img src=x> [a](b)\n```\n**x**' });
    expect(markdown.split('\n')[0]).toBe(
      '# App registration: \\# \\<img src=x\\> \\[a\\](b) \\`\\`\\` \\*\\*x\\*\\*',
    );
  });
});

test('The email is short enough for a link, contains the consent link, and asks for no secret', () => {
  const { mail, consentUrl } = handOff({
    targets: ['smartconnect', 'latchkey', 'xrmtoolbox', 'adf'],
    clientId,
    tenant,
  });
  expect(mail.href.length).toBeLessThan(2100);
  const query = new URL(mail.href).searchParams;
  expect(query.get('subject')).toBe(mail.subject);
  expect(query.get('body')).toBe(mail.body);
  expect(mail.body).toContain(consentUrl);
  expect(mail.body).toContain('Don’t send a secret by email.');
  // Nothing can be attached to an email that a link opens.
  expect(mail.body).not.toContain('attach');
});

describe('The answer to an administrator’s consent', () => {
  test.each([
    [
      `?admin_consent=True&tenant=${tenant}&scope=x%2Fuser_impersonation&state=s1`,
      { status: 'granted', tenant, scope: 'x/user_impersonation', state: 's1' },
    ],
    [
      '?admin_consent=True&error=access_denied&error_description=AADSTS65004%3A+declined&state=s1',
      {
        status: 'refused',
        error: 'access_denied',
        code: 'AADSTS65004',
        text: 'AADSTS65004: declined',
        state: 's1',
      },
    ],
    ['?admin_consent=False', { status: 'refused', error: 'consent_refused' }],
    [
      '?error=permission_denied&error_description=The+admin+canceled+the+request',
      {
        status: 'refused',
        error: 'permission_denied',
        text: 'The admin canceled the request',
      },
    ],
    ['?tenant=x&state=s1', undefined],
    ['#/admin_consent=True', undefined],
  ])('%s', (query, answer) => {
    expect(parseAdminConsentAnswer(`${pageUri}${query}`)).toEqual(answer);
  });

  test('is read from anything without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.webUrl({ withQueryParameters: true }),
          fc.string().map((text) => `${pageUri}?admin_consent=${text}`),
        ),
        (value) => {
          expect([undefined, 'granted', 'refused']).toContain(
            parseAdminConsentAnswer(value)?.status,
          );
        },
      ),
    );
  });
});
