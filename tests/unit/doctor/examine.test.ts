import { describe, expect, test } from 'vitest';
import { doctorStageIds, type DoctorRun } from '../../../src/domain/doctor/doctorRun.ts';
import { FailureError, type Failure } from '../../../src/domain/failure.ts';
import { parseGuid } from '../../../src/domain/guid.ts';
import { parseOrganizationUrl } from '../../../src/domain/organizations/organizationUrl.ts';
import type { Account } from '../../../src/domain/signIn/registration.ts';
import { examine } from '../../../src/services/doctor/examine.ts';
import { readLastRun, writeLastRun } from '../../../src/services/storage/doctorRuns.ts';
import { readOwnToken } from '../../../src/services/signIn/readOwnToken.ts';
import type { Subject } from '../../../src/services/doctor/examination.ts';
import type { Identity } from '../../../src/services/signIn/identity.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { brokenRecords, recordsIn } from '../testWorld.ts';
import type { World } from '../../../src/services/world.ts';

const clientId = parseGuid('5a4d0b0c-0000-4000-8000-000000000001');
const url = parseOrganizationUrl('https://contoso.crm4.dynamics.com', 'public');
if (!clientId || !url) throw new Error('The samples are malformed.');

const organizationId = '0a7a0000-0000-4000-8000-000000000007';
const account: Account = {
  key: 'ben',
  username: 'ben@contoso.example',
  name: 'Ben Okafor',
  tenantId: '0c0a7050-0000-4000-8000-00000000c001',
  homeTenantId: '0c0a7050-0000-4000-8000-00000000c001',
  registration: { clientId, tenant: undefined, cloud: 'public' },
};
const subject: Subject = {
  client: clientId,
  tenant: 'contoso.example',
  cloud: 'public',
  organization: url,
  account,
  lastSignIn: { is: 'signed-in' },
};

type Answers = Readonly<Record<string, () => Response | Promise<Response>>>;

const json = (value: unknown, status = 200): Response => Response.json(value, { status });
const refuse = (status: number, code: string) => (): Response =>
  json({ error: { code, message: `Refused: Bearer ${accessToken}` } }, status);
const nobody = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

/** By the end of the address; a probe is asked as `probe`. */
const well: Answers = {
  'openid-configuration': () =>
    json({ issuer: 'https://login.microsoftonline.com/0c0a7050-0000-4000-8000-00000000c001/v2.0' }),
  Instances: () =>
    json({
      value: [
        {
          Id: organizationId,
          FriendlyName: 'Contoso',
          ApiUrl: 'https://contoso.api.crm4.dynamics.com',
          Url: url,
          State: 0,
        },
      ],
    }),
  probe: () => new Response(null, { status: 401 }),
  WhoAmI: () => json({ OrganizationId: organizationId, UserId: organizationId }),
  'RetrieveVersion()': () => json({ Version: '9.2.1.2' }),
};

const accessToken =
  'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL3guZXhhbXBsZSJ9.c2lnbmF0dXJlLXNpZ25hdHVyZQ';

function identityWith(token: Identity['token']): () => Promise<Identity> {
  const never = (): Promise<never> => Promise.reject(new Error('not asked by the doctor'));
  return () =>
    Promise.resolve({
      begin: never,
      finish: never,
      token,
      forget: () => undefined,
    });
}

