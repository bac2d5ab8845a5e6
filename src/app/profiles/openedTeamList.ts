import type { ImportResult } from '../../formats/profiles/imports/imported.ts';

/** A team list that was read, where it came from, and its hash; browsers hash on https pages only. */
export type OpenedTeamList = Extract<ImportResult, { is: 'read' }> & {
  readonly url: string;
  readonly sha256: string | undefined;
};
