import { readOrganizationHost } from '../../../domain/organizations/organizationUrl.ts';
import { cloudIds, clouds } from '../../../facts/cloud/clouds.ts';
import { sampleOrganizations } from './organizations.ts';
import type { Tenant } from './tenants.ts';

/** The APIs a token can be for. All of Dataverse, Global Discovery included, is one. */
export const apis = {
  dataverse: {
    appId: '00000007-0000-0000-c000-000000000000',
    name: 'Dynamics CRM',
    scopes: ['user_impersonation'],
    asks: 'Access Common Data Service as you',
  },
  'power-platform': {
    appId: '8578e004-a5c6-46e7-913e-12f58912df43',
    name: 'Power Platform API',
    scopes: ['EnvironmentManagement.Environments.Read'],
    asks: 'Read the environments you can use',
  },
  graph: {
    appId: '00000003-0000-0000-c000-000000000000',
    name: 'Microsoft Graph',
    scopes: ['User.Read', 'Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'],
    asks: 'Sign you in and read your profile',
  },
} as const;

export type Api = keyof typeof apis;

/** The API behind a resource address, as the directory knows it; undefined where it knows none. */
export function findApi(resource: string, tenant: Tenant, organizations: number): Api | undefined {
  const host = hostOf(resource);
  if (host === undefined) return undefined;
  const rows = cloudIds
    .map((id) => clouds[id])
    .filter((row) => row.signInHost === tenant.signInHost);
  if (rows.some((row) => row.discoveryHost === host)) return 'dataverse';
  if (rows.some((row) => row.powerPlatformHost === host)) return 'power-platform';
  if (rows.some((row) => row.graphHost === host)) return 'graph';
  return isOrganizationOf(host, tenant, organizations) ? 'dataverse' : undefined;
}

/** The host of a resource address that is nothing but `https://host` or `https://host/`. */
export function hostOf(resource: string): string | undefined {
  return /^https:\/\/([a-z0-9.-]+)\/?$/i.exec(resource)?.[1]?.toLowerCase();
}

export function graphResource(signInHost: string): string {
  const id = cloudIds.find((cloud) => clouds[cloud].signInHost === signInHost) ?? 'public';
  return `https://${clouds[id].graphHost}`;
}

function isOrganizationOf(host: string, tenant: Tenant, organizations: number): boolean {
  const parts = readOrganizationHost(host);
  return sampleOrganizations(organizations).some(
    (organization) =>
      organization.tenant === tenant.id &&
      organization.urlName === parts?.urlName &&
      organization.suffix === parts.suffix,
  );
}