function worldWith(answers: Answers, changes: Partial<World> = {}) {
  const records = new Map<string, unknown>();
  const session = new Map<string, string>();
  const asked: Request[] = [];
  const clock = { now: 1_800_000_000_000 };
  const world: World = {
    fetch: async (request) => {
      asked.push(request);
      clock.now += 5;
      if (request.signal.aborted) throw new TypeError('aborted');
      const name = request.mode === 'no-cors' ? 'probe' : (request.url.split('/').at(-1) ?? '');
      return (answers[name] ?? nobody)();
    },
    leave: () => Promise.resolve(),
    reload: () => undefined,
    now: () => clock.now,
    painted: (callback) => {
      callback();
    },
    after: (ms, callback) => {
      if (ms < 5000) queueMicrotask(callback); // pauses between questions pass at once, time-outs never come
      return () => undefined;
    },
    randomId: () => '00000000-0000-4000-8000-000000000001',
    online: () => true,
    life: () => Promise.reject(new Error('An examination doesn’t last.')),
    obstacle: undefined,
    address: {
      href: () => 'https://latchkey.example/#/diagnose',
      entry: () => '0',
      replace: () => undefined,
      go: () => undefined,
      watch: () => () => undefined,
    },
    records: recordsIn(records),
    tabStorage: {
      get: (key) => session.get(key),
      set: (key, value) => void session.set(key, value),
      remove: (key) => void session.delete(key),
      keys: () => [...session.keys()],
    },
    tabs: { tell: () => undefined, hear: () => () => undefined },
    copy: () => Promise.resolve(),
    download: () => undefined,
    warn: () => undefined,
    sha256: () => Promise.resolve(undefined),
    ...changes,
  };
  return { world, asked, records, session };
}

async function run(
  world: World,
  changes: Partial<Subject> = {},
  token: Identity['token'] = () => Promise.resolve(accessToken),
): Promise<DoctorRun> {
  const stop = new AbortController();
  const examination = await examine(
    world,
    identityWith(token),
    { ...subject, ...changes },
    stop.signal,
    () => undefined,
  );
  return examination.run;
}

function standings(of: DoctorRun): Readonly<Record<string, string>> {
  return Object.fromEntries(of.stages.map(({ stage, status }) => [stage, status]));
}

test('where all is well every stage passes, in its order and with its time', async () => {
  const { world, asked, records } = worldWith(well);
  const found = await run(world);
  expect(found.stages.map(({ stage }) => stage)).toEqual(doctorStageIds);
  expect(new Set(found.stages.map(({ status }) => status))).toEqual(new Set(['passed']));
  expect(found.stages.find(({ stage }) => stage === 'tenant')).toMatchObject({ ms: 5 });
  expect(records.size).toBe(0);
  const probes = asked.filter(({ mode }) => mode === 'no-cors');
  expect(
    probes.map((each) => [each.url, each.credentials, each.headers.get('authorization')]),
  ).toEqual([[`${url}/api/data/v9.2/`, 'omit', null]]);
  expect(JSON.stringify(found)).not.toContain('ben@contoso.example');
});

const refusal = (code: string): FailureError =>
  new FailureError({ tag: 'refused', during: 'token', code, text: `${code}: no` });

