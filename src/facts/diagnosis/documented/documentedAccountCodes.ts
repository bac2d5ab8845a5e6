import type { DocumentedGroup } from './documentedGroup.ts';

/** Codes about people: their account, password, second factor, consent, and session. */
export const documentedAccountCodes = [
  {
    kind: 'password',
    fixers: ['you'],
    why: {
      50137: 'A security policy requires you to change your password before you can sign in.',
      90101:
        'What was entered as the user name isn’t an email address. Enter it like name@contoso.com.',
    },
  },
  {
    kind: 'password',
    fixers: ['it-admin'],
    title: 'Sign-in isn’t allowed at this time',
    happened: 'The account can sign in only during certain hours.',
    why: {
      80012:
        'On-premises Active Directory limits the account’s logon hours, and this attempt was outside them. Sign in during those hours or have them changed.',
    },
  },
  {
    kind: 'password',
    fixers: ['you', 'it-admin'],
    title: 'The password wasn’t changed',
    happened: 'Microsoft Entra ID or on-premises Active Directory rejected the password change.',
    why: {
      120005:
        'The password was changed in on-premises Active Directory but not in Microsoft Entra ID. Try the new password first; if it fails, have an administrator reset it.',
      120008: 'The password change was stopped by an error that trying again won’t fix.',
      120011: 'Microsoft couldn’t tell which account’s password to change from the user name.',
      120012: 'This password can be changed only in on-premises Active Directory.',
      120013: 'Microsoft couldn’t connect to on-premises Active Directory to change the password.',
      120014: 'The account is locked or disabled in on-premises Active Directory.',
      120015: 'An Active Directory administrator has to act before this password can be changed.',
      120016: 'Self-service password reset didn’t find this user.',
      120018:
        'The new password is too close to a common or banned password. Choose a different one.',
      120020: 'The password change failed, and the code gives no reason.',
      120021: 'Self-service password reset had an internal error. Try again later.',
    },
  },
  {
    kind: 'guest-account',
    fixers: ['you', 'tenant-admin'],
    why: {
      50197: 'Microsoft couldn’t match the sign-in to one user. Sign in again.',
      90084: 'The site doesn’t accept guest accounts. Use an account of its own tenant.',
      90125: 'No user with this name was found. Check the spelling of the user name.',
      500141: 'The invitation was accepted, but not from the app that you’re signing in to now.',
    },
  },
  {
    kind: 'user-consent',
    fixers: ['you', 'tenant-admin'],
    why: {
      50150: 'The sign-in carries no valid consent by the user. Sign in again and accept.',
    },
  },
  {
    kind: 'account-types',
    fixers: ['you', 'tool-vendor'],
    why: {
      90027:
        'The app uses version 1 of the sign-in protocol, which doesn’t support personal Microsoft accounts. Use a work or school account, or an app that uses version 2.',
    },
  },
  {
    kind: 'tenant',
    fixers: ['you', 'app-owner'],
    why: {
      50160: 'The sign-in should go to a different tenant. Name that tenant and sign in again.',
      50169: 'The sign-in names a domain or realm that isn’t set up for this service.',
      90126:
        'Microsoft couldn’t tell the tenant from the user name. Enter the tenant’s ID or domain.',
    },
  },
  {
    kind: 'tenant',
    fixers: ['tenant-admin'],
    title: 'The tenant is blocked or not fully set up',
    happened: 'Microsoft Entra ID issues no tokens for this tenant.',
    why: {
      90085:
        'The tenant’s company record hasn’t been set up completely. Wait and try again; if the error persists, ask Microsoft support.',
      5000224:
        'Microsoft has blocked the tenant. If this is a mistake, its administrator has to contact Microsoft support.',
    },
  },
  {
    kind: 'mfa',
    fixers: ['tenant-admin'],
    title: 'The external authentication provider failed',
    happened:
      'The second factor comes from another provider, and its part of the sign-in didn’t succeed.',
    why: {
      50159: 'The external provider’s answer lacks some of the required claims.',
      50161: 'The external provider’s authorization address couldn’t be validated.',
      50166: 'The request to the external provider failed.',
      5001256: 'The external provider returned an ID token that isn’t valid.',
    },
  },
  {
    kind: 'mfa',
    fixers: ['tenant-admin', 'you'],
    why: {
      50086: 'The multifactor authentication service had an error that trying again won’t fix.',
    },
  },
  {
    kind: 'conditional-access',
    fixers: ['tenant-admin'],
    title: 'A Conditional Access control isn’t set up correctly',
    happened:
      'A Conditional Access policy uses an external control that Microsoft Entra ID can’t apply.',
    why: {
      50170: 'The tenant has no mapping for the external control that the policy asks for.',
      50172: 'The external claims provider hasn’t been approved for the tenant.',
      50176: 'The external control that the policy names isn’t defined.',
    },
  },
  {
    kind: 'session-expired',
    fixers: ['you'],
    why: {
      50139: 'The session of the personal Microsoft account has no refresh token. Sign in again.',
      90086: 'The user’s token has expired. Sign in again.',
      140001: 'The session key isn’t valid anymore. Sign in again.',
      700020: 'Microsoft has to ask you something before it continues. Sign in again on its page.',
    },
  },
  {
    kind: 'unknown',
    fixers: ['tenant-admin'],
    title: 'The account’s age group doesn’t allow this sign-in',
    happened: 'Microsoft Entra ID applies rules for minors to this account.',
    why: {
      50015: 'The account needs consent for its legal age group before it can sign in.',
      54000: 'A rule for minors blocks this account. An administrator can check its age group.',
    },
  },
] as const satisfies readonly DocumentedGroup[];
