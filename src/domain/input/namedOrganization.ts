import type { Organization } from '../organizations/organization.ts';
import { readPastedAddress } from './pastedAddress.ts';

/**
 * Finds the organization that a text names by an ID only, as links to an environment do.
 * @param text what is in a field for an organization's address
 * @param organizations those that are known
 * @returns undefined where the text names none by an ID, or none of these
 */
export function findNamedById(
  text: string,
  organizations: readonly Organization[],
): Organization | undefined {
  const pasted = readPastedAddress(text);
  if (pasted.is !== 'environment' && pasted.is !== 'id') return undefined;
  const id = pasted.is === 'id' ? pasted.id : pasted.environmentId;
  return organizations.find((each) => each.id === id || each.environmentId?.toLowerCase() === id);
}
