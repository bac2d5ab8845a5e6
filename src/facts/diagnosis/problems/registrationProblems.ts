import type { Problem } from '../problem.ts';
import {
  consent,
  copyRedirectUri,
  findClientId,
  findTenant,
  portal,
  setup,
  switchAccount,
} from '../problemClicks.ts';

const addCredentials = 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials';

/** Problems of an app registration and of what a tenant allows it. */
export const registrationProblems = {
  'register-app': {
    title: 'The app is missing or turned off in this tenant',
    happened:
      'Microsoft knows {clientId:the app *|the app}, but it can’t be used in {tenant:the tenant *|this tenant}.',
    why: 'Each tenant has its own entry for an app, under Enterprise apps. In this tenant, that entry is missing, or sign-in is turned off for it.',
    fix: 'Under **Enterprise apps**, open {clientId:the app *|the app} and set **Properties › Enabled for users to sign-in?** to **Yes**. If it isn’t in the list, open the consent link as an administrator.',
    fixers: ['tenant-admin'],
    next: portal('enterprise-app'),
    others: [consent, setup('register-app', 'Show the registration step')],
    source:
      'https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal',
  },
  'account-types': {
    title: 'The app doesn’t support this type of account',
    happened:
      'Microsoft refused the sign-in because of the account types that {clientId:app *|the app} supports.',
    why: 'A registration accepts accounts of its own tenant only, or of any tenant, and may exclude personal accounts. To use a single-tenant app, the sign-in must name its tenant.',
    fix: 'Enter the ID or domain of the app’s own tenant where you sign in. If people of other tenants must sign in, change **Authentication › Supported accounts** of {clientId:app *|the app}.',
    fixers: ['you', 'app-owner'],
    next: setup('account-types', 'Show the account types step'),
    others: [findTenant, portal('authentication'), switchAccount],
    source: 'https://learn.microsoft.com/entra/identity-platform/howto-modify-supported-accounts',
  },
  'redirect-uri': {
    title: 'The redirect URI isn’t registered',
    happened:
      'Microsoft won’t send you back to {redirectUri|the address that the app sent}, because it isn’t in the app’s registration.',
    why: 'After sign-in, Microsoft returns only to the redirect URIs that are listed in the registration. Every character must match: https, host, path, capitals, and a slash at the end.',
    fix: 'Add {registeredUri|the redirect URI that the app sent} to {clientId:app *|the app’s registration} under **Authentication › {platform|Add Redirect URI}**.{platformNote: *|}',
    fixers: ['app-owner'],
    next: portal('authentication'),
    others: [copyRedirectUri, setup('redirect-uri', 'Show the redirect URI step')],
    source:
      'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-AADSTS50011-redirect-uri-mismatch',
  },
  'redirect-platform': {
    title: 'The redirect URI is under the wrong platform',
    happened:
      'Microsoft knows {redirectUri|the redirect URI}, but under another platform than this kind of app needs.',
    why: 'A page in the browser needs its redirect URI under “Single-page application”, a server tool such as SmartConnect under “Web”, and a desktop tool under “Mobile and desktop applications”.',
    fix: 'In {clientId:app *|the app’s registration}, under **Authentication**, delete {redirectUri|the redirect URI} from its platform and add it under **{platform|the platform of this kind of app}**.{platformNote: *|}',
    fixers: ['app-owner'],
    next: portal('authentication'),
    others: [copyRedirectUri, setup('redirect-uri', 'Show the redirect URI step')],
    source: 'https://learn.microsoft.com/entra/identity-platform/reply-url',
  },
  'secret-wrong': {
    title: 'The client secret is wrong',
    happened:
      'Microsoft doesn’t accept the client secret that {tool|the tool} sent for {clientId:app *|the app}.',
    why: 'Often the Secret ID was copied instead of the secret’s Value, or the secret belongs to another app. The Value is shown only once, right after the secret is created.',
    fix: 'In {clientId:app *|the app’s registration}, under **Certificates & secrets**, create a new client secret, and copy its **Value** (not the Secret ID) into the tool.',
    fixers: ['app-owner'],
    next: portal('secrets'),
    others: [setup('secret', 'Show the client secret step')],
    source: addCredentials,
  },
  'secret-expired': {
    title: 'The client secret has expired',
    happened:
      '{tool|The tool} sent a client secret or certificate of {clientId:app *|the app} that is past its end date.',
    why: 'A client secret lasts at most two years. Each use of the old one fails until the tool has a new one.',
    fix: 'In {clientId:app *|the app’s registration}, under **Certificates & secrets**, create a new client secret, and copy its **Value** into the tool.',
    fixers: ['app-owner'],
    next: portal('secrets'),
    others: [setup('secret', 'Show the client secret step')],
    source: addCredentials,
  },
  'secret-missing': {
    title: 'Microsoft expected a client secret',
    happened: 'The request for {clientId:app *|the app} had no client secret, but needed one.',
    why: 'Microsoft expects a secret where the redirect URI is registered under “Web”, or where a tool signs in without one and the app doesn’t allow public client flows.',
    fix: 'If it’s a server tool, enter a client secret in it. If it’s a desktop or command-line tool, set **Authentication › Settings › Allow public client flows** of {clientId:app *|the app} to **Enabled**. If it’s a page in the browser, move its redirect URI to **Single-page application**.',
    fixers: ['app-owner'],
    next: portal('authentication'),
    others: [
      setup('redirect-uri', 'Show the redirect URI step'),
      setup('secret', 'Show the client secret step'),
      portal('secrets'),
    ],
    source:
      'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/confidential-client-application-authentication-error-aadsts7000218',
  },
  'api-permission': {
    title: 'The app doesn’t have this permission',
    happened:
      '{clientId:App *|The app} asked for a permission{resource: of *|} that its registration doesn’t list, or used a name that doesn’t exist.',
    why: 'Under API permissions, the registration must list Dataverse (also shown as Dynamics CRM) with the delegated permission user_impersonation.',
    fix: 'Add **Dataverse › Delegated permissions › user_impersonation** to {clientId:app *|the app} under **API permissions**, and grant admin consent.',
    fixers: ['app-owner'],
    next: portal('api-permissions'),
    others: [setup('api-permission', 'Show the API permission step')],
    source:
      'https://learn.microsoft.com/power-apps/developer/data-platform/walkthrough-register-app-azure-active-directory',
  },
  'user-consent': {
    title: 'Consent required',
    happened:
      '{clientId:App *|The app} can’t use Dataverse for {account|this account}, because nobody has accepted its permissions, or someone declined them.',
    why: 'Before an app can act for you, you or an administrator must accept its permissions once.',
    fix: 'Sign in again and select **Accept**. Or have an administrator open the consent link of {clientId:app *|the app} and accept for everyone.',
    fixers: ['you', 'tenant-admin'],
    next: { to: 'sign-in', label: 'Go to Microsoft’s page and accept' },
    others: [consent, setup('admin-consent', 'Show the consent step')],
    source:
      'https://learn.microsoft.com/entra/identity/enterprise-apps/application-sign-in-unexpected-user-consent-error',
  },
  'admin-consent': {
    title: 'Only administrators can approve this app',
    happened:
      'You can’t accept the permissions of {clientId:app *|this app} yourself in {tenant:the tenant *|this tenant}.',
    why: 'The tenant lets only administrators accept such permissions. One of them opens the consent link once, for everyone.',
    fix: 'Open the consent link of {clientId:app *|the app} as an administrator and accept. Or select **API permissions › Grant admin consent** in the registration.',
    fixers: ['tenant-admin'],
    next: consent,
    others: [
      portal('api-permissions'),
      setup('admin-consent', 'Show the consent step'),
      portal('user-consent-settings'),
      portal('admin-consent-workflow'),
    ],
    source: 'https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent',
  },
  'client-id': {
    title: 'No app with this client ID in this tenant',
    happened:
      'Microsoft finds no app with the ID {clientId|that was sent} in {tenant:the tenant *|the tenant you sign in to}.',
    why: 'The ID is mistyped, is another ID (object ID, secret ID), or belongs to an app of another tenant that nobody has approved here.',
    fix: 'Compare {clientId|the client ID in the tool} with **Overview › Application (client) ID** of the registration, and the tenant with **Directory (tenant) ID**. Enter both in the tool as shown there.',
    fixers: ['you', 'app-owner', 'tenant-admin'],
    next: findClientId,
    others: [findTenant, portal('overview'), consent],
    source:
      'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-AADSTS70001-app-not-found-in-directory',
  },
  tenant: {
    title: 'The tenant is wrong or not allowed',
    happened:
      'Microsoft couldn’t use {tenant:the tenant *|the tenant that was named} for this sign-in.',
    why: 'The tenant ID or domain is mistyped, belongs to another cloud, or is missing where it’s needed, or the two tenants don’t allow each other’s users.',
    fix: 'Enter the **Directory (tenant) ID** of {clientId:app *|the app} instead of {tenant|the tenant that was named}, and check that the cloud is right.',
    fixers: ['you', 'app-owner'],
    next: findTenant,
    others: [portal('tenant-overview')],
    source: 'https://learn.microsoft.com/entra/fundamentals/how-to-find-tenant',
  },
} as const satisfies Record<string, Problem>;
