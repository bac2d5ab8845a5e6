import { otherAddresses, type OtherAddress } from '../../facts/cloud/otherAddresses.ts';
import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { Guid } from '../guid.ts';
import type { OrganizationUrl } from '../organizations/organizationUrl.ts';

/** What somebody pasted where an organization was wanted. */
export type PastedAddress =
  | {
      readonly is: 'organization';
      /** The origin as pasted, in lower case: the app's address or the API's. */
      readonly url: OrganizationUrl;
      readonly cloud: CloudId;
      readonly suffix: string;
      /** With `suffix` the same for the app's and the API's address of one organization. */
      readonly urlName: string;
      /** Whether the API's address (`contoso.api.crm4…`) was pasted rather than the app's. */
      readonly api: boolean;
      /** What was changed on the way, for the person to read. */
      readonly remark: string | undefined;
    }
  /** An environment's ID, in lower case; the default environment's is `default-<tenant id>`. */
  | { readonly is: 'environment'; readonly environmentId: string }
  /** A bare GUID: an organization's, environment's or tenant's. */
  | { readonly is: 'id'; readonly id: Guid }
  /** Something else; `message` says what it is and what to use instead. */
  | { readonly is: 'other'; readonly what: OtherAddress; readonly message: string }
  /** No address: words to search for. */
  | { readonly is: 'nothing' };

export const nothing: PastedAddress = { is: 'nothing' };

/** The result for an address that is something else than an organization's. */
export function other(what: OtherAddress): PastedAddress {
  return { is: 'other', what, message: otherAddresses[what] };
}
