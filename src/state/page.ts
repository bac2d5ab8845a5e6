import type { Storage } from '../services/storage/storage.ts';
import type { World } from '../services/world.ts';
import type { Router } from './router.svelte.ts';
import type { Session } from './signIn/session.svelte.ts';

/** What a subject in `state` may ask of the open page. */
export type Page = {
  readonly world: World;
  readonly storage: Storage;
  readonly session: Session;
  readonly router: Router;
  readonly redirectUri: string;
};
