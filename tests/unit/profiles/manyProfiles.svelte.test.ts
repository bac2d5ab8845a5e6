// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { noDetails, type NewProfile } from '../../../src/domain/profiles/profile.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { Profiles } from '../../../src/state/profiles/profiles.svelte.ts';
import { listed, registration } from '../examples.ts';
import { onScreen } from '../onScreen.svelte.ts';
import { createTestWorld, settle, type TestWorld } from '../testWorld.ts';

const draft = (number: number): NewProfile => ({
  name: `Organization ${number}`,
  registration,
  organization: listed(number),
  lastCheck: undefined,
  ...noDetails,
});

async function open(world: TestWorld): Promise<Profiles> {
  const profiles = new Profiles({ world, storage: createStorage(world) });
  await profiles.load();
  return profiles;
}

const namesOf = (profiles: Profiles) => profiles.list?.map(({ name }) => name).toSorted();

test('many profiles are added and removed together, and another tab sees the same', async () => {
  const world = createTestWorld();
  const profiles = await open(world);
  const other = await open(createTestWorld({ beside: world }));
  let drawn = 0;
  const shown = onScreen(() => {
    drawn += 1;
    return namesOf(profiles);
  });
  expect(shown()).toEqual([]);

  const added = await profiles.addAll([draft(1), draft(2), draft(1)]);
  expect(shown()).toEqual(['Organization 1', 'Organization 1', 'Organization 2']);
  expect(drawn).toBe(2);
  await settle();
  expect(namesOf(other)).toEqual(shown());
  expect(namesOf(await open(createTestWorld({ beside: world })))).toEqual(shown());

  await profiles.removeEach(added.slice(0, 2));
  expect(shown()).toEqual(['Organization 1']);
  expect(drawn).toBe(3);
  expect(namesOf(await open(createTestWorld({ beside: world })))).toEqual(['Organization 1']);
});
