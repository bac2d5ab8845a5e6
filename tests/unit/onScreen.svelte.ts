import { flushSync } from 'svelte';
import { onTestFinished } from 'vitest';

/**
 * Reads like a screen does: once, and again only when Svelte tells that something read has changed.
 * @param read what the screen reads
 * @returns what it read last
 */
export function onScreen<Read>(read: () => Read): () => Read {
  const screen: { shown?: { readonly value: Read } } = {};
  onTestFinished(
    $effect.root(() => {
      $effect(() => {
        screen.shown = { value: read() };
      });
    }),
  );
  return () => {
    flushSync();
    if (!screen.shown) throw new Error('The screen is gone.');
    return screen.shown.value;
  };
}
