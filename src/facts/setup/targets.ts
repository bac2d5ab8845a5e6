import type { TargetId } from './targetIds.ts';

/**
 * The tools that connect: what each needs of an app registration. A new target is a new row.
 * What could not be confirmed says so in a note, and the person is told.
 */
export type Platform = 'spa' | 'web' | 'public' | 'none';

/** Where the redirect URI comes from. */
type RedirectSource =
  | { readonly from: 'page' }
  | { readonly from: 'fixed'; readonly uris: readonly string[] }
  /** The person copies it out of the tool. `where` says in which window; `example` shows its shape. */
  | { readonly from: 'tool'; readonly where: string; readonly example: string | undefined }
  | { readonly from: 'none' };

export type TargetNote = { readonly text: string; readonly confirmed: boolean };

export type Target = {
  readonly name: string;
  /** One sentence: what connects, and as whom. */
  readonly about: string;
  /** `own`: a registration of your own; `none`: the tool signs in with Microsoft’s own app. */
  readonly registration: 'own' | 'none';
  readonly platform: Platform;
  readonly redirect: RedirectSource;
  readonly credential: 'none' | 'secret' | 'certificate';
  /** `delegated`: a person signs in. `application`: the tool signs in as itself, as an application user in Dataverse. */
  readonly permission: 'delegated' | 'application' | 'none';
  readonly applicationUser: boolean;
  /** The registration must allow flows that give no redirect URI. */
  readonly publicClientFlows: boolean;
  /** The clicks, in the tool, that lead to where its settings are entered. */
  readonly path: string;
  readonly notes: readonly TargetNote[];
  readonly sources: readonly string[];
};

const appOnly = {
  registration: 'own',
  platform: 'none',
  redirect: { from: 'none' },
  permission: 'application',
  applicationUser: true,
  publicClientFlows: false,
} as const;

const desktop = {
  registration: 'own',
  platform: 'public',
  credential: 'none',
  permission: 'delegated',
  applicationUser: false,
  publicClientFlows: false,
} as const;

const server = {
  registration: 'own',
  platform: 'web',
  credential: 'secret',
  permission: 'delegated',
  applicationUser: false,
  publicClientFlows: false,
} as const;

const dataverseAuthentication =
  'https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth';
const connectionStrings =
  'https://learn.microsoft.com/power-apps/developer/data-platform/xrm-tooling/use-connection-strings-xrm-tooling-connect';

