import {
  optionTargets,
  profileOptionIds,
  regionalDiscoverySuffixes,
  type ProfileOptionId,
} from '../../facts/profiles/profileOptions.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { Profile } from './profile.ts';

/** Whether the tool’s window has the boxes that a profile remembers. */
export function hasOptions(target: TargetId | undefined): boolean {
  return target !== undefined && optionTargets[target] !== undefined;
}

/** Whether the window of a connector wants Use Regional Discovery Service for this region. */
export function usesRegionalDiscovery(suffix: string): boolean {
  return regionalDiscoverySuffixes.includes(suffix);
}

/** The boxes to select for a tool and a region; none where the tool has no such boxes. */
export function usualOptions(
  target: TargetId | undefined,
  suffix: string,
): readonly ProfileOptionId[] {
  const always = target && optionTargets[target];
  if (!always) return [];
  return usesRegionalDiscovery(suffix) ? [...always, 'regional-discovery'] : always;
}

/** The profile for a tool, or for none. With another tool it gets that tool’s usual options. */
export function withTarget(profile: Profile, target: TargetId | undefined): Profile {
  if (profile.target === target) return profile;
  const options = usualOptions(target, profile.organization.suffix);
  return { ...profile, target, options, cardDone: [] };
}

/** The profile with one option on or off; without change where its tool has no options. */
export function withOption(profile: Profile, option: ProfileOptionId, on: boolean): Profile {
  if (!hasOptions(profile.target)) return profile;
  const options = profileOptionIds.filter((id) =>
    id === option ? on : profile.options.includes(id),
  );
  return { ...profile, options };
}
