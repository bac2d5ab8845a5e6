import type { SetupDraft } from './setupDraft.ts';
import { valuesOf, withValues } from './setupDraft.ts';
import type { SetupPlan } from './setupPlan.ts';

/**
 * Keeps the IDs, the dates and the progress with the registration they are about when other targets are selected:
 * a registration is the one that shares the most targets with it, or else the one in the same position.
 */
export function carryOver(draft: SetupDraft, before: SetupPlan, after: SetupPlan): SetupDraft {
  const moves = movesOf(before, after);
  if (moves.every(({ from, to }) => from === to)) return draft;
  const emptied: SetupDraft = {
    ...draft,
    clientId: undefined,
    tenant: undefined,
    secret: undefined,
    proof: undefined,
    others: {},
  };
  const moved = moves.reduce((changed, { from, to }) => {
    const { clientId, tenant, secret, proof } = valuesOf(draft, from);
    return withValues(changed, to, { clientId, tenant, secret, proof });
  }, emptied);
  return {
    ...moved,
    ticks: renamed(draft.ticks, moves),
    broken: renamed(draft.broken, moves),
  };
}

type Move = { readonly from: string; readonly to: string };

function movesOf(before: SetupPlan, after: SetupPlan): readonly Move[] {
  const left = new Set(before.registrations.map(({ registration: { id } }) => id));
  const moves: Move[] = [];
  for (const { registration } of after.registrations) {
    const shared = before.registrations
      .filter(({ registration: { id } }) => left.has(id))
      .map(({ registration: { id, targets } }) => ({
        id,
        count: targets.filter((target) => registration.targets.includes(target)).length,
      }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count)[0];
    if (!shared) continue;
    left.delete(shared.id);
    moves.push({ from: shared.id, to: registration.id });
  }
  const free = after.registrations
    .map(({ registration: { id } }) => id)
    .filter((id) => left.has(id) && !moves.some(({ to }) => to === id));
  return [...moves, ...free.map((id) => ({ from: id, to: id }))];
}

/** The marks of each step, under the ID that it has in the other registration. */
function renamed<Entry>(
  marks: Readonly<Record<string, Entry>>,
  moves: readonly Move[],
): Readonly<Record<string, Entry>> {
  const entries = Object.entries(marks).flatMap(([step, mark]) => {
    const [base = step, registration = 'main'] = step.split('@');
    const move = moves.find(({ from }) => from === registration);
    return move ? [[move.to === 'main' ? base : `${base}@${move.to}`, mark] as const] : [];
  });
  return Object.fromEntries(entries);
}
