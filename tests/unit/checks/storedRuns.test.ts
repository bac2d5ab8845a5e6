import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckRun, RunVerdict } from '../../../src/domain/checks/run.ts';
import {
  parseRunOrganizations,
  parseRunSummary,
  writeRunSummary,
} from '../../../src/domain/checks/storedRun.ts';
import { parseVerdicts, writeVerdicts } from '../../../src/domain/checks/storedVerdict.ts';
import { changeStored } from '../../../src/services/storage/changeStored.ts';
import { recordWithId } from '../../../src/services/storage/recordCollection.ts';
import {
  readLastRun,
  readRun,
  runPartKey,
  runRecords,
  writeOrganizationsOfRun,
  writeRunPart,
} from '../../../src/services/storage/runs.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { accountOf, guid, listed } from '../examples.ts';
import { createTestWorld } from '../testWorld.ts';

const walter = accountOf('walter');

function runOf(count: number, changes: Partial<CheckRun> = {}): CheckRun {
  const { key, username, tenantId, registration } = walter;
  const organizations = Array.from({ length: count }, (_, index) => {
    const { id, name, url, apiUrl, suffix, region, source } = listed(index + 1);
    return { id, name, url, apiUrl, suffix, region, source, accountKey: key };
  });
  return {
    id: 'one',
    startedAt: 1000,
    endedAt: undefined,
    status: 'running',
    scope: { is: 'all' },
    accounts: [{ key, username, tenantId, registration }],
    of: count,
    counts: { reachable: 0, failed: 0, skipped: 0 },
    activeMs: 0,
    continueAs: undefined,
    organizations,
    ...changes,
  };
}

const failure = {
  tag: 'refused',
  during: 'organization',
  status: 403,
  code: '0x80072560',
  url: 'https://org2.api.crm4.dynamics.com/api/data/v9.2/WhoAmI',
} as const;

const verdicts: readonly RunVerdict[] = [
  {
    organizationId: guid(1),
    at: 2000,
    verdict: 'reachable',
    stages: [
      { stage: 'token', status: 'passed', ms: 12, detail: 'walter@contoso.example' },
      { stage: 'match', status: 'not-applicable', detail: 'Typed.' },
    ],
    version: '9.2.1.2',
    userId: guid(77),
    answeredId: guid(1),
  },
  {
    organizationId: guid(2),
    at: 2100,
    verdict: 'failed',
    failure,
    kind: 'not-a-member',
    stages: [{ stage: 'identity', status: 'failed', ms: 40, failure }],
  },
  {
    organizationId: guid(3),
    at: 2200,
    verdict: 'skipped',
    reason: 'It is disabled.',
    stages: [],
  },
];

function open() {
  const world = createTestWorld();
  const storage = createStorage(world);
  const store = async (run: CheckRun): Promise<void> => {
    await writeOrganizationsOfRun(world, storage, run);
    await changeStored(storage, recordWithId(runRecords, run.id), () => run);
  };
  return { world, storage, store };
}

describe('A stored run', () => {
  it('reads as it was written, in any number of batches', async () => {
    const { world, storage, store } = open();
    const run = runOf(4);
    await store(run);
    expect(await readRun(world, storage, 'one')).toMatchObject({ nextPart: 0 });
    await writeRunPart(world, storage, runPartKey('one', 0), verdicts.slice(0, 2));
    await writeRunPart(world, storage, runPartKey('one', 11), verdicts.slice(2));
    const read = await readRun(world, storage, 'one');
    expect(read?.run).toEqual(run);
    expect([...(read?.verdicts.values() ?? [])]).toEqual(verdicts);
    expect(read?.nextPart).toBe(12);
  });

  it('holds no secret of a service’s answer', async () => {
    const { world, storage, store } = open();
    await store(runOf(2));
    const secret = `eyJhbGciOiJub25lIn0.${'a1B2'.repeat(20)}.c2ln`;
    const text = `The token ${secret} was refused.`;
    const claims = '{"access_token":{"nbf":{"essential":true}}}';
    await writeRunPart(world, storage, runPartKey('one', 0), [
      {
        organizationId: guid(2),
        at: 1,
        verdict: 'failed',
        failure: { ...failure, text, claims },
        stages: [
          { stage: 'token', status: 'failed', ms: 1, failure: { ...failure, text, claims } },
        ],
      },
    ]);
    const stored = JSON.stringify([...world.storedRecords]);
    expect(stored).toContain('was refused.');
    expect(stored).not.toContain('a1B2a1B2');
    expect(stored).not.toContain('essential');
  });

  it.each<[string, unknown]>([
    ['of a later version', { version: 2, id: 'one', startedAt: 1, status: 'running' }],
    ['that is damaged', { version: 1, id: 'one', status: 'running' }],
    ['under the key of another', { version: 1, id: 'two', startedAt: 1, status: 'running' }],
  ])('%s stays as it is', async (_what, stored) => {
    const { world, storage, store } = open();
    world.storedRecords.set('run:one', stored);
    expect(await readRun(world, storage, 'one')).toBeUndefined();
    await store(runOf(1));
    expect(world.storedRecords.get('run:one')).toEqual(stored);
  });

  it('leaves out a batch that it can’t read', async () => {
    const { world, storage, store } = open();
    await store(runOf(3));
    await writeRunPart(world, storage, runPartKey('one', 0), verdicts.slice(0, 1));
    world.storedRecords.set(runPartKey('one', 1), { version: 2, verdicts: '[]' });
    world.storedRecords.set(runPartKey('one', 2), { version: 1, verdicts: '[{' });
    expect((await readRun(world, storage, 'one'))?.verdicts.size).toBe(1);
  });

  it('sends no token to an address outside the cloud of its account', () => {
    const written = JSON.stringify([
      { ...runOf(1).organizations[0], apiUrl: 'https://evil.example' },
      { ...runOf(1).organizations[0], apiUrl: 'https://org1.crm.dynamics.cn' },
      { ...runOf(1).organizations[0], accountKey: 'somebody' },
    ]);
    const read = parseRunOrganizations(written, runOf(1).accounts);
    expect(read?.map(({ apiUrl }) => apiUrl)).toEqual([undefined, undefined, undefined]);
  });
});

