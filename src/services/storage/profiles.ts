import { parseProfile, writeProfile, type Profile } from '../../domain/profiles/profile.ts';
import { prefixes } from './keys.ts';
import type { RecordCollection } from './recordCollection.ts';

export const profileRecords: RecordCollection<Profile> = {
  prefix: prefixes.profile,
  parse: parseProfile,
  write: writeProfile,
  idOf: ({ id }) => id,
};
