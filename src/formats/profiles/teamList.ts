import { addressOf, tenantOf, writeJson, type ExportWriter } from './exported.ts';
import { teamListFormat, teamListVersion } from './teamListFormat.ts';

/** Connections as a team list: what a link tells about each, with its name. Neither accounts nor notes are in it. */
export const writeTeamList: ExportWriter = (connections) => {
  const text = writeJson({
    format: teamListFormat,
    version: teamListVersion,
    connections: connections.map((connection) => ({
      name: connection.name,
      client: connection.registration.clientId,
      tenant: tenantOf(connection),
      org: addressOf(connection),
      for: connection.target,
    })),
  });
  return [{ name: 'team-list.json', label: 'Team list', text }];
};
