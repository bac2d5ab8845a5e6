/** What a key pressed on a row of the list asks for. */
export type RowWish =
  | { readonly does: 'walk'; readonly by: number }
  | { readonly does: 'go'; readonly nth: number }
  /** Within the row: to its link or its button. */
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

const wishes: Readonly<Record<string, RowWish>> = {
  ArrowDown: { does: 'walk', by: 1 },
  ArrowUp: { does: 'walk', by: -1 },
  PageDown: { does: 'walk', by: page },
  PageUp: { does: 'walk', by: -page },
  Home: { does: 'go', nth: 0 },
  End: { does: 'go', nth: Infinity },
  ArrowRight: { does: 'step', to: 'button' },
  ArrowLeft: { does: 'step', to: 'a' },
  c: { does: 'copy' },
  C: { does: 'copy' },
};

/** Enter is not among them: it opens the link, or presses the button, by itself. */
export function readRowKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): RowWish | undefined {
  if (ctrlKey || metaKey || altKey || shiftKey) return undefined;
  return Object.hasOwn(wishes, key) ? wishes[key] : undefined;
}
