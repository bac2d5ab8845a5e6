import type { SetupValueId } from './setupStep.ts';
import type { StageId } from './stages.ts';

/** A field of the form that the stage shows, with the portal’s label. */
export type PictureField =
  /** A value to copy into the form, or a link to copy. */
  | { readonly is: 'value' | 'link'; readonly value: SetupValueId; readonly label?: string }
  /** Something to select; its name can be copied. */
  | { readonly is: 'option'; readonly value: SetupValueId }
  | { readonly is: 'choice' | 'check'; readonly label: string; readonly text: string }
  /** The platform and the address of the first redirect URI. */
  | { readonly is: 'redirect' };

export type StagePicture = {
  /** The step that the form belongs to. Without it in the plan, there is no form. */
  readonly step: string;
  /** The title of the form in the portal. */
  readonly title: string;
  readonly fields: readonly PictureField[];
  /** The button of the form. */
  readonly button: string;
};

const delegated = [
  { is: 'choice', label: 'Microsoft APIs', text: 'Dynamics CRM (Dataverse)' },
  { is: 'choice', label: 'Type', text: 'Delegated permissions' },
] as const;

/** The forms of each stage in the portal. The redirect URI and the tool’s own window have none. */
export const stagePictures: Readonly<Partial<Record<StageId, readonly StagePicture[]>>> = {
  register: [
    {
      step: 'new-registration',
      title: 'Register an application',
      fields: [
        { is: 'value', value: 'app-name' },
        { is: 'option', value: 'account-types' },
        { is: 'redirect' },
      ],
      button: 'Register',
    },
  ],
  platforms: [
    {
      step: 'more-redirects-web',
      title: 'Add Redirect URI › Web',
      fields: [{ is: 'value', value: 'redirect-web' }],
      button: 'Configure',
    },
    {
      step: 'more-redirects-spa',
      title: 'Add Redirect URI › Single-page application',
      fields: [{ is: 'value', value: 'redirect-spa' }],
      button: 'Configure',
    },
    {
      step: 'more-redirects-public',
      title: 'Add Redirect URI › Mobile and desktop applications',
      fields: [{ is: 'value', value: 'redirect-public' }],
      button: 'Configure',
    },
    {
      step: 'public-client-flows',
      title: 'Authentication › Settings',
      fields: [{ is: 'check', label: 'Allow public client flows', text: 'Enabled' }],
      button: 'Save',
    },
  ],
  credential: [
    {
      step: 'new-secret',
      title: 'Add a client secret',
      fields: [
        { is: 'value', value: 'secret-label' },
        { is: 'choice', label: 'Expires', text: '24 months or less' },
      ],
      button: 'Add',
    },
    {
      step: 'upload-certificate',
      title: 'Upload certificate',
      fields: [{ is: 'choice', label: 'File', text: 'The public part: .cer, .pem, or .crt' }],
      button: 'Add',
    },
  ],
  permission: [
    {
      step: 'user-impersonation',
      title: 'Request API permissions',
      fields: [...delegated, { is: 'value', value: 'scope' }],
      button: 'Add permissions',
    },
    {
      step: 'mcp-tools',
      title: 'Request API permissions',
      fields: [...delegated, { is: 'value', value: 'mcp-scope' }],
      button: 'Add permissions',
    },
    {
      step: 'admin-consent',
      title: 'Configured permissions',
      fields: [{ is: 'link', value: 'consent-link', label: 'Consent link to send' }],
      button: 'Grant admin consent',
    },
  ],
  'application-user': [
    {
      step: 'application-user',
      title: 'Create a new app user',
      fields: [
        { is: 'value', value: 'application-user' },
        { is: 'choice', label: 'Business unit', text: 'The root business unit' },
        { is: 'choice', label: 'Security roles', text: 'One that has just what the tool needs' },
      ],
      button: 'Create',
    },
    {
      step: 'allow-mcp-client',
      title: 'New allowed MCP client',
      fields: [
        { is: 'value', value: 'client-id' },
        { is: 'choice', label: 'Is Enabled', text: 'Yes' },
      ],
      button: 'Save & Close',
    },
  ],
};

/** The connection window of a tool. A tool without one shows the values that it needs. */
export const toolPictures: Readonly<Record<string, Omit<StagePicture, 'step'> | undefined>> = {
  smartconnect: {
    title: 'Dynamics 365 Customer Engagement',
    fields: [
      { is: 'check', label: 'Use OAuth to Connect', text: 'Selected' },
      { is: 'check', label: 'Use Token Authentication', text: 'Selected' },
      { is: 'value', value: 'server-address' },
      { is: 'value', value: 'client-id', label: 'Application Id' },
      { is: 'value', value: 'secret-value', label: 'Client Secret' },
      { is: 'value', value: 'organization-url' },
    ],
    button: 'Validate, then Save',
  },
};
