import type { QueryClient } from '@tanstack/svelte-query';
import { createContext } from 'svelte';
import type { Preferences } from '../../domain/organizationList/preferences.ts';
import { preferencesRecord } from '../../services/storage/preferences.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { Checks } from '../checks/checks.svelte.ts';
import { Listings } from '../discovery/listings.svelte.ts';
import { RememberedLists } from '../discovery/rememberedLists.svelte.ts';
import type { Page } from '../page.ts';
import type { Saved } from '../discovery/saved.ts';
import { Stored } from '../storage/stored.svelte.ts';
import { ListQuery } from './listQuery.svelte.ts';
import { OrganizationNotes } from './organizationNotes.svelte.ts';
import { Selection } from './selection.svelte.ts';
import { VisibleList } from './visibleList.svelte.ts';

/** A search in more organizations than this takes a noticeable part of a frame. */
const longFrom = 1000;

/** What the screens of the organizations share, for as long as the page is open. */
export class OrganizationWorkspace {
  readonly checks: Checks;
  readonly saved: Saved;
  readonly preferences: Stored<Preferences>;
  readonly lists: RememberedLists;
  readonly notes: OrganizationNotes;
  readonly listQuery: ListQuery;
  readonly listings: Listings;
  readonly visibleList: VisibleList;
  readonly selection: Selection;

  /** Resolves once everything saved in this browser has been read. */
  readonly ready: Promise<unknown>;

  constructor(page: Page, client: QueryClient, checks: Checks, saved: Saved) {
    const { world } = page;
    this.checks = checks;
    this.saved = saved;
    this.preferences = new Stored(page, preferencesRecord);
    this.lists = new RememberedLists(page, this.preferences);
    this.notes = new OrganizationNotes(page);
    this.listQuery = new ListQuery(world, () => this.lists.count > longFrom);
    const { lists, listQuery, notes, preferences } = this;
    this.listings = new Listings(page, {
      client,
      lists,
      preferences,
      typedOrganizations: saved.typedOrganizations,
      remember: (account) => {
        const { version } = lists;
        return (organizations) => void this.#remember(account, organizations, version);
      },
    });
    const { listings } = this;
    this.visibleList = new VisibleList({
      world,
      listings,
      listQuery,
      preferences,
      notes,
      checks,
    });
    this.selection = new Selection({ listings, visibleList: this.visibleList });
    this.ready = Promise.all([this.preferences.load(), this.notes.load(), this.lists.load()]);
  }

  /** Saves a list for the next visit, once the person's choice about that is known. */
  async #remember(
    account: Account,
    organizations: readonly Organization[],
    version: number,
  ): Promise<void> {
    await this.ready;
    await this.lists.note(account, organizations, version);
  }
}

export const [getWorkspace, setWorkspace] = createContext<OrganizationWorkspace>();
