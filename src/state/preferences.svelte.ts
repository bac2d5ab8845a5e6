import {
  defaultPreferences,
  type Preferences as Chosen,
} from '../domain/organizationList/preferences.ts';
import { readPreferences, writePreferences } from '../services/storage/preferences.ts';
import type { Storage } from '../services/storage/storage.ts';
import type { World } from '../services/world.ts';

const topic = 'preferences';

/** How the person likes this page, in step with the other tabs. */
export class Preferences {
  readonly #world: World;
  readonly #storage: Storage;

  #known = false;

  current = $state.raw<Chosen>(defaultPreferences);

  constructor(world: World, storage: Storage) {
    this.#world = world;
    this.#storage = storage;
    world.tabs.hear((heard) => {
      if (heard === topic) void this.load();
    });
  }

  async load(): Promise<void> {
    this.current = await readPreferences(this.#storage);
    this.#known = true;
  }

  /** Shown and written at once, so that no reload overtakes it; what other tabs change is heard of as they do. */
  async change(change: Partial<Chosen>): Promise<void> {
    if (!this.#known) await this.load();
    this.current = { ...this.current, ...change };
    await writePreferences(this.#storage, this.current);
    this.#world.tabs.tell(topic);
  }
}
