import type { QueryClient } from '@tanstack/svelte-query';
import { createContext } from 'svelte';
import type { Config } from '../domain/signIn/config/hostConfig.ts';
import type { Failure } from '../domain/failure.ts';
import type { Account } from '../domain/signIn/registration.ts';
import { loadPart } from '../services/loadPart.ts';
import { readConfig } from '../services/signIn/hostConfig.ts';
import { logoutUrl } from '../services/signIn/signOut.ts';
import { redirectUri } from '../services/signIn/signInRecord.ts';
import { hasDrafts } from '../services/storage/hasDrafts.ts';
import { forgottenTopic } from '../services/storage/keys.ts';
import type { UnreadableReason } from '../services/storage/recordFormat.ts';
import { createStorage, type Storage } from '../services/storage/storage.ts';
import type { World } from '../services/world.ts';
import type { Checks } from './checks/checks.svelte.ts';
import type { Runs } from './checks/runs.svelte.ts';
import { Failures } from './diagnosis/failureLog.svelte.ts';
import type { OrganizationWorkspace } from './organizationList/organizationWorkspace.ts';
import type { Saved } from './discovery/saved.ts';
import type { Page } from './page.ts';
import { Router } from './router.svelte.ts';
import { Session, type SignInOutcome } from './signIn/session.svelte.ts';
import type { SetupGuide } from './setup/setupGuide.svelte.ts';

/** All that the open page knows. One per page, handed down by context. */
export class Latchkey implements Page {
  readonly world: World;
  readonly router: Router;
  readonly session: Session;
  readonly storage: Storage;
  readonly failures: Failures;

  #saved: Saved | undefined;
  #checks: { readonly checks: Checks; readonly runs: Runs } | undefined;
  #queryClient: QueryClient | undefined;
  #workspace: OrganizationWorkspace | undefined;
  #guide: SetupGuide | undefined;
  /** The keys of accounts that signed out in this page. */
  readonly #left: string[] = [];

  /** The text in the paste box, kept from screen to screen in memory only. */
  pastedText = '';
  config = $state.raw<Config | undefined>(undefined);
  /** Set once the browser turns out not to keep what is saved. */
  storageProblem = $state.raw<Failure | undefined>(undefined);
  /** By key, the records that are left as they are because they can't be read. */
  unreadable = $state.raw<Readonly<Record<string, UnreadableReason | undefined>>>({});

  constructor(world: World) {
    this.world = world;
    this.router = new Router(world);
    this.session = new Session(world, this.router, (outcome) => {
      void this.tellGuide(outcome);
      void this.#checks?.checks.welcome();
    });
    this.storage = createStorage(world, {
      onproblem: (failure) => {
        this.storageProblem = failure;
      },
      onunreadable: (key, why) => {
        this.unreadable = { ...this.unreadable, [key]: why };
      },
    });
    this.failures = new Failures(world);
    this.ready = this.#readConfig();
    world.tabs.hear((topic) => {
      if (topic.startsWith(forgottenTopic)) void this.forget(topic);
    });
  }

  /** Saved profiles and added addresses, kept from screen to screen; loaded with the first screen that needs them. */
  async saved(): Promise<Saved> {
    const { openSaved } = await loadPart(this.world, import('./discovery/saved.ts'));
    return (this.#saved ??= openSaved(this));
  }

  /** What checks have found, kept from screen to screen; loaded with the first screen that needs it. */
  async checks(): Promise<Checks> {
    return (await this.#openChecks()).checks;
  }

  /** The runs that this browser keeps; loaded with the first screen that needs them. */
  async runs(): Promise<Runs> {
    return (await this.#openChecks()).runs;
  }

  async #openChecks() {
    const [{ profiles }, { openChecks }] = await Promise.all([
      this.saved(),
      loadPart(this.world, import('./checks/openChecks.ts')),
    ]);
    return (this.#checks ??= openChecks(this, profiles));
  }

  /** Server state, kept from screen to screen; it comes with the first screen that needs it. */
  async queryClient(): Promise<QueryClient> {
    const { createQueryClient } = await loadPart(this.world, import('./discovery/queries.ts'));
    return (this.#queryClient ??= createQueryClient());
  }

  /** The organizations' lists, notes and preferences; loaded with the first screen that needs them. */
  async workspace(): Promise<OrganizationWorkspace> {
    const [client, checks, saved, { OrganizationWorkspace }] = await Promise.all([
      this.queryClient(),
      this.checks(),
      this.saved(),
      loadPart(this.world, import('./organizationList/organizationWorkspace.ts')),
    ]);
    if (!this.#workspace) {
      this.#workspace = new OrganizationWorkspace(this, client, checks, saved);
      for (const key of this.#left) this.#workspace.lists.leave(key);
    }
    return this.#workspace;
  }

  /**
   * Signs an account out. Its tokens are gone when this returns; forgetting its organizations and Microsoft's own page, if
   * `also` is true, follow as far as they can.
   */
  signOut(account: Account, also: boolean): void {
    this.session.signOut(account);
    this.#left.push(account.key);
    this.#workspace?.lists.leave(account.key);
    if (this.session.accounts.length === 0) this.#checks?.checks.clear();
    else this.#checks?.checks.leave(account.key);
    void this.#queryClient?.cancelQueries({
      predicate: ({ queryKey }) => queryKey[1] === account.key,
    });
    this.#queryClient?.removeQueries({ predicate: ({ queryKey }) => queryKey[1] === account.key });
    if (also) void this.world.leave(logoutUrl(this.world, account));
  }

  /**
   * Removes what this tab and the database keep of one registration or of everything, and loads the page anew. Checks have ended,
   * and everyone concerned is signed out, when this returns: neither waits for a part of the page or the database.
   *
   * @param topic What the other tabs are told.
   */
  async forget(topic: string): Promise<void> {
    const clientId = topic.slice(forgottenTopic.length);
    const accounts = this.session.accounts.filter(
      ({ registration }) => !clientId || registration.clientId === clientId,
    );
    this.#checks?.checks.stop();
    for (const account of accounts) this.signOut(account, false);
    const { forget } = await loadPart(this.world, import('./signIn/forget.ts'));
    await forget(this, clientId, accounts);
  }

  /** The setup guide, kept from screen to screen; it comes with the first screen that needs it. */
  async guide(): Promise<SetupGuide> {
    const { SetupGuide } = await loadPart(this.world, import('./setup/setupGuide.svelte.ts'));
    return (this.#guide ??= new SetupGuide(this));
  }

  get redirectUri(): string {
    return redirectUri(this.world);
  }

  /** The sandbox's address; undefined inside the sandbox itself. */
  get sandboxHref(): string | undefined {
    return this.redirectUri.endsWith('/sandbox/') ? undefined : `${this.redirectUri}sandbox/`;
  }

  /** Resolves once the host's settings are known. */
  readonly ready: Promise<void>;

  /** Marks in the setup guide what a sign-in proved, or which step it failed at; where nothing is being set up there is nobody to tell. */
  async tellGuide(outcome: SignInOutcome): Promise<void> {
    if (await hasDrafts(this.storage)) await (await this.guide()).recordSignIn(outcome);
  }

  async #readConfig(): Promise<void> {
    this.config = await readConfig(this.world);
  }

  /** Copies a text the person asked for; false where the browser does not let us. */
  copy = async (text: string): Promise<boolean> => {
    try {
      await this.world.copy(text);
      return true;
    } catch {
      return false; // the browser refuses the clipboard: the person is told to copy by hand
    }
  };
}

export const [getLatchkey, setLatchkey] = createContext<Latchkey>();
