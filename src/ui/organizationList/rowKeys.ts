/** What a key pressed on a row of the list does. */
export type RowCommand =
  | { readonly does: 'move'; readonly by: number }
  | { readonly does: 'go'; readonly nth: number }
  /** Inside the row, to its next or previous control. */
  | { readonly does: 'step'; readonly by: 1 | -1 }
  | { readonly does: 'copy' }
  /** `range` also selects the rows since the last one selected. */
  | { readonly does: 'select'; readonly range: boolean }
  /** Moves, and selects the rows on the way. */
  | { readonly does: 'extend'; readonly by: number };

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
  ArrowRight: { does: 'step', by: 1 },
  ArrowLeft: { does: 'step', by: -1 },
  c: { does: 'copy' },
  C: { does: 'copy' },
  ' ': { does: 'select', range: false },
};

const withShift: Readonly<Record<string, RowCommand>> = {
  ArrowDown: { does: 'extend', by: 1 },
  ArrowUp: { does: 'extend', by: -1 },
  ' ': { does: 'select', range: true },
};

/** Reads a key. Enter isn't a command: the browser opens the link or presses the button. */
export function readRowKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Key): RowCommand | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const table = shiftKey ? withShift : commands;
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
