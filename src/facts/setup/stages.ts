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

export type Stage = {
  readonly title: string;
  /** The steps of this stage, in the order in which they are done. */
  readonly steps: readonly string[];
  /** The first of these steps in the plan has the stage’s link. */
  readonly opens: readonly string[];
  /** The first of these steps in the plan says what a person sees at the end of the stage. */
  readonly sees: readonly string[];
};

/** Which steps make up each stage. A step belongs to one stage. */
export const stages: Readonly<Record<StageId, Stage>> = {
  redirect: {
    title: 'Redirect URI',
    steps: ['copy-redirect'],
    opens: [],
    sees: ['copy-redirect'],
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
  },
  'application-user': {
    title: 'Application user',
    steps: ['application-user', 'business-unit', 'security-role', 'allow-mcp-client'],
    opens: ['application-user', 'allow-mcp-client'],
    sees: ['security-role', 'allow-mcp-client'],
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
  },
};
