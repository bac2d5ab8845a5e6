import type { Organization } from '../organizations/organization.ts';

/** What a provider listed. */
export type Listing = {
  readonly organizations: readonly Organization[];
  /** Records without an organization ID, or with one that an earlier record already has. */
  readonly damaged: number;
  /** Where the list continues, as the service wrote it. */
  readonly nextLink: string | undefined;
};
