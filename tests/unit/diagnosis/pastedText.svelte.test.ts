// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  diagnoseText,
  type DiagnosisContext,
  type TextDiagnosis,
} from '../../../src/domain/diagnosis/diagnose.ts';
import { PastedText } from '../../../src/state/diagnosis/pastedText.svelte.ts';
import { createTestWorld } from '../testWorld.ts';

beforeAll(() => {
  diagnoseText('', { cloud: 'public' }); // loads the recognition, which the box does on first need
});

let close = (): void => undefined;
afterEach(() => {
  close();
});

/** A paste box on the screen. The context is read once for each diagnosis. */
function open() {
  const world = createTestWorld();
  const context = vi.fn((): DiagnosisContext => ({ cloud: 'public' }));
  const read: TextDiagnosis[] = [];
  const statuses: string[] = [];
  const pasted = new PastedText(world, context, undefined, (result) => read.push(result));
  close = $effect.root(() => {
    $effect.pre(() => {
      statuses.push(pasted.reading.status);
    });
  });
  return { world, context, read, pasted };
}

async function settle({ world, read }: ReturnType<typeof open>, readings: number) {
  await world.advance(300);
  await vi.waitFor(() => {
    flushSync();
    expect(read).toHaveLength(readings);
  }, 4_000);
}

describe('A pasted text', () => {
  test('is diagnosed once, for the card and for the guide', async () => {
    const box = open();
    box.pasted.text = 'AADSTS50011: x';
    await settle(box, 1);
    expect(box.read[0]?.diagnoses[0]?.kind).toBe('redirect-uri');
    expect(box.pasted.reading).toMatchObject({ status: 'read', result: box.read[0] });
    expect(box.context).toHaveBeenCalledTimes(1);
  });

  test('is read when typing pauses, not at every key', async () => {
    const box = open();
    box.pasted.text = 'AADSTS5001';
    box.pasted.text = 'AADSTS50011';
    expect(box.pasted.reading.status).toBe('reading');
    await settle(box, 1);
    expect(box.context).toHaveBeenCalledTimes(1);
  });

  test('is read whole where the box shows only its beginning', async () => {
    const box = open();
    expect(box.pasted.takeLong(`${'x '.repeat(20_000)}AADSTS50011`)).toBe(true);
    expect(box.pasted.text.length).toBeLessThan(40_000);
    await settle(box, 1);
    expect(box.read[0]?.diagnoses[0]?.code).toBe('AADSTS50011');
  });
});
