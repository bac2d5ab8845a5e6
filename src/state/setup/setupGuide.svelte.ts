import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { ConnectValues } from '../../domain/signIn/connectLink.ts';
import type { Guid } from '../../domain/guid.ts';
import type { Registration } from '../../domain/signIn/registration.ts';
import { fillIn, registrationIn } from '../../domain/setup/knownValues.ts';
import { carryOver } from '../../domain/setup/carryOver.ts';
import { detectSteps } from '../../domain/setup/detectSteps.ts';
import { choicesOf, withToolUri, type SetupDraft } from '../../domain/setup/setupDraft.ts';
import { planSetup, type SetupPlan } from '../../domain/setup/setupPlan.ts';
import {
  enterIds,
  finishCopy,
  observe,
  type SetupObservation,
} from '../../domain/setup/setupProgress.ts';
import { loadKinds } from '../../services/loadKinds.ts';
import { draftRecords, readCurrentId, writeCurrentId } from '../../services/storage/drafts.ts';
import type { SignInOutcome } from '../signIn/session.svelte.ts';
import { rememberRegistration } from './currentRegistration.ts';
import { FreshDraft } from './freshDraft.svelte.ts';
import { Prover, type ProverPage } from './prover.svelte.ts';
import { StoredRecords, type UnreadableRecord } from '../storage/storedRecords.svelte.ts';

/** `ready` resolves once the host’s settings are known. */
type GuidePage = ProverPage & { readonly ready: Promise<void> };

/** The drafts of registrations, in sync with other tabs. One of them is open. */
export class SetupGuide {
  readonly #page: GuidePage;
  readonly #records: StoredRecords<SetupDraft>;
  readonly #fresh: FreshDraft;
  #currentId = $state.raw<string | undefined>(undefined);
  /** Each change may open another draft, so the next change waits for it. */
  #writing: Promise<unknown> = Promise.resolve();

  /** Undefined until they are loaded. */
  readonly drafts: readonly SetupDraft[] | undefined = $derived.by(() =>
    this.#records.loaded ? this.#records.values : undefined,
  );

  readonly draft: SetupDraft = $derived.by(() => this.#current());
  readonly plan: SetupPlan = $derived.by(() => this.#planOf(this.draft));
  /** False until the person selects or enters something. */
  readonly saved: boolean = $derived.by(() => this.drafts?.includes(this.draft) ?? false);

  /** Resolves when the stored drafts are loaded. */
  readonly ready: Promise<void>;

  /** Proves that a registration works. */
  readonly prover: Prover;

  constructor(page: GuidePage) {
    this.#page = page;
    this.prover = new Prover(page, this);
    this.#fresh = new FreshDraft(page, (draft) => this.#detect(draft));
    this.#records = new StoredRecords(page, draftRecords);
    this.ready = this.#start();
  }

  /** Drafts that can’t be read. They stay in the database until the person deletes them. */
  get unreadable(): readonly UnreadableRecord[] {
    return this.#records.unreadable;
  }

  /** Resolves once every change so far is saved. */
  get written(): Promise<unknown> {
    return this.#writing;
  }

  select(draft: SetupDraft): void {
    this.#currentId = draft.id;
    void writeCurrentId(this.#page.storage, draft.id);
    void rememberRegistration(this.#page.storage, draft);
  }

  /** Opens the draft with an ID, if there is one and another is open. */
  openDraft(id: string): void {
    const draft = this.drafts?.find((each) => each.id === id);
    if (draft && id !== this.draft.id) this.select(draft);
  }

  /** Opens the draft with a client ID, if there is one and another is open. */
  openClient(clientId: string): void {
    const draft = this.of(clientId);
    if (draft) this.openDraft(draft.id);
  }

  /** Creates a draft, saves it at once, and opens it. */
  async create(targets?: readonly TargetId[]): Promise<void> {
    await this.#inTurn(async () => {
      await this.#open(await this.#fresh.another(targets), (draft) => draft);
    });
  }

  /** Changes and saves the open draft. */
  async change(edit: (draft: SetupDraft) => SetupDraft): Promise<void> {
    await this.#inTurn(() => this.#open(this.draft, edit));
  }

  /** Changes what the plan depends on, and detects again which steps are done. */
  async choose(edit: (draft: SetupDraft) => SetupDraft): Promise<void> {
    await this.change((draft) => {
      const edited = edit(draft);
      return this.#detect(carryOver(edited, this.#planOf(draft), this.#planOf(edited)));
    });
  }

  async setClientId(clientId: Guid | undefined, registration = 'main'): Promise<void> {
    await this.choose((draft) =>
      this.#observe(draft, { saw: 'client-id', clientId, registration }),
    );
  }

  /** `resolved`: Microsoft knows the tenant, or it is a GUID. */
  async setTenant(
    tenant: string | undefined,
    resolved: boolean,
    registration = 'main',
  ): Promise<void> {
    await this.change((draft) =>
      this.#observe(draft, { saw: 'tenant', tenant, resolved, registration }),
    );
  }

  /** Sets the IDs of a registration that are known. Once both are, the app is registered, and `steps` are done. */
  async setIds(
    registration: string,
    ids: { readonly clientId: Guid | undefined; readonly tenant: string | undefined },
    steps: readonly string[],
  ): Promise<void> {
    await this.choose((draft) => enterIds(draft, registration, ids, steps, this.#planOf(draft)));
  }

  /** Sets the redirect URL that a tool shows; with one, the step that copies it is done. */
  async setToolUri(tool: TargetId, uri: string | undefined): Promise<void> {
    await this.change((draft) => {
      const changed = withToolUri(draft, tool, uri);
      return uri === undefined ? changed : finishCopy(changed, tool, this.#planOf(changed));
    });
  }

  async remove(draft: SetupDraft): Promise<void> {
    await this.#inTurn(async () => {
      await this.#records.remove(draft.id);
      this.#fresh.reset();
    });
  }

  removeUnreadable(record: UnreadableRecord): Promise<void> {
    return this.#records.removeUnreadable(record);
  }

  /** Opens the draft that fits a link with a target, or a new one. */
  async openLink(link: ConnectValues & { readonly for: TargetId }): Promise<void> {
    await this.ready;
    await this.#inTurn(async () => {
      const drafts = this.drafts ?? [];
      const fitting = link.client
        ? this.of(link.client)
        : drafts.find(({ targets }) => targets.includes(link.for));
      await this.#open(fitting ?? (await this.#fresh.another([link.for])), (draft) =>
        this.#detect(fillIn(draft, link, !fitting)),
      );
    });
  }

