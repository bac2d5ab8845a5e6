import {
  addressOf,
  guidOf,
  tenantOf,
  writeJson,
  type ExportedConnection,
  type ExportWriter,
} from './exported.ts';
import { distinct } from './names.ts';

/**
 * The connections of Power Platform ToolBox. Its importer takes version 1 only.
 * @see https://github.com/PowerPlatformToolBox/desktop-app
 */
export const writePptb: ExportWriter = (connections, at) => {
  const names = distinct(connections.map(({ name }) => name));
  const text = writeJson({
    version: 1,
    exportedAt: new Date(at).toISOString(),
    connections: connections.map((connection, nth) => ({
      id: guidOf(connection),
      name: names[nth],
      url: addressOf(connection),
      environment: environmentOf(connection),
      authenticationType: 'interactive',
      createdAt: new Date(at).toISOString(),
      clientId: connection.registration.clientId,
      tenantId: tenantOf(connection),
      username: connection.account,
      browserType: 'default',
    })),
  });
  return [{ name: 'latchkey-connections.json', label: 'Connections', text }];
};

/** What isn’t known to be something else is treated as production, because the tool warns there. */
function environmentOf({ use }: ExportedConnection): 'Dev' | 'Test' | 'Production' {
  if (use === 'developer' || use === 'trial') return 'Dev';
  return use === 'sandbox' ? 'Test' : 'Production';
}
