import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import { sameAddress, typedOrganization } from '../../domain/organizations/typedOrganization.ts';
import { typedRecord } from '../../services/storage/typedAddresses.ts';
import type { Page } from '../page.ts';
import { Stored } from '../storage/stored.svelte.ts';

/** Organizations that no provider lists: the addresses that the person typed or pasted. */
export class TypedOrganizations {
  readonly #stored: Stored<readonly Organization[]>;

  constructor(page: Pick<Page, 'world' | 'storage'>) {
    this.#stored = new Stored(page, typedRecord);
  }

  get all(): readonly Organization[] {
    return this.#stored.current;
  }

  load(): Promise<void> {
    return this.#stored.load();
  }

  /** Adds an address. If the app's or the Web API's address of the same organization is there already, that one is returned. */
  async add(url: OrganizationUrl): Promise<Organization> {
    const organization = typedOrganization(url);
    const find = (typed: readonly Organization[]): Organization | undefined =>
      typed.find((each) => sameAddress(each, organization));
    if (!find(this.all))
      await this.#stored.change((typed) => (find(typed) ? typed : [...typed, organization]));
    return find(this.all) ?? organization;
  }

  remove({ id }: Organization): Promise<void> {
    return this.#stored.change((typed) => typed.filter((each) => each.id !== id));
  }
}
