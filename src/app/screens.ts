import type { Route } from '../domain/route.ts';

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

/** The link of the rail that leads to this screen. */
export function placeOf(route: Route): Place | undefined {
  return places[route.screen];
}
