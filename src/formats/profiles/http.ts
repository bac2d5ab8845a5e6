import { clouds } from '../../facts/cloud/clouds.ts';
import { isGuid } from '../../domain/guid.ts';
import { oneLine } from '../markdown.ts';
import {
  addressOf,
  scopeOf,
  tenantOf,
  writeJson,
  type ExportedConnection,
  type ExportWriter,
} from './exported.ts';
import { distinct } from './names.ts';

/**
 * Requests for the REST Client of VS Code, and its settings with an environment for each connection.
 * @see https://github.com/Huachao/vscode-restclient
 */
export const writeHttp: ExportWriter = (connections) => {
  const names = distinct(
    connections.map(({ name }) => name),
    ['$shared'],
  );
  return [
    { name: 'dataverse.http', label: 'Requests', text: connections.map(requestFor).join('\n') },
    {
      name: 'settings.json',
      label: 'Settings for VS Code',
      text: writeJson({
        'rest-client.environmentVariables': {
          $shared: {},
          ...Object.fromEntries(
            connections.map((connection, nth) => [
              names[nth] ?? connection.name,
              environmentFor(connection),
            ]),
          ),
        },
      }),
    },
  ];
};

/** The name stays in the line that separates requests, where nothing in it has a meaning. */
function requestFor(connection: ExportedConnection): string {
  return [
    `### ${oneLine(connection.name)}`,
    '',
    `GET ${addressOf(connection)}/api/data/v9.2/WhoAmI`,
    'Accept: application/json',
    'OData-Version: 4.0',
    `Authorization: Bearer {{${tokenOf(connection)}}}`,
    '',
  ].join('\n');
}

/**
 * The options must be in this order. The REST Client reads `tenantId` and `clientId` in this spelling only, and without
 * `clientId` it uses an app of its own.
 */
function tokenOf(connection: ExportedConnection): string {
  const tenant = tenantOf(connection);
  const { clientId, cloud } = connection.registration;
  const readable = tenant !== undefined && (isGuid(tenant) || tenant.includes('.'));
  return [
    '$aadV2Token',
    clouds[cloud].azureCliName,
    `scopes:${scopeOf(connection)}`,
    ...(readable ? [`tenantId:${tenant}`] : []),
    `clientId:${clientId}`,
  ].join(' ');
}

function environmentFor(connection: ExportedConnection): Readonly<Record<string, string>> {
  const { clientId, cloud } = connection.registration;
  const tenant = tenantOf(connection) ?? 'organizations';
  return {
    url: addressOf(connection),
    tenantid: tenant,
    clientid: clientId,
    aadV2Cloud: clouds[cloud].azureCliName,
    aadV2TenantId: tenant,
    aadV2ClientId: clientId,
    aadV2Scopes: scopeOf(connection),
  };
}
