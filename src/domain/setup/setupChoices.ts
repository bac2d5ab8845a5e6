import type { AccountTypeId } from '../../facts/setup/accountTypes.ts';
import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';

/** What a person has said so far in the guide; whatever is not known yet is undefined. */
export type SetupChoices = {
  readonly targets: readonly TargetId[];
  readonly cloud: CloudId;
  readonly accountType: AccountTypeId;
  /** This page’s own redirect URI. */
  readonly pageUri: string;
  /** What each tool’s window showed. */
  readonly toolUris: Readonly<Partial<Record<TargetId, string>>>;
  readonly tenant?: string | undefined;
  readonly clientId?: string | undefined;
  readonly appName?: string | undefined;
  readonly secretLabel?: string | undefined;
  /** ISO 8601 date on which the secret shall expire. */
  readonly secretExpires?: string | undefined;
  readonly organizationUrl?: string | undefined;
  readonly portal?: 'entra' | 'azure' | undefined;
};
