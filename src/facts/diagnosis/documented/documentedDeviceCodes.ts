import type { DocumentedGroup } from './documentedGroup.ts';

/** Codes about the device: its registration, Windows sign-in, Windows Hello, and certificates. */
export const documentedDeviceCodes = [
  {
    kind: 'conditional-access',
    fixers: ['tenant-admin', 'you'],
    title: 'The device couldn’t be identified',
    happened: 'The sign-in needs a registered device, and this one wasn’t accepted.',
    why: {
      50099: 'The device’s signature isn’t valid. The device may have to be registered again.',
      50187: 'The browser or app sent no information about the device.',
      130007: 'The device is disabled in Microsoft Entra ID.',
      130008: 'The device isn’t in Microsoft Entra ID anymore. Register it again.',
    },
  },
  {
    kind: 'unknown',
    fixers: ['it-admin', 'you'],
    title: 'Windows single sign-on failed',
    happened: 'The browser couldn’t sign you in with your Windows account (Seamless SSO).',
    why: {
      50180: 'The sign-in needs integrated Windows authentication, which wasn’t used.',
      51006: 'The session wasn’t started with integrated Windows authentication. Sign in again.',
      81004: 'Kerberos authentication failed.',
      81005: 'The way of authenticating that the browser used isn’t supported.',
      81006: 'The browser sent no Kerberos ticket. It may not trust Microsoft’s sign-in address.',
      81007: 'Seamless SSO isn’t turned on for the tenant.',
      81009: 'The Kerberos ticket couldn’t be validated.',
      81011: 'No user was found for the Kerberos ticket.',
      81012:
        'The account chosen at sign-in isn’t the one that’s signed in to Windows. Choose that one.',
    },
  },
  {
    kind: 'unknown',
    fixers: ['you', 'tenant-admin'],
    title: 'The device’s sign-in key isn’t usable',
    happened: 'Windows Hello or another key on the device couldn’t be used to sign in.',
    why: {
      17003: 'Microsoft Entra ID couldn’t set up the user’s key.',
      50032: 'The key is too weak (RSA).',
      50141: 'The protected key belongs to another user.',
      130004: 'No Windows Hello key is registered for this user. Set up Windows Hello again.',
      130005: 'The signature made with the Windows Hello key isn’t valid.',
      130006: 'The device has no transport key for Windows Hello.',
      135010: 'The key wasn’t found.',
    },
  },
  {
    kind: 'unknown',
    fixers: ['it-admin', 'you'],
    title: 'Certificate sign-in failed',
    happened: 'A user certificate was needed to sign in and was missing or not accepted.',
    why: {
      50017:
        'The certificate’s issuer isn’t trusted by the tenant, or its revocation list couldn’t be read.',
      50192:
        'No certificate arrived. None was chosen, or a proxy that inspects traffic removed it.',
      220501: 'The certificate’s revocation list couldn’t be downloaded.',
    },
  },
] as const satisfies readonly DocumentedGroup[];
