import type { Guid } from '../../domain/guid.ts';
import { readPastedIds } from '../../domain/setup/pastedIds.ts';
import { loadPart } from '../../services/loadPart.ts';
import type { World } from '../../services/world.ts';
import type { SetupGuide } from './setupGuide.svelte.ts';

/** Two IDs in one text, and which of them is which: by the text, by asking Microsoft, or by asking the person. */
export class IdsEntry {
  readonly #world: World;
  readonly #guide: SetupGuide;
  #last = '';

  problem = $state<string>();
  /** Two IDs that neither the text nor Microsoft told apart. */
  unclear = $state.raw<readonly [Guid, Guid]>();
  asking = $state(false);
  /** What was read, for a screen reader. */
  taken = $state<string>();

  constructor(world: World, guide: SetupGuide) {
    this.#world = world;
    this.#guide = guide;
  }

  /**
   * Reads a text and saves what it says. Both IDs together mean that the app is registered, so the stage’s steps are done.
   * @returns true once there is nothing left to ask
   */
  async read(text: string, registration: string, steps: readonly string[]): Promise<boolean> {
    if (text === this.#last) return false;
    this.#last = text;
    this.unclear = undefined;
    this.taken = undefined;
    const read = readPastedIds(text);
    this.problem = read.status === 'refused' ? read.message : undefined;
    switch (read.status) {
      case 'empty':
      case 'refused':
        return false;
      case 'told':
        return this.#save(read.clientId, read.tenant, registration, steps);
      case 'unclear': {
        const tenant = await this.#findTenant(read.ids);
        if (text !== this.#last) return false;
        const clientId = read.ids.find((id) => id !== tenant);
        if (tenant !== undefined) return this.#save(clientId, tenant, registration, steps);
        this.unclear = read.ids;
        return false;
      }
    }
  }

  /** The person says which of the two is the client ID. */
  async choose(clientId: Guid, registration: string, steps: readonly string[]): Promise<void> {
    const tenant = this.unclear?.find((id) => id !== clientId);
    this.unclear = undefined;
    await this.#save(clientId, tenant, registration, steps);
  }

  async #save(
    clientId: Guid | undefined,
    tenant: string | undefined,
    registration: string,
    steps: readonly string[],
  ): Promise<boolean> {
    await this.#guide.setIds(registration, { clientId, tenant }, steps);
    this.#last = '';
    this.taken =
      clientId && tenant !== undefined
        ? 'Both IDs are filled in above.'
        : `The ${clientId ? 'Application (client)' : 'Directory (tenant)'} ID is filled in above. The other ID is still missing.`;
    return true;
  }

  /** The one of the two that Microsoft knows as a tenant; undefined if it can’t be asked, or knows both or neither. */
  async #findTenant(ids: readonly [Guid, Guid]): Promise<Guid | undefined> {
    this.asking = true;
    const [first, second] = await Promise.all(ids.map((id) => this.#isTenant(id)));
    this.asking = false;
    return first === second ? undefined : ids[first ? 0 : 1];
  }

  async #isTenant(id: Guid): Promise<boolean> {
    try {
      const { lookUpTenant } = await loadPart(
        this.#world,
        import('../../services/signIn/lookUpTenant.ts'),
      );
      await lookUpTenant(this.#world, this.#guide.draft.cloud, id);
      return true;
    } catch {
      return false; // no tenant, or Microsoft can’t be reached: the person is asked
    }
  }
}
