import type { CodeNote } from './codeNote.ts';
import { accountCodeNotes } from './accountCodeNotes.ts';
import { libraryCodeNotes } from './libraryCodeNotes.ts';
import { ownCodeNotes } from './ownCodeNotes.ts';
import { findTenant, portal, setup } from '../problemClicks.ts';

const support = 'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration';

/** Where the words of its kind aren’t right for one code. The sources are as of 2026-11-26. */
export const codeNotes: Readonly<Partial<Record<string, CodeNote>>> = {
  AADSTS500113: {
    why: 'The registration has no redirect URI at all.',
  },
  AADSTS9002326: {
    why: 'The redirect URI is under “Web” or “Mobile and desktop applications”. A page in the browser needs it under “Single-page application”. Don’t give a browser page a secret instead.',
    fix: 'In {clientId:app *|the app’s registration}, under **Authentication**, delete {redirectUri|the redirect URI} from its platform and add it under **Single-page application**.',
  },
  AADSTS9002327: {
    why: 'The redirect URI is under “Single-page application”, but a server or desktop tool used it.',
    fix: 'In {clientId:app *|the app’s registration}, under **Authentication**, add {redirectUri|the tool’s redirect URI} under **Web** for a server tool (with a client secret), or under **Mobile and desktop applications** for a desktop tool.',
  },
  AADSTS9002325: {
    why: 'The redirect URI is under “Single-page application”, and the tool that used it doesn’t send the proof (PKCE) that this platform requires.',
    fix: 'In {clientId:app *|the app’s registration}, under **Authentication**, delete {redirectUri|the tool’s redirect URI} from **Single-page application** and add it under **Web**.',
  },
  AADSTS700025: {
    why: 'The tool sent a client secret, but the app or the redirect URI is registered as a public client, where none is allowed.',
    fix: 'Remove the client secret from the tool’s settings. If it’s a server tool, add {redirectUri|its redirect URI} to {clientId:app *|the app} under **Authentication › Web** instead.',
  },
  AADSTS700054: {
    why: 'The tool asks for an ID token in an older way (implicit grant) that is turned off in the registration.',
    fix: 'If the tool can’t sign in another way, select **Authentication › Settings › ID tokens** in {clientId:app *|the app’s registration}.',
  },
  AADSTS7000218: {
    why: 'The request had no client secret. Microsoft expects one where the redirect URI is under “Web”, or where the app doesn’t allow public client flows.',
  },
  AADSTS700016: {
    why: 'The client ID is mistyped or is another ID (object ID, secret ID), the tenant is wrong, or the app belongs to another tenant and nobody here has approved it.',
  },
  AADSTS7000229: {
    title: 'The app has no entry in this tenant',
    why: 'The registration exists, but this tenant has no enterprise app for it. An administrator’s consent creates it.',
    fix: 'Open the consent link of {clientId:app *|the app} as an administrator of {tenant:the tenant *|this tenant} and accept.',
  },
  AADSTS7000112: {
    title: 'The app is disabled in this tenant',
    why: 'On the enterprise app, “Enabled for users to sign-in?” is set to No.',
    fix: 'Under **Enterprise apps ›** {clientId:app *|the app} **› Properties**, set **Enabled for users to sign-in?** to **Yes**.',
    fixers: ['tenant-admin'],
    next: portal('enterprise-app'),
    others: [],
    source: `${support}/error-code-aadsts7000112-application-is-disabled`,
  },
  AADSTS500014: {
    title: 'The service that the app asks for is disabled in this tenant',
    happened:
      'Microsoft issues no token for {resource|the service}, because its enterprise app is disabled.',
    why: 'A subscription of the tenant has lapsed, or an administrator set “Enabled for users to sign-in?” of that service to No.',
    fix: 'Under **Enterprise apps**, clear the filter **Application type**, open {resource|the service} and set **Properties › Enabled for users to sign-in?** to **Yes**. Check that the subscription hasn’t lapsed.',
    fixers: ['tenant-admin'],
    next: portal('resource-app'),
    others: [],
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
  AADSTS500011: {
    happened:
      'Microsoft doesn’t know {resource|the service or address that the app asked for} in {tenant:the tenant *|the tenant you signed in to}.',
    why: 'The tenant doesn’t know the service or address that the app asked for. Either the address is wrong, or the sign-in used another tenant than the organization’s.',
    source: `${support}/error-code-aadsts500011-resource-principal-not-found`,
  },
  AADSTS50194: {
    why: 'The app is for its own tenant only, so the sign-in must name that tenant, not “common” or “organizations”.',
    fix: 'Where you sign in, enter the **Directory (tenant) ID** of {clientId:app *|the app}. Or change **Authentication › Supported accounts** to multiple tenants.',
    fixers: ['you', 'app-owner'],
    next: findTenant,
  },
  AADSTS90038: {
    why: 'The tenant is in another Microsoft cloud (US Government or China). Choose that cloud; the app must be registered there too.',
    fixers: ['you', 'app-owner'],
  },
  AADSTS900439: {
    why: 'The app is registered in the US Government cloud, but the sign-in used the worldwide one. Choose that cloud.',
    fix: 'Choose the cloud **US Government** where you sign in, so that the sign-in goes to login.microsoftonline.us.',
    fixers: ['you', 'app-owner'],
    source: `${support}/error-aadsts900439-usgclientnotsupportedonpublicendpoint`,
  },
  AADSTS650052: {
    why: 'The tenant you signed in to doesn’t have the service that the app asked for. For Dataverse, sign in to the tenant that has the Dynamics 365 licenses.',
    title: 'The tenant doesn’t have the service that the app asks for',
    happened:
      '{clientId:App *|The app} asked for {resource|a service} that {tenant:the tenant *|this tenant} doesn’t have.',
    fix: 'Sign in to the tenant that uses {resource|the service}. If this is the right tenant, its subscription has to include the service; an administrator then finds it under **Enterprise apps**.',
    fixers: ['you', 'tenant-admin'],
    next: portal('enterprise-app-list'),
  },
  AADSTS650053: {
    why: 'The permission doesn’t exist under that name, for example because it was asked of Microsoft Graph instead of Dataverse.',
    fix: 'In {tool|the tool}, use {organizationScope|the organization’s address followed by /user_impersonation} as the scope.',
  },
  AADSTS28000: {
    why: 'One request asked for two services at once. Each token is for one organization, or for discovery, alone.',
  },
  AADSTS700022: {
    why: 'One request asked for two services at once. Each token is for one organization, or for discovery, alone.',
  },
  AADSTS65004: {
    why: 'Someone selected Cancel on the consent page. Sign in again and accept, or have an administrator accept for everyone.',
  },
  AADSTS90095: {
    why: 'You can send a request to the administrators from Microsoft’s page. They answer by email.',
    fixers: ['you', 'tenant-admin'],
  },
  AADSTS900941: {
    why: 'Microsoft rates the app as risky, for example because its publisher isn’t verified. Then only an administrator can accept it; an app of your own tenant isn’t affected.',
  },
  AADSTS7000215: {
    why: 'Often the Secret ID was copied instead of the Value. The Value is shown only once, right after the secret is created. Create a new secret and copy its Value at once.',
  },
  AADSTS700027: {
    title: 'The certificate isn’t the one in the registration',
    happened:
      'Microsoft doesn’t accept the certificate that signed the request for {clientId:app *|the app}.',
    why: 'The certificate that the tool uses isn’t uploaded to the registration, or has expired. A client secret isn’t involved.',
    fix: 'In {clientId:app *|the app’s registration}, under **Certificates & secrets › Certificates**, upload the public part (.cer) of the certificate that {tool|the tool} uses, and compare the thumbprint. If it has expired, create a new one.',
    next: portal('secrets'),
    others: [setup('secret', 'Show the certificate step')],
    source: 'https://learn.microsoft.com/entra/identity-platform/certificate-credentials',
  },
  AADSTS70011: {
    why: 'The scope that the app asked for isn’t valid. For Dataverse, it’s the organization’s address followed by /.default or /user_impersonation.',
    fix: 'In {tool|the tool}, use {organizationScope|the organization’s address followed by /.default} as the scope, with **https://** in front.',
    fixers: ['you', 'tool-vendor'],
  },
  ...accountCodeNotes,
  ...libraryCodeNotes,
  ...ownCodeNotes,
};
