import { target } from '../../facts/setup/targets.ts';
import {
  addressOf,
  guidOf,
  authorityOf,
  scopeOf,
  tenantOf,
  writeJson,
  type ExportedConnection,
  type ExportWriter,
} from './exported.ts';
import { distinct, fileName } from './names.ts';

const { redirect } = target('postman');
const callback = redirect.from === 'fixed' ? (redirect.uris[0] ?? '') : '';
const version = '9.2';

/**
 * Postman environments, one file each, with the variables of Microsoft’s instructions.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/webapi/setup-postman-environment
 */
export const writePostmanEnvironments: ExportWriter = (connections, at) => {
  const names = distinct(connections.map(({ name }) => name));
  return connections.map((connection, nth) => {
    const name = names[nth] ?? connection.name;
    return {
      name: fileName(name, '.postman_environment.json'),
      label: name,
      text: writeJson({
        id: guidOf(connection),
        name,
        values: Object.entries(variablesOf(connection)).map(([key, value]) => ({
          key,
          value,
          type: 'default',
          enabled: true,
        })),
        _postman_variable_scope: 'environment',
        _postman_exported_at: new Date(at).toISOString(),
        _postman_exported_using: 'Latchkey',
      }),
    };
  });
};

function variablesOf(connection: ExportedConnection): Readonly<Record<string, string>> {
  const authority = authorityOf(connection);
  return {
    url: addressOf(connection),
    clientid: connection.registration.clientId,
    tenantid: tenantOf(connection) ?? 'organizations',
    version,
    webapiurl: '{{url}}/api/data/v{{version}}/',
    callback,
    authurl: `${authority}/oauth2/v2.0/authorize`,
    accesstokenurl: `${authority}/oauth2/v2.0/token`,
    scope: scopeOf(connection),
  };
}

/**
 * A Postman collection (v2.1.0) with a folder for each connection. Each folder signs a user in by authorization code and PKCE,
 * without a secret.
 * @see https://schema.getpostman.com/collection/json/v2.1.0/draft-07/docs/index.html
 */
export const writePostmanCollection: ExportWriter = (connections) => {
  const text = writeJson({
    info: {
      _postman_id: connections[0] && guidOf(connections[0]),
      name: 'Dataverse connections',
      description: 'Select a folder, open Authorization, and select Get New Access Token.',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: connections.map((connection) => ({
      name: connection.name,
      auth: { type: 'oauth2', oauth2: oauth2Of(connection) },
      item: [
        request('Who am I', connection, ['WhoAmI']),
        request('Organization', connection, ['organizations'], {
          $select: 'name,organizationid,languagecode',
        }),
      ],
    })),
  });
  return [{ name: 'dataverse.postman_collection.json', label: 'Collection', text }];
};

function oauth2Of(connection: ExportedConnection) {
  const authority = authorityOf(connection);
  const settings: Readonly<Record<string, string>> = {
    grant_type: 'authorization_code_with_pkce',
    challengeAlgorithm: 'S256',
    addTokenTo: 'header',
    client_authentication: 'body',
    tokenName: 'Dataverse',
    redirect_uri: callback,
    clientId: connection.registration.clientId,
    authUrl: `${authority}/oauth2/v2.0/authorize`,
    accessTokenUrl: `${authority}/oauth2/v2.0/token`,
    scope: scopeOf(connection),
  };
  return Object.entries(settings).map(([key, value]) => ({ key, value, type: 'string' }));
}

function request(
  name: string,
  connection: ExportedConnection,
  path: readonly string[],
  query: Readonly<Record<string, string>> = {},
) {
  const { origin, hostname } = new URL(addressOf(connection));
  const segments = ['api', 'data', `v${version}`, ...path];
  const pairs = Object.entries(query);
  const search = pairs.map(([key, value]) => `${key}=${value}`).join('&');
  return {
    name,
    request: {
      method: 'GET',
      header: [
        { key: 'Accept', value: 'application/json' },
        { key: 'OData-Version', value: '4.0' },
      ],
      url: {
        raw: `${origin}/${segments.join('/')}${search && `?${search}`}`,
        protocol: 'https',
        host: hostname.split('.'),
        path: segments,
        ...(pairs.length > 0 && { query: pairs.map(([key, value]) => ({ key, value })) }),
      },
    },
  };
}
