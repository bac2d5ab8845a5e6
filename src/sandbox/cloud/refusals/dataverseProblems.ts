/** How an organization's Web API says no. A new refusal is a new row. */
type Problem = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfter?: number;
};

export const dataverseProblems = {
  'not-a-member': {
    status: 403,
    code: '0x80072560',
    message: 'The user is not a member of the organization.',
  },
  'user-disabled': {
    status: 403,
    code: '0x80040225',
    message: 'The specified user is either disabled or is not a member of any business unit.',
  },
  'no-licence': {
    status: 403,
    code: '0x8004d24b',
    message: 'The user does not have a license that allows access to this organization.',
  },
  'missing-privilege': {
    status: 403,
    code: '0x80040220',
    message: 'Principal user is missing prvReadOrganization privilege.',
  },
  'organization-disabled': {
    status: 403,
    code: '0x8004a104',
    message:
      'The Dynamics 365 organization you are attempting to access is currently disabled. Please contact your system administrator',
  },
  'admin-mode': {
    status: 403,
    code: '0x80048d0b',
    message: 'The organization cannot be accessed by this user when it is in Admin Only mode.',
  },
  'ip-firewall': {
    status: 403,
    code: '0x80095ffe',
    message:
      'The request you are trying to make is rejected as access to your ip is blocked. Contact your administrator for more information.',
  },
  'app-blocked': {
    status: 403,
    code: '0x80072570',
    message: 'Access to the Dataverse API is restricted for this application ID.',
  },
  throttled: {
    status: 429,
    code: '0x80072322',
    message: 'Number of requests exceeded the limit of 6000 over time window of 300 seconds.',
    retryAfter: 2,
  },
  unavailable: {
    status: 503,
    code: '0x80040231',
    message: 'The organization is being updated. Try again later.',
    retryAfter: 5,
  },
  'token-expired': { status: 401, code: '0x8005F101', message: 'The access token has expired.' },
} as const satisfies Record<string, Problem>;

export type DataverseProblem = keyof typeof dataverseProblems;
