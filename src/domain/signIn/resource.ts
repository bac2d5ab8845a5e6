import { clouds, type CloudId } from '../../facts/cloud/clouds.ts';
import type { OrganizationUrl } from '../organizations/organizationUrl.ts';

declare const scope: unique symbol;
/** A delegated permission on one host, as Entra's v2 endpoint wants it. */
export type Scope = string & { readonly [scope]: true };

/** What a token is wanted for: an address of ours that nothing else may receive it. */
export type Resource =
  | { readonly is: 'discovery'; readonly cloud: CloudId }
  | { readonly is: 'organization'; readonly url: OrganizationUrl }
  /** The second way to find organizations; it needs a permission of its own. */
  | { readonly is: 'power-platform'; readonly cloud: CloudId };

export function originOf(resource: Resource): string {
  switch (resource.is) {
    case 'discovery':
      return `https://${clouds[resource.cloud].discoveryHost}`;
    case 'organization':
      return resource.url;
    case 'power-platform':
      return `https://${clouds[resource.cloud].powerPlatformHost}`;
  }
}

const permissions = {
  discovery: 'user_impersonation',
  organization: 'user_impersonation',
  'power-platform': 'EnvironmentManagement.Environments.Read',
} as const satisfies Record<Resource['is'], string>;

/**
 * The scope for a resource. Entra takes everything before the last slash as the audience, so the double slash asks
 * for an audience that ends in one; Global Discovery is said to want it in some places.
 * @see https://github.com/AzureAD/microsoft-authentication-library-for-dotnet/issues/747
 */
export function scopeOf(resource: Resource, slashes: '/' | '//' = '/'): Scope {
  return `${originOf(resource)}${slashes}${permissions[resource.is]}` as Scope;
}
