import type { IconName } from '../controls/icons.ts';

/** The screens that the rail leads to; each is the route `#/<id>`. */
export const places = [
  { id: 'setup', label: 'Set up', icon: 'checklist' },
  { id: 'organizations', label: 'Organizations', icon: 'building' },
  { id: 'diagnose', label: 'Diagnose', icon: 'pulse' },
  { id: 'profiles', label: 'Profiles', icon: 'bookmark' },
] as const satisfies readonly { id: string; label: string; icon: IconName }[];

export type Place = (typeof places)[number]['id'];
