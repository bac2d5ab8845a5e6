import { parsePreferences, type Preferences } from '../../domain/organizationList/preferences.ts';
import type { Storage } from './storage.ts';

const key = 'preferences';

export async function readPreferences(storage: Storage): Promise<Preferences> {
  return parsePreferences(await storage.get(key));
}

export function writePreferences(storage: Storage, preferences: Preferences): Promise<void> {
  return storage.set(key, preferences);
}
