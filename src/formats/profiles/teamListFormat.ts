/** What a team list says that it is. */
export const teamListFormat = 'latchkey-team-list';

/** A newer version is refused. */
export const teamListVersion = 1;
