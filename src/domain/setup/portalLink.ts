import { clouds, type CloudId } from '../../facts/cloud/clouds.ts';
import { portalLinks, type PortalLinkId } from '../../facts/cloud/portalLinks.ts';
import { parseGuid } from '../guid.ts';

/** What a link depends on. */
export type LinkContext = {
  readonly cloud: CloudId;
  /** With a GUID, the portal opens in that tenant; a domain name can’t do that. */
  readonly tenant?: string | undefined;
  readonly clientId?: string | undefined;
  readonly portal?: 'entra' | 'azure' | undefined;
};

export type ResolvedLink = {
  readonly label: string;
  readonly href: string;
  /** The clicks that lead there, because portal links can change without notice. */
  readonly path: string;
};

/**
 * A link into the portal of the cloud.
 * @returns a link to the list of registrations or of enterprise apps if the page needs a client ID and there is none
 */
export function portalLink(id: PortalLinkId, context: LinkContext): ResolvedLink {
  const clientId = parseGuid(context.clientId);
  const tenant = parseGuid(context.tenant);
  const cloud = clouds[context.cloud];
  const portal = context.portal === 'azure' ? cloud.azurePortal : cloud.entraPortal;
  const wanted = portalLinks[id];
  const link = wanted.needsClientId && !clientId ? portalLinks[listOf(id)] : wanted;
  return {
    label: link.label,
    href: `${portal}/${tenant ? `${tenant}/` : ''}${link.fragment.replace('{appId}', clientId ?? '')}`,
    path: context.portal === 'azure' ? inAzurePortal(wanted.path) : wanted.path,
  };
}

/** The list in which the app is found where its client ID isn't known. */
function listOf(id: PortalLinkId): PortalLinkId {
  return id === 'enterprise-app' || id === 'resource-app' ? 'enterprise-app-list' : 'app-list';
}

function inAzurePortal(path: string): string {
  return path
    .replace(/^Entra ID ›/, 'Microsoft Entra ID › Manage ›')
    .replace(/^Microsoft Entra admin center$/, 'Azure portal');
}

export type ConsentRequest = {
  readonly cloud: CloudId;
  /** GUID or verified domain; undefined means `organizations`. */
  readonly tenant?: string | undefined;
  readonly clientId: string;
};

/**
 * The v1 link, for another tool’s registration: an administrator accepts everything listed under API permissions.
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent
 */
export function adminConsentUrl(request: ConsentRequest): string {
  const query = new URLSearchParams({ client_id: request.clientId });
  return `${consentBase(request)}/adminconsent?${query.toString()}`;
}

/**
 * The v2 link, for this page’s own client ID: the response comes back to `redirectUri` in the query string.
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
