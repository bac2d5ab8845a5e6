import { on } from 'svelte/events';
import { focusHeading } from './focusHeading.ts';

/** What is open, and its entry in the history. */
export type Visit = { readonly place: string; readonly entry: string };

/** Where the person was at each entry of the history, for as long as the page is open. */
export class Spots {
  readonly #byEntry = new Map<string, Spot>();

  of(entry: string): Spot | undefined {
    return this.#byEntry.get(entry);
  }

  /** Remembers where the person was, before the screen changes. A screen that is new begins at its top. */
  leave(main: HTMLElement, left: Visit, now: Visit): void {
    // An address that was replaced keeps its entry, and nobody comes back to what it was.
    if (left.entry === now.entry) this.#byEntry.delete(now.entry);
    else this.#byEntry.set(left.entry, spotIn(main));
    const page = main.ownerDocument.scrollingElement;
    if (page && !this.#byEntry.has(now.entry)) page.scrollTop = 0;
  }
}

/** Where a person was on a screen when they left it. */
type Spot = {
  readonly scrolled: number;
  /** What had the focus, as it can be found again; undefined where nothing had it. */
  readonly control: ControlMark | undefined;
};

/** A screen is drawn anew each time, so a control is known by what it is and not by its element. */
type ControlMark = {
  readonly tag: string;
  readonly href: string | null;
  readonly name: string;
  /** Its position among all that are the same in this. */
  readonly nth: number;
};

/**
 * Goes back to where the person was, as soon as that part of the screen is drawn. Until then the focus is on the heading,
 * and as soon as the person does anything it stays where they are.
 *
 * @returns Stops the waiting.
 */
export function returnTo(main: HTMLElement, spot: Spot): () => void {
  const { control, scrolled } = spot;
  const { ownerDocument } = main;
  const stops = [
    focusHeading(main),
    on(ownerDocument, 'keydown', stop),
    on(ownerDocument, 'pointerdown', stop),
  ];
  const observer = new MutationObserver(look);
  observer.observe(main, { childList: true, subtree: true });
  stops.push(() => {
    observer.disconnect();
  });
  look();
  return stop;

  function stop(): void {
    for (const each of stops) each();
  }

  function look(): void {
    if (!main.querySelector('h1')) return;
    const page = ownerDocument.scrollingElement;
    if (page) page.scrollTop = scrolled;
    const found = control && findControl(main, control);
    if (!found) return;
    stop();
    found.focus({ preventScroll: true });
    const { top, bottom } = found.getBoundingClientRect();
    if (bottom < 0 || top > ownerDocument.documentElement.clientHeight)
      found.scrollIntoView({ block: 'center' });
  }
}

function spotIn(main: HTMLElement): Spot {
  const { activeElement, scrollingElement } = main.ownerDocument;
  const within = activeElement !== main && main.contains(activeElement);
  const control = within && activeElement?.matches('a, button, input, select, textarea, summary');
  return {
    scrolled: scrollingElement?.scrollTop ?? 0,
    control: control && activeElement ? markOf(main, activeElement) : undefined,
  };
}

function markOf(main: HTMLElement, element: Element): ControlMark {
  const what = {
    tag: element.localName,
    href: element.getAttribute('href'),
    name: nameOf(element),
  };
  return { ...what, nth: same(main, what).findIndex((each) => each === element) };
}

function findControl(main: HTMLElement, { nth, ...what }: ControlMark): HTMLElement | undefined {
  return same(main, what)[nth];
}

function same(main: HTMLElement, what: Omit<ControlMark, 'nth'>): readonly HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>(what.tag)].filter(
    (each) => each.getAttribute('href') === what.href && nameOf(each) === what.name,
  );
}

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [element];
  return labels.map(({ textContent }) => textContent.trim()).join(' ');
}
