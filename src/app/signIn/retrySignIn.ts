import type { NextAction } from '../../domain/diagnosis/diagnosis.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account, Registration } from '../../domain/signIn/registration.ts';
import type { Resource } from '../../domain/signIn/resource.ts';
import type { SignInRequest } from '../../services/signIn/identity.ts';
import type { Latchkey } from '../../state/latchkey.svelte.ts';

type Attempt = {
  readonly request?: SignInRequest | undefined;
  readonly registration?: Registration | undefined;
  readonly account?: Account | undefined;
  readonly organization?: Organization | undefined;
  readonly failure?: Failure | undefined;
};

/** Does what a button of a diagnosis card says. `retry` asks the same question again; without one, signing in is the retry. */
export function act(
  latchkey: Latchkey,
  action: NextAction,
  attempt: Attempt,
  retry?: () => void,
): void {
  switch (action.does) {
    case 'retry':
      if (retry) retry();
      else retrySignIn(latchkey, attempt, undefined);
      return;
    case 'reload':
      latchkey.world.reload();
      return;
    case 'sign-in':
      retrySignIn(latchkey, attempt, undefined);
      return;
    case 'switch-account':
      retrySignIn(latchkey, attempt, 'select_account');
      return;
    case 'open':
    case 'copy':
      return; // the card's links and copy buttons work without help
  }
}

/** Leaves for Microsoft's page; without anything to sign in with, opens the start screen. Only a click calls this. */
function retrySignIn(
  latchkey: Latchkey,
  attempt: Attempt,
  prompt: 'select_account' | undefined,
): void {
  const request = requestOf(latchkey, attempt);
  if (request) void latchkey.session.begin({ ...request, prompt });
  else latchkey.router.go('#/connect');
}

/** The sign-in that failed, or one for what was refused; undefined where no registration is known. */
function requestOf(latchkey: Latchkey, attempt: Attempt): SignInRequest | undefined {
  const { request, registration, account, organization, failure } = attempt;
  if (request) return request;
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
