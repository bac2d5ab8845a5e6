import { describe, expect, it } from 'vitest';
import type { RunSummary } from '../../../src/domain/checks/run.ts';
import {
  noDetails,
  savedOrganization,
  type Profile,
} from '../../../src/domain/profiles/profile.ts';
import { newDraft, type SetupDraft } from '../../../src/domain/setup/setupDraft.ts';
import type { Account } from '../../../src/domain/signIn/registration.ts';
import { draftRecords } from '../../../src/services/storage/drafts.ts';
import { countStored, keysAbout } from '../../../src/services/storage/inventory.ts';
import { profileRecords } from '../../../src/services/storage/profiles.ts';
import { listRecords } from '../../../src/services/storage/rememberedLists.ts';
import { runRecords } from '../../../src/services/storage/runs.ts';
import type { RecordEntry } from '../../../src/services/world.ts';
import { accountOf, guid, listed, organizationUrl } from '../examples.ts';

const mine = guid(1);
const other = guid(2);
const walter = accountOf('walter', { clientId: mine });
const ben = accountOf('ben', { clientId: other });

function profile(id: string, { registration }: Account): RecordEntry {
  const apiUrl = organizationUrl('https://contoso.api.crm4.dynamics.com');
  const organization = savedOrganization({ ...listed(1), apiUrl });
  const value: Profile = {
    ...noDetails,
    id,
    name: id,
    registration,
    organization,
    savedAt: 1,
    lastCheck: undefined,
    account: undefined,
  };
  return [`profile:${id}`, profileRecords.write(value)];
}

function draft(id: string, changes: Partial<SetupDraft>): RecordEntry {
  return [
    `setup:${id}`,
    draftRecords.write({ ...newDraft(id, 'public', ['smartconnect']), ...changes }),
  ];
}

function run(id: string, ...accounts: readonly Account[]): RecordEntry {
  const summary: RunSummary = {
    id,
    startedAt: 1,
    endedAt: 2,
    status: 'finished',
    scope: { is: 'all' },
    accounts: accounts.map(({ key, username, tenantId, registration }) => ({
      key,
      username,
      tenantId,
      registration,
    })),
    of: 1,
    counts: { reachable: 1, failed: 0, skipped: 0 },
    activeMs: 1,
  };
  return [`run:${id}`, runRecords.write(summary)];
}

function list(account: Account): RecordEntry {
  return [`list:${account.key}`, listRecords.write({ account, listedAt: 1, organizations: [] })];
}

const noValues = {
  appName: undefined,
  clientId: undefined,
  tenant: undefined,
  secret: undefined,
  proof: undefined,
};

const records: readonly RecordEntry[] = [
  profile('a', walter),
  profile('b', walter),
  profile('c', ben),
  ['profile:damaged', { version: 1 }],
  draft('alone', { clientId: mine }),
  draft('with another', { clientId: mine, others: { second: { ...noValues, clientId: other } } }),
  draft('without an ID', {}),
  ['setup-current', 'alone'],
  run('1', walter),
  run('12', ben),
  run('both', walter, ben),
  ['run-organizations:1', {}],
  ['run-organizations:12', {}],
  ['run-part:1:000001', {}],
  ['run-part:12:000001', {}],
  ['run-part:both:000001', {}],
  list(walter),
  list(ben),
  ['organization-notes', { version: 1, notes: { x: {}, y: {} } }],
  ['typed', ['https://a.crm.dynamics.com', 'https://b.crm.dynamics.com']],
  ['doctor', {}],
  ['connect', { client: mine, tenant: '', cloud: 'public' }],
  ['preferences', { version: 1 }],
  ['from a later version', {}],
];

const said = (counts: ReturnType<typeof countStored>['counts']) =>
  counts.map(({ one, many, count }) => `${count} ${count === 1 ? one : many}`);

describe('What is removed with a registration', () => {
  it('is what belongs to it alone, and the parts of its runs', () => {
    expect(keysAbout(records, mine)).toEqual([
      'profile:a',
      'profile:b',
      'setup:alone',
      'run:1',
      `list:${walter.key}`,
      'connect',
      'run-organizations:1',
      'run-part:1:000001',
    ]);
    expect(keysAbout(records, other)).toEqual([
      'profile:c',
      'run:12',
      `list:${ben.key}`,
      'run-organizations:12',
      'run-part:12:000001',
    ]);
    expect(keysAbout(records, guid(3))).toEqual([]);
  });

  it('is counted beforehand, registration by registration', () => {
    expect(
      countStored(records).registrations.map(({ clientId, counts }) => [clientId, said(counts)]),
    ).toEqual([
      [
        mine,
        [
          '2 profiles',
          '1 registration being set up',
          '1 check run',
          '1 remembered list of organizations',
          '1 entry in the sign-in form',
        ],
      ],
      [other, ['1 profile', '1 check run', '1 remembered list of organizations']],
    ]);
  });
});

describe('What is removed with everything', () => {
  it('is counted kind by kind, what isn’t known as well, and parts only with their whole', () => {
    expect(said(countStored(records).counts)).toEqual([
      '4 profiles',
      '3 registrations being set up',
      '3 check runs',
      '2 remembered lists of organizations',
      '2 organizations with notes, tags or a star',
      '2 added addresses',
      '1 result of Diagnose',
      '1 entry in the sign-in form',
      '1 set of preferences',
      '1 other record',
    ]);
    expect(countStored([])).toEqual({ counts: [], registrations: [] });
  });
});
