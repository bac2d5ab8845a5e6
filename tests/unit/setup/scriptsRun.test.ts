import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scriptMessages } from '../../../src/formats/setup/scripts/messages.ts';
import { pageUri, tenant } from './choices.ts';
import { dataverse, everything, hostileNames, scriptOf, toolUri } from './scriptCases.ts';

const standIn = new URL('scriptStandIn.sh', import.meta.url);
type Calls = readonly (readonly string[])[];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-'));
  for (const tool of ['az', 'm365', 'pac', 'openssl', 'sleep'])
    copyFileSync(standIn, join(folder, tool));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a script with stand-ins for its tools. What an earlier run created is still there. */
function run(text: string, env: Readonly<Record<string, string>> = {}) {
  rmSync(join(folder, 'calls'), { force: true });
  const { status, stdout, stderr } = spawnSync('bash', [], {
    input: text,
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, HOME: folder, STATE: folder, ...env },
  });
  expect(existsSync(join(folder, 'owned'))).toBe(false);
  const calls: Calls = readFileSync(join(folder, 'calls'), 'utf8')
    .split('\0\n')
    .slice(0, -1)
    .map((call) => call.split('\0'));
  return { status, stdout, stderr, calls };
}

/** The JSON body of the call whose address ends with `path`. */
function bodyOf(calls: Calls, path: string): unknown {
  const call = calls.find(
    (args) => args.some((arg) => arg.endsWith(path)) && args.includes('--body'),
  );
  return JSON.parse(call?.[call.indexOf('--body') + 1] ?? 'null');
}

const option = (args: readonly string[], name: string) => args[args.indexOf(name) + 1];
const writes = (calls: Calls) =>
  calls.filter((args) => / (POST|PATCH|post|add|set) /.test(args.slice(2).join(' ')));