export const targets = {
  latchkey: {
    name: 'Latchkey (this page)',
    about: 'You sign in here to find organizations and to check that each one answers.',
    registration: 'own',
    platform: 'spa',
    redirect: { from: 'page' },
    credential: 'none',
    permission: 'delegated',
    applicationUser: false,
    publicClientFlows: false,
    path: 'This page › Sign in',
    notes: [],
    sources: ['https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow'],
  },
  smartconnect: {
    ...server,
    name: 'SmartConnect',
    about: 'A hosted integration tool; a person signs in once, its server keeps the connection.',
    redirect: {
      from: 'tool',
      where:
        'Connections › Create Connection › Dynamics 365 Customer Engagement › Use OAuth to Connect',
      example: undefined,
    },
    path: 'SmartConnect › Connections › Create Connection',
    notes: [
      {
        text: 'The redirect URL differs by the SmartConnect region, so it is copied from the connection window.',
        confirmed: true,
      },
      {
        text: 'The labels of its connection window are those of a 2021 article; a newer release may name them otherwise.',
        confirmed: false,
      },
    ],
    sources: ['The vendor’s knowledge-base article of 2021, paraphrased'],
  },
  xrmtoolbox: {
    ...desktop,
    name: 'XrmToolBox',
    about: 'A Windows program in which you sign in yourself.',
    redirect: {
      from: 'fixed',
      uris: ['app://58145B91-0C36-4500-8554-080854F2AC97', 'http://localhost'],
    },
    path: 'XrmToolBox › Connect › New connection › OAuth / MFA',
    notes: [
      {
        text: 'Enter the same reply URL in its connection window; the app:// address is its default.',
        confirmed: true,
      },
    ],
    sources: ['https://github.com/MscrmTools/XrmToolBox', connectionStrings],
  },
  pptb: {
    ...desktop,
    name: 'Power Platform ToolBox',
    about: 'A desktop program in which you sign in yourself.',
    redirect: { from: 'fixed', uris: ['http://localhost'] },
    path: 'Power Platform ToolBox › Connections › Add connection',
    notes: [],
    sources: ['https://github.com/PowerPlatformToolBox/desktop-app'],
  },
  devtools: {
    ...desktop,
    name: 'Dataverse DevTools for VS Code',
    about: 'An extension of the editor in which you sign in yourself.',
    redirect: { from: 'fixed', uris: ['http://localhost'] },
    path: 'VS Code › Dataverse DevTools › Add connection',
    notes: [],
    sources: ['https://github.com/Power-Maverick/DataverseDevTools-VSCode'],
  },
  postman: {
    ...desktop,
    name: 'Postman',
    about:
      'A program to send requests by hand; you sign in yourself, with a code and no secret (PKCE).',
    redirect: {
      from: 'fixed',
      uris: ['https://oauth.pstmn.io/v1/callback', 'https://oauth.pstmn.io/v1/browser-callback'],
    },
    path: 'Postman › your collection › Authorization › OAuth 2.0',
    notes: [
      {
        text: 'Not confirmed: that “Mobile and desktop applications” is the right platform for these addresses. If Postman is refused with AADSTS9002326 or AADSTS7000218, move them to Web and use a secret.',
        confirmed: false,
      },
    ],
    sources: [
      'https://learn.microsoft.com/power-apps/developer/data-platform/webapi/setup-postman-environment',
    ],
  },
  'dotnet-interactive': {
    ...desktop,
    name: '.NET program, a person signs in',
    about:
      'A program with Microsoft’s Dataverse client (AuthType=OAuth) that opens a browser to sign in.',
    redirect: { from: 'fixed', uris: ['http://localhost'] },
    path: 'Your program’s settings › connection string',
    notes: [
      {
        text: 'Always write ClientId into the connection string; without it Microsoft’s sample app is used.',
        confirmed: true,
      },
    ],
    sources: [connectionStrings],
  },
  'dotnet-secret': {
    ...appOnly,
    credential: 'secret',
    name: '.NET program with a secret, no person',
    about: 'A program that signs in as itself (AuthType=ClientSecret).',
    path: 'Your program’s settings › connection string',
    notes: [],
    sources: [connectionStrings],
  },
  'dotnet-certificate': {
    ...appOnly,
    credential: 'certificate',
    name: '.NET program with a certificate, no person',
    about: 'A program that signs in as itself (AuthType=Certificate).',
    path: 'Your program’s settings › connection string',
    notes: [
      {
        text: 'The certificate with its private key stays in the store of the machine the program runs on; only the public part is uploaded.',
        confirmed: true,
      },
    ],
    sources: [connectionStrings],
  },
  kingswaysoft: {
    ...appOnly,
    credential: 'secret',
    name: 'KingswaySoft (SSIS)',
    about: 'Integration packages that sign in as themselves, without a person.',
    path: 'SSIS › Connection Managers › DynamicsCRM › Generic Service Configurations',
    notes: [
      { text: 'It can use a certificate in place of the secret.', confirmed: true },
      {
        text: 'The labels of its window were not confirmed against the newest release.',
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
    name: 'Azure Data Factory, Synapse or Fabric',
    about: 'Pipelines that sign in as themselves, without a person.',
    path: 'Data Factory › Manage › Linked services › New › Dataverse',
    notes: [
      {
        text: 'Put the secret into Azure Key Vault and let the linked service read it there. A certificate works from Key Vault only.',
        confirmed: true,
      },
    ],
    sources: ['https://learn.microsoft.com/azure/data-factory/connector-dynamics-crm-office-365'],
  },
  pac: {
    ...appOnly,
    credential: 'secret',
    name: 'Power Platform CLI (pac) without a person',
    about: 'Command-line scripts and build pipelines that sign in as themselves.',
    path: 'Terminal › pac auth create --applicationId',
    notes: [
      {
        text: 'Where a person signs in to pac (pac auth create --environment …), no registration is needed: it uses Microsoft’s own app.',
        confirmed: true,
      },
    ],
    sources: ['https://learn.microsoft.com/power-platform/developer/cli/reference/auth'],
  },
  m365: {
    ...desktop,
    publicClientFlows: true,
    name: 'CLI for Microsoft 365',
    about: 'A command-line tool in which you sign in yourself.',
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
        text: 'It also needs “Allow public client flows”, and further permissions for whatever else you do with it.',
        confirmed: true,
      },
    ],
    sources: ['https://pnp.github.io/cli-microsoft365/user-guide/using-own-identity'],
  },
  'web-secret': {
    ...server,
    name: 'Another web tool with a secret',
    about:
      'Any hosted tool that asks for a client ID and a client secret and sends you to Microsoft to sign in.',
    redirect: {
      from: 'tool',
      where: 'its connection window or its documentation',
      example: undefined,
    },
    path: 'The tool › its connection window',
    notes: [
      {
        text: 'The word for the redirect URI differs: reply URL, callback URL, return URL.',
        confirmed: true,
      },
    ],
    sources: [dataverseAuthentication],
  },
  boomi: {
    ...server,
    name: 'Boomi',
    about: 'A hosted integration tool; a person signs in once, its server keeps the connection.',
    redirect: {
      from: 'tool',
      where: 'the connection’s OAuth 2.0 settings',
      example: 'https://platform.boomi.com/account/<account ID>/oauth2/callback',
    },
    path: 'Boomi › Build › Connection › OAuth 2.0',
    notes: [
      {
        text: 'Not confirmed: the shape of its callback address. Take the one Boomi itself shows.',
        confirmed: false,
      },
    ],
    sources: ['https://help.boomi.com/'],
  },
  uipath: {
    ...server,
    name: 'UiPath Integration Service',
    about: 'A hosted automation tool, with your own registration (“Bring your own OAuth 2.0 app”).',
    redirect: {
      from: 'tool',
      where: 'the connection page, under Bring your own OAuth 2.0 app',
      example: undefined,
    },
    path: 'UiPath › Integration Service › Connections › Microsoft Dynamics 365 CRM',
    notes: [
      {
        text: 'Its Tenant URL field wants exactly the organization’s base address, without a slash or path behind it.',
        confirmed: true,
      },
      {
        text: 'Not confirmed: that the callback address is shown on that page. If it is not, UiPath’s documentation names it.',
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
    about: 'A hosted integration tool; a person signs in once, its server keeps the connection.',
    redirect: {
      from: 'tool',
      where: 'the address of your Oracle Integration instance',
      example: 'https://<your instance>/icsapis/agent/oauth/callback',
    },
    path: 'Oracle Integration › Connections › Microsoft Dynamics 365',
    notes: [{ text: 'Replace the host by that of your own instance.', confirmed: true }],
    sources: ['https://docs.oracle.com/en/cloud/paas/application-integration/'],
  },
  powerquery: {
    name: 'Power BI or Excel (Power Query)',
    about: 'The Dataverse connector signs you in with Microsoft’s own app.',
    registration: 'none',
    platform: 'none',
    redirect: { from: 'none' },
    credential: 'none',
    permission: 'none',
    applicationUser: false,
    publicClientFlows: false,
    path: 'Power BI Desktop or Excel › Get data › Dataverse',
    notes: [],
    sources: ['https://learn.microsoft.com/power-query/connectors/dataverse'],
  },
} as const satisfies Record<TargetId, Target>;

/** The row as its type, where the exact row does not matter. */
export function target(id: TargetId): Target {
  return targets[id];
}
