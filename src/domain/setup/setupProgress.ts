import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { SetupProof } from '../../facts/setup/setupStep.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import { isGuid, type Guid } from '../guid.ts';
import { stepToFix, type SetupPlan } from './setupPlan.ts';
import { valuesOf, withValues, type SetupDraft } from './setupDraft.ts';

/** The state of a step (`data-state`). */
export type StepState = 'todo' | 'done' | 'broken';

/** What the page detected. Nothing more is concluded from it. */
export type SetupObservation =
  /** `undefined` if the field was cleared or its text was refused. */
  | {
      readonly saw: 'client-id';
      readonly clientId: Guid | undefined;
      /** The ID of one of the draft’s registrations; the main one without it. */
      readonly registration?: string;
    }
  /** `resolved`: Microsoft knows the tenant, or it is a GUID. */
  | {
      readonly saw: 'tenant';
      readonly tenant: string | undefined;
      readonly resolved: boolean;
      readonly registration?: string;
    }
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

/** Marks a step as done, or as not done, by hand. A person’s mark replaces a failure that a sign-in found. */
export function markStep(draft: SetupDraft, stepId: string, done: boolean): SetupDraft {
  if ((stepState(draft, stepId) === 'done') === done) return draft;
  return {
    ...draft,
    ticks: done ? { ...draft.ticks, [stepId]: 'person' } : without(draft.ticks, stepId),
    broken: without(draft.broken, stepId),
  };
}

/** Marks steps as done by hand. */
export function finishSteps(draft: SetupDraft, stepIds: readonly string[]): SetupDraft {
  return stepIds.reduce((changed, id) => markStep(changed, id, true), draft);
}

/** Marks the step that copies a tool’s redirect URL as done, if the plan has one. */
export function finishCopy(draft: SetupDraft, tool: TargetId, plan: SetupPlan): SetupDraft {
  const step = plan.registrations
    .flatMap(({ steps }) => steps)
    .find(({ id }) => id.split('@')[0] === `copy-redirect-${tool}`);
  return step ? finishSteps(draft, [step.id]) : draft;
}

/** Sets the IDs of a registration that are known. Once both are, the app is registered, and `steps` are done. */
export function enterIds(
  draft: SetupDraft,
  registration: string,
  ids: { readonly clientId: Guid | undefined; readonly tenant: string | undefined },
  steps: readonly string[],
  plan: SetupPlan,
): SetupDraft {
  const { clientId, tenant } = ids;
  const withClient = clientId
    ? observe(draft, { saw: 'client-id', clientId, registration }, plan)
    : draft;
  const withTenant =
    tenant === undefined
      ? withClient
      : observe(
          withClient,
          { saw: 'tenant', tenant, resolved: isGuid(tenant), registration },
          plan,
        );
  const known = valuesOf(withTenant, registration);
  return known.clientId && known.tenant !== undefined ? finishSteps(withTenant, steps) : withTenant;
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
      return observeClientId(draft, observation.clientId, plan, observation.registration);
    case 'tenant': {
      const { tenant, resolved, registration = 'main' } = observation;
      const changed = withValues(draft, registration, { tenant });
      return prove(changed, 'tenant', resolved, only(plan, registration));
    }
    case 'signed-in':
      return concerned(draft, observation.clientId, plan).reduce(
        (changed, each) => prove(changed, 'signed-in', true, each),
        draft,
      );
    case 'sign-in-failed':
      return concerned(draft, observation.clientId, plan).reduce(
        (changed, each) => breakStep(changed, observation.kind, each),
        draft,
      );
  }
}

function observeClientId(
  draft: SetupDraft,
  clientId: Guid | undefined,
  plan: SetupPlan,
  registration = 'main',
): SetupDraft {
  const own = only(plan, registration);
  const other = clientId !== valuesOf(draft, registration).clientId;
  // A sign-in proved something only for the previous client ID.
  const kept = other ? mend(prove(draft, 'signed-in', false, own), own) : draft;
  const changed = withValues(kept, registration, { clientId });
  return prove(changed, 'client-id', clientId !== undefined, own);
}

/** Clears what failed sign-ins with the previous client ID found. */
function mend(draft: SetupDraft, plan: SetupPlan): SetupDraft {
  return {
    ...draft,
    broken: stepsOf(plan).reduce((broken, { id }) => without(broken, id), draft.broken),
  };
}

/** Marks the steps that `proof` proves as done, or clears the page’s own marks. A person’s mark stays. */
function prove(draft: SetupDraft, proof: SetupProof, proven: boolean, plan: SetupPlan): SetupDraft {
  const steps = stepsOf(plan).filter((step) => step.proof === proof);
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

/** The part of a plan that is about one registration. */
function only(plan: SetupPlan, registration = 'main'): SetupPlan {
  return {
    ...plan,
    registrations: plan.registrations.filter((each) => each.registration.id === registration),
  };
}

/** The parts of a plan that are about a client ID. */
function concerned(draft: SetupDraft, clientId: Guid, plan: SetupPlan): readonly SetupPlan[] {
  return plan.registrations
    .map(({ registration: { id } }) => id)
    .filter((id) => valuesOf(draft, id).clientId === clientId)
    .map((id) => only(plan, id));
}

function without<Entry>(
  record: Readonly<Record<string, Entry>>,
  key: string,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}
