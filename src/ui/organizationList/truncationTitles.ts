import { on } from 'svelte/events';

/** Shows the whole of a line that its row is too narrow for while the pointer is on it. */
export function tellCutLines(list: HTMLElement): () => void {
  const deaf = [
    on(list, 'pointerover', ({ target }) => {
      const line = lineAt(target);
      if (line && line.scrollWidth > line.clientWidth) line.title = line.textContent;
    }),
    // A row may show another organization the next time.
    on(list, 'pointerout', ({ target }) => {
      lineAt(target)?.removeAttribute('title');
    }),
  ];
  return () => {
    for (const off of deaf) off();
  };
}

function lineAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest('[data-org] > :is(a, span)') : null;
}
