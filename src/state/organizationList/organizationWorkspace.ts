import type { QueryClient } from '@tanstack/svelte-query';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Preferences } from '../../domain/organizationList/preferences.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { preferencesRecord } from '../../services/storage/preferences.ts';
import type { Checks } from '../checks/checks.svelte.ts';
import { OrganizationLists } from '../discovery/rememberedLists.svelte.ts';
import { OrganizationNotes } from './organizationNotes.svelte.ts';
import { OrganizationView } from './listQuery.svelte.ts';
import type { Page } from '../page.ts';
import type { Saved } from '../profiles/saved.ts';
import { Stored } from '../storage/stored.svelte.ts';

/** Organizations from which on a search is no matter of a moment. */
const longFrom = 1000;

/** What the organizations' screens share, kept from screen to screen. */
export class OrganizationDesk {
  readonly client: QueryClient;
  readonly checks: Checks;
  readonly saved: Saved;
  readonly preferences: Stored<Preferences>;
  readonly lists: OrganizationLists;
  readonly notes: OrganizationNotes;
  readonly view: OrganizationView;

  /** Resolves once everything kept in this browser has been read. */
  readonly ready: Promise<unknown>;

  constructor(page: Page, client: QueryClient, checks: Checks, saved: Saved) {
    this.client = client;
    this.checks = checks;
    this.saved = saved;
    this.preferences = new Stored(page, preferencesRecord);
    this.lists = new OrganizationLists(page, this.preferences);
    this.notes = new OrganizationNotes(page);
    this.view = new OrganizationView(page.world, () => this.lists.count > longFrom);
    this.ready = Promise.all([this.preferences.load(), this.notes.load(), this.lists.load()]);
  }

  /** Keeps a list for the next time, once it is known what the person wants. */
  remember = async (account: Account, organizations: readonly Organization[]): Promise<void> => {
    await this.ready;
    await this.lists.note(account, organizations);
  };
}
