import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { ConnectValues } from '../../domain/signIn/connectLink.ts';
import { isGuid, parseGuid, type Guid } from '../../domain/guid.ts';
import type { Registration } from '../../domain/signIn/registration.ts';
import { choicesOf, newDraft, type SetupDraft } from '../../domain/setup/setupDraft.ts';
import { planSetup, type SetupPlan } from '../../domain/setup/setupPlan.ts';
import { observe, type SetupObservation } from '../../domain/setup/setupProgress.ts';
import { draftRecords, readCurrentId, writeCurrentId } from '../../services/storage/drafts.ts';
import type { Page } from '../page.ts';
import type { SignInOutcome } from '../signIn/session.svelte.ts';
import { StoredRecords, type UnreadableRecord } from '../storage/storedRecords.svelte.ts';

/** The registrations that are being set up, in step with the other tabs. One of them is worked on. */
export class SetupGuide {
  readonly #page: Page;
  readonly #records: StoredRecords<SetupDraft>;
  /** Stands in until something is chosen; only then it is kept. */
  #fresh: SetupDraft;
  #currentId = $state.raw<string | undefined>(undefined);
  /** What is being written: which draft is worked on may change with each change, so the next one waits. */
  #writing: Promise<unknown> = Promise.resolve();

  /** Undefined until they have been read. */
  readonly drafts: readonly SetupDraft[] | undefined = $derived.by(() =>
    this.#records.loaded ? this.#records.values : undefined,
  );

