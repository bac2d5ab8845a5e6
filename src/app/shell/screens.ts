import type { Route } from '../../domain/route.ts';

type Place = 'setup' | 'organizations' | 'diagnose' | 'profiles';

const places: Readonly<Record<Route['screen'], Place | undefined>> = {
  start: undefined,
  connect: undefined,
  setup: 'setup',
  organizations: 'organizations',
  organization: 'organizations',
  diagnose: 'diagnose',
  profiles: 'profiles',
  unknown: undefined,
};

const titles: Readonly<Record<Route['screen'], string>> = {
  start: 'Latchkey',
  connect: 'Latchkey',
  setup: 'Set up · Latchkey',
  organizations: 'Organizations · Latchkey',
  organization: 'Organization · Latchkey',
  diagnose: 'Diagnose · Latchkey',
  profiles: 'Profiles · Latchkey',
  unknown: 'No such screen · Latchkey',
};

/** What the tab is called on this screen. */
export function titleOf(route: Route): string {
  return titles[route.screen];
}

/** The link of the rail that leads to this screen. */
export function placeOf(route: Route): Place | undefined {
  return places[route.screen];
}