describe('Azure CLI in bash', () => {
  test.each(hostileNames)('receives the name %j unchanged', (appName) => {
    const { calls } = run(scriptOf('az-bash', { ...everything, appName }).text);
    expect(bodyOf(calls, '/v1.0/applications')).toMatchObject({
      displayName: appName.trim(),
      spa: { redirectUris: [pageUri] },
      web: { redirectUris: [toolUri] },
      requiredResourceAccess: [
        { resourceAppId: dataverse, resourceAccess: [{ id: 'SCOPE-ID', type: 'Scope' }] },
      ],
    });
  });

  test.each(hostileNames)('looks for an app with the name %j', (appName) => {
    const { calls } = run(scriptOf('az-bash', { appName }).text);
    const search = calls.find((args) => args.some((arg) => arg.includes('applications?')));
    const url = new URL(option(search ?? [], '--uri') ?? '');
    expect(url.searchParams.get('$filter')).toBe(
      `displayName eq '${appName.trim().replaceAll("'", "''")}'`,
    );
    expect(url.href).not.toMatch(/[\s'()!&]/);
  });

  test.each(hostileNames)('receives the secret’s description and the tenant %j as data', (text) => {
    const { calls } = run(
      scriptOf('az-bash', { ...everything, secretLabel: text, tenant: text }).text,
    );
    expect(bodyOf(calls, '/addPassword')).toMatchObject({
      passwordCredential: { displayName: text.trim() },
    });
    const login = calls.find((args) => args[1] === 'login');
    expect(option(login ?? [], '--tenant')).toBe(text);
  });

  test('calls the Graph of the cloud, in order, and uses the ID from the creation', () => {
    const { calls } = run(
      scriptOf('az-bash', { targets: ['latchkey'], cloud: 'dod', appName: 'My app', tenant }).text,
    );
    const graph = 'https://dod-graph.microsoft.us';
    expect(calls[0]).toEqual(['az', 'cloud', 'set', '--name', 'AzureUSGovernment']);
    expect(
      calls
        .filter((args) => args[1] === 'rest')
        .map((args) => ['--method', '--uri', '--resource'].map((name) => option(args, name))),
    ).toEqual([
      ['GET', `${graph}/v1.0/servicePrincipals(appId='${dataverse}')`, graph],
      ['GET', `${graph}/v1.0/servicePrincipals(appId='${dataverse}')`, graph],
      ['GET', `${graph}/v1.0/applications?$filter=displayName%20eq%20%27My%20app%27`, graph],
      ['POST', `${graph}/v1.0/applications`, graph],
      ['POST', `${graph}/v1.0/servicePrincipals`, graph],
      ['POST', `${graph}/v1.0/oauth2PermissionGrants`, graph],
    ]);
    expect(bodyOf(calls, '/servicePrincipals')).toEqual({ appId: 'APP-ID' });
    expect(bodyOf(calls, '/oauth2PermissionGrants')).toEqual({
      clientId: 'SP-ID',
      consentType: 'AllPrincipals',
      resourceId: 'AN-ID',
      scope: 'user_impersonation',
    });
  });

  test('lists both permissions for this page and an MCP client', () => {
    const { calls } = run(scriptOf('az-bash', { targets: ['latchkey', 'mcp'], tenant }).text);
    expect(bodyOf(calls, '/v1.0/applications')).toMatchObject({
      requiredResourceAccess: [
        {
          resourceAppId: dataverse,
          resourceAccess: [
            { id: 'SCOPE-ID', type: 'Scope' },
            { id: 'MCP-SCOPE-ID', type: 'Scope' },
          ],
        },
      ],
    });
  });

  test('stops if several apps have the name', () => {
    const script = scriptOf('az-bash', { targets: ['latchkey'], tenant }).text;
    run(script);
    const { status, stderr, calls } = run(script, { APPS: 'OBJECT-1 APP-1 OBJECT-2 APP-2' });
    expect(status).toBe(1);
    expect(stderr).toContain(scriptMessages.several);
    expect(writes(calls)).toEqual([]);
  });

  test('adds an application user, with placeholders for what isn’t known', () => {
    const { calls } = run(scriptOf('az-bash', { targets: ['adf'] }).text);
    expect(calls.find((args) => args[0] === 'pac')).toEqual([
      'pac',
      'admin',
      'assign-user',
      '--environment',
      '<address of the organization>',
      '--user',
      'APP-ID',
      '--role',
      '<security role>',
      '--application-user',
    ]);
  });
});

test.each(hostileNames)('CLI for Microsoft 365 receives the name %j as data', (appName) => {
  const { calls } = run(scriptOf('m365', { ...everything, appName }).text);
  const add = calls.find((args) => args.slice(1, 4).join(' ') === 'entra app add');
  const name = add?.find((arg) => arg.startsWith('--name='))?.slice('--name='.length);
  expect(name?.trim()).toBe(appName.trim());
  expect(name).not.toMatch(/^@/);
  expect(add).toContain(`${dataverse}/user_impersonation`);
  expect(calls.filter((args) => args.slice(1, 4).join(' ') === 'entra app set')).toHaveLength(2);
});

describe.each(['az-bash', 'm365'] as const)('%s', (id) => {
  const script = scriptOf(id, everything).text;

  test('creates nothing the second time', () => {
    const first = run(script);
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('NOT-A-REAL-SECRET');
    const second = run(script);
    expect(second.status).toBe(0);
    expect(writes(second.calls)).toEqual([]);
    expect(second.stdout).not.toContain('NOT-A-REAL-SECRET');
    expect(second.stdout).toContain('Application (client) ID: APP-ID');
    expect(second.stderr).toContain(scriptMessages.existing);
    expect(second.stderr).toContain(scriptMessages.secretExists);
  });

  test.each(['404 Request_ResourceNotFound', '400 Request_BadRequest NoBackingApplicationObject'])(
    'repeats a call after a growing pause if the new app isn’t known yet (%s)',
    (refusal) => {
      writeFileSync(join(folder, 'not-ready'), '3');
      const { status, stdout, calls } = run(script, { REFUSAL: refusal });
      expect(status).toBe(0);
      expect(calls.filter(([tool]) => tool === 'sleep')).toEqual([
        ['sleep', '2'],
        ['sleep', '4'],
        ['sleep', '8'],
      ]);
      expect(stdout.match(/NOT-A-REAL-SECRET/g)).toHaveLength(1);
    },
  );

  test('doesn’t repeat a call that failed for another reason, and shows the reason', () => {
    writeFileSync(join(folder, 'not-ready'), '1');
    const { status, stderr, calls } = run(script, { REFUSAL: '403 Authorization_RequestDenied' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('403 Authorization_RequestDenied');
    expect(calls.filter(([tool]) => tool === 'sleep')).toEqual([]);
  });

  test('gives up after about a minute', () => {
    writeFileSync(join(folder, 'not-ready'), '99');
    const { status, calls } = run(script, { REFUSAL: '404 Request_ResourceNotFound' });
    expect(status).not.toBe(0);
    expect(calls.filter(([tool]) => tool === 'sleep').map(([, pause]) => pause)).toEqual([
      '2',
      '4',
      '8',
      '16',
      '32',
    ]);
  });
});

describe.each(['az-powershell', 'graph-powershell'] as const)('%s', (id) => {
  const { text } = scriptOf(id, everything);

  test('looks for everything before it creates it', () => {
    for (const [look, create] of [
      ['$existing = @(', '$app = '],
      ['if (-not $sp)', '$sp = Invoke-WithRetry'],
      ['$app.passwordCredentials', '$secret = Invoke-WithRetry'],
      ['$app.keyCredentials', '$certificate = '],
    ] as const) {
      expect(text.indexOf(look), look).toBeGreaterThan(0);
      expect(text.indexOf(create, text.indexOf(look)), create).toBeGreaterThan(0);
    }
  });

  test('repeats only calls that fail because the new app isn’t known yet', () => {
    expect(text).toContain('foreach ($pause in 2, 4, 8, 16, 32, 0)');
    expect(text).toContain("-notmatch 'Request_ResourceNotFound|NoBackingApplicationObject|");
  });
});
