/**
 * Dataverse as an API in Entra, and the delegated permissions that tools ask for.
 * The application ID of Dataverse is the same in every tenant and cloud. Scripts look up the IDs of its permissions
 * in the tenant; only a manifest has to contain them.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/walkthrough-register-app-azure-active-directory
 */
export const dataversePermission = {
  resourceAppId: '00000007-0000-0000-c000-000000000000',
  resourceName: 'Dataverse',
  formerResourceName: 'Dynamics CRM',
  scope: 'user_impersonation',
  scopeId: '78ce3f0f-a1ce-49c2-8cde-64b5c0896db4',
  /** Given for Dataverse in a Microsoft quickstart; elsewhere it is the directory access of Azure AD Graph. */
  mistakenScopeId: 'a42657d6-7f20-40e3-b6f0-cee03008a62a',
} as const;

/** `mcp.tools` covers only Dataverse’s MCP endpoint. Its ID isn’t documented, so it is never written down here. */
export type DelegatedScope = typeof dataversePermission.scope | 'mcp.tools';
