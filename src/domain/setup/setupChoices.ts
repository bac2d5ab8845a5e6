import type { AccountTypeId } from '../../facts/setup/accountTypes.ts';
import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';

type OtherChoices = {
  readonly clientId: string | undefined;
  readonly tenant: string | undefined;
  readonly secret: { readonly label: string; readonly expires: string } | undefined;
};

/** What a person has entered in the guide so far; what isn’t known yet is undefined. */
export type SetupChoices = {
  readonly targets: readonly TargetId[];
  readonly cloud: CloudId;
  readonly accountType: AccountTypeId;
  /** The redirect URI of this page. */
  readonly pageUri: string;
  /** The redirect URL that each tool shows. */
  readonly toolUris: Readonly<Partial<Record<TargetId, string>>>;
  readonly tenant?: string | undefined;
  readonly clientId?: string | undefined;
  readonly appName?: string | undefined;
  readonly secretLabel?: string | undefined;
  /** ISO 8601 date on which the secret expires. */
  readonly secretExpires?: string | undefined;
  readonly organizationUrl?: string | undefined;
  /** By ID, what is known about the registrations after the main one. */
  readonly others?: Readonly<Record<string, OtherChoices>> | undefined;
  readonly portal?: 'entra' | 'azure' | undefined;
};
