import {
  defaultPreferences,
  parsePreferences,
  type Preferences,
} from '../../domain/organizationList/preferences.ts';
import { readRecord } from '../../domain/json.ts';
import { keys } from './keys.ts';
import type { SingleRecord } from './recordFormat.ts';

export const preferencesRecord: SingleRecord<Preferences> = {
  key: keys.preferences,
  none: defaultPreferences,
  parse: (stored) => readRecord(stored) && parsePreferences(stored),
  write: (preferences) => preferences,
};
