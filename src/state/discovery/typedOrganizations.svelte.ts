import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import { sameAddress, typedOrganization } from '../../domain/organizations/typedOrganization.ts';
import type { Storage } from '../../services/storage/storage.ts';
import { readTyped, writeTyped } from '../../services/storage/typedAddresses.ts';
import type { World } from '../../services/world.ts';

const topic = 'directory';

/** Organizations that no provider lists: the addresses that the person typed or pasted. */
export class Directory {
  readonly #world: World;
  readonly #storage: Storage;

  typed = $state.raw<readonly Organization[]>([]);

  constructor(world: World, storage: Storage) {
    this.#world = world;
    this.#storage = storage;
  }

  async load(): Promise<void> {
    this.typed = await readTyped(this.#storage);
  }

  /** Reads again whenever another tab has written; returns how to stop listening. */
  follow(): () => void {
    return this.#world.tabs.hear((heard) => {
      if (heard === topic) void this.load();
    });
  }

  /** Adds an address; one that is here already, as the app's or the API's, is only returned. */
  async add(url: OrganizationUrl): Promise<Organization> {
    const organization = typedOrganization(url);
    const known = this.typed.find((each) => sameAddress(each, organization));
    if (known) return known;
    await this.#write([...this.typed, organization]);
    return organization;
  }

  async remove(organization: Organization): Promise<void> {
    await this.#write(this.typed.filter((each) => each.id !== organization.id));
  }

  async #write(typed: readonly Organization[]): Promise<void> {
    this.typed = typed;
    await writeTyped(this.#storage, typed);
    this.#world.tabs.tell(topic);
  }
}
