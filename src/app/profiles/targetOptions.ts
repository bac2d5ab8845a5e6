import type { Config } from '../../domain/signIn/config/hostConfig.ts';
import { shownTargets } from '../../domain/signIn/config/shownTargets.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import { target } from '../../facts/setup/targets.ts';

/** The tools to choose from, by name; one that is chosen already stays among them. */
export function targetOptions(config: Config | undefined, chosen?: TargetId) {
  return shownTargets(config, chosen ? [chosen] : []).map((id) => ({
    value: id,
    label: target(id).name,
  }));
}
