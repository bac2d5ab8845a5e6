import { beforeAll, expect, it } from 'vitest';
import { readRecord, readText } from '../../../src/domain/json.ts';
import { readSignInRecord } from '../../../src/services/signIn/signInRecord.ts';
import { readConnectFields } from '../../../src/services/storage/connectFields.ts';
import { noDetails } from '../../../src/domain/profiles/profile.ts';
import { writeDoctorRun } from '../../../src/domain/doctor/storedDoctorRun.ts';
import { Doctor } from '../../../src/state/doctor/doctor.svelte.ts';
import { Latchkey } from '../../../src/state/latchkey.svelte.ts';
import { earlierVersion } from '../../fixtures/earlierVersion.ts';
import { createTestWorld, settle } from '../testWorld.ts';

const { records, session } = earlierVersion;

/** Opens the page with the earlier version's database, and loads everything that it stored. */
async function open() {
  const world = createTestWorld({ href: 'http://localhost/', session });
  for (const [key, value] of Object.entries(records))
    world.storedRecords.set(key, structuredClone(value));
  const latchkey = new Latchkey(world);
  const workspace = await latchkey.workspace();
  const guide = await latchkey.guide();
  const saved = await latchkey.saved();
  const doctor = new Doctor(latchkey, saved);
  await Promise.all([workspace.ready, guide.ready, doctor.load()]);
  await settle();
  return { world, latchkey, saved, workspace, guide, doctor };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** The stored records under a prefix, without the version number that each of them carries. */
function stored(prefix: string): readonly Readonly<Record<string, unknown>>[] {
  return Object.entries(records)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, value]) => ({ ...readRecord(value), version: undefined }));
}

const storedLists = stored('list:').map((list) => ({
  ...list,
  organizations: JSON.parse(readText(list['organizations']) ?? '') as unknown,
}));

const readings: readonly {
  readonly what: string;
  readonly read: (opened: Opened) => unknown;
  readonly wants: unknown;
}[] = [
  {
    what: 'preferences',
    read: ({ workspace }) => workspace.preferences.current,
    wants: records['preferences'],
  },
  {
    what: 'notes, tags, favorites and visits',
    read: ({ workspace }) => ({ notes: Object.fromEntries(workspace.notes.all) }),
    wants: stored('organization-notes')[0],
  },
  {
    what: 'lists of organizations, one for each account',
    read: ({ workspace }) => new Set(workspace.lists.remembered),
    wants: new Set(storedLists),
  },
  {
    what: 'typed addresses',
    read: ({ saved }) => saved.typedOrganizations.all.map(({ apiUrl }) => apiUrl),
    wants: records['typed'],
  },
  {
    what: 'profiles with their names and last checks',
    read: ({ saved }) => new Set(saved.profiles.list),
    wants: new Set(stored('profile:').map((profile) => ({ ...profile, ...noDetails }))),
  },
  {
    what: 'setup drafts with their ticks and expiry dates',
    read: ({ guide }) => new Set(guide.drafts?.map((draft) => ({ ...draft, version: undefined }))),
    wants: new Set(stored('setup:').map((draft) => ({ ...draft, others: {} }))),
  },
  {
    what: 'the draft that was worked on last',
    read: ({ guide }) => guide.draft.id,
    wants: records['setup-current'],
  },
  {
    what: 'the fields of the sign-in form',
    read: ({ latchkey }) => readConnectFields(latchkey.storage),
    wants: records['connect'],
  },
  {
    what: 'the doctor’s last run and what it examined',
    read: ({ doctor }) => ({
      run: doctor.run && writeDoctorRun(doctor.run),
      about: doctor.about,
    }),
    wants: stored('doctor')[0],
  },
  {
    what: 'the sign-ins of this tab, and the one that never came back',
    read: ({ world }) => readSignInRecord(world),
    wants: JSON.parse(session['latchkey.sign-in /'] ?? '') as unknown,
  },
];

// The parts of the page are loaded once, which takes a while.
beforeAll(async () => {
  await open();
}, 60_000);

it('has records of every kind from version ddc2e21 to read', () => {
  const kinds = Object.keys(records).map((key) => key.replace(/:.*/s, ''));
  expect(kinds).toEqual([
    'connect',
    'doctor',
    ...['list', 'list'],
    'organization-notes',
    'preferences',
    ...['profile', 'profile', 'profile'],
    'setup-current',
    ...['setup', 'setup'],
    'typed',
  ]);
  expect(readings.filter(({ wants }) => wants === undefined)).toEqual([]);
});

it.each(readings)('reads what version ddc2e21 stored: $what', async ({ read, wants }) => {
  expect(await read(await open())).toEqual(wants);
});

it('reports no record of version ddc2e21 as unreadable', async () => {
  const { latchkey, saved, workspace, guide } = await open();
  expect([saved.profiles.unreadable, workspace.lists.unreadable, guide.unreadable]).toEqual([
    [],
    [],
    [],
  ]);
  expect(latchkey.unreadable).toEqual({});
  expect(latchkey.storageProblem).toBeUndefined();
});

it('leaves the records of version ddc2e21 as they are', async () => {
  const { world } = await open();
  await settle();
  expect(Object.fromEntries(world.storedRecords)).toStrictEqual(records);
  expect(Object.fromEntries(world.sessionKeys)).toEqual(session);
});
