import {
  CacheLookupPolicy,
  InteractionRequiredAuthError,
  type AccountInfo,
} from '@azure/msal-browser';
import { clouds } from '../../facts/cloud/clouds.ts';
import { FailureError, type Failure } from '../../domain/failure.ts';
import { readJson, readNumber, readRecord } from '../../domain/json.ts';
import { readEntraText } from '../../domain/diagnosis/serviceError.ts';
import type { PendingSignIn } from '../../domain/signIn/signInRecord.ts';
import type { Account, Registration } from '../../domain/signIn/registration.ts';
import { scopeOf, type Resource, type Scope } from '../../domain/signIn/resource.ts';
import type { SignInAnswer } from '../../domain/signIn/authorizationResponse.ts';
import { createDeparture } from './departure.ts';
import { authorityOf, createMsal, readAccount, readMsalError, type Msal } from './msal.ts';
import { forgetIssuedSecrets, rememberIssuedSecrets } from '../secrets/issuedSecrets.ts';
import { forgetPending, readSignInRecord, redirectUri, writeSignInRecord } from './signInRecord.ts';
import { removeTokens } from './signOut.ts';
import { shareTokenRequests } from './tokenRequests.ts';
import type { World } from '../world.ts';

export type SignInRequest = {
  readonly registration: Registration;
  /** The route (`#/…`) to come back to. */
  readonly route: string;
  /** What the first token is for. */
  readonly resource: Resource;
  readonly prompt?: 'select_account' | undefined;
  /** Asks for this account again, as after a refusal that only Microsoft's page can resolve. */
  readonly account?: Account | undefined;
  readonly claims?: string | undefined;
};

/** Everything that knows MSAL. One per page; tokens leave it only into a request that is being made. */
export type Identity = ReturnType<typeof createIdentity>;

