/** The row that an element of the list is in. */
export function rowOf(target: EventTarget | null | undefined): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-org]') : null;
}

/** A click with Shift selects rows here, not the text between them. */
export function keepText(event: MouseEvent): void {
  if (!event.shiftKey || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  event.target.focus();
}

/** Moves the focus between the controls of a row. */
export function stepInRow(row: HTMLElement, by: number): void {
  const controls = [...row.querySelectorAll<HTMLElement>('input, a, button')];
  const at = controls.findIndex((control) => control === row.ownerDocument.activeElement);
  controls[at + by]?.focus();
}

/** Moves the focus to a control of an organization's row, if the row is in the document. */
export function focusIn(list: HTMLElement | undefined, id: string, control: string): void {
  const rows = list?.querySelectorAll<HTMLElement>('[data-org]') ?? [];
  const row = [...rows].find(({ dataset }) => dataset['org'] === id);
  row?.querySelector<HTMLElement>(control)?.focus();
}

/** On a heading, the arrow keys move between it and the button that checks its group. Returns whether they did. */
export function stepInHeading({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || !['ArrowLeft', 'ArrowRight'].includes(key)) return false;
  const controls = target
    .closest('[data-group]')
    ?.querySelectorAll<HTMLElement>('h2 > button, h2 + button:enabled');
  const other = [...(controls ?? [])].find((each) => each !== target);
  if (!other || rowOf(target)) return false;
  other.focus();
  return true;
}
