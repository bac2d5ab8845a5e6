import type { PortalLinkId } from '../cloud/portalLinks.ts';
import type { SetupTopic } from '../setup/setupTopics.ts';

export const retry = { to: 'retry', label: 'Try again' } as const;
export const reload = { to: 'reload', label: 'Reload' } as const;
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
  label: 'Choose or enter the organization’s address',
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
export const copyRedirectUri = {
  to: 'copy',
  what: 'redirect-uri',
  label: 'Copy the redirect URI',
} as const;
export const serviceStatus = {
  to: 'open',
  href: 'https://status.cloud.microsoft/',
  label: 'See Microsoft’s service status',
} as const;
export const findClientId = setup('client-id', 'Show where to find the client ID');
export const findTenant = setup('tenant', 'Show where to find the tenant ID');

export function portal<Id extends PortalLinkId>(link: Id) {
  return { to: 'portal', link } as const;
}

export function setup<Topic extends SetupTopic>(topic: Topic, label: string) {
  return { to: 'setup', topic, label } as const;
}

export function read<Href extends string>(href: Href, label: string) {
  return { to: 'open', href, label } as const;
}
