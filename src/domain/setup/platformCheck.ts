import { target, type Platform } from '../../facts/setup/targets.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import { choicesOf, type SetupDraft } from './setupDraft.ts';
import { planSetup } from './setupPlan.ts';
import { stepState } from './setupProgress.ts';

/** Whether a registration has what a target needs, as far as the setup guide in this browser knows. */
export type PlatformCheck = {
  /** `missing`: the guide has the registration, but not this step as done. `unknown`: it doesn’t have the registration. */
  readonly is: 'ready' | 'missing' | 'unknown';
  /** The ID of the step that adds what the target needs. */
  readonly step: string;
};

/** The steps that add each platform; for an app that signs in as itself, the one that admits it to the organization. */
const stepsOf = {
  spa: ['redirect-uri-spa', 'more-redirects-spa'],
  web: ['redirect-uri-web', 'more-redirects-web'],
  public: ['redirect-uri-public', 'more-redirects-public'],
  none: ['application-user'],
} as const satisfies Record<Platform, readonly string[]>;

/**
 * Checks a registration for a target before something is taken to the tool.
 * @param id the target
 * @param draft the setup of the registration; undefined where this browser has none
 * @param pageUri the redirect URI of this page
 */
export function checkPlatform(
  id: TargetId,
  draft: SetupDraft | undefined,
  pageUri: string,
): PlatformCheck {
  const { platform, publicClientFlows } = target(id);
  const names: readonly string[] = [
    ...stepsOf[platform],
    ...(publicClientFlows ? ['public-client-flows'] : []),
  ];
  const step = stepsOf[platform][0];
  if (!draft) return { is: 'unknown', step };
  if (!draft.targets.includes(id)) return { is: 'missing', step };
  const planned = planSetup(choicesOf(draft, pageUri)).registrations.find(({ registration }) =>
    registration.targets.includes(id),
  );
  const undone = planned?.steps.find(
    (each) => names.includes(each.base) && stepState(draft, each.id) !== 'done',
  );
  return undone ? { is: 'missing', step: undone.id } : { is: 'ready', step };
}
