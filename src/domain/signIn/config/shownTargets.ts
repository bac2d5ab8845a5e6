import { targetIds, type TargetId } from '../../../facts/setup/targetIds.ts';
import type { Config } from './hostConfig.ts';

/** The tools to choose from: those that the host shows, and those that are chosen already. */
export function shownTargets(
  config: Pick<Config, 'targets'> | undefined,
  chosen: readonly TargetId[] = [],
): readonly TargetId[] {
  const shown = config?.targets;
  return shown ? targetIds.filter((id) => shown.includes(id) || chosen.includes(id)) : targetIds;
}

/** The tool that a new setup starts with: the one that the form is filled in for, the host’s default, or the first one shown. */
export function firstTarget(
  config: Pick<Config, 'connect' | 'target' | 'targets'> | undefined,
  otherwise: TargetId,
): TargetId {
  const named = config?.connect?.for ?? config?.target;
  if (named) return named;
  const shown = shownTargets(config);
  return shown.includes(otherwise) ? otherwise : (shown[0] ?? otherwise);
}
