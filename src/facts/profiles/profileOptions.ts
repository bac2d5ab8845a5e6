import type { TargetId } from '../setup/targetIds.ts';

/** The boxes of a connector's window that a profile remembers, by the labels of the window. */
export const profileOptions = {
  oauth: {
    label: 'Use OAuth to Connect',
    about: 'Signs in at Microsoft instead of with a stored user name and password.',
  },
  token: {
    label: 'Use Token Authentication',
    about: 'Connects with the token that the sign-in returned.',
  },
  'meta-updates': {
    label: 'Allow Meta Updates',
    about: 'Lets integrations create and change tables and columns.',
  },
  'advanced-messages': {
    label: 'Allow Advanced Messages',
    about: 'Lets integrations call further operations of Dataverse, such as assigning a row.',
  },
  'regional-discovery': {
    label: 'Use Regional Discovery Service',
    about: 'For crm.dynamics.com and crm9.dynamics.com. Other regions don’t have it.',
  },
} as const;

export type ProfileOptionId = keyof typeof profileOptions;

export const profileOptionIds = Object.keys(profileOptions) as readonly ProfileOptionId[];

/** The targets whose windows have these boxes, with those to select in any case. */
export const optionTargets: Readonly<Partial<Record<TargetId, readonly ProfileOptionId[]>>> = {
  smartconnect: ['oauth', 'token'],
};

/** The regions for which the window wants Use Regional Discovery Service. */
export const regionalDiscoverySuffixes: readonly string[] = [
  'crm.dynamics.com',
  'crm9.dynamics.com',
];
