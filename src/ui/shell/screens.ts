import type { Route } from '../../domain/route.ts';
import type { IconName } from '../controls/icons.ts';

export type ScreenId = Route['screen'];

type Screen = {
  /** The name of the browser's tab; the product's own where there is none. */
  readonly title?: string;
  /** Set for a screen that the rail links to, as `#/<id>`. */
  readonly icon?: IconName;
  /** The screen that the rail marks while this one is open. */
  readonly within?: ScreenId;
  /** Set for a screen that the palette goes to. */
  readonly palette?: { readonly label: string; readonly detail: string };
};

/** Every screen, in the order of the rail and of the palette. */
const screens: Readonly<Record<ScreenId, Screen>> = {
  start: { palette: { label: 'Start', detail: 'Go to the start screen' } },
  connect: {},
  setup: {
    title: 'Set up',
    icon: 'checklist',
    palette: { label: 'Set up', detail: 'Go to the guide' },
  },
  organizations: {
    title: 'Organizations',
    icon: 'building',
    palette: { label: 'Organizations', detail: 'Go to the list' },
  },
  organization: { title: 'Organization', within: 'organizations' },
  diagnose: {
    title: 'Diagnose',
    icon: 'pulse',
    palette: { label: 'Diagnose', detail: 'Go to the connection doctor' },
  },
  profiles: {
    title: 'Profiles',
    icon: 'bookmark',
    palette: { label: 'Profiles', detail: 'Go to your saved connections' },
  },
  runs: {
    title: 'Check runs',
    within: 'organizations',
    palette: { label: 'Check runs', detail: 'Go to what your checks found' },
  },
  settings: {
    title: 'Your data',
    palette: { label: 'Your data', detail: 'Back up, restore, or forget what this browser keeps' },
  },
  unknown: { title: 'Page not found' },
};

const entries = Object.entries(screens) as [ScreenId, Screen][];

/** What the rail links to. */
export const railScreens = entries.flatMap(([id, { title, icon }]) =>
  icon && title ? [{ id, label: title, icon }] : [],
);

/** What the palette goes to. */
export const paletteScreens = entries.flatMap(([id, { palette }]) =>
  palette ? [{ id, ...palette, route: id === 'start' ? '#/' : `#/${id}` }] : [],
);

/** What the browser's tab is called while this screen is open. `page` is the name of the page. */
export function titleOf(id: ScreenId, page: string): string {
  const { title } = screens[id];
  return title ? `${title} · ${page}` : page;
}

/** The rail's link to mark while this screen is open. */
export function railOf(id: ScreenId): ScreenId {
  return screens[id].within ?? id;
}
