/** What a key pressed on a row of the list does. */
export type RowCommand =
  | { readonly does: 'move'; readonly by: number }
  | { readonly does: 'go'; readonly nth: number }
  /** Inside the row, to its link or its button. */
  | { readonly does: 'step'; readonly to: 'a' | 'button' }
  | { readonly does: 'copy' };

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

const page = 10;

const commands: Readonly<Record<string, RowCommand>> = {
  ArrowDown: { does: 'move', by: 1 },
  ArrowUp: { does: 'move', by: -1 },
  PageDown: { does: 'move', by: page },
  PageUp: { does: 'move', by: -page },
  Home: { does: 'go', nth: 0 },
  End: { does: 'go', nth: Infinity },
  ArrowRight: { does: 'step', to: 'button' },
  ArrowLeft: { does: 'step', to: 'a' },
  c: { does: 'copy' },
  C: { does: 'copy' },
};

/** Reads a key. Enter isn't a command: the browser opens the link or presses the button. */
export function readRowKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Key): RowCommand | undefined {
  if (ctrlKey || metaKey || altKey || shiftKey) return undefined;
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}