const names = [
  ...['version', 'id', 'startedAt', 'endedAt', 'status', 'scope', 'is', 'suffix', 'runId'],
  ...['accounts', 'key', 'username', 'tenantId', 'registration', 'clientId', 'cloud', 'of'],
  ...['counts', 'reachable', 'activeMs', 'continueAs', 'name', 'apiUrl', 'source', 'accountKey'],
  ...['organizationId', 'at', 'verdict', 'failure', 'tag', 'during', 'stages', 'stage', 'ms'],
  ...['reason', 'detail', '__proto__', 'constructor'],
];
const values = [
  ...['running', 'all', 'region', 'reachable', 'failed', 'skipped', 'passed', 'token', 'refused'],
  ...['organization', 'discovery', 'public', guid(1), 'https://org1.crm4.dynamics.com'],
  ...[1, -1, Number.MAX_VALUE],
];
const { tree: hostile } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...values),
    fc.jsonValue(),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 16 }),
  ),
}));

describe('Whatever the database holds', () => {
  it.each<[string, (value: unknown) => unknown]>([
    ['a run', parseRunSummary],
    [
      'its organizations',
      (value) => parseRunOrganizations(JSON.stringify(value), runOf(0).accounts),
    ],
    ['its verdicts', (value) => parseVerdicts(JSON.stringify(value), () => 'unknown')],
    ['its verdicts’ text', (value) => parseVerdicts(value, () => 'unknown')],
  ])('%s is a value or a refusal, twice the same, and nothing throws', (_what, parse) => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(parse(value)).toEqual(parse(value));
      }),
    );
  });

  it('a run that could be read is written so that it reads the same', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const run = parseRunSummary(value);
        if (run) expect(parseRunSummary(writeRunSummary(run))).toEqual(run);
      }),
    );
    const run = runOf(2, { scope: { is: 'region', suffix: 'crm4.dynamics.com' } });
    expect({ ...parseRunSummary(writeRunSummary(run)), organizations: run.organizations }).toEqual(
      run,
    );
  });

  it('verdicts that could be read are written so that they read the same', () => {
    const list = fc.array(fc.dictionary(fc.constantFrom(...names), hostile, { maxKeys: 20 }));
    fc.assert(
      fc.property(list, (value) => {
        const read = parseVerdicts(JSON.stringify(value), () => 'unknown');
        const again = parseVerdicts(
          writeVerdicts(read ?? [], (text) => text),
          () => 'unknown',
        );
        expect(again).toEqual(read);
      }),
    );
  });
});

describe('The last run', () => {
  it('is the one that began last, whatever its key, without those that can’t be read', async () => {
    const world = createTestWorld();
    const storage = createStorage(world);
    expect(await readLastRun(storage)).toBeUndefined();
    const put = (id: string, startedAt: number) =>
      changeStored(storage, recordWithId(runRecords, id), () => runOf(1, { id, startedAt }));
    await put('a', 2000);
    await put('b', 3000);
    await put('c', 1000);
    await storage.update(`${runRecords.prefix}d`, () => ({ version: 99, startedAt: 9000 }));
    expect((await readLastRun(storage))?.id).toBe('b');
  });
});
