import type { DataverseProblem } from '../refusals/dataverseProblems.ts';
import { registrations } from '../samples/registrations.ts';
import type { Mishap, Scenario, Trouble } from './scenario.ts';

const well = {
  clientId: registrations.usual.clientId,
  tenant: '',
  cloud: 'public',
  organization: 'https://contoso.crm4.dynamics.com',
} as const;

/** Something happens to the organization “Contoso” alone; the others are well. */
const atContoso = (what: Trouble, times?: number): readonly Mishap[] => [
  { at: 'organization', only: 'contoso', what, ...(times !== undefined && { times }) },
];

const refused = (problem: DataverseProblem): readonly Mishap[] =>
  atContoso({ kind: 'problem', problem });

/** The same happens at the sample organizations from one number to the other. */
const atBranches = (from: number, to: number, what: Trouble): readonly Mishap[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    at: 'organization',
    only: `contoso-branch-${String(from + index).padStart(5, '0')}`,
    what,
  }));

/** What goes wrong at one organization, or at several. */
export const dataverseScenarios = {
  'user-not-member': {
    ...well,
    mishaps: refused('not-a-member'),
    name: 'Not a member',
    description: 'You’re not a user of the organization Contoso.',
  },
  'user-disabled': {
    ...well,
    mishaps: refused('user-disabled'),
    name: 'Disabled user',
    description: 'Your user in the organization Contoso is disabled.',
  },
  'no-licence': {
    ...well,
    mishaps: refused('no-licence'),
    name: 'No licence',
    description: 'Your user in Contoso has no license.',
  },
  'missing-privilege': {
    ...well,
    mishaps: refused('missing-privilege'),
    name: 'No security role',
    description: 'You’re a user of Contoso, but without the required security role.',
  },
  'organization-disabled': {
    ...well,
    mishaps: refused('organization-disabled'),
    name: 'Organization disabled',
    description: 'Contoso is listed as ready, but it has been disabled since.',
  },
  'admin-mode': {
    ...well,
    mishaps: refused('admin-mode'),
    name: 'Administration mode',
    description: 'Contoso is in administration mode: only administrators can sign in.',
  },
  'organization-gone': {
    ...well,
    mishaps: atContoso({ kind: 'unreachable' }),
    name: 'Organization gone',
    description: 'Contoso is listed, but nothing answers at its address.',
  },
  'wrong-organization': {
    ...well,
    mishaps: atContoso({ kind: 'other-organization' }),
    name: 'Another organization answers',
    description: 'Contoso’s address now belongs to another organization.',
  },
  'ip-firewall': {
    ...well,
    mishaps: refused('ip-firewall'),
    name: 'IP firewall',
    description: 'Contoso blocks your IP address and says so.',
  },
  'ip-firewall-silent': {
    ...well,
    mishaps: atContoso({
      kind: 'answer',
      status: 403,
      type: 'text/html',
      body: 'Forbidden',
      readable: false,
    }),
    name: 'IP firewall, unreadable',
    description: 'Contoso blocks your IP address with a response that no page can read.',
  },
  'app-blocked': {
    ...well,
    mishaps: refused('app-blocked'),
    name: 'Application blocked',
    description: 'Contoso allows only certain apps, and this isn’t one of them.',
  },
  throttled: {
    ...well,
    mishaps: atContoso({ kind: 'problem', problem: 'throttled' }, 1),
    name: 'Too many requests',
    description: 'Contoso asks once to wait two seconds, then answers.',
  },
  'throttled-for-good': {
    ...well,
    mishaps: refused('throttled'),
    name: 'Too many requests, always',
    description: 'Contoso asks to wait every time.',
  },
  'organization-unavailable': {
    ...well,
    mishaps: refused('unavailable'),
    name: 'Organization being updated',
    description: 'Contoso is temporarily unavailable.',
  },
  'organization-empty-answer': {
    ...well,
    mishaps: atContoso({
      kind: 'answer',
      status: 500,
      type: 'text/plain',
      body: '',
      readable: true,
    }),
    name: 'An empty answer',
    description: 'Contoso fails with an empty response.',
  },
  'several-causes': {
    ...well,
    organizations: 200,
    mishaps: [
      ...atBranches(1, 24, { kind: 'problem', problem: 'not-a-member' }),
      ...atBranches(31, 37, { kind: 'problem', problem: 'ip-firewall' }),
      ...atBranches(41, 43, { kind: 'unreachable' }),
      ...atBranches(51, 52, { kind: 'problem', problem: 'no-licence' }),
    ],
    name: 'Several causes',
    description: 'Of 200 organizations, 36 fail, for four different reasons.',
  },
} as const satisfies Record<string, Scenario>;
