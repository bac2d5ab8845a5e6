import type { DocumentedGroup } from './documentedGroup.ts';

/** Codes about what the app sent: its request, scope, proof of identity, and the service that it asked. */
export const documentedRequestCodes = [
  {
    kind: 'sign-in-stuck',
    fixers: ['tool-vendor', 'you'],
    title: 'The app sent an invalid sign-in request',
    happened: 'Microsoft Entra ID couldn’t process the request that the app sent.',
    why: {
      16002: 'The app asked for a session that none of the signed-in accounts has. Sign in again.',
      50050: 'The request for information about the cloud (instance discovery) is malformed.',
      50117: 'The claims parameter of the request holds a policy that can’t be read.',
      50149: 'The code_challenge_method parameter (PKCE) isn’t valid. It should be S256.',
      50167: 'The proof-of-possession key (pop_jwk) in the request isn’t valid.',
      51001:
        'The request identifies an on-premises user and needs a domain hint, but none was sent.',
      70007: 'The value of response_mode isn’t supported.',
      90004: 'The request isn’t formatted correctly.',
      90005: 'The request names both a user identifier and a login hint. Only one is allowed.',
      90007: 'The session ID in the request can’t be read.',
      90010: 'The request names an algorithm that isn’t supported.',
      90022: 'The name of the app or user isn’t in the form name/host@realm.',
      90056:
        'The token endpoint didn’t get the request it expects: a POST with an authorization code. Check that the authorize and token addresses aren’t mixed up.',
      90107: 'The request contains XML that isn’t valid.',
      90117: 'Some part of the request isn’t valid. The code doesn’t say which.',
      90121: 'The request is empty.',
      140000: 'The request lacks the nonce that Microsoft asked for.',
      160021:
        'The app asked for a session that doesn’t exist anymore. Sign in again or use another account.',
      165900: 'The request isn’t valid. The code doesn’t say which part.',
      240003: 'The authorization endpoint gave an unexpected answer.',
      240004: 'The authorization endpoint returned no authorization code.',
      501491: 'The code_challenge parameter (PKCE) has the wrong length.',
    },
  },
  {
    kind: 'sign-in-stuck',
    fixers: ['you'],
    title: 'The device code wasn’t accepted',
    happened: 'The code that a program or device showed didn’t lead to a completed sign-in.',
    why: {
      70018: 'The code was mistyped. Enter it again exactly as the program shows it.',
      90119: 'No code was entered. Enter the code that the program shows.',
      90120: 'This code was already accepted or declined. Start the sign-in again for a new one.',
    },
  },
  {
    kind: 'sign-in-stuck',
    fixers: ['you'],
    title: 'Microsoft redirected the sign-in',
    happened: 'An intermediate step of the sign-in was reported as an error.',
    why: {
      50136: 'One personal Microsoft account is signed in, so Microsoft returns you to the app.',
      50157: 'Microsoft has to send you to another of its servers. Sign in again.',
      50168:
        'The browser can use the Windows account for sign-in but sent no current token. It will be asked for one.',
      51005: 'The answer is at another address, and the program has to follow the redirect.',
      1000002: 'The accounts were linked successfully, and only the confirmation is left.',
    },
  },
  {
    kind: 'sign-in-stuck',
    fixers: ['you'],
    title: 'The browser component is out of date',
    happened: 'The Android component that shows the sign-in page isn’t supported anymore.',
    why: { 220450: 'Update Chrome and Android System WebView, then sign in again.' },
  },
  {
    kind: 'api-permission',
    fixers: ['tool-vendor', 'app-owner'],
    title: 'The scope is missing or invalid',
    happened: 'The app asked for a token without a scope that Microsoft accepts.',
    why: {
      28002:
        'The scope isn’t valid in this request. For Dataverse it’s the organization’s address followed by /user_impersonation or /.default.',
      28003:
        'The scope is empty. For Dataverse it’s the organization’s address followed by /user_impersonation or /.default.',
    },
  },
  {
    kind: 'wrong-audience',
    fixers: ['tool-vendor'],
    title: 'The token isn’t meant for this use',
    happened: 'The app used or asked for a token of a type that this service doesn’t accept.',
    why: {
      50156: 'This service doesn’t accept tokens that a device signs in with.',
      50164: 'The access token was issued for a different purpose than the one it’s used for.',
      50171: 'This service accepts only tokens that are requested with mutual TLS.',
      90016: 'The access token lacks a required claim.',
      221000: 'This service doesn’t accept tokens that identify only a device.',
      240002: 'An ID token was sent where only an access token is accepted.',
    },
  },
  {
    kind: 'secret-wrong',
    fixers: ['app-owner', 'tool-vendor'],
    title: 'The app’s proof of identity isn’t valid',
    happened: 'The app sent a signed assertion that Microsoft Entra ID doesn’t accept.',
    why: {
      50048:
        'In the client assertion, subject (sub) and issuer (iss) differ. Both must be the client ID.',
      50098: 'The signed token (JWT) lacks a required field.',
      50120: 'The header of the signed token (JWT) is wrong, so its type can’t be recognized.',
      700229:
        'The federated credential was used with a user’s token. It accepts only an app-only token.',
    },
  },
  {
    kind: 'region-or-url',
    fixers: ['you', 'app-owner'],
    title: 'The tenant’s cloud isn’t supported here',
    happened: 'The sign-in would have to move to another Microsoft cloud.',
    why: {
      90043: 'Moving a sign-in to this national cloud is turned off. Choose that cloud directly.',
    },
  },
  {
    kind: 'service-unavailable',
    fixers: ['you'],
    why: {
      50138: 'A key that Microsoft encrypts with isn’t valid in this environment.',
      70012:
        'Microsoft’s server for personal accounts had an error. Try again; if it persists, ask Microsoft support.',
      90036:
        'Microsoft’s directory service had an error that trying again won’t fix. Ask Microsoft support.',
      90091: 'Microsoft Graph couldn’t be reached. Try again later.',
      90092: 'Microsoft Graph had an error that trying again won’t fix. Ask Microsoft support.',
    },
  },
  {
    kind: 'service-unavailable',
    fixers: ['it-admin'],
    title: 'The on-premises password check failed',
    happened:
      'Passwords of this tenant are checked in on-premises Active Directory, and the check didn’t succeed.',
    why: {
      80007: 'The authentication agent couldn’t check the password. See the agent’s log.',
      80010: 'The authentication agent couldn’t decrypt the password.',
      80013:
        'The clocks of the authentication agent’s server and of Active Directory differ too much.',
      80014: 'The authentication agent answered too late.',
    },
  },
  {
    kind: 'unknown',
    fixers: ['tool-vendor', 'tenant-admin'],
    title: 'Microsoft Entra ID refused the request',
    happened: 'The sign-in or token request ended with one of the less common errors.',
    why: {
      50042: 'Microsoft’s data for a pairwise user identifier is missing for this app.',
      50043: 'Microsoft’s data for a pairwise user identifier is ambiguous for this app.',
      51000: 'The feature that the request needs is turned off.',
      67003: 'The service that acts on someone’s behalf isn’t a valid service identity.',
      90114: 'The expiry date of the bulk token is in the past.',
      100007:
        'Regional sign-in is open only to managed identities and to Microsoft’s own infrastructure. Use the tenant’s normal sign-in address.',
      165004: 'This code has many causes. Only the message beside it tells which.',
      230109:
        'The request went directly to Microsoft’s backup sign-in service instead of the normal sign-in address.',
      240001: 'The account isn’t allowed to register devices in Microsoft Entra ID.',
      1000000: 'The account must also sign in with an external identity provider first.',
    },
  },
] as const satisfies readonly DocumentedGroup[];
