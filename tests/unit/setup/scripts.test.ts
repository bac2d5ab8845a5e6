import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloudIds, clouds } from '../../../src/facts/cloud/clouds.ts';
import { targetIds } from '../../../src/facts/setup/targetIds.ts';
import { target } from '../../../src/facts/setup/targets.ts';
import type { SetupChoices } from '../../../src/domain/setup/setupChoices.ts';
import { planRegistrations } from '../../../src/domain/setup/plannedRegistration.ts';
import type { ScriptId } from '../../../src/formats/setup/scripts/script.ts';
import { writeScripts } from '../../../src/formats/setup/scripts/writeScripts.ts';
import { choose, pageUri, tenant } from './choices.ts';

const dataverse = '00000007-0000-0000-c000-000000000000';
const scopeId = '78ce3f0f-a1ce-49c2-8cde-64b5c0896db4';
const toolUri = 'https://sc.example.com/oauth';

const hostileNames = [
  `O'Brien "Ltd" \\ back`,
  '$(touch owned) `touch owned` ${HOME}; touch owned',
  "two\nlines'\ntouch owned\n",
  '日本 – Straße 🔑',
  "'; touch owned; '",
  '@owned',
  '--help',
  '00000000-0000-0000-0000-5c09e0000001',
  '$scope',
];

function scriptOf(id: ScriptId, more: Partial<SetupChoices>) {
  const [registration] = planRegistrations(choose(more));
  const found = registration && writeScripts(registration).find((script) => script.id === id);
  if (!found) throw new Error(`no script ${id}`);
  return found;
}

const everything = {
  targets: ['smartconnect', 'latchkey', 'xrmtoolbox', 'dotnet-secret', 'dotnet-certificate'],
  toolUris: { smartconnect: toolUri },
  tenant,
} as const satisfies Partial<SetupChoices>;

describe('The manifest', () => {
  test('has the shape of a Graph application', () => {
    const read: unknown = JSON.parse(scriptOf('manifest', everything).text);
    expect(read).toEqual({
      displayName:
        'Dataverse: SmartConnect, Latchkey (this page), XrmToolBox, .NET program with a secret, no person, .NET program with a certificate, no person'.slice(
          0,
          120,
        ),
      signInAudience: 'AzureADMyOrg',
      spa: { redirectUris: [pageUri] },
      web: {
        redirectUris: [toolUri],
        implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
      },
      publicClient: {
        redirectUris: ['app://58145B91-0C36-4500-8554-080854F2AC97', 'http://localhost'],
      },
      requiredResourceAccess: [
        { resourceAppId: dataverse, resourceAccess: [{ id: scopeId, type: 'Scope' }] },
      ],
    });
  });

  test('asks for nothing where no person signs in', () => {
    expect(
      JSON.parse(scriptOf('manifest', { targets: ['adf'], appName: 'Pipelines' }).text),
    ).toEqual({ displayName: 'Pipelines', signInAudience: 'AzureADMyOrg' });
  });

  test('allows public client flows only for the tool that needs them', () => {
    expect(scriptOf('manifest', { targets: ['m365'] }).text).toContain(
      '"isFallbackPublicClient": true',
    );
    expect(scriptOf('manifest', { targets: ['pptb'] }).text).not.toContain('isFallback');
  });

  test.each(hostileNames)('keeps the name %j', (appName) => {
    const read = JSON.parse(scriptOf('manifest', { appName }).text) as { displayName: string };
    expect(read.displayName).toBe(appName.trim());
  });
});

