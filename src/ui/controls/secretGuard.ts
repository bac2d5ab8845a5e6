import type { Attachment } from 'svelte/attachments';
import type { CutText } from '../../domain/secrets/cutSecrets.ts';

type TextBox = HTMLInputElement | HTMLTextAreaElement;
type Cut = (text: string, longest?: number) => CutText;

type Options = {
  /** Gets the message about a secret that was removed, and undefined with the next edit. */
  readonly onmessage: (message: string | undefined) => void;
  /** Longer texts are cut off. */
  readonly longest?: number | undefined;
};

/**
 * Keeps secrets out of a text box: what is pasted loses them before anything else hears of it, what is typed by hand when the box
 * is left. The rest of the text stays.
 */
export function secretGuard({ onmessage, longest }: Options): Attachment<TextBox> {
  return (box) => {
    const guard = new Guard(box, onmessage, longest);
    const listen = (name: string, listener: (event: Event) => void) => {
      box.addEventListener(name, listener, { capture: true });
      return () => {
        box.removeEventListener(name, listener, { capture: true });
      };
    };
    const stops = [
      listen('focus', () => void load()),
      listen('input', guard.oninput),
      listen('change', guard.onchange),
      listen('blur', guard.onblur),
      listen('keydown', guard.onkeydown),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
}

const unchecked =
  'Latchkey couldn’t check this text for secrets because a part of the page didn’t load, so it was removed. Reload the page and try again.';

let loaded: Cut | undefined;

/** The detector comes with the first box that gets the focus. */
async function load(): Promise<Cut> {
  try {
    loaded ??= (await import('../../domain/secrets/cutSecrets.ts')).cutSecrets;
    return loaded;
  } catch {
    return () => ({ text: '', message: unchecked }); // offline, or replaced by a newer page: the box says so
  }
}

class Guard {
  readonly #box: TextBox;
  readonly #onmessage: (message: string | undefined) => void;
  readonly #longest: number | undefined;
  /** The event that this guard itself is sending. */
  #own = false;
  #waiting = false;
  /** A browser sends no change event for what a script put into the box. */
  #owesChange = false;

  constructor(
    box: TextBox,
    onmessage: (message: string | undefined) => void,
    longest: number | undefined,
  ) {
    this.#box = box;
    this.#onmessage = onmessage;
    this.#longest = longest;
  }

  oninput = (event: Event): void => {
    if (this.#own) return;
    this.#onmessage(undefined);
    if (isTyped(event) || isPlain(this.#box.value)) return;
    this.#check(event, false);
  };

  onchange = (event: Event): void => {
    if (this.#own) return;
    this.#owesChange = false;
    if (this.#waiting || !isPlain(this.#box.value)) this.#check(event, true);
  };

  onblur = (): void => {
    if (this.#owesChange && !this.#waiting) this.#send('change');
  };

  /** Enter submits the form: what it holds must have been told. */
  onkeydown = (event: Event): void => {
    const isEnter = event instanceof KeyboardEvent && event.key === 'Enter';
    if (isEnter && this.#owesChange && this.#box instanceof HTMLInputElement) this.onblur();
  };

  #check(event: Event, settled: boolean): void {
    if (loaded && !this.#waiting) {
      if (!this.#clean(loaded)) return;
      event.stopImmediatePropagation();
      this.#send('input');
      if (settled) this.#send('change');
      return;
    }
    event.stopImmediatePropagation();
    this.#owesChange ||= settled;
    void this.#wait();
  }

  async #wait(): Promise<void> {
    if (this.#waiting) return;
    this.#waiting = true;
    const release = holdSubmit(this.#box.form);
    const cut = await load();
    this.#waiting = false;
    const changeWasHeld = this.#owesChange;
    this.#clean(cut);
    this.#send('input');
    if (changeWasHeld) this.#send('change');
    release();
  }

  /** Says whether the text changed. */
  #clean(cut: Cut): boolean {
    const { text, message } = cut(this.#box.value, this.#longest);
    if (message !== undefined) this.#onmessage(message);
    if (text === this.#box.value) return false;
    this.#box.value = text;
    this.#owesChange = true;
    return true;
  }

  #send(name: 'input' | 'change'): void {
    if (name === 'change') this.#owesChange = false;
    this.#own = true;
    this.#box.dispatchEvent(new Event(name, { bubbles: true }));
    this.#own = false;
  }
}

/** A form that is submitted meanwhile waits, so that it hears of the checked text. Returns how to let it go on. */
function holdSubmit(form: HTMLFormElement | null): () => void {
  let held: SubmitEvent | undefined;
  const hold = (event: SubmitEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    held = event;
  };
  form?.addEventListener('submit', hold, { capture: true });
  return () => {
    form?.removeEventListener('submit', hold, { capture: true });
    if (held) form?.requestSubmit(held.submitter);
  };
}

/** One character or less: what it becomes part of is checked when the box is left. */
function isTyped(event: Event): boolean {
  if (!(event instanceof InputEvent)) return false;
  return event.inputType.startsWith('delete') || (event.data?.length ?? 2) <= 1;
}

/** Hosts, IDs and words without digits need no detector. */
function isPlain(text: string): boolean {
  if (/^(?:https?:\/\/)?[a-z0-9.-]{0,253}\/?$/.test(text)) return true;
  if (/^\s{0,4}[{(]?[0-9a-f-]{32,36}[})]?\s{0,4}$/i.test(text)) return true;
  return (
    text.length <= 80 && /^[\p{L}()/_, -]*$/u.test(text) && !/(?:^|\s)[-/]|[^\s]{25}/.test(text)
  );
}
