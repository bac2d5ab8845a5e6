import { prefixes } from './keys.ts';
import type { Storage } from './storage.ts';

/** Whether anything was ever set up here. Reads no draft, because it is asked before the guide is loaded. */
export function hasDrafts(storage: Storage): Promise<boolean> {
  return storage.has(prefixes.draft);
}
