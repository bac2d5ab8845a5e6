import type { Failure } from '../../domain/failure.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account, Registration } from '../../domain/signIn/registration.ts';
import type { Resource } from '../../domain/signIn/resource.ts';
import type { SignInWish } from '../../services/signIn/identity.ts';
import type { Latchkey } from '../../state/latchkey.svelte.ts';

type Attempt = {
  readonly wish?: SignInWish | undefined;
  readonly registration?: Registration | undefined;
  readonly account?: Account | undefined;
  readonly organization?: Organization | undefined;
  readonly failure?: Failure | undefined;
};

/** The sign-in to try after a failure: the same one again, or one for what was refused; undefined where nothing is known to sign in with. */
export function wishAgain(latchkey: Latchkey, attempt: Attempt): SignInWish | undefined {
  const { wish, registration, account, organization, failure } = attempt;
  if (wish) return wish;
  if (!registration) return undefined;
  const resource: Resource = organization?.apiUrl
    ? { is: 'organization', url: organization.apiUrl }
    : { is: 'discovery', cloud: registration.cloud };
  return {
    registration,
    resource,
    account,
    claims: failure?.claims,
    route: latchkey.router.fragment,
  };
}
