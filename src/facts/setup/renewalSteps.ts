import type { PortalLinkId } from '../cloud/portalLinks.ts';
import type { SetupValueId } from './setupStep.ts';

export type RenewalKind = 'secret' | 'certificate';

/** A step of a renewal. `{tools}` are the tools that use the credential, and `{paths}` the clicks in them. */
export type RenewalStep = {
  readonly id: string;
  readonly title: string;
  readonly does: string;
  readonly right: string;
  /** The portal’s page; undefined where the step takes place in the tool or on this page. */
  readonly link: PortalLinkId | undefined;
  /** The clicks; undefined where the link has a path of its own, or none is needed. */
  readonly path: string | undefined;
  readonly values: readonly SetupValueId[];
};

/** The last step of every renewal, which is done with the new date. */
export const lastRenewalStep = 'renew-date';

const date: RenewalStep = {
  id: lastRenewalStep,
  title: 'Enter the new expiry date',
  does: 'Copy the date from the Expires column in the portal. This page warns you 60, 30, and 7 days before.',
  right: 'The new date is shown wherever this page showed the old one.',
  link: undefined,
  path: undefined,
  values: [],
};

/**
 * Both credentials work until the old one is deleted, so nothing stops in between.
 * @see https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials
 */
export const renewalSteps: Readonly<Record<RenewalKind, readonly RenewalStep[]>> = {
  secret: [
    {
      id: 'renew-create',
      title: 'Create a new secret',
      does: 'On the Client secrets tab, select New client secret. Enter a description, select when it expires, and select Add. The old secret keeps working.',
      right: 'Both secrets are in the list.',
      link: 'secrets',
      path: undefined,
      values: ['secret-label'],
    },
    {
      id: 'renew-enter',
      title: 'Paste its Value into {tools}',
      does: 'Copy the Value right away, because it’s shown only once. Paste it into {tools} in place of the old one. Don’t paste it into this page.',
      right: 'The field holds the new Value. It may show dots.',
      link: undefined,
      path: '{paths}',
      values: [],
    },
    {
      id: 'renew-validate',
      title: 'Validate the connection in {tools}',
      does: 'Validate or test the connection, and save it.',
      right: 'The connection is valid.',
      link: undefined,
      path: '{paths}',
      values: [],
    },
    {
      id: 'renew-delete',
      title: 'Delete the old secret',
      does: 'When the connection is valid, select the trash can next to the old secret. Whatever still uses it stops working.',
      right: 'Only the new secret is in the list.',
      link: 'secrets',
      path: undefined,
      values: [],
    },
    date,
  ],
  certificate: [
    {
      id: 'renew-create',
      title: 'Upload the new certificate',
      does: 'On the Certificates tab, select Upload certificate, and choose the file with the public part (.cer, .pem, or .crt). The old certificate keeps working.',
      right: 'Both certificates are in the list, with their thumbprints.',
      link: 'secrets',
      path: undefined,
      values: [],
    },
    {
      id: 'renew-enter',
      title: 'Install it where {tools} runs',
      does: 'Install the new certificate with its private key, and set its thumbprint or file for {tools} in place of the old one. Don’t upload the private key to the portal or this page.',
      right: 'The tool’s settings name the new certificate.',
      link: undefined,
      path: '{paths}',
      values: [],
    },
    {
      id: 'renew-validate',
      title: 'Validate the connection in {tools}',
      does: 'Run or test the connection.',
      right: 'It connects with the new certificate.',
      link: undefined,
      path: '{paths}',
      values: [],
    },
    {
      id: 'renew-delete',
      title: 'Delete the old certificate',
      does: 'When the connection works, delete the old certificate. Whatever still uses it stops working.',
      right: 'Only the new certificate is in the list.',
      link: 'secrets',
      path: undefined,
      values: [],
    },
    date,
  ],
};
