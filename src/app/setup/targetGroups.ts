import { target, type Target } from '../../facts/setup/targets.ts';
import { targetIds, type TargetId } from '../../facts/setup/targetIds.ts';

export type TargetGroup = { readonly title: string; readonly targets: readonly TargetId[] };

/** What a tool is decides what its registration needs, so the choice is grouped by it. */
const kinds: readonly { readonly title: string; readonly holds: (row: Target) => boolean }[] = [
  {
    title: 'Pages in a browser',
    holds: ({ platform, registration }) => registration === 'own' && platform === 'spa',
  },
  { title: 'Hosted tools, with a secret', holds: ({ platform }) => platform === 'web' },
  { title: 'Programs on your computer', holds: ({ platform }) => platform === 'public' },
  {
    title: 'Programs that sign in as themselves',
    holds: ({ permission }) => permission === 'application',
  },
  { title: 'No registration needed', holds: () => true },
];

export const targetGroups: readonly TargetGroup[] = kinds
  .map(({ title }) => ({ title, targets: targetIds.filter((id) => kindOf(id) === title) }))
  .filter(({ targets }) => targets.length > 0);

function kindOf(id: TargetId): string | undefined {
  return kinds.find(({ holds }) => holds(target(id)))?.title;
}
