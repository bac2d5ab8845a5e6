/** Letters of a team list’s path. */
export const longestTeamListPath = 300;
