// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { parseGuid } from '../../../src/domain/guid.ts';
import { stepState, markStep } from '../../../src/domain/setup/setupProgress.ts';
import { Latchkey } from '../../../src/state/latchkey.svelte.ts';
import { registration } from '../examples.ts';
import { createTestWorld, json, offline, settle, silence, type TestWorld } from '../testWorld.ts';
import { clientId as clientIdText, tenant } from './choices.ts';

const clientId = parseGuid(clientIdText) ?? expect.fail('not a GUID');

async function open(beside?: TestWorld, settings: () => Response | Promise<Response> = offline) {
  const world = createTestWorld({ fetch: settings, ...(beside && { beside }) });
  const latchkey = new Latchkey(world);
  const guide = await latchkey.guide();
  await guide.ready;
  return { world, guide };
}

const doneIn = ({ guide }: Awaited<ReturnType<typeof open>>) =>
  guide.plan.registrations
    .flatMap(({ steps }) => steps)
    .filter(({ id }) => stepState(guide.draft, id) === 'done')
    .map(({ id }) => id);

describe('The setup guide', () => {
  it('starts with this page as the only tool, and saves nothing', async () => {
    const { world, guide } = await open();
    expect(guide.draft.targets).toEqual(['latchkey']);
    expect(guide.saved).toBe(false);
    expect(world.storedRecords.size).toBe(0);
  });

  it('updates the plan when the tools change', async () => {
    const { guide } = await open();
    const seen: (readonly string[])[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(guide.plan.registrations.map(({ registration: { name } }) => name));
      });
    });
    flushSync();
    await guide.choose((draft) => ({ ...draft, targets: ['smartconnect', 'm365'] }));
    flushSync();
    stop();
    expect(seen).toEqual([
      ['Dataverse: Latchkey (this page)'],
      ['Dataverse: SmartConnect', 'Dataverse: CLI for Microsoft 365'],
    ]);
  });

  it('detects a client ID and a tenant ID, and nothing else', async () => {
    const opened = await open();
    await opened.guide.setClientId(clientId);
    await opened.guide.setTenant(tenant, true);
    expect(doneIn(opened)).toEqual(['client-id', 'tenant-id']);
    await opened.guide.setClientId(undefined);
    expect(doneIn(opened)).toEqual(['tenant-id']);
  });

  it('opens with the same draft after a reload', async () => {
    const { world, guide } = await open();
    await guide.change((draft) => markStep(draft, 'register', true));
    const again = await open(world);
    expect(again.guide.saved).toBe(true);
    expect(doneIn(again)).toEqual(['register']);
  });

  it('opens stored drafts while the host’s settings are still loading', async () => {
    const first = await open();
    await first.guide.create(['postman']);
    const { guide } = await open(first.world, silence);
    expect(guide.draft.targets).toEqual(['postman']);
  });

  it('starts every new draft from the host’s settings', async () => {
    const settings = { cloud: 'gcc', target: 'smartconnect' } as const;
    const starts = { cloud: settings.cloud, targets: [settings.target] };
    const { guide } = await open(undefined, () => json(settings));
    expect(guide.draft).toMatchObject(starts);
    await guide.openLink({ for: 'postman' });
    expect(guide.draft).toMatchObject({ cloud: settings.cloud, targets: ['postman'] });
    await guide.remove(guide.draft);
    expect(guide.draft).toMatchObject(starts);
    await guide.create();
    expect(guide.draft).toMatchObject(starts);
  });

  it('waits for the host’s settings before it creates a draft', async () => {
    const first = await open();
    await first.guide.create(['postman']);
    let arrive: (settings: Response) => void = () => undefined;
    const loading = new Promise<Response>((resolve) => {
      arrive = resolve;
    });
    const { guide } = await open(first.world, () => loading);
    const created = [guide.create(['pac']), guide.openLink({ for: 'smartconnect' })];
    await settle();
    expect(guide.drafts).toHaveLength(1);
    arrive(json({ cloud: 'gcc' }));
    await Promise.all(created);
    expect(guide.drafts?.map(({ targets, cloud }) => [cloud, ...targets])).toEqual(
      expect.arrayContaining([
        ['public', 'postman'],
        ['gcc', 'pac'],
        ['gcc', 'smartconnect'],
      ]),
    );
  });

  it('shows in one tab what was done in another', async () => {
    const first = await open();
    await first.guide.change((draft) => markStep(draft, 'register', true));
    const second = await open(first.world);
    await second.guide.change((draft) => markStep(draft, 'overview', true));
    await settle();
    expect(doneIn(first)).toEqual(['register', 'overview']);
  });

  it('keeps several drafts apart, and deletes one of them', async () => {
    const { guide } = await open();
    await guide.create(['smartconnect']);
    await guide.create(['postman']);
    const [first, second] = guide.drafts ?? [];
    expect(guide.draft).toEqual(second);
    if (first) guide.select(first);
    expect(guide.draft.targets).toEqual(['smartconnect']);
    await guide.remove(guide.draft);
    expect(guide.drafts?.map(({ targets }) => targets)).toEqual([['postman']]);
    expect(guide.draft.targets).toEqual(['postman']);
  });

  it('opens the draft that a link fits, or creates one', async () => {
    const { guide } = await open();
    await guide.create(['postman']);
    await guide.openLink({ for: 'smartconnect', client: clientId });
    expect(guide.draft.targets).toEqual(['smartconnect']);
    expect(guide.draft.clientId).toBe(clientId);
    await guide.openLink({ for: 'latchkey', client: clientId });
    expect(guide.drafts).toHaveLength(2);
    expect(guide.draft.targets).toEqual(['smartconnect', 'latchkey']);
  });

  it('opens the draft whose second registration a link is about, and fills that one in', async () => {
    const { guide } = await open();
    await guide.create(['smartconnect', 'm365']);
    await guide.setClientId(clientId, 'second');
    await guide.create(['postman']);
    await guide.openLink({ for: 'm365', client: clientId, tenant });
    expect(guide.drafts).toHaveLength(2);
    expect(guide.draft.targets).toEqual(['smartconnect', 'm365']);
    expect(guide.draft.clientId).toBeUndefined();
    expect(guide.draft.tenant).toBeUndefined();
    expect(guide.draft.others['second']).toMatchObject({ clientId, tenant });
  });

  it('marks the step that a failed sign-in points to, and clears the mark after a good one', async () => {
    const { guide } = await open();
    await guide.setClientId(registration.clientId);
    await guide.recordSignIn({
      status: 'failed',
      registration,
      failure: { tag: 'refused', during: 'sign-in', code: 'AADSTS50011' },
    });
    expect(stepState(guide.draft, 'redirect-uri-spa')).toBe('broken');
    await guide.recordSignIn({ status: 'signed-in', registration });
    expect(stepState(guide.draft, 'redirect-uri-spa')).toBe('done');
  });

  it('ignores a sign-in with a different client ID', async () => {
    const opened = await open();
    await opened.guide.setClientId(clientId);
    await opened.guide.recordSignIn({ status: 'signed-in', registration });
    expect(doneIn(opened)).toEqual(['client-id']);
  });
});
