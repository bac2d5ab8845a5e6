import type { ProfileOptionId } from '../../facts/profiles/profileOptions.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { Profile } from './profile.ts';
import { withOption, withTarget } from './profileTarget.ts';

/** One change of several profiles. */
export type BulkChange = {
  /** `undefined`: for no tool any more. */
  readonly target: TargetId | 'keep' | undefined;
  readonly addedTags: readonly string[];
  readonly removedTags: readonly string[];
  readonly optionsOn: readonly ProfileOptionId[];
  readonly optionsOff: readonly ProfileOptionId[];
};

export function applyBulkChange(profile: Profile, change: BulkChange): Profile {
  const { target, addedTags, removedTags, optionsOn, optionsOff } = change;
  const targeted = target === 'keep' ? profile : withTarget(profile, target);
  const on = optionsOn.reduce((now, id) => withOption(now, id, true), targeted);
  const off = optionsOff.reduce((now, id) => withOption(now, id, false), on);
  const left = profile.tags.filter((tag) => !removedTags.includes(tag));
  return { ...off, tags: [...new Set([...left, ...addedTags])] };
}
