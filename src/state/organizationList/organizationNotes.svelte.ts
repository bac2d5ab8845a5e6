import {
  changeNote,
  noNote,
  type OrganizationNote,
  type OrganizationNotes as Notes,
} from '../../domain/organizations/organizationNotes.ts';
import { notesRecord } from '../../services/storage/organizationNotes.ts';
import type { Page } from '../page.ts';
import { Stored } from '../storage/stored.svelte.ts';

/** Notes, tags, favorites and visits by organization ID, in step with the other tabs. */
export class OrganizationNotes {
  readonly #world: Page['world'];
  readonly #stored: Stored<Notes>;

  constructor(page: Pick<Page, 'world' | 'storage'>) {
    this.#world = page.world;
    this.#stored = new Stored(page, notesRecord);
  }

  get all(): Notes {
    return this.#stored.current;
  }

  load(): Promise<void> {
    return this.#stored.load();
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
    return this.#stored.change((notes) => changeNote(notes, id, change));
  }
}
