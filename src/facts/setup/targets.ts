import type { DelegatedScope } from './permissions.ts';
import type { TargetId } from './targetIds.ts';

/**
 * The tools that connect, and what each needs from an app registration. A new target is a new row.
 * A note that couldn’t be confirmed says so on the screen.
 */
export type Platform = 'spa' | 'web' | 'public' | 'none';

/** Where the redirect URI comes from. */
type RedirectSource =
  | { readonly from: 'page' }
  | { readonly from: 'fixed'; readonly uris: readonly string[] }
  /** The person copies it from the tool. `where` names the window; `example` shows the format. */
  | { readonly from: 'tool'; readonly where: string; readonly example: string | undefined }
  | { readonly from: 'none' };

export type TargetNote = { readonly text: string; readonly confirmed: boolean };

export type Target = {
  readonly name: string;
  /** The target inside a sentence: “SmartConnect”, “your web tool”. Step templates use it for `{tool}`. */
  readonly phrase: string;
  /** One sentence: what connects, and who signs in. */
  readonly about: string;
  /** `own`: your own registration; `none`: the tool signs in with an app of Microsoft’s. */
  readonly registration: 'own' | 'none';
  readonly platform: Platform;
  readonly redirect: RedirectSource;
  readonly credential: 'none' | 'secret' | 'certificate';
  /** `delegated`: a user signs in. `application`: the tool signs in as itself, as an application user in Dataverse. */
  readonly permission: 'delegated' | 'application' | 'none';
  /** The delegated permission of Dataverse that it asks for; undefined where no user signs in. */
  readonly scope: DelegatedScope | undefined;
  readonly applicationUser: boolean;
  /** The registration must allow flows without a redirect URI. */
  readonly publicClientFlows: boolean;
  /** The clicks in the tool that lead to its connection settings. */
  readonly path: string;
  readonly notes: readonly TargetNote[];
  readonly sources: readonly string[];
};

const appOnly = {
  registration: 'own',
  platform: 'none',
  redirect: { from: 'none' },
  permission: 'application',
  scope: undefined,
  applicationUser: true,
  publicClientFlows: false,
} as const;

const desktop = {
  registration: 'own',
  platform: 'public',
  credential: 'none',
  permission: 'delegated',
  scope: 'user_impersonation',
  applicationUser: false,
  publicClientFlows: false,
} as const;

const server = {
  registration: 'own',
  platform: 'web',
  credential: 'secret',
  permission: 'delegated',
  scope: 'user_impersonation',
  applicationUser: false,
  publicClientFlows: false,
} as const;

const hostedIntegration =
  'A hosted integration tool. A user signs in once; its server keeps the connection.';

const dataverseAuthentication =
  'https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth';
const connectionStrings =
  'https://learn.microsoft.com/power-apps/developer/data-platform/xrm-tooling/use-connection-strings-xrm-tooling-connect';

