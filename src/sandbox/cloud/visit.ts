import type { CloudOptions, Memory } from './options.ts';
import { scenarios } from './scenarios/scenarios.ts';
import type { Mishap, Place, Scenario, Trouble } from './scenarios/scenario.ts';

/** One request to the cloud, with everything that an answer depends on. */
export type Visit = {
  readonly options: CloudOptions;
  readonly scenario: Scenario;
  readonly request: Request;
  readonly url: URL;
  readonly origin: string | undefined;
  /** How many organizations the first directory has at least. */
  readonly organizations: number;
  /** What went wrong in this visit so far, so that each mishap counts once. */
  readonly troubles: Map<string, readonly Trouble[]>;
};

export function visit(options: CloudOptions, request: Request): Visit {
  const scenario = scenarios[options.scenario()];
  return {
    options,
    scenario,
    request,
    url: new URL(request.url),
    origin: request.headers.get('origin') ?? options.origin,
    organizations: options.organizations ?? scenario.organizations ?? 0,
    troubles: new Map(),
  };
}

/** What goes wrong at this place, now; counts the mishaps that pass after some times. */
export function troublesAt(
  { options, scenario, troubles }: Visit,
  place: Place,
  host: string,
  grant?: string,
): readonly Trouble[] {
  const label = host.split('.')[0];
  const name = `${scenario.name}.${place}.${label ?? ''}.${grant ?? ''}`;
  const known = troubles.get(name);
  if (known) return known;
  const found = scenario.mishaps
    .filter((mishap) => mishap.at === place)
    .filter((mishap) => mishap.only === undefined || mishap.only === label)
    .filter((mishap) => mishap.grant === undefined || mishap.grant === grant)
    .filter((mishap) => happensAgain(mishap, options.memory, name))
    .map((mishap) => mishap.what);
  troubles.set(name, found);
  return found;
}

function happensAgain(mishap: Mishap, memory: Memory, name: string): boolean {
  if (mishap.times === undefined) return true;
  const key = `sandbox.happened.${name}`;
  const happened = Number(memory.get(key) ?? '0');
  memory.set(key, String(happened + 1));
  return happened < mishap.times;
}
