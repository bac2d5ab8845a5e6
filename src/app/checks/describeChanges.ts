import type { ChangesSince } from './compareWithPrevious.ts';

/** What changed since the previous run, in a few words: `2 newly failing, 1 fixed`. */
export function describeChanges(since: ChangesSince | undefined): string {
  if (!since) return 'No earlier run to compare with';
  const { changes } = since;
  const parts = [
    [changes['newly-failing'].length + changes['first-failed'].length, 'newly failing'],
    [changes.fixed.length, 'fixed'],
    [changes['still-failing'].length, 'still failing'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return said.length === 0 ? 'No changes since the previous run' : said.join(', ');
}
