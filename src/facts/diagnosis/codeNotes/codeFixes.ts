import type { CodeNote } from './codeNote.ts';
import { read, setup } from '../problemClicks.ts';

const requestFormat =
  'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow';
const malformed: CodeNote = {
  title: 'The tool’s sign-in request is malformed',
  happened: '{tool|The tool} sent Microsoft a request that it can’t process.',
  fix: 'Update {tool|the tool} and check its connection settings. If that doesn’t help, send the error to its vendor or developer.',
  fixers: ['tool-vendor', 'you'],
  next: read(requestFormat, 'Read how sign-in requests must look'),
  source: requestFormat,
};
const oneService: CodeNote = {
  fix: 'In {tool|the tool}, request the scope of one service only: {organizationScope|the organization’s address followed by /.default}.',
  fixers: ['tool-vendor', 'you'],
};

/**
 * The change for codes whose kind has another usual change, by the number without `AADSTS`.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes (as of 2026-11-26)
 */
export const codeFixes: Readonly<Partial<Record<string, CodeNote>>> = {
  28000: oneService,
  700022: oneService,
  700023: oneService,
  65002: {
    title: 'Microsoft’s own app isn’t allowed to use this API',
    happened:
      '{clientId:App *|The app} belongs to Microsoft, and Microsoft hasn’t approved it for {resource|the API} that was asked for.',
    fix: 'In {tool|the tool}, enter the client ID of an app registration of your own instead of {clientId|Microsoft’s}.',
    fixers: ['you', 'tool-vendor'],
    next: setup('register-app', 'Show the registration step'),
  },
  700024: {
    title: 'The signed proof of the app isn’t valid at this time',
    happened:
      'The proof (client assertion) that {tool|the tool} signed is too old, or not valid yet.',
    fix: 'Check the clock of the computer that runs {tool|the tool}. If the certificate has expired, upload a new one to {clientId:app *|the app} under **Certificates & secrets › Certificates**.',
    fixers: ['you', 'app-owner'],
  },
  700030: {
    title: 'The app’s certificate isn’t valid',
    fix: 'In {clientId:app *|the app’s registration}, under **Certificates & secrets › Certificates**, upload a certificate that Microsoft accepts, and use it in {tool|the tool}.',
  },
  50012: {
    title: 'The app’s certificate or signed proof isn’t valid',
    fix: 'Check that {tool|the tool} uses a certificate that {clientId:app *|the app} lists under **Certificates & secrets › Certificates**, and that it hasn’t expired.',
  },
  50027: {
    title: 'The app’s signed proof isn’t valid',
    fix: 'Check the clock of the computer that runs {tool|the tool}, and the certificate that it signs with. If both are right, send the error to the tool’s vendor.',
    fixers: ['you', 'tool-vendor'],
  },
  700211: {
    title: 'The federated credential doesn’t match',
    fix: 'In {clientId:app *|the app’s registration}, under **Certificates & secrets › Federated credentials**, compare issuer, subject, and audience with those that {tool|the tool} sends.',
  },
  700213: {
    title: 'The federated credential doesn’t match',
    fix: 'In {clientId:app *|the app’s registration}, under **Certificates & secrets › Federated credentials**, compare issuer, subject, and audience with those that {tool|the tool} sends.',
  },
  700051: {
    title: 'The tool asks for a token in a way that is turned off',
    fix: 'If {tool|the tool} can’t sign in another way, select **Authentication › Settings › Access tokens** in {clientId:app *|the app’s registration}.',
  },
  70003: malformed,
  70005: malformed,
  90014: malformed,
  900561: malformed,
  9002313: malformed,
  500117: {
    title: 'The redirect URI must use https',
    fix: 'In {tool|the tool}, use a redirect URI with **https://** (http is allowed for localhost only), and add the same one under **Authentication** of {clientId:app *|the app}.',
    fixers: ['you', 'app-owner'],
  },
  90102: {
    title: 'The redirect URI isn’t a whole address',
    fix: 'In {tool|the tool}, enter the whole redirect URI, with https:// and the path, exactly as it’s registered under **Authentication** of {clientId:app *|the app}.',
    fixers: ['you', 'app-owner'],
  },
  50196: {
    fix: 'Wait five minutes, then sign in again. If the error comes back, the tool repeats the same request: send the error to its vendor.',
    fixers: ['you', 'tool-vendor'],
  },
};
