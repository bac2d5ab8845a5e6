import type { CodeNote } from './codeNote.ts';
import { portal, read, switchAccount } from '../problemClicks.ts';

const support = 'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration';
const smartLockout =
  'https://learn.microsoft.com/entra/identity/authentication/howto-password-smart-lockout';

/** Notes for Entra’s codes about accounts, sessions, and policies. The sources are as of 2026-11-26. */
export const accountCodeNotes: Readonly<Partial<Record<string, CodeNote>>> = {
  AADSTS5000225: {
    title: 'The tenant is blocked because it was inactive',
    happened: 'Microsoft Entra ID issues no tokens for this tenant.',
    why: 'Microsoft blocks a tenant that wasn’t used for a long time, and deletes it later.',
    fix: 'Check that this is the tenant you want. If it is, ask an administrator of the tenant to contact Microsoft support to reactivate it.',
    fixers: ['tenant-admin'],
  },
  AADSTS500207: { why: 'A personal account can’t be used here. Use a work or school account.' },
  AADSTS500208: { why: 'A personal account can’t be used here. Use a work or school account.' },
  AADSTS16000: {
    why: 'Several accounts are signed in, or the one that was picked isn’t in this tenant. Choose the account yourself.',
    fixers: ['you'],
  },
  AADSTS50014: {
    why: 'The account was invited as a guest but hasn’t accepted yet. Open the invitation email, or have it sent again.',
  },
  AADSTS500212: {
    why: 'Your own organization’s cross-tenant access settings (outbound) don’t allow this tenant.',
    fix: 'Allow {tenant:the tenant *|the other tenant} under **External Identities › Cross-tenant access settings**, for outbound access.',
    fixers: ['tenant-admin'],
  },
  AADSTS500213: {
    why: 'The other organization’s cross-tenant access settings (inbound) don’t allow your tenant.',
    fix: 'Ask an administrator of {tenant:the tenant *|the other tenant} to allow your tenant under **External Identities › Cross-tenant access settings**, for inbound access.',
    fixers: ['tenant-admin'],
  },
  AADSTS50126: {
    why: 'The user name or the password is wrong.',
    fix: 'Check the user name{account: *|} and sign in again. If the password is unknown, reset it.',
    fixers: ['you'],
  },
  AADSTS50053: {
    title: 'The account is locked for now',
    happened: 'Microsoft blocked the sign-in{account: of *|} before checking the password.',
    why: 'There were too many attempts with a wrong password, often from a tool or phone that still has an old one, or the request came from an IP address that Microsoft considers malicious.',
    fix: 'Wait a few minutes without trying again, and stop each tool that still uses an old password. If it’s still locked, look up the sign-in{account: of *|} in the **Sign-in logs**: they show whether the cause was the attempts or the IP address.',
    fixers: ['tenant-admin', 'you'],
    next: portal('sign-in-logs'),
    source: smartLockout,
  },
  AADSTS50055: {
    why: 'The password has expired. Change it, then sign in again.',
    fix: 'Change the password{account: of *|}, then sign in again. In a tool that stores the password, enter the new one.',
    fixers: ['you'],
  },
  AADSTS50057: {
    title: 'The account is disabled',
    why: 'An administrator has disabled the account in the tenant.',
    fix: 'Enable {account|the account} under **Users ›** the user **› Account status**.',
    fixers: ['tenant-admin'],
    next: switchAccount,
    source: `${support}/error-code-aadsts50057-user-account-is-disabled`,
  },
  AADSTS50058: {
    why: 'An app tried to sign in silently and found no session, because nobody is signed in or the browser blocks third-party cookies. Sign in with the button instead.',
  },
  AADSTS50140: {
    why: 'Microsoft asked “Stay signed in?” and got no answer. Sign in again and answer it; either answer works.',
  },
  AADSTS50196: {
    why: 'The same request was sent too often in a short time. Wait a few minutes, then start again.',
  },
  AADSTS53000: {
    why: 'A policy requires a device that your organization manages and that is compliant.',
  },
  AADSTS53001: { why: 'A policy requires a device that is joined to your organization’s domain.' },
  AADSTS53002: { why: 'A policy allows only the apps on a list, and this one isn’t on it.' },
  AADSTS50079: {
    why: 'A policy requires multifactor authentication, and the account hasn’t set it up yet.',
    fix: 'Set up the sign-in methods{account: of *|} at https://aka.ms/mfasetup, then sign in again on Microsoft’s page.',
  },
  AADSTS50072: {
    why: 'A policy requires multifactor authentication, and the account hasn’t set it up yet.',
    fix: 'Set up the sign-in methods{account: of *|} at https://aka.ms/mfasetup, then sign in again on Microsoft’s page.',
  },
  AADSTS50158: {
    title: 'A check outside Microsoft is required',
    why: 'A Conditional Access policy sends the sign-in to another service (a custom control or an external MFA provider), and that check wasn’t completed. It’s possible only in a browser window.',
    fixers: ['you', 'tenant-admin'],
  },
  AADSTS700082: {
    why: 'The stored sign-in wasn’t used for a long time. In a server tool, authorize the connection again.',
  },
  AADSTS700084: {
    why: 'Sign-ins on a browser page last 24 hours at most. Sign in again; often no password is needed. Your setup isn’t the cause.',
  },
  AADSTS50173: {
    why: 'The password was changed, or an administrator ended all sessions. Sign in again; authorize server tools again.',
    source: `${support}/error-code-aadsts50173-grant-expired-revoked`,
  },
  AADSTS54005: {
    why: 'The sign-in response was used twice, for example after a reload. Start the sign-in again.',
  },
  AADSTS90090: { why: 'A temporary error while the consent was recorded. Try again.' },
  AADSTS500022: {
    fix: 'Add {tenant:the tenant *|the tenant} to the header **Restrict-Access-To-Tenants** that the network’s proxy sends, or sign in from a network without it.',
    fixers: ['it-admin'],
    next: read(
      'https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions',
      'Read how a proxy restricts tenants',
    ),
    source: 'https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions',
  },
  AADSTS5000211: {
    why: 'A tenant restrictions policy (v2) of your own organization doesn’t allow this account or app to use that tenant.',
    fix: 'Allow {tenant:the tenant *|the tenant} under **External Identities › Cross-tenant access settings › Tenant restrictions** of your own organization.',
    fixers: ['it-admin', 'tenant-admin'],
    next: read(
      'https://learn.microsoft.com/entra/external-id/tenant-restrictions-v2',
      'Read about tenant restrictions',
    ),
    source: 'https://learn.microsoft.com/entra/external-id/tenant-restrictions-v2',
  },
};
