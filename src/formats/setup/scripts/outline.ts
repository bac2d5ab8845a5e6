import { clouds } from '../../../facts/cloud/clouds.ts';
import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { fillInPlaceholders, missingValues, purposeLine } from './script.ts';

type Lines = readonly string[];

/** What a command-line script does, in the order in which it does it. `undefined`: the tool does it in another part. */
export type ScriptParts = {
  readonly runWith: string;
  /** Signs in and defines the functions that the other parts call. */
  readonly signIn: Lines;
  readonly dataverse: Lines | undefined;
  readonly application: Lines;
  readonly servicePrincipal: Lines;
  readonly secret: (secret: NonNullable<PlannedRegistration['secret']>) => Lines;
  readonly certificate: Lines | undefined;
  readonly consent: Lines;
  readonly applicationUser: Lines;
  readonly result: Lines;
};

/** The script of these parts: its opening comment, then each part that the registration needs, under its comment. */
export function writeOutline(registration: PlannedRegistration, parts: ScriptParts): Lines {
  const { delegated, secret, certificate, applicationUser } = registration;
  return [
    ...opening(registration, parts.runWith),
    ...parts.signIn,
    '',
    ...section(
      'Dataverse in this tenant, and the IDs of its permissions',
      delegated ? parts.dataverse : undefined,
    ),
    ...section(
      'The registration. If an app with this name exists, the script uses it and doesn’t change its settings.',
      parts.application,
    ),
    ...section('The app in this tenant (Enterprise apps)', parts.servicePrincipal),
    ...section(
      'The client secret. It’s shown only once: paste it into the tool or a password manager, and nowhere else.',
      secret && parts.secret(secret),
    ),
    ...section(
      'The public part of the certificate. The private key stays where it is.',
      certificate ? parts.certificate : undefined,
    ),
    ...section(
      'Admin consent. It needs an administrator. Without it, each user consents at the first sign-in.',
      delegated ? parts.consent : undefined,
    ),
    ...section(
      'The application user. Repeat this for every organization that the tool connects to (Power Platform CLI).',
      applicationUser ? parts.applicationUser : undefined,
    ),
    ...parts.result,
    '',
  ];
}

function opening(registration: PlannedRegistration, runWith: string): Lines {
  return [
    purposeLine(registration),
    `Run it with ${runWith}. If you run it again, it creates nothing twice.`,
    `It uses Microsoft Graph of this cloud: ${clouds[registration.cloud].graphHost}`,
    ...(registration.clientId === undefined
      ? []
      : ['You already have a client ID. The script looks for an app by its name, not by its ID.']),
    ...(missingValues(registration).length > 0 ? [fillInPlaceholders] : []),
  ].map((line) => `# ${line}`);
}

function section(comment: string, lines: Lines | undefined): Lines {
  return lines ? [`# ${comment}`, ...lines, ''] : [];
}
