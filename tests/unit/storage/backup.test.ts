import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../../src/services/storage/backup/backupFile.ts';
import {
  planRestore,
  restore,
  undoRestore,
} from '../../../src/services/storage/backup/restorePlan.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { readRecord } from '../../../src/domain/json.ts';
import { earlierVersion } from '../../fixtures/earlierVersion.ts';
import { guid } from '../examples.ts';
import { createTestWorld } from '../testWorld.ts';

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('public/backup.schema.json', 'utf8')) as object,
);

function profile(id: string, name: string, more: object = {}): unknown {
  return {
    version: 1,
    id,
    name,
    registration: { clientId: guid(1), tenant: undefined, cloud: 'public' },
    organization: {
      id: guid(2),
      name: 'Contoso',
      apiUrl: 'https://contoso.api.crm4.dynamics.com',
      suffix: 'crm4.dynamics.com',
    },
    savedAt: 1,
    ...more,
  };
}

function open(records: Readonly<Record<string, unknown>> = {}) {
  const world = createTestWorld();
  for (const [key, value] of Object.entries(records)) world.storedRecords.set(key, value);
  return { world, storage: createStorage(world) };
}

function read(text: string) {
  const result = readBackup(text);
  if (result.is === 'refused') throw new Error(result.message);
  return result;
}

function file(records: readonly unknown[], more: object = {}): string {
  return JSON.stringify({ format: 'latchkey-backup', version: 1, records, ...more });
}

