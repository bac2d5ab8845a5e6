import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../src/domain/setup/setupDraft.ts';
import { Latchkey } from '../../../src/state/latchkey.svelte.ts';
import { guid } from '../examples.ts';
import { createTestWorld, settle, type TestWorld } from '../testWorld.ts';

async function openGuide(world: TestWorld) {
  const guide = await new Latchkey(world).guide();
  await guide.ready;
  return guide;
}

const stored = newDraft('a', 'public', ['smartconnect']);

describe('A stored draft', () => {
  it('keeps what this version doesn’t know, whatever the person changes', async () => {
    const world = createTestWorld();
    world.storedRecords.set('setup:a', {
      ...stored,
      targets: ['smartconnect', 'future-tool'],
      accountType: 'future-type',
      ticks: { register: 'robot' },
      broken: { 'copy-ids': 'future-kind' },
      owner: { name: 'Ann' },
    });
    const guide = await openGuide(world);
    await guide.setClientId(guid(1));
    await guide.change((draft) => ({ ...draft, appName: 'Contoso', targets: ['postman'] }));
    expect(world.storedRecords.get('setup:a')).toMatchObject({
      clientId: guid(1),
      appName: 'Contoso',
      targets: ['postman', 'future-tool'],
      accountType: 'future-type',
      ticks: { register: 'robot' },
      broken: { 'copy-ids': 'future-kind' },
      owner: { name: 'Ann' },
    });
  });

  it('keeps the changes of both tabs', async () => {
    const world = createTestWorld();
    world.storedRecords.set('setup:a', stored);
    const here = await openGuide(world);
    const there = await openGuide(createTestWorld({ beside: world }));
    await Promise.all([
      here.change((draft) => ({ ...draft, appName: 'Contoso' })),
      there.change((draft) => ({ ...draft, organizationUrl: 'https://contoso.crm.dynamics.com' })),
    ]);
    await settle();
    for (const guide of [here, there])
      expect(guide.draft).toMatchObject({
        appName: 'Contoso',
        organizationUrl: 'https://contoso.crm.dynamics.com',
      });
  });

  it('of a newer version is shown apart and stays as it is', async () => {
    const world = createTestWorld();
    world.storedRecords.set('setup:a', { ...stored, version: 2 });
    world.storedRecords.set('setup:b', { ...stored, id: 'c' });
    const guide = await openGuide(world);
    expect(guide.drafts).toEqual([]);
    expect(guide.unreadable.map(({ key, why }) => [key, why])).toEqual([
      ['setup:a', 'newer'],
      ['setup:b', 'damaged'],
    ]);
    await guide.change((draft) => ({ ...draft, appName: 'Contoso' }));
    expect(world.storedRecords.get('setup:a')).toEqual({ ...stored, version: 2 });
    expect(guide.draft.appName).toBe('Contoso');
  });

  it('that another tab deleted doesn’t come back on its own', async () => {
    const world = createTestWorld();
    world.storedRecords.set('setup:a', { ...stored, clientId: guid(1) });
    const here = await openGuide(world);
    const there = await openGuide(createTestWorld({ beside: world }));
    await here.remove(here.draft);
    await there.recordSignIn({
      status: 'signed-in',
      registration: { clientId: guid(1), tenant: undefined, cloud: 'public' },
    });
    expect([...world.storedRecords.keys()].filter((key) => key.startsWith('setup:'))).toEqual([]);
  });
});
