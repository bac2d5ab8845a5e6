import type { OrganizationUse, Readiness } from './organization.ts';

/** What a type of organization is called on screen. The order is that of the groups. */
export const useNames = {
  production: 'Production',
  sandbox: 'Sandbox',
  trial: 'Trial',
  developer: 'Developer',
  default: 'Default',
  teams: 'Teams',
  other: 'Other',
} as const satisfies Record<OrganizationUse, string>;

/** What the state of an organization is called on screen. */
export const readinessNames = {
  ready: 'Ready',
  disabled: 'Disabled',
  locked: 'Locked',
  provisioning: 'Being set up',
  moving: 'Being moved',
  failed: 'Setup failed',
} as const satisfies Record<Readiness, string>;
