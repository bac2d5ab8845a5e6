import type { EntraErrorRow } from './entraErrorRow.ts';

const page = 'page';

/** Refusals that the sign-in page keeps to itself. */
export const entraPageErrors = {
  '50011': {
    error: 'invalid_request',
    at: page,
    text: "The redirect URI '{redirect}' specified in the request does not match the redirect URIs configured for the application '{client}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to troubleshoot this error.",
  },
  '500113': {
    error: 'invalid_request',
    at: page,
    text: 'No reply address is registered for the application.',
  },
  '900971': { error: 'invalid_request', at: page, text: 'No reply address provided.' },
  '90102': {
    error: 'invalid_request',
    at: page,
    text: "'redirect_uri' value must be a valid absolute URI.",
  },
  '700016': {
    error: 'unauthorized_client',
    at: page,
    text: "Application with identifier '{client}' was not found in the directory '{tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
  },
  '90112': {
    error: 'invalid_request',
    at: page,
    text: 'Application identifier is expected to be a GUID.',
  },
  '900144': {
    error: 'invalid_request',
    at: page,
    text: "The request body must contain the following parameter: '{parameter}'.",
  },
  '900439': {
    error: 'invalid_request',
    at: page,
    text: 'USGClientNotSupportedOnPublicEndpoint: the application {client} is registered in another cloud and is not supported here.',
  },
  '50194': {
    error: 'invalid_request',
    at: page,
    text: "Application '{client}'({name}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.",
  },
  '9002332': {
    error: 'invalid_request',
    at: page,
    text: "Application '{client}'({name}) is configured for use by Microsoft Entra users only. Please do not use the /consumers endpoint to serve this request.",
  },
  '90002': {
    error: 'invalid_request',
    at: page,
    text: "Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
  },
  '90019': {
    error: 'invalid_request',
    at: page,
    text: 'No tenant-identifying information found in either the request or implied by any provided credentials.',
  },
  '7000112': {
    error: 'unauthorized_client',
    at: page,
    text: "Application '{client}'({name}) is disabled.",
  },
  '50020': {
    error: 'invalid_request',
    at: page,
    text: "User account '{user}' from identity provider '{provider}' does not exist in tenant '{tenant}' and cannot access the application '{client}'({name}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Microsoft Entra user account.",
  },
  '50057': { error: 'invalid_grant', at: page, text: 'The user account is disabled.' },
  '50105': {
    error: 'interaction_required',
    at: page,
    text: "Your administrator has configured the application {name} ('{client}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '{user}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.",
  },
  '650057': {
    error: 'invalid_resource',
    at: page,
    text: "Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: {client}({name}). Resource value from request: {resource}. Resource app ID: {resourceApp}. List of valid resources from app registration: {listed}.",
  },
  '90094': {
    error: 'access_denied',
    at: page,
    text: '{name} needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.',
  },
  '90093': {
    error: 'access_denied',
    at: page,
    text: 'This operation can only be performed by an administrator. Sign out and sign in as an administrator or contact one of your organization’s administrators.',
  },
  '53003': {
    error: 'access_denied',
    at: page,
    text: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  },
  '700054': {
    error: 'unsupported_response_type',
    at: page,
    text: "response_type '{type}' is not enabled for the application.",
  },
  '90033': {
    error: 'temporarily_unavailable',
    at: page,
    text: 'A transient error has occurred. Please try again.',
  },
} as const satisfies Record<string, EntraErrorRow>;