const word = fc
  .stringMatching(/^[a-z\u00e4\u4e00 <>&"']{1,12}$/)
  .filter((text) => text.trim() !== '');
const entry = fc.oneof(
  fc
    .record({ id: fc.stringMatching(/^[a-z0-9-]{1,8}$/), name: word, note: word })
    .map(
      ({ id, name, note }) =>
        [`profile:${id}`, profile(id, name, { futureField: { note } })] as const,
    ),
  word.map((text) => {
    const note = { text, tags: [], favourite: true, opened: 1, openedAt: 2, later: text };
    return ['organization-notes', { version: 1, notes: { [guid(3)]: note } }] as const;
  }),
  fc.constant(['typed', ['https://contoso.crm4.dynamics.com']] as const),
  word.map((tenant) => ['connect', { client: guid(4), tenant, cloud: 'gcc' }] as const),
);

describe('A backup', () => {
  it('restored into an empty browser gives back the same records, with fields of newer versions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
        const before = open(Object.fromEntries(entries));
        const text = writeBackup(await before.storage.list(''), 0);
        expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
        const after = open();
        const { records, leftOut } = read(text);
        const { steps } = planRestore(await after.storage.list(''), records);
        await restore(after.storage, steps);
        expect(Object.values(leftOut)).toEqual([0, 0, 0, 0, 0]);
        expect(writeBackup(await after.storage.list(''), 0)).toBe(text);
        // Restoring it where it came from changes nothing.
        const again = planRestore(await before.storage.list(''), records).steps;
        expect(again.filter(({ does }) => does !== 'nothing')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('of records that an earlier version wrote is restored as this version writes them', async () => {
    const before = open(earlierVersion.records);
    const after = open();
    const { records, leftOut } = read(writeBackup(await before.storage.list(''), 0));
    const { steps } = planRestore(await after.storage.list(''), records);
    expect(await restore(after.storage, steps)).toBe(0);
    expect(Object.values(leftOut)).toEqual([0, 0, 0, 0, 0]);
    const was = (await before.storage.list('profile:')).map(([, value]) => value);
    const is = (await after.storage.list('profile:')).map(([, value]) => value);
    const added = { notes: '', tags: [], options: [], cardDone: [] };
    expect(is).not.toEqual([]);
    expect(is).toEqual(was.map((profile) => ({ ...readRecord(profile), ...added })));
  });

  it('is merged with what is there, and can be undone', async () => {
    const { world, storage } = open({
      'profile:a': profile('a', 'Now'),
      'profile:b': profile('b', 'Only here'),
      typed: ['https://one.crm.dynamics.com'],
    });
    const was = new Map(world.storedRecords);
    const { records } = read(
      file([
        { key: 'profile:a', value: profile('a', 'Then') },
        { key: 'profile:c', value: profile('c', 'Only there') },
        { key: 'typed', value: ['https://two.crm.dynamics.com'] },
      ]),
    );
    const { steps } = planRestore(await storage.list(''), records);
    expect(steps.map(({ key, does }) => [key, does])).toEqual([
      ['profile:a', 'change'],
      ['profile:c', 'add'],
      ['typed', 'change'],
    ]);
    expect(await restore(storage, steps)).toBe(0);
    expect(world.storedRecords.get('profile:a')).toMatchObject({ name: 'Then' });
    expect(world.storedRecords.get('profile:b')).toMatchObject({ name: 'Only here' });
    expect(world.storedRecords.get('typed')).toHaveLength(2);
    expect(await undoRestore(storage, steps)).toBe(0);
    expect(new Map(world.storedRecords)).toEqual(was);
  });

  it('leaves a record alone that changed after the difference was shown', async () => {
    const { world, storage } = open({ 'profile:a': profile('a', 'Now') });
    const { records } = read(file([{ key: 'profile:a', value: profile('a', 'Then') }]));
    const { steps } = planRestore(await storage.list(''), records);
    await storage.update('profile:a', () => profile('a', 'Changed elsewhere'));
    expect(await restore(storage, steps)).toBe(1);
    expect(world.storedRecords.get('profile:a')).toMatchObject({ name: 'Changed elsewhere' });
  });

  it.each<[string, string, RegExp]>([
    ['cut off', '{"format":"latchkey-backup","vers', /isn’t complete JSON/],
    ['of something else', '{"connections":[]}', /isn’t a Latchkey backup/],
    ['of a newer version', file([], { version: 2 }), /newer version of Latchkey/],
    ['without records', '{"format":"latchkey-backup","version":1}', /damaged/],
    [
      'nested too deeply',
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      /isn’t a Latchkey backup/,
    ],
    ['of 51 MB', ' '.repeat(51_000_000), /larger than 50 MB/],
  ])('is refused %s', (_what, text, message) => {
    const result = readBackup(text);
    expect(result).toMatchObject({
      is: 'refused',
      message: expect.stringMatching(message) as string,
    });
  });

  const a = { key: 'profile:a', value: profile('a', 'A') };
  it.each<[string, unknown, string]>([
    ['of an unknown kind', { key: 'run:1', value: {} }, 'unknown'],
    ['of a newer version', { key: 'profile:b', value: profile('b', 'B', { version: 2 }) }, 'newer'],
    ['under another ID', { key: 'profile:b', value: profile('c', 'C') }, 'damaged'],
    ['without a value', { key: 'profile:b' }, 'damaged'],
    ['that is no record', 7, 'damaged'],
    [
      'with a secret in a new field',
      {
        key: 'profile:b',
        value: profile('b', 'B', { clientSecret: 'abc8Q~abcdefghijklmnopqrstuvwxyz01234567' }),
      },
      'secret',
    ],
    ['that repeats an ID', a, 'repeated'],
  ])('leaves out a record %s, and counts it', (_what, record, why) => {
    const { records, leftOut } = read(file([a, record]));
    expect(records.map(({ key }) => key)).toEqual(['profile:a']);
    expect(leftOut).toMatchObject({ [why]: 1 });
  });

  it('can’t reach the prototype of an object', () => {
    const text = file([a]).replace(
      '"savedAt":1',
      '"savedAt":1,"__proto__":{"polluted":true},"x":{"constructor":{"y":1},"z":2}',
    );
    const [record] = read(text).records;
    expect(JSON.stringify(record?.value)).not.toMatch(/polluted|constructor/);
    expect(record?.value).toMatchObject({ x: { z: 2 } });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it.each(['null', '7', '[]', '{"records":[null]}', ''])('never throws on %s', (text) => {
    expect(readBackup(text).is).toBe('refused');
  });
});
