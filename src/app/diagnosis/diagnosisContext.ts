import { defaultCloud } from '../../facts/cloud/clouds.ts';
import type { DiagnosisContext } from '../../domain/diagnosis/diagnose.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account, Registration } from '../../domain/signIn/registration.ts';
import type { Page } from '../../state/page.ts';

type ContextSources = {
  readonly registration?: Registration | undefined;
  readonly account?: Account | undefined;
  readonly organization?: Organization | undefined;
};

/** What the page knows about the registration, account, and organization of a failure, for the words and links of its diagnosis. */
export function contextOf(
  page: Pick<Page, 'redirectUri'>,
  sources: ContextSources,
): DiagnosisContext {
  const { registration, account, organization } = sources;
  return {
    cloud: registration?.cloud ?? defaultCloud,
    clientId: registration?.clientId,
    tenant: account?.tenantId ?? registration?.tenant,
    redirectUri: page.redirectUri,
    organizationName: organization?.name,
    organizationUrl: organization?.apiUrl,
    signedInAs: account?.username,
  };
}