export const targets = {
  latchkey: {
    name: 'Latchkey (this page)',
    phrase: 'Latchkey',
    about: 'You sign in here to find your organizations and check that each one answers.',
    registration: 'own',
    platform: 'spa',
    redirect: { from: 'page' },
    credential: 'none',
    permission: 'delegated',
    scope: 'user_impersonation',
    applicationUser: false,
    publicClientFlows: false,
    path: 'This page › Sign in',
    notes: [],
    sources: ['https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow'],
  },
  smartconnect: {
    ...server,
    name: 'SmartConnect',
    phrase: 'SmartConnect',
    about: hostedIntegration,
    redirect: {
      from: 'tool',
      where:
        'Connections › Create Connection › Dynamics 365 Customer Engagement › Use OAuth to Connect',
      example: undefined,
    },
    path: 'SmartConnect (login.smartconnect.com) › Connections › Create Connection',
    notes: [
      {
        text: 'The redirect URL depends on your SmartConnect region, so copy it from the connection window.',
        confirmed: true,
      },
      {
        text: 'The labels of the connection window come from a 2021 article. Newer releases may use other labels.',
        confirmed: false,
      },
    ],
    sources: ['The vendor’s knowledge-base article of 2021, paraphrased'],
  },
  xrmtoolbox: {
    ...desktop,
    name: 'XrmToolBox',
    phrase: 'XrmToolBox',
    about: 'A Windows app. You sign in yourself.',
    redirect: {
      from: 'fixed',
      uris: ['app://58145B91-0C36-4500-8554-080854F2AC97', 'http://localhost'],
    },
    path: 'XrmToolBox › Connect › New connection › OAuth / MFA',
    notes: [
      {
        text: 'When you enter your own App ID, XrmToolBox clears its redirect URL field. Enter one of the addresses that you registered.',
        confirmed: true,
      },
      {
        text: 'The app:// address is the default of Microsoft’s sample app. It works with your own App ID only if your registration contains it, with the same capitals.',
        confirmed: true,
      },
    ],
    sources: ['https://github.com/MscrmTools/XrmToolBox', connectionStrings],
  },
  pptb: {
    ...desktop,
    name: 'Power Platform ToolBox',
    phrase: 'Power Platform ToolBox',
    about: 'A desktop app. You sign in yourself.',
    redirect: { from: 'fixed', uris: ['http://localhost'] },
    path: 'Power Platform ToolBox › Connections › Add connection',
    notes: [
      {
        text: 'From version 1.2.4, a connection with “Enabled for Power Platform” also needs permissions of the Power Platform API. Add them to the registration, or leave the option off.',
        confirmed: true,
      },
    ],
    sources: ['https://github.com/PowerPlatformToolBox/desktop-app'],
  },
  devtools: {
    ...appOnly,
    credential: 'secret',
    name: 'Dataverse DevTools for VS Code',
    phrase: 'Dataverse DevTools',
    about:
      'A VS Code extension. With your own registration, it signs in as an app with a client secret.',
    path: 'VS Code › Dataverse DevTools › Add connection › Client Id and Secret',
    notes: [
      {
        text: 'When a user signs in, the extension always uses Microsoft’s own client ID. Your registration is used only for connections with a client ID and secret.',
        confirmed: true,
      },
    ],
    sources: ['https://github.com/Power-Maverick/DataverseDevTools-VSCode'],
  },
  postman: {
    ...desktop,
    name: 'Postman',
    phrase: 'Postman',
    about: 'An API client. You sign in yourself, with PKCE and without a secret.',
    redirect: {
      from: 'fixed',
      uris: ['https://oauth.pstmn.io/v1/callback', 'https://oauth.pstmn.io/v1/browser-callback'],
    },
    path: 'Postman › your collection › Authorization › OAuth 2.0',
    notes: [
      {
        text: 'We couldn’t confirm that “Mobile and desktop applications” is the right platform for these addresses. If sign-in fails with AADSTS9002326 or AADSTS7000218, move them to Web and use a client secret.',
        confirmed: false,
      },
    ],
    sources: [
      'https://learn.microsoft.com/power-apps/developer/data-platform/webapi/setup-postman-environment',
    ],
  },
  'dotnet-interactive': {
    ...desktop,
    name: '.NET app (a user signs in)',
    phrase: 'your .NET app',
    about:
      'An app that uses Microsoft’s Dataverse client (AuthType=OAuth) and opens a browser for sign-in.',
    redirect: { from: 'fixed', uris: ['http://localhost'] },
    path: 'Your app’s settings › connection string',
    notes: [
      {
        text: 'Always include ClientId in the connection string. Without it, the client uses Microsoft’s sample app.',
        confirmed: true,
      },
    ],
    sources: [connectionStrings],
  },
  'dotnet-secret': {
    ...appOnly,
    credential: 'secret',
    name: '.NET app with a client secret (app-only)',
    phrase: 'your .NET app with a client secret',
    about: 'An app that signs in as itself (AuthType=ClientSecret).',
    path: 'Your app’s settings › connection string',
    notes: [],
    sources: [connectionStrings],
  },
  'dotnet-certificate': {
    ...appOnly,
    credential: 'certificate',
    name: '.NET app with a certificate (app-only)',
    phrase: 'your .NET app with a certificate',
    about: 'An app that signs in as itself (AuthType=Certificate).',
    path: 'Your app’s settings › connection string',
    notes: [
      {
        text: 'Keep the certificate with its private key in the certificate store of the computer that runs the app. Upload only the public part.',
        confirmed: true,
      },
    ],
    sources: [connectionStrings],
  },
  kingswaysoft: {
    ...appOnly,
    credential: 'secret',
    name: 'KingswaySoft (SSIS)',
    phrase: 'KingswaySoft',
    about: 'SSIS packages that sign in as an app. No user signs in.',
    path: 'SSIS › Connection Managers › DynamicsCRM › Generic Service Configurations',
    notes: [
      { text: 'KingswaySoft can use a certificate instead of the secret.', confirmed: true },
      {
        text: 'We couldn’t confirm the labels of the connection window for the latest release.',
        confirmed: false,
      },
    ],
    sources: [
      'https://www.kingswaysoft.com/products/ssis-integration-toolkit-for-microsoft-dynamics-365/help-manual',
    ],
  },
  adf: {
    ...appOnly,
    credential: 'secret',
    name: 'Azure Data Factory, Synapse, or Fabric',
    phrase: 'Azure Data Factory, Synapse, or Fabric',
    about: 'Pipelines that sign in as an app. No user signs in.',
    path: 'Data Factory › Manage › Linked services › New › Dataverse',
    notes: [
      {
        text: 'Store the secret in Azure Key Vault and refer to it in the linked service. A certificate works only from Key Vault.',
        confirmed: true,
      },
    ],
    sources: ['https://learn.microsoft.com/azure/data-factory/connector-dynamics-crm-office-365'],
  },
  pac: {
    ...appOnly,
    credential: 'secret',
    name: 'Power Platform CLI (app-only)',
    phrase: 'the Power Platform CLI',
    about: 'Command-line scripts and build pipelines that sign in as an app.',
    path: 'Terminal › pac auth create --applicationId',
    notes: [
      {
        text: 'If a user signs in to pac (pac auth create --environment …), you don’t need a registration: pac uses Microsoft’s own app.',
        confirmed: true,
      },
    ],
    sources: ['https://learn.microsoft.com/power-platform/developer/cli/reference/auth'],
  },
  m365: {
    ...desktop,
    publicClientFlows: true,
    name: 'CLI for Microsoft 365',
    phrase: 'CLI for Microsoft 365',
    about: 'A command-line tool. You sign in yourself.',
    redirect: {
      from: 'fixed',
      uris: [
        'http://localhost',
        'https://localhost',
        'https://login.microsoftonline.com/common/oauth2/nativeclient',
      ],
    },
    path: 'Terminal › m365 login --appId',
    notes: [
      {
        text: 'It also needs “Allow public client flows”, and more permissions for whatever else you do with it.',
        confirmed: true,
      },
    ],
    sources: ['https://pnp.github.io/cli-microsoft365/user-guide/using-own-identity'],
  },
  'web-secret': {
    ...server,
    name: 'Another web tool with a secret',
    phrase: 'your web tool',
    about:
      'Any hosted tool that asks for a client ID and a client secret, and sends you to Microsoft to sign in.',
    redirect: {
      from: 'tool',
      where: 'the connection settings or the documentation',
      example: undefined,
    },
    path: 'Your web tool › connection settings',
    notes: [
      {
        text: 'Tools use different names for the redirect URI: reply URL, callback URL, or return URL.',
        confirmed: true,
      },
    ],
    sources: [dataverseAuthentication],
  },
  boomi: {
    ...server,
    name: 'Boomi',
    phrase: 'Boomi',
    about: hostedIntegration,
    redirect: {
      from: 'tool',
      where: 'the OAuth 2.0 settings of the connection',
      example: 'https://platform.boomi.com/account/<account ID>/oauth2/callback',
    },
    path: 'Boomi › Build › Connection › OAuth 2.0',
    notes: [
      {
        text: 'We couldn’t confirm the format of its callback URL. Use the one that Boomi shows.',
        confirmed: false,
      },
    ],
    sources: ['https://help.boomi.com/'],
  },
  uipath: {
    ...server,
    name: 'UiPath Integration Service',
    phrase: 'UiPath',
    about: 'A hosted automation tool with your own registration (“Bring your own OAuth 2.0 app”).',
    redirect: {
      from: 'tool',
      where: 'the connection page, under Bring your own OAuth 2.0 app',
      example: undefined,
    },
    path: 'UiPath › Integration Service › Connections › Microsoft Dynamics 365 CRM',
    notes: [
      {
        text: 'In Tenant URL, enter the organization’s base address without a slash or path at the end.',
        confirmed: true,
      },
      {
        text: 'We couldn’t confirm that the connection page shows the callback URL. If it doesn’t, see the UiPath documentation.',
        confirmed: false,
      },
    ],
    sources: [
      'https://docs.uipath.com/integration-service/automation-cloud/latest/user-guide/uipath-microsoft-dynamicscrm-authentication',
    ],
  },
  oracle: {
    ...server,
    name: 'Oracle Integration',
    phrase: 'Oracle Integration',
    about: hostedIntegration,
    redirect: {
      from: 'tool',
      where: 'the address of your instance',
      example: 'https://<your instance>/icsapis/agent/oauth/callback',
    },
    path: 'Oracle Integration › Connections › Microsoft Dynamics 365',
    notes: [
      {
        text: 'Replace the host name in the example with the host name of your instance.',
        confirmed: true,
      },
    ],
    sources: ['https://docs.oracle.com/en/cloud/paas/application-integration/'],
  },
  powerquery: {
    name: 'Power BI or Excel (Power Query)',
    phrase: 'Power BI or Excel',
    about: 'The Dataverse connector signs you in with Microsoft’s own app.',
    registration: 'none',
    platform: 'none',
    redirect: { from: 'none' },
    credential: 'none',
    permission: 'none',
    scope: undefined,
    applicationUser: false,
    publicClientFlows: false,
    path: 'Power BI Desktop or Excel › Get data › Dataverse',
    notes: [],
    sources: ['https://learn.microsoft.com/power-query/connectors/dataverse'],
  },
  mcp: {
    ...desktop,
    scope: 'mcp.tools',
    name: 'MCP client',
    phrase: 'your MCP client',
    about:
      'An AI assistant (Claude, VS Code, …) that uses the MCP server of Dataverse. You sign in yourself.',
    redirect: {
      from: 'tool',
      where: 'the documentation or the connector settings',
      example: 'https://claude.ai/api/mcp/auth_callback',
    },
    path: 'Your MCP client › Add custom connector (or MCP server) › your OAuth client ID',
    notes: [
      {
        text: 'Use the platform “Mobile and desktop applications” for the redirect URI. With Web, you can sign in, but Claude can’t get a token.',
        confirmed: true,
      },
      {
        text: 'Microsoft documents the MCP server’s settings only for Managed Environments. Copilot Studio is allowed by default and needs no registration.',
        confirmed: true,
      },
      {
        text: 'We couldn’t test this setup in a tenant. Users report that Claude works with it; other clients may need another redirect URI or the permission user_impersonation.',
        confirmed: false,
      },
    ],
    sources: [
      'https://learn.microsoft.com/power-apps/maker/data-platform/data-platform-mcp-disable',
      'https://github.com/microsoft/Dataverse-MCP/issues/15',
      'https://github.com/anthropics/claude-ai-mcp/issues/1007',
    ],
  },
} as const satisfies Record<TargetId, Target>;

/** The row as its general type, for code that doesn’t need the exact row. */
export function target(id: TargetId): Target {
  return targets[id];
}
