import { registrations } from '../samples/registrations.ts';
import type { Scenario } from './scenario.ts';
import { dataverseScenarios } from './scenariosDataverse.ts';
import { networkScenarios } from './scenariosNetwork.ts';
import { signInScenarios } from './scenariosSignIn.ts';

const well = {
  clientId: registrations.usual.clientId,
  tenant: '',
  cloud: 'public',
  mishaps: [],
} as const;

const table = {
  'all-well': {
    ...well,
    name: 'All is well',
    description: 'Sign in, consent, and see the organizations. Everything works.',
  },
  ...signInScenarios,
  ...networkScenarios,
  ...dataverseScenarios,
  gcc: {
    ...well,
    cloud: 'gcc',
    name: 'US Government GCC',
    description: 'Organizations in GCC. Sign in with a Fabrikam account to see them.',
  },
  'gcc-high': {
    ...well,
    clientId: registrations.usGovernment.clientId,
    cloud: 'gcchigh',
    name: 'US Government GCC High',
    description: 'A national cloud with its own app registration.',
  },
  dod: {
    ...well,
    clientId: registrations.usGovernment.clientId,
    cloud: 'dod',
    name: 'US Government DoD',
    description: 'A national cloud with its own app registration.',
  },
  china: {
    ...well,
    clientId: registrations.china.clientId,
    cloud: 'china',
    name: 'China',
    description: 'The cloud operated by 21Vianet, with its own app registration.',
  },
  'two-thousand': {
    ...well,
    name: 'Two thousand organizations',
    description: 'A tenant with 2,000 organizations, to see how the page handles them.',
    organizations: 2000,
  },
  'ten-thousand': {
    ...well,
    name: 'Ten thousand organizations',
    description: 'A tenant with 10,000 organizations, to see where the page slows down.',
    organizations: 10_000,
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioId = keyof typeof table;

export const scenarios: Readonly<Record<ScenarioId, Scenario>> = table;

export const scenarioIds = Object.keys(table) as readonly ScenarioId[];

/** Where the browser's doors keep the chosen scenario. */
export const scenarioKey = 'sandbox.scenario';

export function parseScenarioId(value: string | undefined): ScenarioId {
  return scenarioIds.find((id) => id === value) ?? 'all-well';
}
