import { accountTypes } from '../../facts/setup/accountTypes.ts';
import { dataversePermission } from '../../facts/setup/permissions.ts';
import type { SetupValueId } from '../../facts/setup/setupStep.ts';
import { target } from '../../facts/setup/targets.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import { readOrganizationHost } from '../organizations/organizationUrl.ts';
import { adminConsentUrl } from './portalLink.ts';
import type { PlannedRegistration } from './plannedRegistration.ts';

/** A value of a step: one to paste (`known`), or a placeholder for one that isn’t known yet or must never be entered here. */
export type PlannedValue = {
  readonly id: SetupValueId;
  readonly label: string;
  readonly text: string;
  readonly known: boolean;
};

/** The values of one ID: usually one, but one per redirect URI. `forTool` limits them to those of that tool. */
export function plannedValues(
  id: SetupValueId,
  registration: PlannedRegistration,
  forTool: TargetId | undefined,
): readonly PlannedValue[] {
  return resolvers[id](registration, forTool).map((value) => ({ id, ...value }));
}

type Resolved = Omit<PlannedValue, 'id'>;

type Resolver = (
  registration: PlannedRegistration,
  forTool: TargetId | undefined,
) => readonly Resolved[];

const resolvers: Readonly<Record<SetupValueId, Resolver>> = {
  'tool-redirect': (registration, forTool) =>
    uriValues(registration, ({ for: id }) => id === forTool),
  'app-name': ({ name }) => [known('Name', name)],
  'account-types': ({ accountType }) => [
    known('Supported account types', accountTypes[accountType].label),
  ],
  'redirect-web': (registration) => uriValues(registration, ({ platform }) => platform === 'web'),
  'redirect-spa': (registration) => uriValues(registration, ({ platform }) => platform === 'spa'),
  'redirect-public': (registration) =>
    uriValues(registration, ({ platform }) => platform === 'public'),
  'secret-label': ({ secret }) => (secret ? [known('Description', secret.label)] : []),
  resource: () => [
    known('API', dataversePermission.resourceName),
    known('Application ID of the API', dataversePermission.resourceAppId),
  ],
  scope: () => [known('Permission', dataversePermission.scope)],
  'mcp-scope': () => [known('Permission', 'mcp.tools')],
  'client-id': ({ clientId }) => [
    knownOr('Application (client) ID', clientId, '<Application (client) ID>'),
  ],
  'tenant-id': ({ tenant }) => [
    knownOr('Directory (tenant) ID', tenant, '<Directory (tenant) ID>'),
  ],
  'secret-value': ({ secret }, forTool) =>
    secret && (!forTool || target(forTool).credential === 'secret')
      ? [
          {
            label: 'Secret',
            text: '<Value of the secret: paste it only into the tool>',
            known: false,
          },
        ]
      : [],
  'consent-link': ({ cloud, tenant, clientId }) => [
    knownOr(
      'Admin consent link',
      clientId && adminConsentUrl({ cloud, tenant, clientId }),
      '<consent link: enter the Application (client) ID first>',
    ),
  ],
  'application-user': ({ name, clientId }) => [
    known('App', name),
    knownOr('Application (client) ID', clientId, '<Application (client) ID>'),
  ],
  'organization-url': ({ organizationUrl }, forTool) =>
    forTool === 'mcp'
      ? []
      : [knownOr('Organization', organizationUrl, '<address of the organization>')],
  'mcp-endpoint': ({ organizationUrl }, forTool) =>
    forTool === 'mcp'
      ? [
          knownOr(
            'MCP server URL',
            organizationUrl && `${organizationUrl}/api/mcp`,
            '<address of the organization, followed by /api/mcp>',
          ),
        ]
      : [],
  'server-address': ({ organizationUrl }) => [
    knownOr(
      'Server',
      serverAddress(organizationUrl),
      '<server address, for example crm4.dynamics.com>',
    ),
  ],
};

function uriValues(
  { uris }: PlannedRegistration,
  wanted: (uri: PlannedRegistration['uris'][number]) => boolean,
): readonly Resolved[] {
  const chosen = uris.filter(wanted);
  return chosen.map(({ uri, placeholder }, index) =>
    knownOr(
      chosen.length > 1 ? `Redirect URI ${index + 1} of ${chosen.length}` : 'Redirect URI',
      uri,
      placeholder,
    ),
  );
}

function known(label: string, text: string): Resolved {
  return { label, text, known: true };
}

function knownOr(label: string, text: string | undefined, placeholder: string): Resolved {
  return text === undefined || text === ''
    ? { label, text: placeholder, known: false }
    : known(label, text);
}

function serverAddress(organizationUrl: string | undefined): string | undefined {
  return organizationUrl !== undefined && URL.canParse(organizationUrl)
    ? readOrganizationHost(new URL(organizationUrl).hostname)?.suffix
    : undefined;
}
