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

/** What goes wrong at one organization. */
export const dataverseScenarios = {
  'user-not-member': {
    ...well,
    mishaps: refused('not-a-member'),
    name: 'Not a member',
    description: 'The organization Contoso does not know you.',
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
    description: 'The organization Contoso finds no licence for you.',
  },
  'missing-privilege': {
    ...well,
    mishaps: refused('missing-privilege'),
    name: 'No security role',
    description: 'You are a user of the organization Contoso, without the role that is needed.',
  },
  'organization-disabled': {
    ...well,
    mishaps: refused('organization-disabled'),
    name: 'Organization disabled',
    description: 'Contoso is listed as ready, but has been switched off since.',
  },
  'admin-mode': {
    ...well,
    mishaps: refused('admin-mode'),
    name: 'Administration mode',
    description: 'Contoso is under maintenance and lets only administrators in.',
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
    description: 'Contoso’s address belongs to another organization now.',
  },
  'ip-firewall': {
    ...well,
    mishaps: refused('ip-firewall'),
    name: 'IP firewall',
    description: 'Contoso refuses the network you are in, and says so.',
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
    description: 'Contoso refuses the network you are in with an answer no page may read.',
  },
  'app-blocked': {
    ...well,
    mishaps: refused('app-blocked'),
    name: 'Application blocked',
    description: 'Contoso lets in certain applications only, and this is not one of them.',
  },
  throttled: {
    ...well,
    mishaps: atContoso({ kind: 'problem', problem: 'throttled' }, 1),
    name: 'Too many requests',
    description: 'Contoso asks for two seconds’ patience once, then answers.',
  },
  'throttled-for-good': {
    ...well,
    mishaps: refused('throttled'),
    name: 'Too many requests, always',
    description: 'Contoso asks for patience each time.',
  },
  'organization-unavailable': {
    ...well,
    mishaps: refused('unavailable'),
    name: 'Organization being updated',
    description: 'Contoso is out of service for a while.',
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
    description: 'Contoso fails without a word.',
  },
} as const satisfies Record<string, Scenario>;