const table: readonly {
  title: string;
  answers?: Answers;
  subject?: Partial<Subject>;
  world?: Partial<World>;
  token?: Identity['token'];
  expected: Readonly<Record<string, string>>;
}[] = [
  {
    title: 'plain http',
    world: { obstacle: 'insecure' },
    expected: { page: 'failed', storage: 'passed' },
  },
  {
    title: 'a blocked database',
    world: {
      records: brokenRecords('SecurityError'),
    },
    expected: { storage: 'failed', 'client-id': 'passed' },
  },
  {
    title: 'a malformed client ID and tenant',
    subject: { client: 'abc', tenant: 'not a tenant' },
    expected: { 'client-id': 'failed', tenant: 'failed', 'sign-in-host': 'passed' },
  },
  {
    title: 'nothing typed',
    subject: { client: '', tenant: '', organization: undefined, account: undefined },
    expected: {
      'client-id': 'skipped',
      tenant: 'skipped',
      'discovery-token': 'skipped',
      discovery: 'skipped',
      'organization-token': 'skipped',
      organization: 'skipped',
      identity: 'skipped',
      membership: 'skipped',
    },
  },
  {
    title: 'a sign-in host that nobody answers at',
    answers: { ...well, 'openid-configuration': nobody, probe: nobody },
    expected: { tenant: 'failed', 'sign-in-host': 'failed' },
  },
  {
    title: 'a person who left and did not come back',
    subject: { lastSignIn: { is: 'left', at: 0 }, account: undefined },
    expected: { 'sign-in': 'unknown', organization: 'passed', identity: 'skipped' },
  },
  {
    title: 'no token for discovery',
    token: (_, scope) =>
      scope.includes('globaldisco')
        ? Promise.reject(refusal('AADSTS500011'))
        : Promise.resolve(accessToken),
    expected: { 'discovery-token': 'failed', discovery: 'skipped', membership: 'passed' },
  },
  {
    title: 'no token for the organization',
    token: (_, scope) =>
      scope.includes('globaldisco')
        ? Promise.resolve(accessToken)
        : Promise.reject(refusal('AADSTS50076')),
    expected: { 'organization-token': 'failed', organization: 'passed', identity: 'skipped' },
  },
  {
    title: 'silence at the organization',
    answers: { ...well, WhoAmI: nobody, probe: nobody },
    expected: { organization: 'failed', identity: 'unknown', membership: 'unknown' },
  },
  {
    title: 'an answer that may not be read',
    answers: { ...well, WhoAmI: nobody },
    expected: { organization: 'passed', identity: 'failed', membership: 'unknown' },
  },
  {
    title: 'another organization at the address',
    answers: {
      ...well,
      WhoAmI: () => json({ OrganizationId: account.tenantId, UserId: organizationId }),
    },
    expected: { organization: 'passed', identity: 'failed' },
  },
  {
    title: 'no user there',
    answers: { ...well, WhoAmI: refuse(403, '0x80072560') },
    expected: { organization: 'passed', identity: 'passed', membership: 'failed' },
  },
  {
    title: 'a disabled organization',
    answers: { ...well, WhoAmI: refuse(403, '0x8004a104') },
    expected: { organization: 'passed', identity: 'failed', membership: 'unknown' },
  },
];

describe('what the doctor finds', () => {
  test.each(table)('$title', async ({ answers = well, expected, ...given }) => {
    const { world } = worldWith(answers, given.world);
    const found = await run(world, given.subject, given.token);
    expect(standings(found)).toMatchObject(expected);
    expect(JSON.stringify(found)).not.toContain('eyJ');
  });
});

test('a stopped run ends at once, with what was found and the rest not known', async () => {
  const stop = new AbortController();
  const { world } = worldWith({ ...well, Instances: () => new Promise<Response>(() => undefined) });
  const found = await examine(
    world,
    identityWith(() => Promise.resolve(accessToken)),
    subject,
    stop.signal,
    ({ running }) => {
      if (running === 'discovery') stop.abort();
    },
  );
  expect(standings(found.run)).toMatchObject({
    'discovery-token': 'passed',
    discovery: 'unknown',
    membership: 'unknown',
  });
});

test('the last run is kept, and anything else under its key is no run', async () => {
  const { world, records } = worldWith(well);
  const storage = createStorage(world);
  const kept = { run: await run(world), about: 'contoso' };
  await writeLastRun(storage, kept);
  expect(await readLastRun(storage)).toEqual(kept);
  for (const value of [undefined, null, 7, 'x', [], {}, { version: 2, run: kept.run }]) {
    records.set('doctor', value);
    expect(await readLastRun(storage)).toBeUndefined();
  }
});

test('one’s own token leaves its call as claims only', async () => {
  const identity = await identityWith(() => Promise.resolve(accessToken))();
  const reading = await readOwnToken(identity, account, { is: 'organization', url });
  expect(reading.audience).toBe('https://x.example');
  expect(JSON.stringify(reading)).not.toContain('eyJ');
  const opaque = await identityWith(() => Promise.resolve('opaque'))();
  await expect(readOwnToken(opaque, account, { is: 'organization', url })).rejects.toMatchObject({
    failure: { tag: 'unreadable' } satisfies Partial<Failure>,
  });
});
