import type { Scenario } from './scenario.ts';
import { registrations } from '../samples/registrations.ts';

const well = {
  clientId: registrations.usual.clientId,
  tenant: '',
  cloud: 'public',
  mishaps: [],
} as const;

const portalPage =
  '<!doctype html><html><head><title>Hotel Wi-Fi</title></head><body><h1>Welcome! Please accept our terms.</h1></body></html>';

const hotel = {
  kind: 'answer',
  status: 200,
  type: 'text/html',
  body: portalPage,
  readable: true,
} as const;

/** What goes wrong on the way, and at Global Discovery. */
export const networkScenarios = {
  'discovery-down': {
    ...well,
    mishaps: [
      {
        at: 'discovery',
        what: {
          kind: 'answer',
          status: 503,
          type: 'text/html',
          body: '<h2>Our services aren’t available right now</h2>',
          readable: true,
        },
      },
    ],
    name: 'Discovery down',
    description: 'The list of organizations isn’t available: the service is down.',
  },
  'discovery-refuses-scope': {
    ...well,
    mishaps: [
      { at: 'authorize', only: 'globaldisco', what: { kind: 'unknown-resource' } },
      { at: 'token', only: 'globaldisco', what: { kind: 'unknown-resource' } },
    ],
    name: 'Discovery retired (no token)',
    description:
      'Microsoft no longer issues tokens for discovery. Enter an organization’s address.',
  },
  'discovery-retired': {
    ...well,
    mishaps: [
      {
        at: 'discovery',
        what: { kind: 'answer', status: 404, type: 'text/plain', body: '', readable: false },
      },
    ],
    name: 'Discovery retired (no service)',
    description: 'Sign-in works, but nothing answers at the discovery address.',
  },
  'discovery-empty': {
    ...well,
    mishaps: [{ at: 'discovery', what: { kind: 'empty' } }],
    name: 'Nothing listed',
    description: 'Discovery returns an empty list, although there are organizations.',
  },
  'discovery-double-slash': {
    ...well,
    mishaps: [{ at: 'discovery', what: { kind: 'double-slash-only' } }],
    name: 'Discovery wants the other token',
    description:
      'The first token is rejected; the page then requests the other form automatically.',
  },
  'network-gone': {
    ...well,
    mishaps: [
      { at: 'metadata', what: { kind: 'unreachable' } },
      { at: 'token', what: { kind: 'unreachable' } },
      { at: 'discovery', what: { kind: 'unreachable' } },
      { at: 'organization', what: { kind: 'unreachable' } },
      { at: 'power-platform', what: { kind: 'unreachable' } },
    ],
    name: 'Network gone',
    description: 'After the sign-in page, nothing answers.',
  },
  'discovery-unreachable': {
    ...well,
    mishaps: [{ at: 'discovery', what: { kind: 'unreachable' } }],
    name: 'Discovery unreachable',
    description: 'A firewall allows sign-in but blocks discovery.',
  },
  'captive-portal': {
    ...well,
    mishaps: [
      { at: 'discovery', what: hotel },
      { at: 'organization', what: hotel },
    ],
    name: 'Hotel network',
    description: 'A login page answers instead of Microsoft.',
  },
  'truncated-answer': {
    ...well,
    mishaps: [{ at: 'discovery', what: { kind: 'truncated' } }],
    name: 'Answer cut off',
    description: 'The list of organizations is cut off in the middle.',
  },
  'slow-answers': {
    ...well,
    mishaps: [
      { at: 'token', grant: 'refresh_token', what: { kind: 'slow', ms: 1500 } },
      { at: 'discovery', what: { kind: 'slow', ms: 4000 } },
      { at: 'organization', what: { kind: 'slow', ms: 3000 } },
    ],
    name: 'Slow answers',
    description: 'Everything works, but slowly.',
  },
  'no-answer': {
    ...well,
    mishaps: [
      { at: 'discovery', what: { kind: 'slow', ms: 60_000 } },
      { at: 'organization', what: { kind: 'slow', ms: 60_000 } },
    ],
    name: 'No answer in time',
    description: 'The services take too long to answer.',
  },
} as const satisfies Record<string, Scenario>;
