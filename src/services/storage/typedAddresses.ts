import type { Organization } from '../../domain/organizations/organization.ts';
import { readList } from '../../domain/json.ts';
import { parseTyped } from '../../domain/organizations/typedOrganization.ts';
import type { Storage } from './storage.ts';

const key = 'typed';

/** The addresses that the person typed in, as organizations. */
export async function readTyped(storage: Storage): Promise<readonly Organization[]> {
  const addresses = readList(await storage.get(key)) ?? [];
  return addresses.map(parseTyped).filter((each) => each !== undefined);
}

export function writeTyped(storage: Storage, typed: readonly Organization[]): Promise<void> {
  return storage.set(
    key,
    typed.map((each) => each.apiUrl),
  );
}
