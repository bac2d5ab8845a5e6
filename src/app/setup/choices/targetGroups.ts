import { target, type Target } from '../../../facts/setup/targets.ts';
import type { TargetId } from '../../../facts/setup/targetIds.ts';

export type TargetGroup = { readonly title: string; readonly targets: readonly TargetId[] };

/** The groups follow what the registration of a tool needs. */
const kinds: readonly { readonly title: string; readonly holds: (row: Target) => boolean }[] = [
  {
    title: 'Browser apps',
    holds: ({ platform, registration }) => registration === 'own' && platform === 'spa',
  },
  { title: 'Hosted tools with a client secret', holds: ({ platform }) => platform === 'web' },
  { title: 'Desktop and command-line apps', holds: ({ platform }) => platform === 'public' },
  {
    title: 'App-only (no user signs in)',
    holds: ({ permission }) => permission === 'application',
  },
  { title: 'No registration needed', holds: () => true },
];

/** The tools in groups; a group without any is left out. */
export function groupTargets(ids: readonly TargetId[]): readonly TargetGroup[] {
  return kinds
    .map(({ title }) => ({ title, targets: ids.filter((id) => kindOf(id) === title) }))
    .filter(({ targets }) => targets.length > 0);
}

function kindOf(id: TargetId): string | undefined {
  return kinds.find(({ holds }) => holds(target(id)))?.title;
}