describe('Terraform', () => {
  const resourcesOf = async (more: Partial<SetupChoices>) =>
    (await parse('main.tf', scriptOf('terraform', more).text)) as {
      provider: { azuread: { environment: string; tenant_id: string }[] };
      resource: Record<string, Record<string, Record<string, unknown>[]>>;
      data?: Record<string, unknown>;
    };

  test('is read by its own parser with every part in its place', async () => {
    const { resource, provider } = await resourcesOf(everything);
    expect(provider.azuread[0]).toEqual({ environment: 'global', tenant_id: tenant });
    expect(resource['azuread_application']?.['app']?.[0]).toMatchObject({
      sign_in_audience: 'AzureADMyOrg',
      single_page_application: [{ redirect_uris: [pageUri] }],
      web: [{ redirect_uris: [toolUri] }],
      public_client: [
        { redirect_uris: ['app://58145B91-0C36-4500-8554-080854F2AC97', 'http://localhost'] },
      ],
      required_resource_access: [
        {
          resource_app_id: dataverse,
          resource_access: [
            {
              id: '${data.azuread_service_principal.dataverse.oauth2_permission_scope_ids["user_impersonation"]}',
              type: 'Scope',
            },
          ],
        },
      ],
    });
    expect(Object.keys(resource).sort()).toEqual([
      'azuread_application',
      'azuread_application_certificate',
      'azuread_application_password',
      'azuread_service_principal',
      'azuread_service_principal_delegated_permission_grant',
    ]);
  });

  test.each([
    ['public', 'global'],
    ['gcc', 'global'],
    ['gcchigh', 'usgovernmentl4'],
    ['dod', 'usgovernmentl5'],
    ['china', 'china'],
  ] as const)('in %s asks the environment %s', async (cloud, environment) => {
    const { provider } = await resourcesOf({ cloud });
    expect(provider.azuread[0]?.environment).toBe(environment);
  });

  test('gives a web address without a path its slash', async () => {
    const { resource } = await resourcesOf({
      targets: ['smartconnect'],
      toolUris: { smartconnect: 'https://sc.example.com' },
    });
    expect(resource['azuread_application']?.['app']?.[0]?.['web']).toEqual([
      { redirect_uris: ['https://sc.example.com/'] },
    ]);
  });

  test.each(hostileNames)('keeps the name %j', async (appName) => {
    const { resource } = await resourcesOf({ appName });
    const name = resource['azuread_application']?.['app']?.[0]?.['display_name'];
    expect(String(name).replaceAll('$${', '${')).toBe(appName.trim());
  });
});

