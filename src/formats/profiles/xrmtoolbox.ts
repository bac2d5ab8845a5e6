import { isGuid } from '../../domain/guid.ts';
import { readOrganizationHost } from '../../domain/organizations/organizationUrl.ts';
import { target } from '../../facts/setup/targets.ts';
import { writeXml, type XmlElement } from '../xml.ts';
import {
  addressOf,
  guidOf,
  tenantOf,
  type ExportedConnection,
  type ExportWriter,
} from './exported.ts';
import { distinct } from './names.ts';

/**
 * A connection file of XrmToolBox. Only what an interactive sign-in needs is written: the tool takes the first way to connect
 * that it finds data for, an empty GUID or a date that it can’t read stops it, and LastUsedOn is such a date.
 * @see https://github.com/MscrmTools/XrmToolBox
 */
export const writeXrmToolBox: ExportWriter = (connections) => {
  const names = distinct(connections.map(({ name }) => name));
  const text = writeXml([
    'CrmConnections',
    [
      [
        'Connections',
        connections.map((connection, nth) => detail(connection, names[nth] ?? connection.name)),
      ],
      ['IsReadOnly', 'false'],
      ['Name', 'Latchkey'],
    ],
  ]);
  return [{ name: 'Latchkey.ConnectionsList.xml', label: 'Connection file', text }];
};

/** Two minutes, in units of 100 nanoseconds. */
const timeoutTicks = '1200000000';

const { redirect } = target('xrmtoolbox');
const replyUrl = redirect.from === 'fixed' ? (redirect.uris[0] ?? '') : '';

function detail(connection: ExportedConnection, name: string): XmlElement {
  const { registration, organization, account } = connection;
  const address = addressOf(connection);
  const host = new URL(address).hostname;
  const tenant = tenantOf(connection);
  return [
    'ConnectionDetail',
    [
      ['AzureAdAppId', registration.clientId],
      ['ConnectionId', guidOf(connection)],
      ['ConnectionName', name],
      ...present('EnvironmentId', organization.environmentId),
      ['IsFromSdkLoginCtrl', 'false'],
      ['NewAuthType', 'OAuth'],
      ...present('Organization', organization.uniqueName),
      ['OrganizationFriendlyName', organization.name],
      ...present('OrganizationUrlName', readOrganizationHost(host)?.urlName),
      ['OriginalUrl', address],
      ['ReplyUrl', replyUrl],
      ['SavePassword', 'false'],
      ['ServerName', host],
      ...present('TenantId', tenant !== undefined && isGuid(tenant) ? tenant : undefined),
      ['TimeoutTicks', timeoutTicks],
      ['UseIfd', 'false'],
      ['UseMfa', 'true'],
      ...present('UserName', account),
      ['WebApplicationUrl', address],
    ],
  ];
}

/** The tool’s types don’t take an empty element, so one without a value is left out. */
function present(name: string, text: string | undefined): readonly XmlElement[] {
  return text === undefined || text === '' ? [] : [[name, text]];
}
