import { defaultPreferences, type Preferences as Chosen } from '../domain/preferences.ts';
import { readPreferences, writePreferences } from '../services/preferences.ts';
import type { Storage } from '../services/storage.ts';
import type { World } from '../services/world.ts';

const topic = 'preferences';

/** How the person likes this page, in step with the other tabs. */
export class Preferences {
  readonly #world: World;
  readonly #storage: Storage;

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
  }

  /** Shown at once; another tab may have changed something else meanwhile, which stays. */
  async change(change: Partial<Chosen>): Promise<void> {
    this.current = { ...this.current, ...change };
    const stored = await readPreferences(this.#storage);
    await writePreferences(this.#storage, { ...stored, ...change });
    this.#world.tabs.tell(topic);
  }
}
