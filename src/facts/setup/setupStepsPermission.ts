import type { SetupStep } from './setupStep.ts';

const permissions = 'Entra ID › App registrations › your app › Manage › API permissions';
const dataverse = `${permissions} › Add a permission › Dynamics CRM (Dataverse)`;

/** Steps 11 to 13 of the article, and the consent that its connector asks for. */
export const permissionSteps: readonly SetupStep[] = [
  {
    id: 'api-permissions',
    topic: 'api-permission',
    when: ['registration', 'delegated'],
    part: 'registration',
    title: 'Open API permissions',
    does: 'Select API permissions in the menu of the registration.',
    place: { in: 'portal', link: 'api-permissions' },
    values: [],
    right: 'The list already shows Microsoft Graph › User.Read.',
    mistakes: [],
    details: [
      'You can keep User.Read. It only lets the app read the profile of the signed-in user.',
    ],
    article: 11,
  },
  {
    id: 'add-permission',
    topic: 'api-permission',
    when: ['registration', 'delegated'],
    part: 'registration',
    title: 'Add a permission: Dataverse',
    formerly: 'Dynamics CRM',
    does: 'Select Add a permission. Select the Dynamics CRM tile under Microsoft APIs, or search for Dataverse under APIs my organization uses.',
    place: { in: 'portal', link: 'api-permissions' },
    path: dataverse,
    values: ['resource'],
    right: 'The panel shows Dynamics CRM or Dataverse, and Delegated permissions.',
    mistakes: [
      {
        text: 'If neither list contains it, your tenant doesn’t have Dataverse.',
        kind: 'api-permission',
        code: 'AADSTS650052',
      },
    ],
    details: ['Dynamics CRM and Common Data Service are former names of Dataverse.'],
    article: 12,
  },
  {
    id: 'user-impersonation',
    topic: 'api-permission',
    when: ['registration', 'user-impersonation'],
    part: 'registration',
    title: 'Delegated permissions: user_impersonation',
    does: 'Select Delegated permissions, select user_impersonation, then select Add permissions.',
    place: { in: 'portal', link: 'api-permissions' },
    path: `${dataverse} › Delegated permissions › user_impersonation`,
    values: ['scope'],
    right: 'The list shows user_impersonation under Dynamics CRM, with the type Delegated.',
    mistakes: [
      {
        text: 'Without it, Microsoft says that the app requests a permission that it doesn’t list.',
        kind: 'api-permission',
        code: 'AADSTS650057',
      },
    ],
    details: [
      'With a delegated permission, the app can do only what the signed-in user can do.',
      'Dataverse doesn’t use application permissions.',
    ],
    article: 13,
    proof: 'signed-in',
  },
  {
    id: 'mcp-tools',
    topic: 'api-permission',
    when: ['registration', 'mcp'],
    part: 'registration',
    title: 'Delegated permissions: mcp.tools',
    does: 'Select Delegated permissions, select mcp.tools, then select Add permissions.',
    place: { in: 'portal', link: 'api-permissions' },
    path: `${dataverse} › Delegated permissions › mcp.tools`,
    values: ['mcp-scope'],
    right: 'The list shows mcp.tools under Dynamics CRM, with the type Delegated.',
    mistakes: [
      {
        text: 'Without it, Microsoft says that the app requests a permission that it doesn’t list.',
        kind: 'api-permission',
        code: 'AADSTS650057',
      },
    ],
    details: [
      'mcp.tools covers only the MCP server of Dataverse (/api/mcp).',
      'If the list doesn’t contain mcp.tools, your tenant’s Dataverse doesn’t offer it yet. Add user_impersonation instead; we couldn’t confirm that it’s enough.',
    ],
    difference: 'The article’s tool doesn’t use MCP.',
  },
  {
    id: 'admin-consent',
    topic: 'admin-consent',
    when: ['registration', 'delegated'],
    part: 'registration',
    title: 'Grant admin consent (recommended)',
    does: 'Ask an administrator to select Grant admin consent on the same page, or to open the consent link. Otherwise each user consents at the first sign-in.',
    place: { in: 'portal', link: 'api-permissions' },
    path: `${permissions} › Grant admin consent`,
    values: ['consent-link'],
    right: 'The Status column shows “Granted for …” with a green check mark.',
    mistakes: [
      {
        text: 'If users can’t consent, Microsoft shows “Need admin approval”.',
        kind: 'admin-consent',
        code: 'AADSTS90094',
      },
      {
        text: 'If you canceled, sign in again and accept.',
        kind: 'user-consent',
        code: 'AADSTS65004',
      },
    ],
    details: [
      'The administrator needs the role Cloud Application Administrator or Application Administrator.',
      'For other users, the button is unavailable. Use the tab Send to an admin.',
    ],
    difference: 'The article leaves consent to the first sign-in (step 8 of its connector steps).',
    proof: 'signed-in',
  },
];
