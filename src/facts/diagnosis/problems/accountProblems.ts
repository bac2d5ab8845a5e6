import type { Problem } from '../problem.ts';
import {
  doctor,
  findTenant,
  portal,
  read,
  setup,
  signIn,
  switchAccount,
} from '../problemClicks.ts';

/** Problems of a person's account, session, and the policies about it. */
export const accountProblems = {
  'guest-account': {
    title: 'This account isn’t in that tenant',
    happened:
      '{account|The account you chose} isn’t a member or guest of {tenant:the tenant *|the tenant you sign in to}.',
    why: 'A tenant knows only its own accounts and the guests it has invited. The browser may have picked another account than the one you use for Dynamics 365.',
    fix: 'Sign in with an account of {tenant:the tenant *|that tenant}, or have {account|this account} invited there as a guest under **Users › New user › Invite external user**.',
    fixers: ['you', 'tenant-admin'],
    next: switchAccount,
    others: [findTenant],
    source: 'https://learn.microsoft.com/entra/external-id/add-users-administrator',
  },
  assignment: {
    title: 'You aren’t assigned to this app',
    happened:
      '{clientId:App *|The app} allows only people who are assigned to it, and {account|your account} isn’t.',
    why: 'On the enterprise app, “Assignment required?” is set to Yes. Nested groups don’t count.',
    fix: 'Add {account|the user} under **Enterprise apps ›** {clientId:app *|the app} **› Users and groups › Add user/group**, or set **Properties › Assignment required?** to **No**.',
    fixers: ['tenant-admin'],
    next: portal('enterprise-app'),
    others: [switchAccount],
    source:
      'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-AADSTS50105-user-not-assigned-role',
  },
  'conditional-access': {
    title: 'A Conditional Access policy blocks this sign-in',
    happened:
      'The user name and password of {account|the account} were accepted, but a Conditional Access policy blocks the sign-in.',
    why: 'The policy requires something that this sign-in doesn’t have, such as a managed device, an allowed location, or a lower risk. The sign-in logs name the policy.',
    fix: 'Find the sign-in of {account|the account} in the **Sign-in logs** and open its **Conditional Access** tab: it names the policy and what’s missing. Meet the requirement, or exclude the account or app from the policy.',
    fixers: ['tenant-admin', 'you'],
    next: portal('sign-in-logs'),
    others: [signIn, switchAccount],
    source:
      'https://learn.microsoft.com/entra/identity/conditional-access/troubleshoot-conditional-access',
  },
  mfa: {
    title: 'Multifactor authentication is required',
    happened:
      'Before it continues, Microsoft wants {account|you} to confirm the sign-in, for example with an app or a code.',
    why: 'Multifactor authentication can only be completed on Microsoft’s page, never in the background.',
    fix: 'Sign in again on Microsoft’s page and confirm the sign-in there. If the tool shows no such page, connect it with OAuth in a browser window, or as an application user with a client secret or certificate.',
    fixers: ['you'],
    next: signIn,
    others: [
      read('https://aka.ms/mfasetup', 'Set up your sign-in methods'),
      setup('application-user', 'Show the application user step'),
      switchAccount,
    ],
    source: 'https://learn.microsoft.com/entra/identity/authentication/concept-mfa-howitworks',
  },
  password: {
    title: 'Microsoft didn’t accept the account or password',
    happened:
      'The user name or password{account: of *|} is wrong or expired, or the account is locked or disabled.',
    why: 'Only {tenant:the tenant *|the tenant} decides about this. The app registration and the tool’s other settings aren’t the cause.',
    fix: 'Check the user name, then sign in again. If the password is unknown or expired, reset it. If the account is locked or disabled, ask an administrator.',
    fixers: ['you', 'tenant-admin'],
    next: signIn,
    others: [
      read('https://passwordreset.microsoftonline.com/', 'Reset the password'),
      switchAccount,
    ],
    source: 'https://learn.microsoft.com/entra/identity/authentication/concept-sspr-howitworks',
  },
  'session-expired': {
    title: 'Your session has expired',
    happened: 'The earlier sign-in{account: of *|} has ended, so you need to sign in again.',
    why: 'A sign-in ends after a time (on a browser page after 24 hours), after a password change, or because a policy says so. Your setup isn’t the cause.',
    fix: 'Sign in again. In a tool that keeps a connection, authorize the connection again.',
    fixers: ['you'],
    next: signIn,
    others: [switchAccount, setup('connector', 'Show the connection settings')],
    source: 'https://learn.microsoft.com/entra/identity-platform/refresh-tokens',
  },
  'sign-in-cancelled': {
    title: 'The sign-in was canceled',
    happened:
      'Someone left Microsoft’s page, or selected Cancel there, before the sign-in was done.',
    why: 'Nothing is broken. The sign-in just wasn’t finished.',
    fix: 'Sign in again and finish each step on Microsoft’s page.',
    fixers: ['you'],
    next: signIn,
    others: [switchAccount],
    source: 'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow',
  },
  'sign-in-stuck': {
    title: 'The sign-in was interrupted',
    happened: 'A sign-in was started but couldn’t be finished, or it was started twice.',
    why: 'Common causes: a second tab, the Back button, a reload, or browser storage that was cleared or is blocked.',
    fix: 'Close other tabs of the app, reload the page, and sign in again. Allow cookies and site data for it.',
    fixers: ['you'],
    next: { to: 'sign-in', label: 'Start the sign-in again' },
    others: [doctor],
    source: 'https://learn.microsoft.com/entra/msal/javascript/browser/errors',
  },
} as const satisfies Record<string, Problem>;
