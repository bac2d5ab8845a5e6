/**
 * The one permission this page and most tools need, and the one that is often mistaken for it.
 * The application ID of Dataverse is the same in every tenant and cloud. The scope's ID is looked up in the tenant
 * wherever a script can; a manifest must carry it.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/walkthrough-register-app-azure-active-directory
 */
export const dataversePermission = {
  resourceAppId: '00000007-0000-0000-c000-000000000000',
  resourceName: 'Dataverse',
  formerResourceName: 'Dynamics CRM',
  scope: 'user_impersonation',
  scopeId: '78ce3f0f-a1ce-49c2-8cde-64b5c0896db4',
  /** Printed for Dataverse in a Microsoft quick start; elsewhere it is Azure AD Graph’s directory access. */
  mistakenScopeId: 'a42657d6-7f20-40e3-b6f0-cee03008a62a',
} as const;
