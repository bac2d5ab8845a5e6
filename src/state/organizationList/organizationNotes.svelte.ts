import {
  changeNote,
  noNote,
  noNotes,
  type OrganizationNote,
  type OrganizationNotes as Notes,
} from '../../domain/organizations/organizationNotes.ts';
import { readNotes, storeNotes } from '../../services/storage/organizationNotes.ts';
import type { Storage } from '../../services/storage/storage.ts';
import type { World } from '../../services/world.ts';

const topic = 'organization-notes';

/** Notes, tags, favourites and visits by organization id, in step with the other tabs. */
export class OrganizationNotes {
  readonly #world: World;
  readonly #storage: Storage;
  /** Changes follow one another: each begins with what the one before has written. */
  #writing: Promise<void> = Promise.resolve();

  all = $state.raw<Notes>(noNotes);

  constructor(world: World, storage: Storage) {
    this.#world = world;
    this.#storage = storage;
    world.tabs.hear((heard) => {
      if (heard === topic) void this.load();
    });
  }

  async load(): Promise<void> {
    this.all = await readNotes(this.#storage);
  }

  of(id: string): OrganizationNote {
    return this.all.get(id) ?? noNote;
  }

  /** Notes that its page was opened. */
  visit(id: string): Promise<void> {
    const openedAt = this.#world.now();
    return this.#change(id, (note) => ({ ...note, opened: note.opened + 1, openedAt }));
  }

  edit(
    id: string,
    change: Partial<Pick<OrganizationNote, 'text' | 'tags' | 'favourite'>>,
  ): Promise<void> {
    return this.#change(id, (note) => ({ ...note, ...change }));
  }

  #change(id: string, change: (note: OrganizationNote) => OrganizationNote): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      this.all = changeNote(await readNotes(this.#storage), id, change);
      await storeNotes(this.#storage, this.all);
      this.#world.tabs.tell(topic);
    });
    return this.#writing;
  }
}
