import {
  parseNotes,
  writeNotes,
  type OrganizationNotes,
} from '../../domain/organizations/organizationNotes.ts';
import type { Storage } from './storage.ts';

const key = 'organization-notes';

export async function readNotes(storage: Storage): Promise<OrganizationNotes> {
  return parseNotes(await storage.get(key));
}

export function storeNotes(storage: Storage, notes: OrganizationNotes): Promise<void> {
  return storage.set(key, writeNotes(notes));
}
