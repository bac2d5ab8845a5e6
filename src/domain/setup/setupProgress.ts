import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { SetupProof } from '../../facts/setup/setupStep.ts';
import type { Guid } from '../guid.ts';
import { stepToFix, type SetupPlan } from './setupPlan.ts';
import type { SetupDraft } from './setupDraft.ts';

/** The state of a step (`data-state`). */
export type StepState = 'todo' | 'done' | 'broken';

/** What the page detected. Nothing more is concluded from it. */
export type SetupObservation =
  /** `undefined` if the field was cleared or its text was refused. */
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

/** How many steps of the plan are done. */
export function countProgress(draft: SetupDraft, plan: SetupPlan) {
  const steps = stepsOf(plan);
  const count = (state: StepState) =>
    steps.filter((step) => stepState(draft, step.id) === state).length;
  return { done: count('done'), broken: count('broken'), of: steps.length };
}

/** Marks a step as done, or as not done, by hand. A broken step is no longer broken. */
export function toggleStep(draft: SetupDraft, stepId: string): SetupDraft {
  const done = stepState(draft, stepId) === 'done';
  return {
    ...draft,
    ticks: done ? without(draft.ticks, stepId) : { ...draft.ticks, [stepId]: 'person' },
    broken: without(draft.broken, stepId),
  };
}

/** Clears every mark and keeps what was entered. */
export function resetProgress(draft: SetupDraft): SetupDraft {
  return { ...draft, ticks: {}, broken: {} };
}

/** Applies what the page detected. An observation about another client ID doesn’t change the draft. */
export function observe(
  draft: SetupDraft,
  observation: SetupObservation,
  plan: SetupPlan,
): SetupDraft {
  switch (observation.saw) {
    case 'client-id':
      return observeClientId(draft, observation.clientId, plan);
    case 'tenant':
      return prove({ ...draft, tenant: observation.tenant }, 'tenant', observation.resolved, plan);
    case 'signed-in':
      return observation.clientId === draft.clientId
        ? prove(draft, 'signed-in', true, plan)
        : draft;
    case 'sign-in-failed':
      return observation.clientId === draft.clientId
        ? breakStep(draft, observation.kind, plan)
        : draft;
  }
}

function observeClientId(
  draft: SetupDraft,
  clientId: Guid | undefined,
  plan: SetupPlan,
): SetupDraft {
  const other = clientId !== draft.clientId;
  // A sign-in proved something only for the previous client ID.
  const kept = other ? { ...prove(draft, 'signed-in', false, plan), broken: {} } : draft;
  return prove({ ...kept, clientId }, 'client-id', clientId !== undefined, plan);
}

/** Marks the steps that `proof` proves as done, or clears the page’s own marks. A person’s mark stays. */
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
  const id = stepToFix(plan, kind);
  return id === undefined
    ? draft
    : { ...draft, ticks: without(draft.ticks, id), broken: { ...draft.broken, [id]: kind } };
}

function stepsOf(plan: SetupPlan) {
  return plan.registrations.flatMap((each) => each.steps);
}

/** The client ID belongs to the main registration; nothing is known about others. */
function mainSteps(plan: SetupPlan) {
  return plan.registrations[0]?.steps ?? [];
}

function without<Entry>(
  record: Readonly<Record<string, Entry>>,
  key: string,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}
