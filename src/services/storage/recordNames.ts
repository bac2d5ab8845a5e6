import { keys } from './keys.ts';

/** What the records of `Stored` hold, in the reader's words. */
export const recordNames: Readonly<Record<string, string>> = {
  [keys.preferences]: 'settings',
  [keys.notes]: 'notes',
  [keys.typed]: 'added addresses',
};
