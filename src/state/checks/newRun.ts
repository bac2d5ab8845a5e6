import type { RunAccount, RunScope } from '../../domain/checks/run.ts';
import type { StoredRun } from '../../services/storage/runs.ts';
import type { World } from '../../services/world.ts';
import type { CheckRequest } from './checks.svelte.ts';

/** A run over these organizations that begins now. */
export function newRun(
  requests: readonly CheckRequest[],
  scope: RunScope,
  world: Pick<World, 'now' | 'randomId'>,
): StoredRun {
  const unique = new Map(requests.map((request) => [request.organization.id, request]));
  const accounts = new Map<string, RunAccount>();
  const organizations = [...unique.values()].map(({ organization, account }) => {
    const { key, username, tenantId, registration } = account;
    accounts.set(key, { key, username, tenantId, registration });
    const { id, name, url, apiUrl, suffix, region, source } = organization;
    return { id, name, url, apiUrl, suffix, region, source, accountKey: key };
  });
  const run = {
    id: world.randomId(),
    startedAt: world.now(),
    status: 'running',
    scope,
    accounts: [...accounts.values()],
    of: organizations.length,
    counts: { reachable: 0, failed: 0, skipped: 0 },
    activeMs: 0,
    organizations,
  } as const;
  return { run, verdicts: new Map(), nextPart: 0 };
}
