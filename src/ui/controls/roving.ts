import { on } from 'svelte/events';

/**
 * Makes a row of controls one stop of the Tab key: the left and right arrow keys move between them, Home and End go to the
 * ends. The stop is where the focus was last, at first the first of them.
 */
export function roving(row: HTMLElement): () => void {
  /** Where the focus was last, if it was there. */
  let last: HTMLElement | undefined;
  settle();
  const observer = new MutationObserver(settle);
  observer.observe(row, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden'],
  });
  const offs = [on(row, 'focusin', follow), on(row, 'keydown', move)];
  return () => {
    observer.disconnect();
    for (const off of offs) off();
  };

  function controls(): readonly HTMLElement[] {
    return [...row.querySelectorAll<HTMLElement>('a[href], button, select, input')].filter(
      (each) => !each.matches(':disabled, dialog *, [hidden] *, [role="status"] *'),
    );
  }

  function settle(): void {
    const all = controls();
    const stop = last && all.includes(last) ? last : all[0];
    for (const each of all) each.tabIndex = each === stop ? 0 : -1;
  }

  function follow({ target }: FocusEvent): void {
    const focused = controls().find((each) => each === target);
    if (!focused) return;
    last = focused;
    settle();
  }

  function move(event: KeyboardEvent): void {
    const all = controls();
    const now = all.findIndex((each) => each === event.target);
    const goal = goals[event.key]?.(now, all.length - 1);
    // In a list of choices, Home and End belong to the choices.
    const own = event.target instanceof HTMLSelectElement && !event.key.startsWith('Arrow');
    if (now < 0 || goal === undefined || own || withModifier(event)) return;
    event.preventDefault();
    all[goal]?.focus();
  }
}

function withModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

const goals: Readonly<Record<string, (now: number, last: number) => number>> = {
  ArrowRight: (now, last) => (now === last ? 0 : now + 1),
  ArrowLeft: (now, last) => (now === 0 ? last : now - 1),
  Home: () => 0,
  End: (_, last) => last,
};
