import type { ProblemKind } from '../problems.ts';

/**
 * What a code means where the text names another service than Dataverse.
 * @see https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-aadsts650052-app-needs-access-to-service
 */
export const kindsForOtherServices: Readonly<Partial<Record<string, ProblemKind>>> = {
  AADSTS650052: 'api-permission',
};

/** What names Dataverse as the service that an app asks for: its hosts and its application IDs in the clouds. */
export const dataverseNames: readonly string[] = [
  ...['dynamics.com', 'microsoftdynamics.us', 'appsplatform.us', 'dynamics.cn', 'dynamics crm'],
  ...['dataverse', 'common data service', '00000007-0000-0000-c000-000000000000'],
];
