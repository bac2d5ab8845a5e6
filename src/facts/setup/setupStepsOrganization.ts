import type { SetupStep } from './setupStep.ts';

const settings =
  'Power Platform admin center › Manage › Environments › your environment › Settings';
const applicationUsers = `${settings} › Users + permissions › Application users`;
const noUser = 'The article doesn’t have this step, because a user signs in.';

/** What an administrator sets in the organization: the application user of an app-only tool, or the MCP client. */
export const organizationSteps: readonly SetupStep[] = [
  {
    id: 'application-user',
    topic: 'application-user',
    when: ['registration', 'application'],
    part: 'organization',
    title: 'Application users: New app user',
    formerly: 'Settings › Security › Users › Application Users › New',
    does: 'In the Power Platform admin center, open the environment, then Settings, Users + permissions, Application users. Select New app user, then Add an app, and select your registration.',
    place: { in: 'admin-center' },
    path: `${applicationUsers} › New app user › Add an app`,
    values: ['application-user', 'organization-url'],
    right: 'The panel Create a new app user shows the name of the registration.',
    mistakes: [
      {
        text: 'Without an application user, the app can sign in, but the organization says that it isn’t a member.',
        kind: 'not-a-member',
        code: '0x80072560',
      },
    ],
    details: [
      'Repeat this in every organization that the tool connects to. Each environment can have one application user per registration.',
      'If the form asks for an email address, enter one that your team reads. It doesn’t have to be a mailbox of the app.',
      'You need the role System Administrator in the organization. The application user doesn’t need a license.',
      'If the list doesn’t show the registration, wait a minute and search for its Application (client) ID.',
    ],
    difference: noUser,
  },
  {
    id: 'business-unit',
    topic: 'application-user',
    when: ['registration', 'application'],
    part: 'organization',
    title: 'Select the business unit',
    does: 'Select the business unit of the application user. If you aren’t sure, select the root business unit.',
    place: { in: 'admin-center' },
    path: `${applicationUsers} › New app user › Business unit`,
    values: [],
    right: 'The Business unit field is filled in.',
    mistakes: [
      {
        text: 'In a lower business unit, the app may see only the records of that unit.',
        kind: 'missing-privilege',
      },
    ],
    details: [],
    difference: noUser,
  },
  {
    id: 'security-role',
    topic: 'application-user',
    when: ['registration', 'application'],
    part: 'organization',
    title: 'Assign a security role',
    does: 'Select the pencil next to Security roles, select the role with just the privileges that the tool needs, and select Save. Then select Create.',
    place: { in: 'admin-center' },
    path: `${applicationUsers} › New app user › Security roles`,
    values: [],
    right: 'The list shows the application user with the status Active and at least one role.',
    mistakes: [
      {
        text: 'Without a role, or with too few privileges, every request fails.',
        kind: 'missing-privilege',
        code: '0x80040220',
      },
    ],
    details: ['Avoid System Administrator. Copy a smaller role and add the missing privileges.'],
    difference: 'The article doesn’t have this step, because the user’s own roles apply.',
  },
  {
    id: 'allow-mcp-client',
    topic: 'connector',
    when: ['registration', 'mcp'],
    part: 'organization',
    title: 'Allow the MCP client in the environment',
    does: 'Open the environment’s Settings, then Product, Features. Under Dataverse Model Context Protocol, turn on “Allow MCP clients to interact with Dataverse MCP server”, and select Advanced Settings. Add a record with your Application (client) ID, set Is Enabled to Yes, and select Save & Close.',
    place: { in: 'admin-center' },
    path: `${settings} › Product › Features › Dataverse Model Context Protocol › Advanced Settings`,
    values: ['client-id', 'organization-url'],
    right: 'The list of MCP clients shows your client ID with Is Enabled set to Yes.',
    mistakes: [
      {
        text: 'If the client isn’t in the list or isn’t enabled, the MCP server answers 403.',
        kind: 'app-blocked-by-environment',
      },
    ],
    details: [
      'You need the role Power Platform Administrator, and the environment must be a Managed Environment.',
      'Repeat this in every environment that the client connects to.',
      'We couldn’t confirm how the list names the field for the client ID.',
    ],
    difference: 'The article’s tool doesn’t use MCP.',
  },
];
