import {
  noNotes,
  parseNotes,
  writeNotes,
  type OrganizationNotes,
} from '../../domain/organizations/organizationNotes.ts';
import { readRecord } from '../../domain/json.ts';
import { keys } from './keys.ts';
import type { SingleRecord } from './recordFormat.ts';

export const notesRecord: SingleRecord<OrganizationNotes> = {
  key: keys.notes,
  none: noNotes,
  parse: (stored) => (readRecord(readRecord(stored)?.['notes']) ? parseNotes(stored) : undefined),
  write: writeNotes,
};
