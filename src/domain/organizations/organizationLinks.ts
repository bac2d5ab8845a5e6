import { powerPlatformPortals } from '../../facts/cloud/powerPlatformPortals.ts';
import type { Organization } from './organization.ts';
import { cloudOf, cloudOfSuffix } from './organizationUrl.ts';
import { appUrlOf } from './listedAddress.ts';

export type OrganizationLink = { readonly label: string; readonly href: string };

/**
 * The links of an organization. A link is left out where what it needs is missing, and every host is checked: a foreign
 * host gets no link.
 */
export function linksOf(organization: Organization): readonly OrganizationLink[] {
  return [...hostLinks(organization), ...environmentLinks(organization)];
}

function hostLinks(organization: Organization): readonly OrganizationLink[] {
  const { apiUrl } = organization;
  const appUrl = appUrlOf(organization);
  return [
    ...(appUrl ? [{ label: 'App', href: appUrl }] : []),
    ...(apiUrl ? [{ label: 'Web API', href: `${apiUrl}/api/data/v9.2/` }] : []),
  ];
}

function environmentLinks({
  environmentId,
  apiUrl,
  suffix,
}: Organization): readonly OrganizationLink[] {
  const cloud = apiUrl ? cloudOf(apiUrl) : cloudOfSuffix(suffix);
  if (environmentId === undefined || !cloud) return [];
  const id = encodeURIComponent(environmentId);
  return [
    { label: 'Maker portal', href: `${powerPlatformPortals[cloud].maker}/${id}/home` },
    { label: 'Solutions', href: `${powerPlatformPortals[cloud].maker}/${id}/solutions` },
    {
      label: 'Admin center',
      href: `${powerPlatformPortals[cloud].admin}/environment/${id}/hub`,
    },
  ];
}
