import type { TargetId } from '../../facts/setup/targetIds.ts';
import { joinConnectionString, type StringPairs } from './connectionStringText.ts';
import {
  addressOf,
  secretPlaceholder,
  type ExportedConnection,
  type ExportedFile,
  type ExportWriter,
} from './exported.ts';

/** How an app signs in, as `AuthType` says it. ClientId is always there: without it the client uses Microsoft’s sample app. */
const kinds: readonly {
  readonly authType: string;
  readonly label: string;
  readonly needs: TargetId;
  readonly pairs: (connection: ExportedConnection) => StringPairs;
}[] = [
  {
    authType: 'OAuth',
    label: 'OAuth: a user signs in',
    needs: 'dotnet-interactive',
    pairs: (connection) => [
      ...(connection.account === undefined ? [] : [['Username', connection.account] as const]),
      ['ClientId', connection.registration.clientId],
      ['RedirectUri', 'http://localhost'],
      ['LoginPrompt', 'Auto'],
      ['RequireNewInstance', 'True'],
    ],
  },
  {
    authType: 'ClientSecret',
    label: 'ClientSecret: the app signs in with a secret',
    needs: 'dotnet-secret',
    pairs: ({ registration }) => [
      ['ClientId', registration.clientId],
      ['ClientSecret', secretPlaceholder],
      ['RequireNewInstance', 'True'],
    ],
  },
  {
    authType: 'Certificate',
    label: 'Certificate: the app signs in with a certificate',
    needs: 'dotnet-certificate',
    pairs: ({ registration }) => [
      ['ClientId', registration.clientId],
      ['Thumbprint', '<thumbprint of the certificate>'],
      ['StoreName', 'My'],
      ['RequireNewInstance', 'True'],
    ],
  },
];

/**
 * Connection strings of Microsoft’s Dataverse client, one on a line and one file for each `AuthType`.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/xrm-tooling/use-connection-strings-xrm-tooling-connect
 */
export const writeConnectionStrings: ExportWriter = (connections) =>
  kinds.map(({ authType, label, needs, pairs }): ExportedFile => {
    const lines = connections.map((connection) =>
      joinConnectionString([
        ['AuthType', authType],
        ['Url', addressOf(connection)],
        ...pairs(connection),
      ]),
    );
    return {
      name: `connection-strings-${authType.toLowerCase()}.txt`,
      label,
      needs,
      text: `${lines.join('\n')}\n`,
    };
  });
