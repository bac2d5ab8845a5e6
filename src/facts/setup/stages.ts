import type { SetupValueId } from './setupStep.ts';

/** The stages of the guide, in order. Each is one page of a portal or of a tool. */
export const stageIds = [
  'redirect',
  'register',
  'platforms',
  'credential',
  'permission',
  'application-user',
  'tool',
] as const;

export type StageId = (typeof stageIds)[number];

/** A field of the form that the stage shows, with the portal’s label. */
export type PictureField =
  /** A value to copy into the form. */
  | { readonly is: 'value'; readonly value: SetupValueId; readonly label?: string }
  /** Something to select, which can’t be pasted. */
  | { readonly is: 'choice'; readonly label: string; readonly value: SetupValueId }
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

export type Stage = {
  readonly title: string;
  /** The steps of this stage, in the order in which they are done. */
  readonly steps: readonly string[];
  /** The first of these steps in the plan has the stage’s link. */
  readonly opens: readonly string[];
  /** The first of these steps in the plan says what a person sees at the end of the stage. */
  readonly sees: readonly string[];
  readonly pictures: readonly StagePicture[];
};

const delegated = [
  { is: 'choice', label: 'Microsoft APIs', text: 'Dynamics CRM (Dataverse)' },
  { is: 'choice', label: 'Type', text: 'Delegated permissions' },
] as const;

/** Which steps make up each stage, and how the form of each stage looks. A step belongs to one stage. */
export const stages: Readonly<Record<StageId, Stage>> = {
  redirect: {
    title: 'Redirect URI',
    steps: ['copy-redirect'],
    opens: [],
    sees: ['copy-redirect'],
    pictures: [],
  },
  register: {
    title: 'Register',
    steps: [
      'open-portal',
      'app-registrations',
      'new-registration',
      'account-types',
      'redirect-uri-web',
      'redirect-uri-spa',
      'redirect-uri-public',
      'redirect-uri-none',
      'register',
      'overview',
      'client-id',
      'tenant-id',
    ],
    opens: ['new-registration'],
    sees: ['overview'],
    pictures: [
      {
        step: 'new-registration',
        title: 'Register an application',
        fields: [
          { is: 'value', value: 'app-name' },
          { is: 'choice', label: 'Account types', value: 'account-types' },
          { is: 'redirect' },
        ],
        button: 'Register',
      },
    ],
  },
  platforms: {
    title: 'More redirect URIs',
    steps: [
      'more-redirects-web',
      'more-redirects-spa',
      'more-redirects-public',
      'public-client-flows',
    ],
    opens: [
      'more-redirects-web',
      'more-redirects-spa',
      'more-redirects-public',
      'public-client-flows',
    ],
    sees: ['more-redirects-spa', 'more-redirects-public', 'more-redirects-web'],
    pictures: [
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
  },
  credential: {
    title: 'Credential',
    steps: [
      'certificates-and-secrets',
      'new-secret',
      'secret-lifetime',
      'secret-value',
      'upload-certificate',
    ],
    opens: ['new-secret', 'upload-certificate'],
    sees: ['secret-value', 'upload-certificate'],
    pictures: [
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
  },
  permission: {
    title: 'Permission and consent',
    steps: [
      'api-permissions',
      'add-permission',
      'user-impersonation',
      'mcp-tools',
      'admin-consent',
    ],
    opens: ['user-impersonation', 'mcp-tools', 'api-permissions'],
    sees: ['admin-consent'],
    pictures: [
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
        fields: [{ is: 'value', value: 'consent-link', label: 'Or send this link' }],
        button: 'Grant admin consent',
      },
    ],
  },
  'application-user': {
    title: 'Application user',
    steps: ['application-user', 'business-unit', 'security-role', 'allow-mcp-client'],
    opens: ['application-user', 'allow-mcp-client'],
    sees: ['security-role', 'allow-mcp-client'],
    pictures: [
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
  },
  tool: {
    title: 'In the tool',
    steps: [
      'connect-tool',
      'connector-log-in',
      'connector-create',
      'connector-kind',
      'connector-options',
      'connector-server',
      'connector-application-id',
      'connector-secret',
      'connector-validate',
      'connector-organization',
      'connector-regional-access',
      'connector-save',
      'sign-in-here',
    ],
    opens: [],
    sees: ['connector-save', 'connect-tool', 'sign-in-here'],
    pictures: [],
  },
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
