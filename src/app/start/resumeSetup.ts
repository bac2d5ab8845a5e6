import type { Guid } from '../../domain/guid.ts';
import type { SecretExpiry } from '../../domain/setup/secretExpiry.ts';
import { valuesOf, type SetupDraft } from '../../domain/setup/setupDraft.ts';
import type { SetupPlan } from '../../domain/setup/setupPlan.ts';
import { planStages, stageProgress } from '../../domain/setup/setupStages.ts';

type KnownSecret = { readonly secret: SecretExpiry; readonly clientId: Guid | undefined };

/** The secrets of a draft’s registrations that have a date. */
export function secretsOf(draft: SetupDraft): readonly KnownSecret[] {
  return ['main', ...Object.keys(draft.others)].flatMap((id) => {
    const { secret, clientId } = valuesOf(draft, id);
    return secret ? [{ secret, clientId }] : [];
  });
}

/** Where a set-up goes on; undefined if every stage is done. */
export function unfinishedSetup(draft: SetupDraft, { registrations }: SetupPlan) {
  for (const plan of registrations) {
    const stages = planStages(plan);
    const at = stages.findIndex((stage) => stageProgress(draft, stage) !== 'done');
    const stage = stages[at];
    if (stage)
      return {
        name: draft.appName ?? plan.registration.name.replace(/^Dataverse: /, ''),
        stage: at + 1,
        of: stages.length,
        title: stage.title,
      };
  }
  return undefined;
}
