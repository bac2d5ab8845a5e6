import { cutSecrets } from '../../domain/secrets/cutSecrets.ts';
import { isTyped, type Guard, type GuardOptions, type TextBox } from './secretGuard.ts';

/**
 * Checks a text box for secrets, and sends its events again where the text had to change.
 * @param settled What the box held before this edit. It comes back where the new text was nothing but a secret.
 */
export function createGuard(
  box: TextBox,
  { onmessage, longest }: GuardOptions,
  settled: string,
): Guard {
  /** The event that is being sent from here. */
  let own = false;
  /** A browser sends no change event for what a script put into the box. */
  let owesChange = false;

  function send(name: 'input' | 'change'): void {
    if (name === 'change') owesChange = false;
    own = true;
    box.dispatchEvent(new Event(name, { bubbles: true }));
    own = false;
  }

  /** Says whether the text changed. */
  function clean(): boolean {
    const { text, message } = cutSecrets(box.value, longest);
    if (message !== undefined) onmessage(message);
    if (text === box.value) return false;
    box.value = text === '' && message !== undefined ? settled : text;
    owesChange = true;
    return true;
  }

  const listeners: Readonly<Record<string, (event: Event) => void>> = {
    input(event) {
      onmessage(undefined);
      if (isTyped(event) || !clean()) return;
      event.stopImmediatePropagation();
      send('input');
    },
    focus() {
      settled = box.value;
    },
    change(event) {
      owesChange = false;
      if (!clean()) {
        settled = box.value;
        return;
      }
      event.stopImmediatePropagation();
      send('input');
      send('change');
    },
    blur() {
      if (owesChange) send('change');
    },
    submit() {
      if (clean()) send('input');
      if (owesChange) send('change');
    },
  };

  return {
    hear(event) {
      if (!own) listeners[event.type]?.(event);
    },
    resume(held) {
      if (held.length === 0) return;
      onmessage(undefined);
      clean();
      send('input');
      if (held.some(({ type }) => type === 'change')) send('change');
      if (held.some(({ type }) => type === 'keydown'))
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      const submit = held.find(({ type }) => type === 'submit');
      if (!submit) return;
      const submitter = submit instanceof SubmitEvent ? submit.submitter : null;
      if (submitter) box.form?.requestSubmit(submitter);
      else box.form?.requestSubmit();
    },
  };
}
