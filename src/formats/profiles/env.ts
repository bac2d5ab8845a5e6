import { oneLine } from '../markdown.ts';
import { addressOf, tenantOf, type ExportWriter } from './exported.ts';
import { distinct, fileName } from './names.ts';

/**
 * Settings of a page that signs a user in, as Microsoft’s quick starts name them. One file for each connection.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/webapi/quick-start-js-spa
 */
export const writeEnv: ExportWriter = (connections) => {
  const names = distinct(connections.map(({ name }) => name));
  return connections.map((connection, nth) => {
    const name = names[nth] ?? connection.name;
    return {
      name: fileName(name, '.env'),
      label: name,
      text: [
        `# ${oneLine(connection.name)}`,
        `BASE_URL=${addressOf(connection)}`,
        `CLIENT_ID=${connection.registration.clientId}`,
        `TENANT_ID=${tenantOf(connection) ?? 'organizations'}`,
        'REDIRECT_URI="<redirect URI of your page>"',
        '',
      ].join('\n'),
    };
  });
};
