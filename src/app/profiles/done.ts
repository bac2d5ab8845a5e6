/** What was done, in a few words, and how to take it back. */
export type Done = { readonly words: string; readonly undo: () => Promise<void> };
