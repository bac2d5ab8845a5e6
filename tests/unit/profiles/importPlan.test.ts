import { expect, test } from 'vitest';
import { noDetails, type Profile } from '../../../src/domain/profiles/profile.ts';
import type { ImportedConnection } from '../../../src/formats/profiles/imports/imported.ts';
import { planImport } from '../../../src/formats/profiles/imports/importPlan.ts';
import { guid, listed, organizationUrl, registration } from '../examples.ts';

function imported(number: number, changes: Partial<ImportedConnection> = {}): ImportedConnection {
  return {
    name: `Organization ${number}`,
    address: organizationUrl(`https://org${number}.crm4.dynamics.com`),
    cloud: 'public',
    clientId: registration.clientId,
    tenant: undefined,
    target: 'xrmtoolbox',
    account: undefined,
    organizationName: undefined,
    uniqueName: undefined,
    environmentId: undefined,
    ...changes,
  };
}

const plain: Profile = {
  id: guid(1),
  name: 'Organization 1',
  registration,
  organization: listed(1),
  savedAt: 1,
  lastCheck: undefined,
  ...noDetails,
};
const profile: Profile = { ...plain, target: 'xrmtoolbox' };

test('a connection is new, saved already, or saved under another name', () => {
  const plan = planImport(
    [imported(1), imported(2), imported(1, { clientId: guid(77) })],
    [profile],
    undefined,
  );
  expect(plan.same.map(({ name }) => name)).toEqual(['Organization 1']);
  expect(plan.added.map(({ registration: { clientId } }) => clientId)).toEqual([
    registration.clientId,
    guid(77),
  ]);
  const renamed = planImport([imported(1, { name: 'Contoso' })], [profile], undefined);
  expect(renamed.changed).toEqual([{ profile, name: 'Contoso' }]);
});

test('a new profile is for the tool of its file, with that tool’s usual options', () => {
  const { added } = planImport(
    [imported(2), imported(3, { target: 'smartconnect' }), imported(4, { target: undefined })],
    [],
    undefined,
  );
  expect(added.map(({ target, options }) => [target, options])).toEqual([
    ['xrmtoolbox', []],
    ['smartconnect', ['oauth', 'token']],
    [undefined, []],
  ]);
});

test('a saved profile stays for its tool, and the one for the tool of the file is preferred', () => {
  const other: Profile = { ...plain, id: guid(2), target: 'smartconnect' };
  for (const saved of [plain, other, profile])
    expect(planImport([imported(1)], [saved], undefined)).toMatchObject({
      same: [{ name: 'Organization 1' }],
      changed: [],
      added: [],
    });
  const { changed } = planImport(
    [imported(1, { name: 'Contoso' })],
    [other, plain, profile],
    undefined,
  );
  expect(changed).toEqual([{ profile, name: 'Contoso' }]);
});

test('a connection without a client ID gets the selected registration of its cloud, or is skipped', () => {
  const without = imported(2, { clientId: undefined });
  expect(planImport([without], [], registration).added).toMatchObject([{ registration }]);
  expect(planImport([without], [], undefined).skipped).toEqual([
    {
      what: 'Organization 2',
      why: 'It has no client ID, and this browser knows no registration for it. Sign in, and import it again.',
    },
  ]);
  const other = { ...registration, cloud: 'gcc' } as const;
  expect(planImport([without], [], other).skipped[0]?.why).toMatch(/in another cloud/);
});

test('a new profile of a known organization keeps what is known of it', () => {
  const [added] = planImport([imported(1, { clientId: guid(77) })], [profile], undefined).added;
  expect(added?.organization).toEqual(profile.organization);
});

test('two registrations for one organization are two new profiles', () => {
  const { added } = planImport([imported(2), imported(2, { clientId: guid(77) })], [], undefined);
  expect(added.map(({ organization: { id } }) => id)).toEqual([
    'org2.crm4.dynamics.com',
    'org2.crm4.dynamics.com',
  ]);
});

test('two accounts of one organization that were imported are saved already, in whatever order', () => {
  const file = [imported(1, { name: 'As Ben' }), imported(1, { name: 'As Mia' })];
  const saved = planImport(file, [], undefined).added.map((added, at) => ({
    ...added,
    id: guid(at),
    savedAt: 1,
  }));
  const again = planImport(file, [...saved].reverse(), undefined);
  expect([again.same.length, again.changed, again.added]).toEqual([2, [], []]);
});
