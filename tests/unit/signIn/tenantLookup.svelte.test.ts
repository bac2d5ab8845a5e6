// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
// Loaded ahead: the clock of these tests doesn't wait for files.
import '../../../src/services/signIn/lookUpTenant.ts';
import { TenantLookup } from '../../../src/state/signIn/tenantLookup.svelte.ts';
import { guid } from '../examples.ts';
import { createTestWorld, json, offline, settle } from '../testWorld.ts';

type Answers = Readonly<Record<string, () => Response | Promise<Response>>>;

function open(answers: Answers = {}) {
  const world = createTestWorld({
    fetch: (request) =>
      answers[new URL(request.url).pathname.split('/')[1] ?? '']?.() ??
      json({ error: 'invalid_tenant' }, 400),
  });
  return { world, lookup: new TenantLookup(world) };
}

const issuer = (id: string) => () =>
  json({ issuer: `https://login.microsoftonline.com/${id}/v2.0` });

describe('A tenant lookup', () => {
  it.each<[string, () => Response | Promise<Response>, object]>([
    [
      'finds the tenant ID of a domain',
      issuer(guid(7)),
      { status: 'found', id: guid(7), otherCloud: undefined },
    ],
    [
      'reports a domain that no tenant has',
      () => json({ error: 'invalid_tenant' }, 400),
      { status: 'unknown' },
    ],
    ['reports that Microsoft can’t be reached', offline, { status: 'unreachable' }],
    [
      'does not blame the domain for a busy service',
      () => json({}, 500),
      { status: 'unreachable' },
    ],
    [
      'does not blame the domain for a proxy',
      () => new Response('<html>'),
      { status: 'unreachable' },
    ],
  ])('%s', async (_what, answer, expected) => {
    const { world, lookup } = open({ 'contoso.com': answer });
    const work = lookup.ask('public', 'contoso.com');
    expect(lookup.current).toEqual({ status: 'asking', domain: 'contoso.com' });
    await world.until(work);
    expect(lookup.current).toEqual({ domain: 'contoso.com', ...expected });
    expect(await work).toEqual(lookup.current);
  });

  it('ignores the answer to an earlier question', async () => {
    const slow: { answer?: (response: Response) => void } = {};
    const { lookup } = open({
      'slow.example': () => new Promise((resolve) => (slow.answer = resolve)),
      'fast.example': issuer(guid(8)),
    });
    const first = lookup.ask('public', 'slow.example');
    while (!slow.answer) await settle();
    await lookup.ask('public', 'fast.example');
    slow.answer(issuer(guid(9))());
    expect(await first).toBeUndefined();
    expect(lookup.current).toMatchObject({ status: 'found', domain: 'fast.example', id: guid(8) });
  });

  it('stays idle when it is reset while Microsoft is still being asked', async () => {
    const { lookup } = open({ 'contoso.com': () => new Promise(() => undefined) });
    const work = lookup.ask('public', 'contoso.com');
    await settle();
    lookup.reset();
    expect(await work).toBeUndefined();
    expect(lookup.current).toEqual({ status: 'idle' });
  });

  it('shows every change to whatever reads it', async () => {
    const { lookup } = open({ 'contoso.com': issuer(guid(7)) });
    const seen: string[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(lookup.current.status);
      });
    });
    flushSync();
    const work = lookup.ask('public', 'contoso.com');
    flushSync();
    await work;
    flushSync();
    stop();
    expect(seen).toEqual(['idle', 'asking', 'found']);
  });
});
