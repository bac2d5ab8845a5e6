import type { Attachment } from 'svelte/attachments';
import { getPartLoader } from './partLoader.ts';

export type TextBox = HTMLInputElement | HTMLTextAreaElement;

export type GuardOptions = {
  /** Gets the message about a secret that was removed, and undefined with the next edit. */
  readonly onmessage: (message: string | undefined) => void;
  /** Longer texts are cut off. */
  readonly longest?: number | undefined;
};

/** What checks a text box once the detector is here. */
export type Guard = {
  /** Checks what the event is about; another event may be sent instead of it. */
  readonly hear: (event: Event) => void;
  /** Checks the box, and sends again what was held back meanwhile. */
  readonly resume: (held: readonly Event[]) => void;
};

/** Hosts, IDs and words need no detector. */
const plain =
  /^(?:https?:\/\/)?[a-z0-9.-]{0,253}\/?$|^\{?[0-9A-Fa-f-]{32,36}\}?$|^[\p{L} ]{0,24}$/u;

/**
 * Keeps secrets out of a text box: what is pasted loses them before anything else hears of it, what is typed by hand when the box
 * is left. The rest of the text stays. The detector comes with the first box that gets the focus; until then what may hold a
 * secret is held back.
 */
export function secretGuard(options: GuardOptions): Attachment<TextBox> {
  const loadPart = getPartLoader();
  return (box) => {
    let guard: Guard | undefined;
    let loading: Promise<void> | undefined;
    const held: Event[] = [];
    /** What the box held when it got the focus. */
    let before = box.value;

    async function load(): Promise<void> {
      try {
        const { createGuard } = await loadPart(import('./loadedGuard.ts'));
        guard = createGuard(box, options, before);
      } catch {
        // The network is gone, or the host has a newer page: the box says so.
        loading = undefined;
        if (held.splice(0).length > 0) box.value = '';
        options.onmessage('This text couldn’t be checked for secrets. Reload the page.');
      }
      guard?.resume(held.splice(0));
    }

    function hear(event: Event): void {
      if (guard) {
        guard.hear(event);
        return;
      }
      if (event.type === 'keydown' && !waits(event)) return;
      if (event.type === 'focus') before = box.value;
      loading ??= load();
      const isHarmless = held.length === 0 && (isTyped(event) || plain.test(box.value));
      if (isHarmless || event.type === 'focus') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held.push(event);
    }

    /** Enter acts on the text, so it waits with it. In a form, the submit event does. */
    function waits(event: Event): boolean {
      const isEnter = event instanceof KeyboardEvent && event.key === 'Enter';
      return isEnter && held.length > 0 && !box.form;
    }

    // A box is in its form once it has the focus or a text. The listeners go with the elements.
    function begin(event: Event): void {
      box.form?.addEventListener('submit', hear, true);
      hear(event);
    }
    box.addEventListener('focus', begin, true);
    for (const name of ['input', 'change', 'blur', 'keydown'])
      box.addEventListener(name, hear, true);
  };
}

/** One character or less: what it becomes part of is checked when the box is left. */
export function isTyped(event: Event): boolean {
  return event instanceof InputEvent && (event.data?.length ?? 2) < 2;
}
