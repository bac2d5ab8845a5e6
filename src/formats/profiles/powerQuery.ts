import { oneLine } from '../markdown.ts';
import { addressOf, type ExportWriter } from './exported.ts';
import { distinct, fileName } from './names.ts';

/**
 * Queries for Power BI and Excel, one file each: paste one into the advanced editor. The connector signs in with Microsoft’s
 * own app and takes the host without https.
 * @see https://learn.microsoft.com/power-query/connectors/dataverse
 */
export const writePowerQuery: ExportWriter = (connections) => {
  const names = distinct(connections.map(({ name }) => name));
  return connections.map((connection, nth) => {
    const name = names[nth] ?? connection.name;
    const { hostname } = new URL(addressOf(connection));
    return {
      name: fileName(name, '.pq'),
      label: name,
      text: [
        `// ${oneLine(connection.name)}`,
        'let',
        `    Source = CommonDataService.Database("${hostname}"),`,
        '    Accounts = Source{[Schema="dbo", Item="account"]}[Data]',
        'in',
        '    Accounts',
        '',
      ].join('\n'),
    };
  });
};
