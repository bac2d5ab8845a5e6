import { addressOf, writeJson, type ExportedConnection, type ExportWriter } from './exported.ts';
import { distinct } from './names.ts';

/**
 * Linked services of Azure Data Factory and Synapse, one file each. The secret is in Key Vault; the file only says where.
 * @see https://learn.microsoft.com/azure/data-factory/connector-dynamics-crm-office-365
 */
export const writeAdf: ExportWriter = (connections) => {
  const names = distinct(connections.map(serviceName), [], longestName);
  return connections.map((connection, nth) => {
    const name = (names[nth] ?? '').replaceAll(' ', '_');
    return {
      name: `${name}.json`,
      label: connection.name,
      text: writeJson({
        name,
        properties: {
          description: connection.name,
          type: 'CommonDataServiceForApps',
          typeProperties: {
            deploymentType: 'Online',
            serviceUri: addressOf(connection),
            authenticationType: 'AADServicePrincipal',
            servicePrincipalId: connection.registration.clientId,
            servicePrincipalCredentialType: 'ServicePrincipalKey',
            servicePrincipalCredential: {
              type: 'AzureKeyVaultSecret',
              store: {
                referenceName: '<name of your Key Vault linked service>',
                type: 'LinkedServiceReference',
              },
              secretName: '<name of the secret in Key Vault>',
            },
          },
        },
      }),
    };
  });
};

const longestName = 100;

/** A linked service’s name has letters, digits and underscores, and begins with a letter. */
function serviceName({ name }: ExportedConnection): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return `Dataverse_${plain}`.slice(0, longestName).replace(/_+$/, '');
}
