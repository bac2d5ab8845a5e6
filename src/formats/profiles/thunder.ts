import {
  addressOf,
  authorityOf,
  scopeOf,
  tenantOf,
  writeJson,
  type ExportWriter,
} from './exported.ts';
import { distinct, fileName } from './names.ts';

/** Environments of Thunder Client for VS Code, one file each. */
export const writeThunder: ExportWriter = (connections, at) => {
  const names = distinct(connections.map(({ name }) => name));
  return connections.map((connection, nth) => {
    const name = names[nth] ?? connection.name;
    const authority = authorityOf(connection);
    const variables = {
      url: addressOf(connection),
      clientid: connection.registration.clientId,
      tenantid: tenantOf(connection) ?? 'organizations',
      webapiurl: '{{url}}/api/data/v9.2/',
      authurl: `${authority}/oauth2/v2.0/authorize`,
      accesstokenurl: `${authority}/oauth2/v2.0/token`,
      scope: scopeOf(connection),
    };
    return {
      name: fileName(`thunder-environment_${name}`, '.json'),
      label: name,
      text: writeJson({
        client: 'Thunder Client',
        environmentName: name,
        dateExported: new Date(at).toISOString(),
        version: '1.0',
        variables: Object.entries(variables).map(([key, value]) => ({ name: key, value })),
      }),
    };
  });
};
