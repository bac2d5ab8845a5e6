import { parseProfile, writeProfile, type Profile } from '../../domain/profiles/profile.ts';
import type { Storage } from './storage.ts';

const prefix = 'profile:';

/** A stored record that is not readable as what it should be; it stays where it is until the person removes it. */
export type DamagedRecord = { readonly key: string; readonly value: unknown };

export async function readProfiles(
  storage: Storage,
): Promise<{ readonly profiles: readonly Profile[]; readonly damaged: readonly DamagedRecord[] }> {
  const records = await storage.list(prefix);
  const read = records.map(([key, value]) => ({ key, value, profile: parseProfile(value) }));
  return {
    profiles: read
      .flatMap(({ profile }) => profile ?? [])
      .sort((one, other) => other.savedAt - one.savedAt),
    damaged: read.filter(({ profile }) => !profile).map(({ key, value }) => ({ key, value })),
  };
}

export function saveProfile(storage: Storage, profile: Profile): Promise<void> {
  return storage.set(`${prefix}${profile.id}`, writeProfile(profile));
}

export function removeProfile(storage: Storage, id: string): Promise<void> {
  return storage.remove(`${prefix}${id}`);
}
