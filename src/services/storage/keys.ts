import { profileKey } from '../../domain/backupFormat.ts';

/** Every key of the database. A record's key is part of what older and newer versions of Latchkey agree on. */
export const keys = {
  /** What was last typed into the sign-in form. */
  connect: 'connect',
  preferences: 'preferences',
  notes: 'organization-notes',
  /** Addresses that the person added. */
  typed: 'typed',
  /** The doctor's last run. */
  doctor: 'doctor',
  /** The ID of the draft that was worked on last. */
  currentDraft: 'setup-current',
} as const;

/** Keys that start alike: one record for each profile, draft, and account. */
export const prefixes = {
  profile: profileKey,
  draft: 'setup:',
  list: 'list:',
  /** What a run is about and how it ended. */
  run: 'run:',
  /** The organizations of a run. */
  runOrganizations: 'run-organizations:',
  /** The verdicts of a run that came within a moment. */
  runPart: 'run-part:',
} as const;

/** What a tab tells the others before the client ID that is forgotten; alone where everything is. */
export const forgottenTopic = 'forgotten:';

/** What a tab tells the others as it forgets the lists of all accounts: answers on their way must not bring them back. */
export const listsForgottenTopic = 'lists-forgotten';
