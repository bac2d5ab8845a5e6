import { execFileSync } from 'node:child_process';
import { parse } from '@cdktf/hcl2json';
import { describe, expect, test } from 'vitest';
import { cloudIds, clouds } from '../../../src/facts/cloud/clouds.ts';
import { targetIds } from '../../../src/facts/setup/targetIds.ts';
import { target } from '../../../src/facts/setup/targets.ts';
import type { SetupChoices } from '../../../src/domain/setup/setupChoices.ts';
import { planRegistrations } from '../../../src/domain/setup/plannedRegistration.ts';
import { writeScripts } from '../../../src/formats/setup/scripts/writeScripts.ts';
import { choose, pageUri, tenant } from './choices.ts';
import { dataverse, everything, hostileNames, scopeId, scriptOf, toolUri } from './scriptCases.ts';

describe('The manifest', () => {
  test('has the format of a Graph application', () => {
    const read: unknown = JSON.parse(scriptOf('manifest', everything).text);
    expect(read).toEqual({
      displayName:
        'Dataverse: SmartConnect, Latchkey (this page), XrmToolBox, .NET app with a client secret (app-only), .NET app with a certificate (app-only)'.slice(
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

  test('lists no permission if no user signs in', () => {
    expect(
      JSON.parse(scriptOf('manifest', { targets: ['adf'], appName: 'Pipelines' }).text),
    ).toEqual({ displayName: 'Pipelines', signInAudience: 'AzureADMyOrg' });
  });

  test('allows public client flows only for a tool that needs them', () => {
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

  test('is valid for its own parser and contains every part', async () => {
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
  ] as const)('in %s uses the environment %s', async (cloud, environment) => {
    const { provider } = await resourcesOf({ cloud });
    expect(provider.azuread[0]?.environment).toBe(environment);
  });

  test('adds a slash to a web address without a path', async () => {
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

  test.each(walks)('%s in %s has seven scripts for that cloud', async (id, cloud) => {
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

  test('only the manifest contains the ID of the permission; every other script looks it up', () => {
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

test('PowerShell gets a hostile name as one literal', () => {
  const appName = "O’Brien's $(evil) `n";
  for (const id of ['az-powershell', 'graph-powershell'] as const)
    expect(scriptOf(id, { appName }).text).toContain("displayName = 'O’’Brien''s $(evil) `n'");
});

test('PowerShell gets a name that looks like the permission lookup as text', () => {
  expect(scriptOf('graph-powershell', { appName: '$scope.Id' }).text).toContain(
    "displayName = '$scope.Id'",
  );
});

test('Bicep looks up the permission and gets a hostile name as one literal', () => {
  const { text } = scriptOf('bicep', { appName: "O'Brien ${evil}" });
  expect(text).toContain("displayName: 'O\\'Brien \\${evil}'");
  expect(text).toContain("uniqueName: 'o-brien-evil'");
  expect(text).toContain("scope.value == 'user_impersonation'");
});

test('An app-only tool lists no permission and gets an application user', () => {
  const { text } = scriptOf('az-bash', {
    targets: ['kingswaysoft'],
    organizationUrl: 'https://contoso.crm4.dynamics.com',
    secretExpires: '2027-05-31',
  });
  expect(text).not.toContain('oauth2PermissionScopes');
  expect(text).toContain("--environment 'https://contoso.crm4.dynamics.com'");
  expect(text).toContain("ends='2027-05-31T00:00:00Z'");
});

test('An invalid date never reaches a script', () => {
  const { text } = scriptOf('az-bash', { targets: ['adf'], secretExpires: '"$(touch owned)"' });
  expect(text).not.toContain('owned');
  expect(text).toContain('+180 days');
});

describe('An MCP client', () => {
  const mcp = { targets: ['mcp'], tenant } as const;

  test('gets mcp.tools, whose ID every script but the manifest looks up in the tenant', () => {
    expect(scriptOf('terraform', mcp).text).toContain('oauth2_permission_scope_ids["mcp.tools"]');
    expect(scriptOf('bicep', mcp).text).toContain("scope.value == 'mcp.tools'");
    expect(scriptOf('m365', mcp).text).toContain(`--apisDelegated '${dataverse}/mcp.tools'`);
    expect(scriptOf('graph-powershell', mcp).text).toContain("Where-Object value -eq 'mcp.tools'");
    expect(scriptOf('az-powershell', mcp).text).toContain('id = $mcpScope.id');
    const manifest = scriptOf('manifest', mcp);
    expect(manifest.text).toContain('"id": "<ID of mcp.tools in your tenant>"');
    expect(manifest.missing).toContain('ID of mcp.tools in your tenant');
  });

  test('shares a registration with this page, with both permissions', () => {
    const { text } = scriptOf('az-powershell', { targets: ['latchkey', 'mcp'] });
    expect(text).toContain("scope = 'user_impersonation mcp.tools'");
  });
});
