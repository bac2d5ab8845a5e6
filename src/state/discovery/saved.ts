import { TypedOrganizations } from './typedOrganizations.svelte.ts';
import type { Page } from '../page.ts';
import { Profiles } from '../profiles/profiles.svelte.ts';

/** Organizations that the person keeps: as profiles, or as addresses. */
export type Saved = {
  readonly profiles: Profiles;
  readonly typedOrganizations: TypedOrganizations;
};

/** Begins to read them; they show up as they come. */
export function openSaved(page: Pick<Page, 'world' | 'storage'>): Saved {
  const saved = { profiles: new Profiles(page), typedOrganizations: new TypedOrganizations(page) };
  void saved.profiles.load();
  void saved.typedOrganizations.load();
  return saved;
}
