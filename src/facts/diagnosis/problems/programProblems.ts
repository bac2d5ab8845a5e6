import type { Problem } from '../problem.ts';
import { organizations, portal, powerPlatform, setup } from '../problemClicks.ts';

/** Problems of a program outside the browser and of the computer it runs on. Each source was read on 2026-11-26. */
export const programProblems = {
  /**
   * @see https://learn.microsoft.com/power-platform/admin/server-cipher-tls-requirements
   * @see https://learn.microsoft.com/power-apps/developer/data-platform/org-service/visual-studio-dot-net-framework
   */
  tls: {
    title: 'The program can’t open a secure connection',
    happened: 'The program and {host|Microsoft’s service} didn’t agree on a TLS version or cipher.',
    why: 'Microsoft accepts only TLS 1.2 or later with certain cipher suites. An old tool, an old .NET Framework (before 4.6.2), or a group policy that limits cipher suites on this computer rules them out. Update the tool first.',
    fix: 'Update {tool|the tool} to its current version. For an old .NET program, turn on TLS 1.2 (**SchUseStrongCrypto** and **SystemDefaultTlsVersions**) and check that a group policy doesn’t remove the required cipher suites.',
    fixers: ['you', 'it-admin'],
    next: {
      to: 'open',
      href: 'https://learn.microsoft.com/power-platform/admin/server-cipher-tls-requirements',
      label: 'See the required TLS versions and ciphers',
    },
    others: [
      {
        to: 'open',
        href: 'https://learn.microsoft.com/dotnet/framework/network-programming/tls',
        label: 'Turn on TLS 1.2 for .NET Framework programs',
      },
    ],
    source: 'https://learn.microsoft.com/power-platform/admin/server-cipher-tls-requirements',
  },
  /**
   * @see https://learn.microsoft.com/power-platform/admin/online-requirements
   * @see https://learn.microsoft.com/cli/azure/use-azure-cli-successfully-troubleshooting#work-behind-a-proxy
   */
  proxy: {
    title: 'A proxy blocks the program',
    happened:
      'A proxy between the program and {host|Microsoft’s service} asked for a sign-in, or replaced the service’s certificate with its own.',
    why: 'Browsers use the proxy settings of the computer; other programs often don’t. Give the program the proxy’s address and credentials, or have the proxy pass Microsoft’s addresses through without inspection. If the proxy inspects TLS, the program must trust its certificate.',
    fix: 'Give {tool|the program} the proxy’s address and credentials (for a command-line tool, set **HTTPS_PROXY**), or let {host|Microsoft’s addresses} pass the proxy without a sign-in and without TLS inspection.',
    fixers: ['it-admin', 'you'],
    next: {
      to: 'open',
      href: 'https://learn.microsoft.com/power-platform/admin/online-requirements',
      label: 'See the addresses that the proxy must allow',
    },
    others: [],
    source: 'https://learn.microsoft.com/power-platform/admin/online-requirements',
  },
  /**
   * @see https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-office365-deprecation
   * @see https://learn.microsoft.com/power-platform/important-changes-coming#regional-discovery-service-is-deprecated
   */
  'retired-endpoint': {
    title: 'The tool uses an endpoint that Microsoft has retired',
    happened:
      'The tool called the regional discovery service or signed in with a user name and password (WS-Trust, AuthType=Office365). Microsoft has turned these off.',
    why: 'No setting brings them back. Update the tool, or connect with OAuth (AuthType=OAuth or ClientSecret) and the organization’s own address.',
    fix: 'Update {tool|the tool}. In a connection string, use **AuthType=OAuth** or **AuthType=ClientSecret** and the address of {organization|the organization}.',
    fixers: ['you', 'tool-vendor'],
    next: organizations,
    others: [
      {
        to: 'open',
        href: 'https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-office365-deprecation',
        label: 'Read what replaces it',
      },
    ],
    source:
      'https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-office365-deprecation',
  },
  /**
   * @see https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth
   * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
   */
  'wrong-audience': {
    title: 'The token was issued for another service',
    happened:
      'The sign-in worked, but the access token that the tool sent isn’t for {organization|the service it called}.',
    why: 'A token works only for the resource it was requested for. The scope must be the address of the organization that’s called, for example https://contoso.crm4.dynamics.com/.default. The list of organizations needs https://globaldisco.crm.dynamics.com/.default.',
    fix: 'In {tool|the tool}, request the scope {organizationScope|of the organization that is called, such as https://contoso.crm4.dynamics.com/.default}. Then sign in again, so that it gets a new token.',
    fixers: ['you', 'tool-vendor'],
    next: setup('connector', 'Show the connection settings'),
    others: [organizations],
    source: 'https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth',
  },
  /**
   * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code
   * @see https://learn.microsoft.com/entra/msal/dotnet/acquiring-tokens/using-web-browsers
   */
  'no-browser': {
    title: 'The program can’t open a browser to sign in',
    happened:
      'The program couldn’t open a sign-in window, or couldn’t receive the answer because another program uses its port.',
    why: 'A server, container, or remote session often has no browser: sign in with a device code there, or with a client secret or certificate. If the port is in use, close the other copy of the tool or finish its sign-in first.',
    fix: 'Sign in with a device code (**pac auth create --deviceCode**), or with a client secret or certificate. If the port is in use, close the other copy of {tool|the tool}.',
    fixers: ['you'],
    next: {
      to: 'open',
      href: 'https://learn.microsoft.com/power-platform/developer/cli/reference/auth#pac-auth-create',
      label: 'See how to sign in with a device code',
    },
    others: [setup('secret', 'Show the client secret step')],
    source: 'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code',
  },
  /**
   * @see https://learn.microsoft.com/entra/identity-platform/howto-create-self-signed-certificate
   * @see https://learn.microsoft.com/power-apps/developer/data-platform/xrm-tooling/use-connection-strings-xrm-tooling-connect
   */
  'certificate-key': {
    title: 'The certificate can’t be used on this computer',
    happened:
      'The program found no certificate with that thumbprint, or couldn’t use its private key.',
    why: 'Signing in needs the certificate with its private key (a .pfx file), in the store that the program reads, and the account that runs the program must be allowed to read the key. A .cer file holds no private key: it’s only for the app registration.',
    fix: 'Import the **.pfx** file of the certificate, with its private key, into the store that {tool|the program} reads (Current User or Local Machine › Personal), and let the account that runs it read the key.',
    fixers: ['you', 'it-admin'],
    next: setup('secret', 'Show the certificate step'),
    others: [portal('secrets')],
    source:
      'https://learn.microsoft.com/entra/identity-platform/howto-create-self-signed-certificate',
  },
  /**
   * @see https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview
   * @see https://learn.microsoft.com/entra/msal/dotnet/advanced/managed-identity
   */
  'managed-identity': {
    title: 'The managed identity isn’t available',
    happened:
      'The program tried to sign in with a managed identity, and Azure gave it no token for that identity.',
    why: 'A managed identity works only on an Azure resource that it’s assigned to, never on your own computer. Turn on the system-assigned identity or assign the user-assigned one, check its client ID, and add it to the environment as an application user.',
    fix: 'On the Azure resource, open **Identity** and turn on the system-assigned identity or add the user-assigned one. Then add it to the environment of {organization|the organization} as an application user.',
    fixers: ['you', 'app-owner'],
    next: {
      to: 'open',
      href: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
      label: 'See how to assign a managed identity',
    },
    others: [setup('application-user', 'Show the application user step')],
    source:
      'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
  },
  /**
   * @see https://learn.microsoft.com/power-apps/developer/data-platform/webapi/discover-url-organization-web-api
   * @see https://learn.microsoft.com/power-apps/developer/data-platform/use-single-tenant-server-server-authentication
   */
  'app-cannot-list': {
    title: 'An app without a user can’t list organizations',
    happened:
      'The tool signed in with a client secret or certificate and asked for the list of organizations (Global Discovery).',
    why: 'That list is made for a user, and an app that signs in as itself isn’t one. Enter the organization’s address in the tool instead, and add the app to the environment as an application user.',
    fix: 'In {tool|the tool}, enter the address of {organization|the organization} instead of choosing from a list, and add {clientId:app *|the app} to its environment as an application user.',
    fixers: ['you', 'environment-admin'],
    next: organizations,
    others: [setup('application-user', 'Show the application user step'), powerPlatform],
    source:
      'https://learn.microsoft.com/power-apps/developer/data-platform/webapi/discover-url-organization-web-api',
  },
  /** @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code#expected-errors */
  'sign-in-pending': {
    title: 'The sign-in isn’t finished yet',
    happened: 'The program is waiting for someone to enter its device code.',
    why: 'This isn’t an error. Open the page, enter the code that the program shows, and sign in. The code expires after 15 minutes; the program then needs a new one.',
    fix: 'Open https://microsoft.com/devicelogin, enter the code that {tool|the program} shows, and finish the sign-in within 15 minutes.',
    fixers: ['you'],
    next: {
      to: 'open',
      href: 'https://microsoft.com/devicelogin',
      label: 'Open the page for device codes',
    },
    others: [],
    source:
      'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code#expected-errors',
  },
  /**
   * @see https://learn.microsoft.com/dotnet/api/system.missingmethodexception
   * @see https://learn.microsoft.com/dotnet/framework/configure-apps/redirect-assembly-versions
   */
  'tool-broken': {
    title: 'The tool’s own files don’t fit together',
    happened:
      'The tool stopped before it asked Microsoft anything: it loaded a library in a version that it wasn’t built for, or didn’t find one.',
    why: 'An update of the tool or of one of its plugins left old files behind, or two plugins bring different versions of the same library. Your account and app registration aren’t the cause. Update the tool and its plugins, or install it again in an empty folder.',
    fix: 'Update {tool|the tool} and its plugins. If that doesn’t help, install it again in an empty folder.',
    fixers: ['you', 'tool-vendor'],
    next: {
      to: 'open',
      href: 'https://learn.microsoft.com/power-apps/developer/data-platform/download-tools-nuget',
      label: 'Get the current version of Microsoft’s tools',
    },
    others: [{ to: 'copy', what: 'evidence', label: 'Copy the details for the tool’s vendor' }],
    source: 'https://learn.microsoft.com/dotnet/api/system.missingmethodexception',
  },
} as const satisfies Record<string, Problem>;
