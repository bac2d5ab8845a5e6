import type { Problem } from '../problem.ts';
import { portal, powerPlatform, switchAccount } from '../problemClicks.ts';

/** Problems of Power Platform beside the organization itself, and of the tenant's network. Each source was read on 2026-11-26. */
export const powerPlatformProblems = {
  /**
   * @see https://learn.microsoft.com/power-automate/add-manage-connections
   * @see https://learn.microsoft.com/power-apps/maker/canvas-apps/share-app-resources
   */
  'flow-connection': {
    title: 'The flow’s connection is missing or not shared',
    happened:
      'A flow or app in Power Automate or Power Apps couldn’t use its connection to Dataverse.',
    why: 'The connection was deleted, belongs to someone else who hasn’t shared it, or needs to be signed in again. Its owner opens Connections and fixes or shares it; you can also pick one of your own in the flow.',
    fix: 'In Power Automate, open **Connections**, fix or share the connection, and select it again in the flow.',
    fixers: ['you', 'connection-owner'],
    next: {
      to: 'open',
      href: 'https://make.powerautomate.com/',
      label: 'Open Power Automate and choose Connections',
    },
    others: [switchAccount],
    source: 'https://learn.microsoft.com/power-automate/add-manage-connections',
  },
  /**
   * @see https://learn.microsoft.com/power-platform/admin/use-service-admin-role-manage-tenant
   * @see https://learn.microsoft.com/power-platform/admin/powershell-create-service-principal
   */
  'admin-role': {
    title: 'A Power Platform administrator role is missing',
    happened:
      'The request manages environments, and {account|the account or app} isn’t allowed to administer them.',
    why: 'A person needs the Power Platform administrator or Dynamics 365 administrator role in the tenant. An app must first be registered as a management application by such an administrator (New-PowerAppManagementApp). Security roles in an environment don’t count here.',
    fix: 'Give {account|the account} the **Power Platform administrator** role. For an app, have such an administrator run **New-PowerAppManagementApp -ApplicationId** {clientId|with its client ID}.',
    fixers: ['tenant-admin'],
    next: {
      to: 'open',
      href: 'https://learn.microsoft.com/power-platform/admin/powershell-create-service-principal',
      label: 'See how to register a management application',
    },
    others: [powerPlatform, switchAccount],
    source: 'https://learn.microsoft.com/power-platform/admin/use-service-admin-role-manage-tenant',
  },
  /**
   * @see https://learn.microsoft.com/power-platform/admin/control-tds-settings
   * @see https://learn.microsoft.com/power-apps/developer/data-platform/dataverse-sql-query
   */
  'tds-endpoint': {
    title: 'SQL access to this environment is turned off',
    happened:
      'The tool tried to read {organization|the organization} as an SQL database (TDS endpoint), and it isn’t available.',
    why: 'The environment’s setting “Enable TDS endpoint” is off (Settings › Product › Features), you lack the privilege “Allow user to access TDS endpoint”, or a firewall blocks ports 1433 and 5558. Only Microsoft Entra accounts can sign in there.',
    fix: 'In the Power Platform admin center, open the environment of {organization|the organization} and turn on **Settings › Product › Features › Enable TDS endpoint**. Allow ports 1433 and 5558 in the firewall.',
    fixers: ['environment-admin', 'it-admin'],
    next: powerPlatform,
    others: [
      {
        to: 'open',
        href: 'https://learn.microsoft.com/power-platform/admin/control-tds-settings',
        label: 'Read about the TDS endpoint setting',
      },
    ],
    source: 'https://learn.microsoft.com/power-platform/admin/control-tds-settings',
  },
  /**
   * @see https://learn.microsoft.com/entra/external-id/tenant-restrictions-v2
   * @see https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions
   */
  'tenant-restrictions': {
    title: 'Your network or organization doesn’t allow this tenant',
    happened: 'Access to {tenant|the tenant} is blocked where you are.',
    why: 'Tenant restrictions let people on this network or device sign in only to certain tenants. The app registration isn’t the cause. Your IT department can add the tenant, or you can use a network without the restriction.',
    fix: 'Have your IT department add {tenant:the tenant *|the tenant} to the tenant restrictions of your network or device, or sign in from a network without them.',
    fixers: ['it-admin', 'tenant-admin'],
    next: portal('sign-in-logs'),
    others: [
      {
        to: 'open',
        href: 'https://learn.microsoft.com/entra/external-id/tenant-restrictions-v2',
        label: 'Read about tenant restrictions',
      },
      switchAccount,
    ],
    source: 'https://learn.microsoft.com/entra/external-id/tenant-restrictions-v2',
  },
} as const satisfies Record<string, Problem>;