export function createIdentity(
  world: World,
  oninteraction: (account: Account, failure: Failure | undefined) => void,
) {
  const departure = createDeparture(world);
  const instances = new Map<string, Promise<Msal>>();
  /** By account key: MSAL decodes every ID token of its cache to find one, which a run would ask for hundreds of times. */
  const infos = new WeakMap<Msal, Map<string, AccountInfo>>();
  const requests = shareTokenRequests(world, askForToken, oninteraction);

  /** One MSAL per client ID and sign-in host. */
  function msalFor(registration: Registration): Promise<Msal> {
    const key = `${registration.clientId} ${clouds[registration.cloud].signInHost}`;
    const known = instances.get(key);
    if (known) return known;
    const made = createMsal(world, registration, departure.leave);
    instances.set(key, made);
    made.catch(() => instances.delete(key)); // the caller gets the same rejection; the next call tries anew
    return made;
  }

  async function find(account: Account): Promise<readonly [Msal, AccountInfo]> {
    const msal = await msalFor(account.registration);
    const known = infos.get(msal) ?? new Map<string, AccountInfo>();
    infos.set(msal, known);
    const info = known.get(account.key) ?? infoOf(msal, account);
    if (info) {
      known.set(account.key, info);
      return [msal, info];
    }
    throw new FailureError({
      tag: 'interrupted',
      during: 'token',
      code: 'no_account_error',
      needsInteraction: true,
    });
  }

  function infoOf(msal: Msal, { key, registration }: Account): AccountInfo | undefined {
    return msal.getAllAccounts().find((each) => readAccount(each, registration).key === key);
  }

  return {
    /** Leaves for Microsoft's sign-in page. Whenever it settles, the page stayed: it always throws. */
    async begin(request: SignInRequest): Promise<never> {
      const record = readSignInRecord(world);
      const { registration, route } = request;
      try {
        const msal = await msalFor(registration);
        const state = world.randomId();
        writeSignInRecord(world, {
          ...record,
          pending: { registration, route, startedAt: world.now(), state },
        });
        // A mark left by an earlier attempt, of whichever client ID, ends with the person's new click.
        world.tabStorage.remove('msal.interaction.status');
        const login = { ...(await requestOf(request)), state };
        await departure.begin(() => msal.loginRedirect(login));
      } catch (error) {
        const stayed = readMsalError(error, 'sign-in');
        // Whoever came back with Back was at Microsoft's page; any other error kept the page here.
        if (stayed.failure.code !== 'user_cancelled') forgetPending(world);
        throw stayed;
      }
      // The record stays: a slow network may still take the page away, and bring an answer.
      throw new FailureError({ tag: 'interrupted', during: 'sign-in', code: 'page_stayed' });
    },

    /** Turns Microsoft's answer into an account. Throws a FailureError where there is none; the pending mark is gone either way. */
    async finish(answer: SignInAnswer): Promise<Account> {
      const record = readSignInRecord(world);
      writeSignInRecord(world, { ...record, pending: undefined });
      rememberIssuedSecrets(world, Object.fromEntries(new URLSearchParams(answer.fragment)));
      const account = await redeem(record.pending, answer);
      const others = record.signedIn.filter((each) => each.key !== account.key);
      const signedIn = [...others, account];
      writeSignInRecord(world, { signedIn, pending: undefined });
      return account;
    },

    /** An access token without leaving the page: from MSAL's cache, or by its refresh token. */
    token: requests.token,

    /** Forgets an account that signed out: ends what waits for its tokens, and drops everything that may hold one. */
    forget(account: Account): void {
      requests.forget(account);
      instances.clear();
      forgetIssuedSecrets(world);
    },
  };

  async function askForToken(
    account: Account,
    scope: Scope,
    { fresh, store }: { readonly fresh: boolean; readonly store: boolean },
  ): Promise<string> {
    try {
      const [msal, info] = await find(account);
      const result = await msal.acquireTokenSilent({
        account: info,
        authority: authorityOf({ ...account.registration, tenant: account.tenantId }),
        scopes: [scope],
        redirectUri: redirectUri(world),
        storeInCache: { accessToken: store },
        cacheLookupPolicy: fresh
          ? CacheLookupPolicy.RefreshToken
          : CacheLookupPolicy.AccessTokenAndRefreshToken,
      });
      return result.accessToken;
    } catch (error) {
      const { failure } = readMsalError(error, 'token');
      const claims = error instanceof InteractionRequiredAuthError ? error.claims : '';
      const retryAfter = failure.retryAfter ?? heldBack(world, account.registration, scope);
      throw new FailureError(
        { ...failure, retryAfter, ...(claims && { claims }) },
        { cause: error },
      );
    } finally {
      // An answer that came after the sign-out: MSAL has just stored it.
      const { signedIn } = readSignInRecord(world);
      if (!signedIn.some(({ key }) => key === account.key)) {
        removeTokens(world, account, signedIn);
        forgetIssuedSecrets(world);
      }
    }
  }

  async function requestOf(request: SignInRequest) {
    const info = request.account ? (await find(request.account))[1] : undefined;
    return {
      scopes: [scopeOf(request.resource)],
      authority: authorityOf({
        ...request.registration,
        tenant: request.account?.tenantId ?? request.registration.tenant,
      }),
      redirectUri: redirectUri(world),
      ...(request.prompt && { prompt: request.prompt }),
      ...(info && { account: info }),
      ...(request.claims && { claims: request.claims }),
    };
  }

  async function redeem(
    pending: PendingSignIn | undefined,
    answer: SignInAnswer,
  ): Promise<Account> {
    if (!pending) throw new FailureError(unasked(answer));
    try {
      const msal = await msalFor(pending.registration);
      const result = await msal.handleRedirectPromise({
        hash: `#${answer.fragment}`,
        navigateToLoginRequestUrl: false,
      });
      if (result) return readAccount(result.account, pending.registration);
    } catch (error) {
      const { failure } = readMsalError(error, 'sign-in');
      const retryAfter = failure.retryAfter ?? heldBack(world, pending.registration);
      throw new FailureError({ ...failure, retryAfter }, { cause: error });
    }
    throw new FailureError(unasked(answer));
  }
}

/** An answer that belongs to no sign-in of this tab: a refusal is still worth reading, a code is worth nothing. */
function unasked(answer: SignInAnswer): Failure {
  if (answer.is === 'code')
    return { tag: 'interrupted', during: 'sign-in', code: 'no_pending_sign_in' };
  const said = readEntraText(answer.description ?? '');
  return { tag: 'refused', during: 'sign-in', ...said, code: said.code ?? answer.error };
}

/** Seconds for which MSAL answers the same request from memory instead of asking; it notes them in session storage. */
function heldBack(world: World, registration: Registration, scope = ''): number | undefined {
  const until = world.tabStorage
    .keys()
    .filter((key) => key.startsWith('throttling.'))
    .filter((key) => key.includes(registration.clientId) && key.includes(scope))
    .map((key) => readRecord(readJson(world.tabStorage.get(key) ?? '')))
    .map((entry) => readNumber(entry?.['throttleTime']) ?? 0);
  const seconds = Math.ceil((Math.max(0, ...until) - world.now()) / 1000);
  return seconds > 0 ? seconds : undefined;
}
