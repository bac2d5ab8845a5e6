import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { planStages, type PlannedStage } from '../../../domain/setup/setupStages.ts';
import type { SetupPlan } from '../../../domain/setup/setupPlan.ts';

/** A stage with its place in the guide. */
export type GuideStage = {
  readonly stage: PlannedStage;
  readonly registration: PlannedRegistration;
  readonly number: number;
  /** The number before its first step. */
  readonly after: number;
};

/** Every stage of a plan, numbered for each registration; the steps are numbered throughout. */
export function stagesOf(plan: SetupPlan): readonly GuideStage[] {
  let after = 0;
  return plan.registrations.flatMap((each) =>
    planStages(each).map((stage, index) => {
      const placed = { stage, registration: each.registration, number: index + 1, after };
      after += stage.steps.length;
      return placed;
    }),
  );
}
