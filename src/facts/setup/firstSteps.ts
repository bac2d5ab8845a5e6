import type { Target } from './targets.ts';

/** What a link tells about a connection, as far as it decides what to do first. */
export type LinkFacts = Partial<Pick<Target, 'registration' | 'permission' | 'applicationUser'>> & {
  /** The link names a tool. */
  readonly tool: boolean;
  readonly client: boolean;
  readonly organization: boolean;
  /** There is a form card for the tool. */
  readonly card: boolean;
};

/** Something to do first for whoever opens a link. `{tool|…}` is the name of the tool. */
export type FirstStep = {
  readonly title: string;
  readonly about: string;
  /** Where it’s done: in the form below, in the guide, at a step of the guide, or in the tool’s form card. */
  readonly leads: 'form' | 'guide' | 'application-user' | 'card';
  /** The facts that it’s for. */
  readonly when: Partial<LinkFacts>;
};

/** In the order in which they’re done. A new target gets the ones that its facts ask for. */
export const firstSteps: readonly FirstStep[] = [
  {
    title: 'Register an app, or enter its client ID below',
    about: 'The guide shows each click in the portal and fills in the values.',
    leads: 'guide',
    when: { tool: false, client: false },
  },
  {
    title: 'Register an app for {tool|your tool}',
    about: 'The guide shows each click in the portal and ends with the client ID to enter.',
    leads: 'guide',
    when: { registration: 'own', client: false },
  },
  {
    title: 'Open {tool|your tool}',
    about:
      '{tool|Your tool} signs in with Microsoft’s own app, so you don’t register one. The guide shows where to sign in.',
    leads: 'guide',
    when: { registration: 'none' },
  },
  {
    title: 'Check the connection in the form below',
    about:
      'Signing in proves that the registration, the consent, and your access to the organization work.',
    leads: 'form',
    when: { client: true, organization: true },
  },
  {
    title: 'Find your organizations in the form below',
    about:
      'Signing in proves that the registration and the consent work, and lists every organization.',
    leads: 'form',
    when: { client: true, organization: false },
  },
  {
    title: 'Check that the application user exists',
    about: '{tool|Your tool} signs in as itself, so the organization needs a user for it.',
    leads: 'application-user',
    when: { client: true, applicationUser: true },
  },
  {
    title: 'Enter the values in {tool|your tool}',
    about:
      'Save this connection as a profile. Its form card lists each field of the tool’s window, with a button that copies the value.',
    leads: 'card',
    when: { client: true, organization: true, card: true },
  },
  {
    title: 'Look up a step of the setup',
    about: 'If the sign-in fails or the setup isn’t finished, the guide shows what is missing.',
    leads: 'guide',
    when: { client: true, registration: 'own' },
  },
];
