import type { CheckStage } from '../../domain/checks/check.ts';

/** What each question of a check is, for people. */
export const stageWords = {
  token: 'Microsoft issues a token for this organization',
  identity: 'The organization knows you',
  match: 'It is the organization that was listed',
  version: 'It tells its version',
} as const satisfies Record<CheckStage, string>;
