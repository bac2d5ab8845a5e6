import { on } from 'svelte/events';

/** Shows the full text of a truncated line while the pointer is over it. */
export function showTruncatedText(list: HTMLElement): () => void {
  const unsubscribe = [
    on(list, 'pointerover', ({ target }) => {
      const line = lineAt(target);
      if (line && line.scrollWidth > line.clientWidth) line.title = line.textContent;
    }),
    // The row may show another organization later.
    on(list, 'pointerout', ({ target }) => {
      lineAt(target)?.removeAttribute('title');
    }),
  ];
  return () => {
    for (const stop of unsubscribe) stop();
  };
}

function lineAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest('[data-org] > :is(a, span)') : null;
}
