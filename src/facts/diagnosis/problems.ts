import type { Problem } from './problem.ts';
import {
  consent,
  doctor,
  organizations,
  portal,
  powerPlatform,
  retry,
  serviceStatus,
  setup,
  signIn,
  switchAccount,
} from './problemClicks.ts';
import { hostedPageProblems } from './hostedPageProblems.ts';
import { powerPlatformProblems } from './powerPlatformProblems.ts';
import { programProblems } from './programProblems.ts';

/** The closed set of problem kinds (surface: `data-kind`). */
export const problems = {
  'register-app': {
    title: 'The app is missing or switched off in this tenant',
    happened:
      'Microsoft knows the app registration, but it cannot be used in {tenant|this tenant}.',
    why: 'Every tenant keeps its own entry for an app, called an enterprise app. Here that entry is missing, disabled or blocked.',
    fixers: ['tenant-admin'],
    next: setup('register-app', 'Show the registration step'),
    others: [portal('enterprise-app'), consent],
  },
  'account-types': {
    title: 'This app does not accept this type of account',
    happened:
      'The sign-in was refused because of the account types that the registration supports.',
    why: 'A registration is either for its own tenant only or for several, and for work accounts or also for personal ones. A single-tenant app needs its own tenant named at sign-in.',
    fixers: ['app-owner', 'you'],
    next: setup('account-types', 'Show the account types step'),
    others: [
      setup('tenant', 'Show where the tenant ID stands'),
      portal('authentication'),
      switchAccount,
    ],
  },
  'redirect-uri': {
    title: 'The return address is not registered',
    happened: 'Microsoft will not send you back to {redirectUri|the address the app asked for}.',
    why: 'After sign-in Microsoft only returns to addresses (redirect URIs) listed in the registration. Every character counts: https, host, path, letter case and the final slash.',
    fixers: ['app-owner'],
    next: setup('redirect-uri', 'Show the redirect URI step'),
    others: [
      { to: 'copy', what: 'redirect-uri', label: 'Copy this page’s redirect URI' },
      portal('authentication'),
    ],
  },
  'redirect-platform': {
    title: 'The return address is registered under the wrong platform',
    happened: 'Microsoft knows the return address, but not for this kind of app.',
    why: 'A page in the browser needs its redirect URI under “Single-page application”; a server tool such as SmartConnect needs its own under “Web”; a desktop tool under “Mobile and desktop applications”.',
    fixers: ['app-owner'],
    next: setup('redirect-uri', 'Show the redirect URI step'),
    others: [
      { to: 'copy', what: 'redirect-uri', label: 'Copy this page’s redirect URI' },
      portal('authentication'),
    ],
  },
  'secret-wrong': {
    title: 'The client secret is wrong',
    happened: 'The tool sent a secret or certificate that Microsoft does not accept for this app.',
    why: 'Most often the Secret ID was pasted in place of the secret’s Value. The Value is shown only once, right after the secret is made.',
    fixers: ['app-owner'],
    next: setup('secret', 'Show the client secret step'),
    others: [portal('secrets')],
  },
  'secret-expired': {
    title: 'The client secret has expired',
    happened: 'The tool sent a secret or certificate that is past its end date.',
    why: 'Secrets live for at most two years. A new one has to be made and put into the tool.',
    fixers: ['app-owner'],
    next: setup('secret', 'Show the client secret step'),
    others: [portal('secrets')],
  },
  'secret-missing': {
    title: 'Microsoft expected a client secret',
    happened:
      'The request carried no secret, but this return address belongs to an app that must prove itself with one.',
    why: 'A redirect URI under “Web” always needs a secret. A server tool must be given one; a page in the browser must have its redirect URI under “Single-page application” instead.',
    fixers: ['app-owner'],
    next: setup('redirect-uri', 'Show the redirect URI step'),
    others: [
      setup('secret', 'Show the client secret step'),
      portal('authentication'),
      portal('secrets'),
    ],
  },
  'api-permission': {
    title: 'The app lacks the Dataverse permission',
    happened:
      'The app asked for access that its registration does not list, or asked for it by a wrong name.',
    why: 'Under API permissions the registration must list Dataverse (also shown as Dynamics CRM) with the delegated permission user_impersonation.',
    fixers: ['app-owner'],
    next: setup('api-permission', 'Show the API permission step'),
    others: [portal('api-permissions')],
  },
  'user-consent': {
    title: 'Nobody has agreed to this app yet',
    happened:
      'The app may not use Dataverse for {account|this account}, because consent is missing or was declined.',
    why: 'Before an app may act for you, you or an administrator must accept its permissions once.',
    fixers: ['you', 'tenant-admin'],
    next: { to: 'sign-in', label: 'Go to Microsoft’s page and accept' },
    others: [consent, setup('admin-consent', 'Show the consent step')],
  },
  'admin-consent': {
    title: 'An administrator has to approve this app',
    happened: 'You are not allowed to accept these permissions yourself in {tenant|this tenant}.',
    why: 'The tenant leaves such decisions to its administrators. One of them opens the consent link once, for everybody.',
    fixers: ['tenant-admin'],
    next: consent,
    others: [
      setup('admin-consent', 'Show the consent step'),
      portal('user-consent-settings'),
      portal('admin-consent-workflow'),
    ],
  },
  'client-id': {
    title: 'The client ID is not known here',
    happened:
      'Microsoft finds no app with the ID {clientId|that was sent} in {tenant|the tenant you sign in to}.',
    why: 'The ID is mistyped, is another ID (object ID, secret ID), or belongs to an app of another tenant that nobody here has approved yet.',
    fixers: ['app-owner', 'tenant-admin'],
    next: setup('client-id', 'Show where the client ID stands'),
    others: [setup('tenant', 'Show where the tenant ID stands'), portal('overview'), consent],
  },
  tenant: {
    title: 'The tenant is wrong or not allowed',
    happened: 'Microsoft could not use {tenant|the tenant that was named} for this sign-in.',
    why: 'The tenant ID or domain is mistyped, belongs to another cloud, is missing where it is needed, or the two tenants do not admit each other.',
    fixers: ['you', 'app-owner'],
    next: setup('tenant', 'Show where the tenant ID stands'),
    others: [portal('tenant-overview')],
  },
  'guest-account': {
    title: 'This account is not in that tenant',
    happened:
      '{account|The account you chose} is not a member or guest of {tenant|the tenant you sign in to}.',
    why: 'Each tenant knows only its own accounts and the guests it has invited. Perhaps the browser picked another account than the one you use for Dynamics 365.',
    fixers: ['you', 'tenant-admin'],
    next: switchAccount,
    others: [setup('tenant', 'Show where the tenant ID stands')],
  },
  assignment: {
    title: 'You are not assigned to this app',
    happened:
      'The app admits only people who are assigned to it, and {account|your account} is not.',
    why: 'On the enterprise app “Assignment required” is set to Yes. An administrator adds you under Users and groups, or sets it to No.',
    fixers: ['tenant-admin'],
    next: portal('enterprise-app'),
    others: [switchAccount],
  },
  'conditional-access': {
    title: 'A security policy of your organization blocks this sign-in',
    happened: 'Your name and password were accepted, but a Conditional Access policy says no.',
    why: 'The policy asks for something this sign-in does not have, such as a managed device, an approved place or a lower risk. The sign-in logs name the policy.',
    fixers: ['tenant-admin', 'you'],
    next: portal('sign-in-logs'),
    others: [signIn, switchAccount],
  },
  mfa: {
    title: 'A second proof of identity is needed',
    happened:
      'Microsoft wants a second factor, such as a code or a prompt on your phone, before it goes on.',
    why: 'Multifactor authentication can only be completed on Microsoft’s page, never in the background.',
    fixers: ['you'],
    next: signIn,
    others: [
      { to: 'open', href: 'https://aka.ms/mfasetup', label: 'Set up your second factor' },
      switchAccount,
    ],
  },
  password: {
    title: 'Microsoft did not accept the account or password',
    happened: 'The name or password is wrong or expired, or the account is locked or disabled.',
    why: 'This is decided by {tenant|the tenant} alone; neither this page nor the app registration plays a part.',
    fixers: ['you', 'tenant-admin'],
    next: signIn,
    others: [
      {
        to: 'open',
        href: 'https://passwordreset.microsoftonline.com/',
        label: 'Reset the password',
      },
      switchAccount,
    ],
  },
  'session-expired': {
    title: 'The sign-in has ended',
    happened: 'The earlier sign-in no longer counts, so Microsoft wants to see you again.',
    why: 'Sign-ins end after a time (in a browser page after 24 hours), after a password change or by policy. This is no fault of the set-up.',
    fixers: ['you'],
    next: signIn,
    others: [switchAccount],
  },
  'sign-in-cancelled': {
    title: 'The sign-in was cancelled',
    happened:
      'Someone left Microsoft’s page, or pressed Cancel there, before the sign-in was complete.',
    why: 'Nothing is broken; the sign-in was simply not finished.',
    fixers: ['you'],
    next: signIn,
    others: [switchAccount],
  },
  'sign-in-stuck': {
    title: 'The sign-in lost its way',
    happened: 'A sign-in was begun but could not be finished, or was begun twice.',
    why: 'Usually another tab, the Back button, cleared or blocked browser storage, or a reload came in between.',
    fixers: ['you'],
    next: { to: 'sign-in', label: 'Start the sign-in again' },
    others: [doctor],
  },
  'network-or-cors': {
    title: 'No readable answer came back',
    happened:
      '{host|The service} could not be reached, or the browser was not allowed to read its answer.',
    why: 'The browser does not say which: no connection, a wrong address, a firewall, proxy or blocker, or an answer kept from this page (CORS).',
    fixers: ['you', 'app-owner'],
    next: retry,
    others: [doctor, setup('redirect-uri', 'Check the redirect URI’s platform')],
  },
  'region-or-url': {
    title: 'The address, region or cloud is wrong',
    happened:
      'Microsoft does not know {organization|the organization} at this address for the tenant you signed in to.',
    why: 'The address is mistyped or has another region number (crm, crm4, …), or it belongs to another tenant or another Microsoft cloud.',
    fixers: ['you', 'app-owner'],
    next: organizations,
    others: [setup('tenant', 'Show where the tenant ID stands'), powerPlatform, switchAccount],
  },
  'organization-disabled': {
    title: 'The organization is switched off',
    happened:
      '{organization|The organization} is disabled, locked, expired or in administration mode.',
    why: 'Trials end, unused environments are switched off, and administrators close them during maintenance. Your own rights are not the reason.',
    fixers: ['environment-admin'],
    next: powerPlatform,
    others: [retry],
  },
  'not-a-member': {
    title: 'You have no user in this organization',
    happened:
      'The sign-in worked, but {organization|the organization} has no user for {account|this account}.',
    why: 'Nobody added the account yet, a security group keeps it out, or it is the wrong account. An app that signs in without a person needs an application user.',
    fixers: ['environment-admin'],
    next: powerPlatform,
    others: [switchAccount, setup('application-user', 'Show the application user step')],
  },
  'user-disabled': {
    title: 'Your user in this organization is disabled',
    happened:
      '{organization|The organization} has a user for {account|this account}, but it is switched off.',
    why: 'A user is disabled by hand, or when its licence or its place in the security group goes.',
    fixers: ['environment-admin'],
    next: powerPlatform,
    others: [switchAccount],
  },
  'no-licence': {
    title: 'The account has no licence',
    happened: '{account|This account} has no licence that opens {organization|the organization}.',
    why: 'A person needs a Dynamics 365 or Power Apps licence. An administrator assigns one; it may take some minutes to arrive.',
    fixers: ['tenant-admin'],
    next: {
      to: 'open',
      href: 'https://admin.microsoft.com/',
      label: 'Open the Microsoft 365 admin center',
    },
    others: [switchAccount],
  },
  'missing-privilege': {
    title: 'A security role is missing',
    happened:
      '{organization|The organization} knows {account|this account} but does not let it do this.',
    why: 'What a user may do comes from security roles. The user has none, or none with the privilege that was needed.',
    fixers: ['environment-admin'],
    next: powerPlatform,
    others: [switchAccount],
  },
  'app-blocked-by-environment': {
    title: 'This organization does not admit this app',
    happened:
      '{organization|The organization} refuses the app {clientId|with this client ID}, whoever signs in.',
    why: 'App access control is on for the environment, and the client ID is not on its list. A change takes up to an hour.',
    fixers: ['environment-admin'],
    next: powerPlatform,
    others: [],
  },
  'ip-firewall': {
    title: 'This organization does not admit your network address',
    happened: '{organization|The organization} refuses requests from where you are.',
    why: 'The environment has an IP firewall. Join the permitted network or VPN, or have its range extended; that takes some five minutes.',
    fixers: ['environment-admin', 'you'],
    next: powerPlatform,
    others: [retry],
  },
  throttled: {
    title: 'Too many requests',
    happened: 'Microsoft asks to slow down.',
    why: 'In a short time more was asked than one user may ask. Nothing is broken; the limit lifts by itself, mostly within five minutes.',
    fixers: ['you'],
    next: retry,
    others: [],
  },
  'service-unavailable': {
    title: 'Microsoft’s service is not available',
    happened: '{host|The service} answered that it cannot work right now.',
    why: 'It is being updated, overloaded or out of order. If it stays so, open a support request and give the evidence below.',
    fixers: ['you'],
    next: retry,
    others: [serviceStatus],
  },
  'unexpected-answer': {
    title: 'The answer does not come from Microsoft',
    happened:
      'Something answered in place of {host|Microsoft’s service}, or the answer arrived damaged.',
    why: 'Typical are a Wi-Fi log-in page, a proxy’s block page or a connection that broke off.',
    fixers: ['you'],
    next: retry,
    others: [doctor],
  },
  ...programProblems,
  ...powerPlatformProblems,
  ...hostedPageProblems,
  unknown: {
    title: 'An error we do not know',
    happened: 'Something failed, and this page has no explanation for it.',
    why: 'The code is new or rare. The evidence below is what Microsoft’s support or your administrator needs.',
    fixers: ['tenant-admin'],
    next: { to: 'copy', what: 'evidence', label: 'Copy the evidence' },
    others: [portal('sign-in-logs')],
  },
} as const satisfies Record<string, Problem>;

export type ProblemKind = keyof typeof problems;

export const problemKinds = Object.keys(problems) as readonly ProblemKind[];
