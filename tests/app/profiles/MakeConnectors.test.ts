import { render, screen } from '@testing-library/svelte';
import { tick, type Component, type ComponentProps } from 'svelte';
import { expect, test } from 'vitest';
import MakeConnectors from '../../../src/app/profiles/MakeConnectors.svelte';
import { draftProfile } from '../../../src/domain/profiles/connectorPlan.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { Latchkey, setLatchkey } from '../../../src/state/latchkey.svelte.ts';
import { Profiles } from '../../../src/state/profiles/profiles.svelte.ts';
import { accountOf, listed } from '../../unit/examples.ts';
import { createTestWorld, settle } from '../../unit/testWorld.ts';

type Props = ComponentProps<typeof MakeConnectors>;

test('Connectors are called saved once they are, and can be taken back', async () => {
  const world = createTestWorld();
  const profiles = new Profiles({ world, storage: createStorage(world) });
  await profiles.load();
  const drafts = [1, 2].flatMap(
    (number) => draftProfile(listed(number), accountOf('ana'), undefined) ?? [],
  );
  const Page: Component<Props> = (anchor, props) => {
    setLatchkey(new Latchkey(world));
    return MakeConnectors(anchor, props);
  };
  render(Page, { props: { profiles, drafts, onclose: () => undefined }, context: new Map() });

  const update = world.records.update.bind(world.records);
  const release = { now: (): void => undefined };
  const open = new Promise<void>((resolve) => (release.now = resolve));
  world.records.update = async (...args) => {
    await open;
    return update(...args);
  };
  const button = screen.getByText('Save connectors');
  button.click();
  await tick();
  expect(button).toBeDisabled();
  expect(screen.queryByText(/connectors? saved$/)).toBeNull();
  release.now();
  expect(await screen.findByText(/^1 connector saved$/)).toBeVisible();
  expect(profiles.list?.map(({ target }) => target)).toEqual(['smartconnect', 'smartconnect']);

  screen.getByText('Undo').click();
  expect(await screen.findByText('Save connectors')).toBeEnabled();
  await settle();
  expect([profiles.list, world.storedRecords.size]).toEqual([[], 0]);
});
