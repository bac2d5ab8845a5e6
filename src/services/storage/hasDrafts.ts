import type { Storage } from './storage.ts';

/** Whether anything was ever set up here: asked before the guide is loaded, so it does not read what is kept. */
export async function hasDrafts(storage: Storage): Promise<boolean> {
  return (await storage.list('setup:')).length > 0;
}