describe('Every target in every cloud', () => {
  const walks = targetIds
    .filter((id) => target(id).registration === 'own')
    .flatMap((id) => cloudIds.map((cloud) => [id, cloud] as const));

  test.each(walks)('%s in %s gives seven scripts for that cloud', async (id, cloud) => {
    const [registration] = planRegistrations(choose({ targets: [id], cloud }));
    if (!registration) throw new Error('no registration');
    const scripts = writeScripts(registration);
    expect(scripts.map((script) => script.id)).toEqual([
      'az-bash',
      'az-powershell',
      'graph-powershell',
      'm365',
      'terraform',
      'bicep',
      'manifest',
    ]);
    const { graphHost, azureCliName } = clouds[cloud];
    for (const script of scripts) {
      expect(script.text, script.id).not.toMatch(/undefined|\[object|NaN/);
      expect(script.text.endsWith('\n')).toBe(true);
      for (const missing of script.missing)
        expect(script.text, `${script.id}: ${missing}`).toContain(`<${missing}>`);
      const marks = script.text.match(/<[^<>\n]+>/g) ?? [];
      for (const mark of marks.filter((mark) => mark !== '<angle brackets>'))
        expect(script.missing, script.id).toContain(mark.slice(1, -1));
    }
    for (const bash of scripts.filter((script) => ['az-bash', 'm365'].includes(script.id)))
      execFileSync('bash', ['-n'], { input: bash.text });
    const text = Object.fromEntries(scripts.map((script) => [script.id, script.text]));
    expect(text['az-bash']).toContain(`az cloud set --name '${azureCliName}'`);
    expect(text['az-bash']).toContain(`graph='https://${graphHost}'`);
    expect(text['az-powershell']).toContain(`$graph = 'https://${graphHost}'`);
    await parse('main.tf', text['terraform'] ?? '');
  });

  test('only the manifest carries the ID of the permission; everything else looks it up', () => {
    const [registration] = planRegistrations(choose(everything));
    if (!registration) throw new Error('no registration');
    for (const script of writeScripts(registration))
      expect(script.text.includes(scopeId), script.id).toBe(script.id === 'manifest');
  });
});

test.each([
  ['public', 'Global', 'Public'],
  ['gcc', 'Global', 'USGov'],
  ['gcchigh', 'USGov', 'USGovHigh'],
  ['dod', 'USGovDoD', 'USGovDoD'],
  ['china', 'China', 'China'],
] as const)('In %s, Graph PowerShell connects to %s and the CLI to %s', (cloud, graph, cli) => {
  expect(scriptOf('graph-powershell', { cloud }).text).toContain(
    `Connect-MgGraph -Environment ${graph} -TenantId '<Directory (tenant) ID>'`,
  );
  expect(scriptOf('m365', { cloud }).text).toContain(`m365 login --cloud ${cli} `);
});

test('PowerShell keeps a hostile name as one literal', () => {
  const appName = "O’Brien's $(evil) `n";
  for (const id of ['az-powershell', 'graph-powershell'] as const)
    expect(scriptOf(id, { appName }).text).toContain("displayName = 'O’’Brien''s $(evil) `n'");
});

test('PowerShell takes a name for a name, even where it reads like the look-up', () => {
  expect(scriptOf('graph-powershell', { appName: '$scope.Id' }).text).toContain(
    "displayName = '$scope.Id'",
  );
});

test('Bicep looks the permission up and keeps a hostile name as one literal', () => {
  const { text } = scriptOf('bicep', { appName: "O'Brien ${evil}" });
  expect(text).toContain("displayName: 'O\\'Brien \\${evil}'");
  expect(text).toContain("uniqueName: 'o-brien-evil'");
  expect(text).toContain("scope.value == 'user_impersonation'");
});

test('An app that signs in as itself asks for no permission and gets an application user', () => {
  const { text } = scriptOf('az-bash', {
    targets: ['kingswaysoft'],
    organizationUrl: 'https://contoso.crm4.dynamics.com',
    secretExpires: '2027-05-31',
  });
  expect(text).not.toContain('oauth2PermissionScopes');
  expect(text).toContain("--environment 'https://contoso.crm4.dynamics.com'");
  expect(text).toContain("ends='2027-05-31T00:00:00Z'");
});

test('A date that is no date never reaches a script', () => {
  const { text } = scriptOf('az-bash', { targets: ['adf'], secretExpires: '"$(touch owned)"' });
  expect(text).not.toContain('owned');
  expect(text).toContain('+180 days');
});

describe('Run by bash with stand-ins for the tools', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-'));
    const standIn = [
      '#!/usr/bin/env bash',
      'printf "%s\\0" "$(basename "$0")" "$@" >> "$CALLS"',
      'printf "\\n" >> "$CALLS"',
      'case "$*" in',
      '  *user_impersonation*value*|*oauth2PermissionScopes*) echo SCOPE-ID ;;',
      '  *secretText*) echo NOT-A-REAL-SECRET ;;',
      '  *) echo AN-ID ;;',
      'esac',
      '',
    ].join('\n');
    for (const tool of ['az', 'm365', 'pac', 'openssl']) {
      writeFileSync(join(folder, tool), standIn);
      chmodSync(join(folder, tool), 0o755);
    }
  });
  beforeEach(() => {
    rmSync(join(folder, 'calls'), { force: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Every call as its list of arguments. */
  function run(text: string): readonly (readonly string[])[] {
    execFileSync('bash', [], {
      input: text,
      cwd: folder,
      stdio: 'pipe',
      env: {
        PATH: `${folder}:${process.env['PATH'] ?? ''}`,
        HOME: folder,
        CALLS: join(folder, 'calls'),
      },
    });
    expect(existsSync(join(folder, 'owned'))).toBe(false);
    return readFileSync(join(folder, 'calls'), 'utf8')
      .split('\0\n')
      .slice(0, -1)
      .map((call) => call.split('\0'));
  }

  /** The JSON body of the call that ends with `path`. */
  function bodyOf(calls: readonly (readonly string[])[], path: string): unknown {
    const call = calls.find(
      (args) => args.some((arg) => arg.endsWith(path)) && args.includes('--body'),
    );
    return JSON.parse(call?.[call.indexOf('--body') + 1] ?? 'null');
  }

  test.each(hostileNames)('the Azure CLI receives the name %j as it is', (appName) => {
    const calls = run(scriptOf('az-bash', { ...everything, appName }).text);
    expect(bodyOf(calls, '/v1.0/applications')).toMatchObject({
      displayName: appName.trim(),
      spa: { redirectUris: [pageUri] },
      web: { redirectUris: [toolUri] },
      requiredResourceAccess: [
        { resourceAppId: dataverse, resourceAccess: [{ id: 'SCOPE-ID', type: 'Scope' }] },
      ],
    });
  });

  test.each(hostileNames)('a secret’s description %j and a tenant like it stay data', (text) => {
    const calls = run(scriptOf('az-bash', { ...everything, secretLabel: text, tenant: text }).text);
    expect(bodyOf(calls, '/addPassword')).toMatchObject({
      passwordCredential: { displayName: text.trim() },
    });
    const login = calls.find((args) => args[1] === 'login');
    expect(login?.[login.indexOf('--tenant') + 1]).toBe(text);
  });

  test('the Azure CLI asks the Graph of the cloud, in order', () => {
    const calls = run(scriptOf('az-bash', { targets: ['latchkey'], cloud: 'dod', tenant }).text);
    const graph = 'https://dod-graph.microsoft.us';
    expect(calls[0]).toEqual(['az', 'cloud', 'set', '--name', 'AzureUSGovernment']);
    expect(
      calls
        .filter((args) => args[1] === 'rest')
        .map((args) => [
          args[args.indexOf('--method') + 1],
          args[args.indexOf('--uri') + 1],
          args[args.indexOf('--resource') + 1],
        ]),
    ).toEqual([
      ['GET', `${graph}/v1.0/servicePrincipals(appId='${dataverse}')`, graph],
      ['GET', `${graph}/v1.0/servicePrincipals(appId='${dataverse}')`, graph],
      ['POST', `${graph}/v1.0/applications`, graph],
      ['GET', `${graph}/v1.0/applications(appId='AN-ID')`, graph],
      ['POST', `${graph}/v1.0/servicePrincipals`, graph],
      ['POST', `${graph}/v1.0/oauth2PermissionGrants`, graph],
    ]);
    expect(bodyOf(calls, '/oauth2PermissionGrants')).toEqual({
      clientId: 'AN-ID',
      consentType: 'AllPrincipals',
      resourceId: 'AN-ID',
      scope: 'user_impersonation',
    });
  });

  test.each(hostileNames)('CLI for Microsoft 365 receives the name %j as data', (appName) => {
    const calls = run(scriptOf('m365', { ...everything, appName }).text);
    const add = calls.find((args) => args.slice(1, 4).join(' ') === 'entra app add');
    const name = add?.find((arg) => arg.startsWith('--name='))?.slice('--name='.length);
    expect(name?.trim()).toBe(appName.trim());
    expect(name).not.toMatch(/^@/);
    expect(add).toContain(`${dataverse}/user_impersonation`);
    expect(calls.filter((args) => args.slice(1, 4).join(' ') === 'entra app set')).toHaveLength(2);
  });

  test('an application user is made with the placeholders still marked', () => {
    const calls = run(scriptOf('az-bash', { targets: ['adf'] }).text);
    expect(calls.find((args) => args[0] === 'pac')).toEqual([
      'pac',
      'admin',
      'assign-user',
      '--environment',
      '<address of the organization>',
      '--user',
      'AN-ID',
      '--role',
      '<security role>',
      '--application-user',
    ]);
  });
});
