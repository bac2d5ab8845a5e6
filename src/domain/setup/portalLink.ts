import { clouds, type CloudId } from '../../facts/cloud/clouds.ts';
import { portalLinks, type PortalLinkId } from '../../facts/cloud/portalLinks.ts';
import { parseGuid } from '../guid.ts';

export type PortalPlace = {
  readonly cloud: CloudId;
  /** A tenant GUID pins the portal to that directory; a domain name cannot. */
  readonly tenant?: string | undefined;
  readonly clientId?: string | undefined;
  readonly portal?: 'entra' | 'azure' | undefined;
};

export type ResolvedLink = {
  readonly label: string;
  readonly href: string;
  /** The clicks that lead there, because links into the portal are no contract. */
  readonly path: string;
};

/** A link into the right portal; without a client ID, links that need one lead to the list of registrations. */
export function portalLink(id: PortalLinkId, where: PortalPlace): ResolvedLink {
  const clientId = parseGuid(where.clientId);
  const tenant = parseGuid(where.tenant);
  const cloud = clouds[where.cloud];
  const portal = where.portal === 'azure' ? cloud.azurePortal : cloud.entraPortal;
  const wanted = portalLinks[id];
  const link = wanted.needsClientId && !clientId ? portalLinks['app-list'] : wanted;
  return {
    label: link.label,
    href: `${portal}/${tenant ? `${tenant}/` : ''}${link.fragment.replace('{appId}', clientId ?? '')}`,
    path: where.portal === 'azure' ? inAzurePortal(wanted.path) : wanted.path,
  };
}

function inAzurePortal(path: string): string {
  return path
    .replace(/^Entra ID ›/, 'Microsoft Entra ID › Manage ›')
    .replace(/^Microsoft Entra admin center$/, 'Azure portal');
}

export type ConsentRequest = {
  readonly cloud: CloudId;
  /** GUID or verified domain; `organizations` where it is not known. */
  readonly tenant?: string | undefined;
  readonly clientId: string;
};

/**
 * The v1 link: an admin accepts everything listed under API permissions. For another tool's registration.
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent
 */
export function adminConsentUrl(request: ConsentRequest): string {
  const query = new URLSearchParams({ client_id: request.clientId });
  return `${consentBase(request)}/adminconsent?${query.toString()}`;
}

/**
 * The v2 link: for this page's own client ID; the answer comes back to `redirectUri` in the query string.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminConsentUrlWithAnswer(
  request: ConsentRequest & {
    readonly scope: string;
    readonly redirectUri: string;
    readonly state: string;
  },
): string {
  const query = new URLSearchParams({
    client_id: request.clientId,
    scope: request.scope,
    redirect_uri: request.redirectUri,
    state: request.state,
  });
  return `${consentBase(request)}/v2.0/adminconsent?${query.toString()}`;
}

function consentBase({ cloud, tenant }: ConsentRequest): string {
  const directory = tenant === undefined || tenant === '' ? 'organizations' : tenant;
  return `https://${clouds[cloud].signInHost}/${encodeURIComponent(directory)}`;
}
