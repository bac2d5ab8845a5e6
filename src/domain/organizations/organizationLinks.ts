import { powerPlatformPortals } from '../../facts/cloud/powerPlatformPortals.ts';
import type { Organization } from './organization.ts';
import { cloudOfSuffix, cloudOf } from './organizationUrl.ts';

export type OrganizationLink = { readonly label: string; readonly href: string };

/** Where one goes from an organization. A link that lacks what it needs is left out; a foreign host gets none. */
export function linksOf(organization: Organization): readonly OrganizationLink[] {
  return [...hostLinks(organization), ...environmentLinks(organization)];
}

function hostLinks({ url, apiUrl }: Organization): readonly OrganizationLink[] {
  if (!apiUrl) return [];
  return [
    ...(url !== undefined && URL.parse(url)?.protocol === 'https:'
      ? [{ label: 'App', href: url }]
      : []),
    { label: 'Web API', href: `${apiUrl}/api/data/v9.2/` },
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
