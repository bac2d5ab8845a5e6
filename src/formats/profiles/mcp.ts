import { addressOf, writeJson, type ExportedConnection, type ExportWriter } from './exported.ts';
import { distinct } from './names.ts';

/** The port of the redirect URI http://localhost:8080/callback; any free port works, because Entra ignores it for localhost. */
const callbackPort = 8080;

/**
 * The MCP server of each organization, as Claude Code and VS Code configure servers over HTTP.
 * @see https://code.claude.com/docs/en/mcp
 * @see https://code.visualstudio.com/docs/copilot/customization/mcp-servers
 */
export const writeMcp: ExportWriter = (connections) => {
  const names = distinct(connections.map(({ name }) => name));
  const servers = (more: (connection: ExportedConnection) => object) =>
    Object.fromEntries(
      connections.map((connection, nth) => [
        names[nth] ?? connection.name,
        { type: 'http', url: `${addressOf(connection)}/api/mcp`, ...more(connection) },
      ]),
    );
  return [
    {
      name: '.mcp.json',
      label: 'Claude Code and others (mcpServers)',
      text: writeJson({
        mcpServers: servers(({ registration }) => ({
          oauth: { clientId: registration.clientId, callbackPort },
        })),
      }),
    },
    {
      name: 'mcp.json',
      label: 'VS Code (servers)',
      text: writeJson({ servers: servers(() => ({})) }),
    },
  ];
};
