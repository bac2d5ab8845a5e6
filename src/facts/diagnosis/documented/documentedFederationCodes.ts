import type { DocumentedGroup } from './documentedGroup.ts';

/** Codes about sign-in that another system takes part in: an identity provider, SAML, claims mapping, signing out. */
export const documentedFederationCodes = [
  {
    kind: 'unknown',
    fixers: ['it-admin', 'tenant-admin'],
    title: 'The identity provider’s sign-in failed',
    happened:
      'Another identity provider signs people in to this tenant, and its answer was missing or not accepted.',
    why: {
      20001: 'The identity provider answered the sign-in (WS-Federation) with an error.',
      20012: 'The identity provider sent a WS-Federation message that isn’t valid.',
      20033: 'The identity provider’s federation metadata names a tenant that isn’t valid.',
      40008: 'The identity provider’s server had an error that trying again won’t fix.',
      40009:
        'The identity provider didn’t renew the user’s session. Sign in again; if it persists, ask the provider’s administrator.',
      40010: 'The identity provider’s server had a temporary error. Try again.',
      40015: 'The identity provider didn’t accept the authorization code for this user.',
      50008: 'The identity provider’s SAML assertion is missing or wrong.',
      50130: 'The identity provider reported a way of signing in that Microsoft doesn’t know.',
      90123: 'The identity provider refused to issue a token for this sign-in.',
      399284:
        'The issuer in the identity provider’s ID token is empty or doesn’t match its domain.',
      900612: 'The identity provider’s signing keys aren’t in a format that Microsoft can read.',
      901011:
        'The identity provider sent no email address, for example because it was hidden at sign-up.',
      901012: 'The identity provider hasn’t verified the user’s email address.',
      901014: 'The identity provider’s ID token lacks the user’s identifier.',
      5000819:
        'The email address in the SAML assertion is missing or isn’t in the identity provider’s domain.',
    },
  },
  {
    kind: 'unknown',
    fixers: ['it-admin', 'tenant-admin'],
    title: 'A WS-Federation message wasn’t accepted',
    happened: 'The app signs in by WS-Federation, an older protocol, and the exchange failed.',
    why: {
      90081: 'The WS-Federation message isn’t valid.',
      90082: 'The authentication policy that the request asks for isn’t supported.',
      90087: 'No WS-Federation message could be built from the address.',
    },
  },
  {
    kind: 'unknown',
    fixers: ['app-owner', 'tenant-admin'],
    title: 'Single sign-on with SAML isn’t set up correctly',
    happened:
      'The app signs in with SAML, and Microsoft Entra ID couldn’t process its request. Connections to Dataverse don’t use SAML.',
    why: {
      50003: 'The app has no key or certificate to sign tokens with.',
      50006: 'The signature isn’t valid for the certificate that’s on file.',
      50007: 'The certificate for encrypting the app’s tokens wasn’t found. Ask Microsoft support.',
      50010: 'The app has no identifier (audience) that tokens can be issued for.',
      75001: 'The SAML message couldn’t be read or written.',
      75003: 'The app asked for an answer in another way than HTTP POST, the only one supported.',
      75005: 'Microsoft Entra ID doesn’t support the SAML request that the app sent.',
      75008: 'The SAML request names an unexpected destination.',
      75011:
        'The app asked for a certain way of signing in, such as a password, but the user signed in another way.',
      75016: 'The NameIDPolicy in the SAML request isn’t valid.',
      76021: 'The app requires signed requests, and this one isn’t signed.',
      76026: 'The SAML request is too old. Start the sign-in again and check the app’s clock.',
      90020: 'The SAML 1.1 assertion lacks the user’s ImmutableID.',
      750054: 'The address holds neither a SAMLRequest nor a SAMLResponse.',
      900236: 'The SAML request sets a property that isn’t supported.',
      7500514: 'The answer is of a type other than a SAML response or assertion.',
      7500529:
        'The ID of the SAML request isn’t valid. It must not start with a digit; put letters before it.',
    },
  },
  {
    kind: 'unknown',
    fixers: ['app-owner', 'tenant-admin'],
    title: 'The app’s claims or signing key aren’t set up correctly',
    happened: 'Microsoft Entra ID couldn’t build the token as the app’s settings ask.',
    why: {
      50100: 'The claims for the token couldn’t be transformed.',
      50101: 'The app’s settings name a claims transformation that doesn’t exist.',
      50102: 'The app’s own claims transformation couldn’t be loaded.',
      50103: 'The claims for the token couldn’t be transformed. The message says why.',
      50108: 'The settings for the claims transformation couldn’t be read.',
      50109: 'The settings hold a claims transformation of an unknown type.',
      50111: 'A claims transformation was asked for that doesn’t exist.',
      50123: 'The app’s settings name an unknown method for transforming claims.',
      50124: 'A regular expression in the claims mapping isn’t valid.',
      50146:
        'The app needs a signing key of its own, and the key is missing, expired, or not valid yet.',
      50162: 'Transforming the claims took too long. Try again or simplify the claims mapping.',
      50163: 'A regular expression in the claims mapping produced a value that’s too long.',
      50165: 'The app asks for a token encryption algorithm that isn’t supported here.',
      501241:
        'A source value for a claim is missing, often the one for the user identifier (Name ID).',
      501461:
        'Mapped claims are accepted only for the app’s own ID or the tenant’s verified domains. Change the identifier or give the app its own signing key.',
      501621: 'A regular expression in the claims mapping took too long. Try again or simplify it.',
      501631: 'A regular expression in the claims mapping makes too many replacements.',
      501632: 'A regular expression in the claims mapping uses too many substitution parameters.',
    },
  },
  {
    kind: 'unknown',
    fixers: ['you', 'tool-vendor'],
    title: 'Signing out failed',
    happened: 'Microsoft Entra ID didn’t complete the sign-out. Sign-in isn’t affected.',
    why: {
      50061: 'The sign-out request isn’t valid.',
      50068: 'The app that asked for the sign-out isn’t part of this session.',
      50070: 'The sign-out request names a session that doesn’t exist.',
      50071: 'The sign-out request is too old. Sign out again.',
    },
  },
] as const satisfies readonly DocumentedGroup[];
