import { describe, expect, test } from 'vitest';
import { cloudIds, clouds } from '../../../src/facts/cloud/clouds.ts';
import { setupSteps } from '../../../src/facts/setup/setupSteps.ts';
import { setupFixes } from '../../../src/facts/setup/setupFixes.ts';
import { setupValueIds } from '../../../src/facts/setup/setupStep.ts';
import { targetIds, type TargetId } from '../../../src/facts/setup/targetIds.ts';
import { target, targets } from '../../../src/facts/setup/targets.ts';
import { planSetup, stepToFix, type SetupPlan } from '../../../src/domain/setup/setupPlan.ts';
import { choose, clientId, pageUri, tenant } from './choices.ts';

const stepsOf = (plan: SetupPlan) => plan.registrations.flatMap((each) => each.steps);
const idsOf = (plan: SetupPlan) => stepsOf(plan).map((step) => step.id);

describe('The SmartConnect checklist', () => {
  const plan = planSetup(choose({ targets: ['smartconnect'] }));

  test('has the sixteen portal steps of the article, in order, after the step that copies the redirect URL', () => {
    const steps = stepsOf(plan).filter((step) => step.part === 'registration');
    expect(steps[0]?.id).toBe('copy-redirect-smartconnect');
    expect(steps.flatMap((step) => step.article ?? [])).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    expect(steps.filter((step) => step.article).map((step) => step.base)).toEqual([
      'open-portal',
      'app-registrations',
      'new-registration',
      'account-types',
      'redirect-uri-web',
      'register',
      'certificates-and-secrets',
      'new-secret',
      'secret-lifetime',
      'secret-value',
      'api-permissions',
      'add-permission',
      'user-impersonation',
      'overview',
      'client-id',
      'connect-tool',
    ]);
  });

  test('has the eleven connector steps as a second part', () => {
    const steps = stepsOf(plan).filter((step) => step.part === 'tool');
    expect(steps.map((step) => step.article)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('says how each step that isn’t in the article differs from it', () => {
    for (const step of stepsOf(plan).filter((step) => step.article === undefined))
      expect(step.difference, step.id).toBeTypeOf('string');
  });

  test('shows the server address without the organization’s name', () => {
    const filled = planSetup(
      choose({ targets: ['smartconnect'], organizationUrl: 'https://contoso.crm4.dynamics.com' }),
    );
    const server = stepsOf(filled).find((step) => step.id === 'connector-server');
    expect(server?.values).toEqual([
      { id: 'server-address', label: 'Server', text: 'crm4.dynamics.com', known: true },
    ]);
  });
});

describe('What each target needs', () => {
  const expected: Record<TargetId, readonly [holds: string, lacks: string]> = {
    latchkey: ['redirect-uri-spa', 'new-secret'],
    smartconnect: ['redirect-uri-web', 'redirect-uri-spa'],
    xrmtoolbox: ['more-redirects-public', 'new-secret'],
    pptb: ['redirect-uri-public', 'public-client-flows'],
    devtools: ['application-user', 'redirect-uri-public'],
    postman: ['redirect-uri-public', 'new-secret'],
    'dotnet-interactive': ['redirect-uri-public', 'application-user'],
    'dotnet-secret': ['application-user', 'user-impersonation'],
    'dotnet-certificate': ['upload-certificate', 'new-secret'],
    kingswaysoft: ['security-role', 'user-impersonation'],
    adf: ['business-unit', 'redirect-uri-web'],
    pac: ['application-user', 'admin-consent'],
    m365: ['public-client-flows', 'new-secret'],
    'web-secret': ['new-secret', 'application-user'],
    boomi: ['copy-redirect-boomi', 'redirect-uri-spa'],
    uipath: ['copy-redirect-uipath', 'application-user'],
    oracle: ['copy-redirect-oracle', 'connector-save'],
    powerquery: ['', 'register'],
    mcp: ['allow-mcp-client', 'user-impersonation'],
  };

  test.each(targetIds)('%s', (id) => {
    const ids = idsOf(planSetup(choose({ targets: [id] })));
    const [holds, lacks] = expected[id];
    if (holds !== '') expect(ids).toContain(holds);
    expect(ids).not.toContain(lacks);
  });

  test('Power Query needs no registration, and the plan says what to do instead', () => {
    const plan = planSetup(choose({ targets: ['powerquery'] }));
    expect(plan.registrations).toEqual([]);
    expect(plan.withoutRegistration[0]?.text).toContain('Get data › Dataverse');
  });
});

const reads = (id: TargetId) =>
  stepsOf(planSetup(choose({ targets: [id] }))).flatMap((step) => [
    step.title,
    step.does,
    step.path,
  ]);

describe('The steps name each target with a phrase that fits into a sentence', () => {
  test.each<[TargetId, string]>([
    ['web-secret', 'Copy the redirect URL that your web tool shows'],
    ['web-secret', 'Enter the values in your web tool'],
    ['dotnet-secret', 'Enter the values in your .NET app with a client secret'],
    ['pac', 'Enter the values in the Power Platform CLI'],
    ['adf', 'Enter the values in Azure Data Factory, Synapse, or Fabric'],
    ['mcp', 'Copy the redirect URL that your MCP client shows'],
    ['smartconnect', 'Go to login.smartconnect.com and sign in with your SmartConnect account.'],
  ])('%s: %s', (id, sentence) => {
    expect(reads(id)).toContain(sentence);
  });

  test.each(targetIds.filter((id) => id !== 'latchkey'))('%s never shows its list name', (id) => {
    const { name, phrase } = target(id);
    if (name === phrase) return;
    for (const text of reads(id)) expect(text).not.toContain(`in ${name}`);
  });
});

describe('An MCP client', () => {
  const plan = planSetup(
    choose({ targets: ['mcp'], organizationUrl: 'https://contoso.crm4.dynamics.com', clientId }),
  );

  test('gets a desktop redirect URI, mcp.tools, and a place in the environment’s list', () => {
    expect(idsOf(plan)).toEqual(
      expect.arrayContaining([
        'copy-redirect-mcp',
        'redirect-uri-public',
        'mcp-tools',
        'allow-mcp-client',
      ]),
    );
    const connect = stepsOf(plan).find((step) => step.id === 'connect-tool-mcp');
    expect(connect?.values.map(({ text }) => text)).toContain(
      'https://contoso.crm4.dynamics.com/api/mcp',
    );
  });

  test('is marked as not confirmed', () => {
    expect(plan.notes.some(({ confirmed }) => !confirmed)).toBe(true);
  });
});

const walks = targetIds.flatMap((id) => cloudIds.map((cloud) => [id, cloud] as const));

describe('Every step for every target in every cloud', () => {
  test.each(walks)('%s in %s', (id, cloud) => {
    for (const known of [{}, { clientId, tenant }]) {
      const plan = planSetup(choose({ targets: [id], cloud, ...known }));
      const steps = stepsOf(plan);
      expect(JSON.stringify(plan)).not.toMatch(/\{\w+\}|undefined|NaN/);
      expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
      for (const step of steps) {
        expect(step.path, step.id).toMatch(/\S/);
        expect(step.title, step.id).toMatch(/\S/);
        expect(step.right, step.id).toMatch(/\S/);
        if (isElsewhere(step.base)) expect(step.link).toBeUndefined();
        else expect(step.link?.href, step.id).toMatch(/^(https:\/\/|#\/)/);
        if (step.link?.href.includes('#view'))
          expect(step.link.href.startsWith(clouds[cloud].entraPortal), step.id).toBe(true);
        for (const value of step.values) expect(value.known).toBe(!/[<>]/.test(value.text));
      }
    }
  });
});

/** Steps that take place in another vendor’s tool, which has no link. */
function isElsewhere(base: string): boolean {
  return /^(copy-redirect|connect-tool|connector-)/.test(base);
}

test('The Azure portal can replace the Entra admin center', () => {
  const plan = planSetup(choose({ portal: 'azure', clientId }));
  const overview = stepsOf(plan).find((step) => step.id === 'overview');
  expect(overview?.link?.href).toMatch(/^https:\/\/portal\.azure\.com\//);
  expect(overview?.path).toMatch(/^Microsoft Entra ID › Manage/);
});

describe('Several targets', () => {
  test('share one registration, with a platform for each', () => {
    const plan = planSetup(
      choose({
        targets: ['smartconnect', 'latchkey', 'xrmtoolbox', 'pptb'],
        toolUris: { smartconnect: 'https://sc.example.com/oauth' },
      }),
    );
    expect(plan.registrations).toHaveLength(1);
    expect(
      plan.registrations[0]?.registration.uris.map(({ platform, uri }) => [platform, uri]),
    ).toEqual([
      ['web', 'https://sc.example.com/oauth'],
      ['spa', pageUri],
      ['public', 'app://58145B91-0C36-4500-8554-080854F2AC97'],
      ['public', 'http://localhost'],
    ]);
    expect(idsOf(plan)).toEqual(
      expect.arrayContaining(['redirect-uri-web', 'more-redirects-spa', 'more-redirects-public']),
    );
    expect(plan.advice.join(' ')).toContain('with a platform for each');
  });

  test('need separate registrations if one allows public client flows and the other has a secret', () => {
    const plan = planSetup(choose({ targets: ['smartconnect', 'm365'] }));
    expect(plan.registrations.map((each) => each.registration.targets)).toEqual([
      ['smartconnect'],
      ['m365'],
    ]);
    expect(plan.advice.join(' ')).toContain('AADSTS700025');
    expect(idsOf(plan)).toContain('register@second');
  });

  test('need separate registrations if both use the same address on different platforms', () => {
    const plan = planSetup(
      choose({ targets: ['latchkey', 'web-secret'], toolUris: { 'web-secret': pageUri } }),
    );
    expect(plan.registrations).toHaveLength(2);
    expect(plan.advice.join(' ')).toContain('can’t contain the same redirect URI twice');
  });

  test('share a registration while their redirect URLs are unknown, also on different platforms', () => {
    const plan = planSetup(choose({ targets: ['web-secret', 'mcp'] }));
    expect(plan.registrations).toHaveLength(1);
  });

  test('only the main registration gets the client ID and the name', () => {
    const plan = planSetup(
      choose({ targets: ['smartconnect', 'm365'], clientId, appName: 'My app' }),
    );
    expect(
      plan.registrations.map(({ registration }) => [registration.name, registration.clientId]),
    ).toEqual([
      ['My app', clientId],
      ['Dataverse: CLI for Microsoft 365', undefined],
    ]);
  });
});

test('A secret is never a value of the page: the step shows a placeholder', () => {
  const plan = planSetup(choose({ targets: ['smartconnect'], clientId, tenant }));
  const values = stepsOf(plan).flatMap((step) =>
    step.values.filter((v) => v.id === 'secret-value'),
  );
  expect(values.length).toBeGreaterThan(0);
  expect(values.every((value) => !value.known)).toBe(true);
});

test.each([
  ['redirect-uri', ['latchkey'], 'redirect-uri-spa'],
  ['redirect-platform', ['smartconnect', 'latchkey'], 'more-redirects-spa'],
  ['admin-consent', ['latchkey'], 'admin-consent'],
  ['client-id', ['latchkey'], 'client-id'],
  ['secret-wrong', ['smartconnect'], 'secret-value'],
  ['throttled', ['latchkey'], undefined],
  ['secret-expired', ['latchkey'], undefined],
] as const)('A problem of the kind %s with %j is fixed in %s', (kind, ids, step) => {
  expect(stepToFix(planSetup(choose({ targets: ids })), kind)).toBe(step);
});

test('Every step that fixes something exists, every value is used, and every note is a sentence', () => {
  const ids = setupSteps.map((step) => step.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const base of Object.values(setupFixes).flat()) expect(ids).toContain(base);
  const used = new Set(setupSteps.flatMap((step) => step.values));
  expect(setupValueIds.filter((id) => !used.has(id))).toEqual([]);
  for (const id of targetIds) {
    expect(target(id).sources, id).not.toEqual([]);
    for (const note of target(id).notes) expect(note.text).toMatch(/[.]$/);
  }
  expect(Object.keys(targets)).toEqual([...targetIds]);
});