  /** Records the result of a sign-in on this page: it proves or breaks steps of the drafts with its client ID. */
  async recordSignIn(outcome: SignInOutcome): Promise<void> {
    await this.ready;
    // A proof may go through another registration than the one that it is about, which stays open.
    if (!this.prover.asked) this.openClient(outcome.registration.clientId);
    if (outcome.status === 'signed-in') {
      await this.observeSignIn(outcome.registration);
      await this.prover.arrive();
    } else {
      const kindOf = await loadKinds(this.#page.world);
      await this.observeSignIn(outcome.registration, kindOf(outcome.failure));
    }
  }

  /** Marks what a sign-in proved, or the step that fixes a problem, in every draft with its client ID. */
  async observeSignIn({ clientId, cloud }: Registration, kind?: ProblemKind): Promise<void> {
    const observation: SetupObservation = kind
      ? { saw: 'sign-in-failed', clientId, kind }
      : { saw: 'signed-in', clientId };
    await this.#inTurn(async () => {
      const concerned = (this.drafts ?? []).filter(
        (draft) => registrationIn(draft, clientId) !== undefined && draft.cloud === cloud,
      );
      const ids = concerned.map(({ id }) => id);
      await this.#records.changeEach(ids, (stored) => stored && this.#observe(stored, observation));
    });
  }

  /** Changes and saves a draft, if it is still there. */
  async changeDraft(id: string, edit: (draft: SetupDraft) => SetupDraft): Promise<void> {
    await this.#inTurn(() => this.#records.change(id, (stored) => stored && edit(stored)));
  }

  /** The draft with a client ID. */
  of(clientId: string): SetupDraft | undefined {
    return this.drafts?.find((draft) => registrationIn(draft, clientId) !== undefined);
  }

  async #start(): Promise<void> {
    const { storage, ready, session } = this.#page;
    await this.#inTurn(async () => {
      const reading = [readCurrentId(storage), this.#fresh.load(), this.#records.load()] as const;
      [this.#currentId] = await Promise.all(reading);
    });
    // Stored drafts don’t need the host’s settings, which may take seconds to load.
    if (this.drafts?.length === 0) await ready;
    for (const { registration } of session.accounts) await this.observeSignIn(registration);
  }

  #current(): SetupDraft {
    return (
      this.drafts?.find(({ id }) => id === this.#currentId) ??
      this.drafts?.[0] ??
      this.#fresh.current
    );
  }

  #planOf(draft: SetupDraft): SetupPlan {
    return planSetup(choicesOf(draft, this.#page.redirectUri));
  }

  #observe(draft: SetupDraft, observation: SetupObservation): SetupDraft {
    return observe(draft, observation, this.#planOf(draft));
  }

  /** Detects what this page knows without a request. */
  #detect(draft: SetupDraft): SetupDraft {
    const signedIn = this.#page.session.accounts.map(({ registration }) => registration);
    return detectSteps(draft, this.#planOf(draft), signedIn);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#writing.then(work);
    this.#writing = turn.catch(() => undefined); // the caller gets the error
    return turn;
  }

  /** Changes a draft and opens it. It is saved before it is shown, so a reload shows the same. */
  async #open(draft: SetupDraft, edit: (draft: SetupDraft) => SetupDraft): Promise<void> {
    await this.#records.change(draft.id, (stored) => edit(stored ?? draft));
    this.#currentId = draft.id;
    await writeCurrentId(this.#page.storage, draft.id);
    await rememberRegistration(this.#page.storage, this.draft);
  }
}
