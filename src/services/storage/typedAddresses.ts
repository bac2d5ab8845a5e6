import type { Organization } from '../../domain/organizations/organization.ts';
import { readList } from '../../domain/json.ts';
import { parseTyped } from '../../domain/organizations/typedOrganization.ts';
import { keys } from './keys.ts';
import type { SingleRecord } from './recordFormat.ts';

/** The addresses that the person added, as organizations. */
export const typedRecord: SingleRecord<readonly Organization[]> = {
  key: keys.typed,
  none: [],
  parse: (stored) =>
    readList(stored)
      ?.map(parseTyped)
      .filter((each) => each !== undefined),
  write: (typed) => typed.map((each) => each.apiUrl),
};
