import { clouds, type CloudId } from '../facts/clouds.ts';
import type { OrganizationUrl } from './organizationUrl.ts';

declare const scope: unique symbol;
/** A delegated Dataverse permission on one host, as Entra's v2 endpoint wants it. */
export type Scope = string & { readonly [scope]: true };

/** What a token is wanted for: an address of ours that nothing else may receive it. */
export type Resource =
  | { readonly is: 'discovery'; readonly cloud: CloudId }
  | { readonly is: 'organization'; readonly url: OrganizationUrl };

export function originOf(resource: Resource): string {
  return resource.is === 'discovery'
    ? `https://${clouds[resource.cloud].discoveryHost}`
    : resource.url;
}

/**
 * The scope for a resource. Entra takes everything before the last slash as the audience, so the double slash asks
 * for an audience that ends in one; Global Discovery is said to want it in some places.
 * @see https://github.com/AzureAD/microsoft-authentication-library-for-dotnet/issues/747
 */
export function scopeOf(resource: Resource, slashes: '/' | '//' = '/'): Scope {
  return `${originOf(resource)}${slashes}user_impersonation` as Scope;
}
