import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { SetupProof } from '../../facts/setup/setupStep.ts';
import type { Guid } from '../guid.ts';
import { stepMending, type SetupPlan } from './setupPlan.ts';
import type { SetupDraft } from './setupDraft.ts';

/** A step’s state as the page shows it (`data-state`). */
export type StepState = 'todo' | 'done' | 'broken';

/** What the page saw by itself, and nothing more is concluded from it. */
export type SetupSight =
  /** Both are well-formed: `undefined` where the field was emptied or refused. */
  | { readonly saw: 'client-id'; readonly clientId: Guid | undefined }
  /** `resolved`: Microsoft knows the tenant, or it is a GUID. */
  | { readonly saw: 'tenant'; readonly tenant: string | undefined; readonly resolved: boolean }
  /** Proves this client ID, this page’s SPA redirect URI and the consent; never a Web platform or a secret. */
  | { readonly saw: 'signed-in'; readonly clientId: Guid }
  | { readonly saw: 'sign-in-failed'; readonly clientId: Guid; readonly kind: ProblemKind };

export function stepState(draft: SetupDraft, stepId: string): StepState {
  if (Object.hasOwn(draft.broken, stepId)) return 'broken';
  return Object.hasOwn(draft.ticks, stepId) ? 'done' : 'todo';
}

/** How far the set-up is: steps done, of all steps of the plan. */
export function countProgress(draft: SetupDraft, plan: SetupPlan) {
  const steps = stepsOf(plan);
  const count = (state: StepState) =>
    steps.filter((step) => stepState(draft, step.id) === state).length;
  return { done: count('done'), broken: count('broken'), of: steps.length };
}

/** Ticks or unticks a step by hand; a mended step stops being broken. */
export function toggleStep(draft: SetupDraft, stepId: string): SetupDraft {
  const done = stepState(draft, stepId) === 'done';
  return {
    ...draft,
    ticks: done ? without(draft.ticks, stepId) : { ...draft.ticks, [stepId]: 'person' },
    broken: without(draft.broken, stepId),
  };
}

/** Forgets the ticks and marks; what was entered stays. */
export function resetProgress(draft: SetupDraft): SetupDraft {
  return { ...draft, ticks: {}, broken: {} };
}

/** Takes in what the page saw. What it saw of another client ID says nothing about this draft. */
export function observe(draft: SetupDraft, sight: SetupSight, plan: SetupPlan): SetupDraft {
  switch (sight.saw) {
    case 'client-id':
      return observeClientId(draft, sight.clientId, plan);
    case 'tenant':
      return prove({ ...draft, tenant: sight.tenant }, 'tenant', sight.resolved, plan);
    case 'signed-in':
      return sight.clientId === draft.clientId ? prove(draft, 'signed-in', true, plan) : draft;
    case 'sign-in-failed':
      return sight.clientId === draft.clientId ? breakStep(draft, sight.kind, plan) : draft;
  }
}

function observeClientId(
  draft: SetupDraft,
  clientId: Guid | undefined,
  plan: SetupPlan,
): SetupDraft {
  const other = clientId !== draft.clientId;
  // What a sign-in proved, it proved for the former client ID.
  const kept = other ? { ...prove(draft, 'signed-in', false, plan), broken: {} } : draft;
  return prove({ ...kept, clientId }, 'client-id', clientId !== undefined, plan);
}

/** Ticks the steps that `proof` proves, or takes the page’s own ticks off again. A person’s tick stays. */
function prove(draft: SetupDraft, proof: SetupProof, proven: boolean, plan: SetupPlan): SetupDraft {
  const steps = mainSteps(plan).filter((step) => step.proof === proof);
  let { ticks, broken } = draft;
  for (const { id } of steps) {
    if (proven) {
      ticks = { ...ticks, [id]: ticks[id] ?? 'page' };
      broken = without(broken, id);
    } else if (ticks[id] === 'page') ticks = without(ticks, id);
  }
  return { ...draft, ticks, broken };
}

function breakStep(draft: SetupDraft, kind: ProblemKind, plan: SetupPlan): SetupDraft {
  const id = stepMending(plan, kind);
  return id === undefined
    ? draft
    : { ...draft, ticks: without(draft.ticks, id), broken: { ...draft.broken, [id]: kind } };
}

function stepsOf(plan: SetupPlan) {
  return plan.registrations.flatMap((each) => each.steps);
}

/** The client ID is the main registration’s; nothing is known of another. */
function mainSteps(plan: SetupPlan) {
  return plan.registrations[0]?.steps ?? [];
}

function without<Entry>(
  record: Readonly<Record<string, Entry>>,
  key: string,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}