  readonly draft: SetupDraft = $derived.by(() => this.#current());
  readonly plan: SetupPlan = $derived.by(() => this.#planOf(this.draft));
  /** False while nothing has been chosen or entered yet. */
  readonly kept: boolean = $derived.by(() => this.drafts?.includes(this.draft) ?? false);

  /** Resolves once what was kept has been read. */
  readonly ready: Promise<void>;

  constructor(page: Page) {
    this.#page = page;
    this.#fresh = this.#make(['latchkey']);
    this.#records = new StoredRecords(page, draftRecords);
    this.ready = this.#start();
  }

  /** Drafts that can't be read. They stay as they are until the person deletes them. */
  get unreadable(): readonly UnreadableRecord[] {
    return this.#records.unreadable;
  }

  select(draft: SetupDraft): void {
    this.#currentId = draft.id;
    void writeCurrentId(this.#page.storage, draft.id);
  }

  /** Begins another registration. It is kept at once, so that it can be found again. */
  async begin(targets: readonly TargetId[] = ['latchkey']): Promise<void> {
    await this.#inTurn(() => this.#work(this.#make(targets), (draft) => draft));
  }

  /** Changes the draft at hand, and keeps it. */
  async change(edit: (draft: SetupDraft) => SetupDraft): Promise<void> {
    await this.#inTurn(() => this.#work(this.draft, edit));
  }

  /** Changes what the plan depends on, and looks again at what this page can see. */
  async choose(edit: (draft: SetupDraft) => SetupDraft): Promise<void> {
    await this.change((draft) => this.#look(edit(draft)));
  }

  async setClientId(clientId: Guid | undefined): Promise<void> {
    await this.choose((draft) => this.#see(draft, { saw: 'client-id', clientId }));
  }

  /** `resolved`: Microsoft knows the tenant, or it is a GUID. */
  async setTenant(tenant: string | undefined, resolved: boolean): Promise<void> {
    await this.change((draft) => this.#see(draft, { saw: 'tenant', tenant, resolved }));
  }

  async remove(draft: SetupDraft): Promise<void> {
    await this.#inTurn(async () => {
      await this.#records.remove(draft.id);
      this.#fresh = this.#make(['latchkey']);
    });
  }

  removeUnreadable(record: UnreadableRecord): Promise<void> {
    return this.#records.removeUnreadable(record);
  }

  /** A link named a target: the draft that has it, or a new one, is the one at hand from now on. */
  async arrive(link: ConnectValues & { readonly for: TargetId }): Promise<void> {
    await this.ready;
    await this.#inTurn(() => {
      const drafts = this.drafts ?? [];
      const fitting = link.client
        ? drafts.find(({ clientId }) => clientId === link.client)
        : drafts.find(({ targets }) => targets.includes(link.for));
      return this.#work(fitting ?? this.#make([link.for]), (draft) =>
        this.#look(fillIn(draft, link, !fitting)),
      );
    });
  }

  /** How a sign-in on this page went: it proves or breaks steps of the drafts with its client ID. */
  async witness(outcome: SignInOutcome): Promise<void> {
    await this.ready;
    if (outcome.status === 'signed-in') await this.#seeAll(outcome.registration);
    else {
      const { classifyFailure } = await import('../../domain/diagnosis/classifyFailure.ts');
      await this.#seeAll(outcome.registration, classifyFailure(outcome.failure).kind);
    }
  }

  /** The draft of a registration, wherever it appears. */
  of(clientId: string): SetupDraft | undefined {
    return this.drafts?.find((draft) => draft.clientId === parseGuid(clientId));
  }

  async #start(): Promise<void> {
    await this.#inTurn(async () => {
      const reading = [readCurrentId(this.#page.storage), this.#records.load()] as const;
      [this.#currentId] = await Promise.all(reading);
    });
    for (const { registration } of this.#page.session.accounts) await this.#seeAll(registration);
  }

  #current(): SetupDraft {
    return this.drafts?.find(({ id }) => id === this.#currentId) ?? this.drafts?.[0] ?? this.#fresh;
  }

  #make(targets: readonly TargetId[]): SetupDraft {
    return newDraft(this.#page.world.randomId(), 'public', targets);
  }

  #planOf(draft: SetupDraft): SetupPlan {
    return planSetup(choicesOf(draft, this.#page.redirectUri));
  }

  #see(draft: SetupDraft, sight: SetupObservation): SetupDraft {
    return observe(draft, sight, this.#planOf(draft));
  }

  /** What can be seen without asking anybody. */
  #look(draft: SetupDraft): SetupDraft {
    const { clientId, tenant } = draft;
    let seen = this.#see(draft, { saw: 'client-id', clientId });
    if (tenant !== undefined && isGuid(tenant))
      seen = this.#see(seen, { saw: 'tenant', tenant, resolved: true });
    const through = this.#page.session.accounts.map(({ registration }) => registration);
    for (const each of through.filter(({ cloud }) => cloud === draft.cloud))
      seen = this.#see(seen, { saw: 'signed-in', clientId: each.clientId });
    return seen;
  }

  async #seeAll({ clientId, cloud }: Registration, kind?: ProblemKind): Promise<void> {
    const sight: SetupObservation = kind
      ? { saw: 'sign-in-failed', clientId, kind }
      : { saw: 'signed-in', clientId };
    await this.#inTurn(async () => {
      for (const draft of this.drafts ?? []) {
        if (draft.clientId === clientId && draft.cloud === cloud)
          await this.#records.change(draft.id, (stored) => stored && this.#see(stored, sight));
      }
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#writing.then(work);
    this.#writing = turn.catch(() => undefined); // whoever asked for the change hears of it
    return turn;
  }

  /** Works on a draft from now on. What is shown has been written: a reload at any moment shows the same. */
  async #work(draft: SetupDraft, edit: (draft: SetupDraft) => SetupDraft): Promise<void> {
    await this.#records.change(draft.id, (stored) => edit(stored ?? draft));
    this.#currentId = draft.id;
    await writeCurrentId(this.#page.storage, draft.id);
  }
}

/** Takes from a link what is not known yet. The cloud goes with the client ID, so only a new draft takes it. */
function fillIn(
  draft: SetupDraft,
  link: ConnectValues & { readonly for: TargetId },
  isNew: boolean,
): SetupDraft {
  return {
    ...draft,
    targets: draft.targets.includes(link.for) ? draft.targets : [...draft.targets, link.for],
    clientId: draft.clientId ?? link.client,
    tenant: draft.tenant ?? link.tenant,
    organizationUrl: draft.organizationUrl ?? link.org,
    cloud: (isNew ? link.cloud : undefined) ?? draft.cloud,
  };
}
