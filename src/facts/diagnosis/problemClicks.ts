import type { PortalLinkId } from '../cloud/portalLinks.ts';
import type { SetupTopic } from '../setup/setupTopics.ts';

export const retry = { to: 'retry', label: 'Try again' } as const;
export const signIn = { to: 'sign-in', label: 'Go to Microsoft’s sign-in' } as const;
export const switchAccount = { to: 'switch-account', label: 'Use another account' } as const;
export const doctor = {
  to: 'open',
  href: '#/diagnose',
  label: 'Open the diagnosis screen',
} as const;
export const organizations = {
  to: 'open',
  href: '#/organizations',
  label: 'Choose or type the organization’s address',
} as const;
export const powerPlatform = {
  to: 'power-platform',
  label: 'Open the Power Platform admin center',
} as const;
export const consent = {
  to: 'copy',
  what: 'admin-consent-link',
  label: 'Copy the consent link for an administrator',
} as const;
export const serviceStatus = {
  to: 'open',
  href: 'https://status.cloud.microsoft/',
  label: 'See Microsoft’s service status',
} as const;
export const portal = <Id extends PortalLinkId>(link: Id) => ({ to: 'portal', link }) as const;
export const setup = <Topic extends SetupTopic>(topic: Topic, label: string) =>
  ({ to: 'setup', topic, label }) as const;
