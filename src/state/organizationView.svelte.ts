import { noFilter, type OrganizationFilter } from '../domain/organizationFilter.ts';

/** What is looked for in the list; it stays when one comes back to it. */
export class OrganizationView {
  query = $state('');
  filter = $state.raw<OrganizationFilter>(noFilter);
  /** The key of the one account whose organizations are shown; undefined shows all. */
  accountKey = $state.raw<string | undefined>(undefined);
}
