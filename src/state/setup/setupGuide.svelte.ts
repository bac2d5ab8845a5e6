import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { ConnectValues } from '../../domain/signIn/connectLink.ts';
import { isGuid, parseGuid, type Guid } from '../../domain/guid.ts';
import type { Registration } from '../../domain/signIn/registration.ts';
import { choicesOf, newDraft, type SetupDraft } from '../../domain/setup/setupDraft.ts';
import { planSetup, type SetupPlan } from '../../domain/setup/setupPlan.ts';
import { observe, type SetupObservation } from '../../domain/setup/setupProgress.ts';
import {
  readCurrentId,
  readDrafts,
  removeDraft,
  saveDraft,
  writeCurrentId,
  type DamagedDraft,
} from '../../services/storage/drafts.ts';
import type { Page } from '../page.ts';
import type { SignInOutcome } from '../signIn/session.svelte.ts';

const topic = 'setup';

/** The registrations that are being set up, in step with the other tabs. One of them is worked on. */
export class SetupGuide {
  readonly #page: Page;
  /** Stands in until something is chosen; only then it is kept. */
  #fresh: SetupDraft;
  #currentId = $state.raw<string | undefined>(undefined);
  /** What is being written; each change waits for the one before it. */
  #writing: Promise<unknown> = Promise.resolve();

  /** Undefined until they have been read. */
  drafts = $state.raw<readonly SetupDraft[] | undefined>(undefined);
  damaged = $state.raw<readonly DamagedDraft[]>([]);

  readonly draft: SetupDraft = $derived.by(() => this.#current());
  readonly plan: SetupPlan = $derived.by(() => this.#planOf(this.draft));
  /** False while nothing has been chosen or entered yet. */
  readonly kept: boolean = $derived.by(() => this.drafts?.includes(this.draft) ?? false);

  /** Resolves once what was kept has been read. */
  readonly ready: Promise<void>;

  constructor(page: Page) {
    this.#page = page;
    this.#fresh = this.#make(['latchkey']);
    page.world.tabs.hear((heard) => {
      if (heard === topic) void this.#read();
    });
    this.ready = this.#start();
  }

  select(draft: SetupDraft): void {
    this.#currentId = draft.id;
    void writeCurrentId(this.#page.storage, draft.id);
  }

  /** Begins another registration. It is kept at once, so that it can be found again. */
  async begin(targets: readonly TargetId[] = ['latchkey']): Promise<void> {
    await this.#inTurn(() => this.#put(this.#make(targets), true));
  }

  /** Changes the draft at hand, and keeps it. */
  async change(edit: (draft: SetupDraft) => SetupDraft): Promise<void> {
    await this.#inTurn(() => this.#put(edit(this.draft), true));
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
      await removeDraft(this.#page.storage, draft);
      this.#fresh = this.#make(['latchkey']);
      await this.#changed();
    });
  }

  async removeDamaged({ key }: DamagedDraft): Promise<void> {
    await this.#page.storage.remove(key);
    await this.#changed();
  }

  /** A link named a target: the draft that has it, or a new one, is the one at hand from now on. */
  async arrive(link: ConnectValues & { readonly for: TargetId }): Promise<void> {
    await this.ready;
    await this.#inTurn(() => {
      const drafts = this.drafts ?? [];
      const fitting = link.client
        ? drafts.find(({ clientId }) => clientId === link.client)
        : drafts.find(({ targets }) => targets.includes(link.for));
      const draft = fillIn(fitting ?? this.#make([link.for]), link, !fitting);
      return this.#put(this.#look(draft), true);
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
    this.#currentId = await readCurrentId(this.#page.storage);
    await this.#read();
    for (const { registration } of this.#page.session.accounts) await this.#seeAll(registration);
  }

  async #read(): Promise<void> {
    const { drafts, damaged } = await readDrafts(this.#page.storage);
    this.drafts = drafts;
    this.damaged = damaged;
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
          await this.#put(this.#see(draft, sight), false);
      }
    });
  }

  /** Begins with what is kept now: another tab may have changed it. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#writing.then(() => this.#read()).then(work);
    this.#writing = turn.catch(() => undefined); // whoever asked for the change hears of it
    return turn;
  }

  /** What is shown has been written: a reload at any moment shows the same. */
  async #put(draft: SetupDraft, atHand: boolean): Promise<void> {
    await saveDraft(this.#page.storage, draft, atHand);
    const others = this.drafts ?? [];
    this.drafts = others.some(({ id }) => id === draft.id)
      ? others.map((each) => (each.id === draft.id ? draft : each))
      : [...others, draft];
    if (atHand) this.#currentId = draft.id;
    this.#page.world.tabs.tell(topic);
  }

  async #changed(): Promise<void> {
    await this.#read();
    this.#page.world.tabs.tell(topic);
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
