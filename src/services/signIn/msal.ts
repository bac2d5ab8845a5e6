import {
  AuthError,
  createStandardPublicClientApplication,
  InteractionRequiredAuthError,
  LogLevel,
  ServerError,
  type AccountInfo,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { clouds } from '../../facts/cloud/clouds.ts';
import { FailureError, type Failure, type FailureStage } from '../../domain/failure.ts';
import { readEntraText } from '../../domain/diagnosis/serviceError.ts';
import type { Account, Registration } from '../../domain/signIn/registration.ts';
import { CarriedFailure, networkClient } from './msalNetwork.ts';
import { redirectUri } from './signInRecord.ts';
import type { World } from '../world.ts';

/** MSAL for one client ID at one sign-in host; the tenant is each request's authority. */
export type Msal = IPublicClientApplication;

export async function createMsal(
  world: World,
  registration: Registration,
  leave: World['leave'],
): Promise<Msal> {
  return createStandardPublicClientApplication({
    auth: {
      clientId: registration.clientId,
      authority: authorityOf({ ...registration, tenant: undefined }),
      redirectUri: redirectUri(world),
      postLogoutRedirectUri: redirectUri(world),
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: {
      networkClient: networkClient(world),
      navigationClient: {
        navigateExternal: async (url) => {
          await leave(url);
          return false;
        },
        navigateInternal: () => Promise.resolve(false),
      },
      loggerOptions: { logLevel: LogLevel.Error, loggerCallback: () => undefined },
    },
  });
}

export function authorityOf(registration: Registration): string {
  const { signInHost } = clouds[registration.cloud];
  return `https://${signInHost}/${registration.tenant ?? 'organizations'}`;
}

/** Reads whatever MSAL threw into a failure; anything else is thrown on. */
export function readMsalError(error: unknown, during: FailureStage): FailureError {
  if (error instanceof FailureError) return error;
  if (error instanceof CarriedFailure)
    return new FailureError({ ...error.failure, during }, { cause: error });
  if (isCacheError(error))
    return new FailureError(
      { tag: 'unsupported', during: 'storage', code: error.errorCode },
      { cause: error },
    );
  if (!(error instanceof AuthError)) throw error;
  return new FailureError(
    { ...factsOf(error), during, correlationId: correlationOf(error) },
    { cause: error },
  );
}

/** What MSAL throws where web storage is full or refuses. MSAL doesn't export its class. */
function isCacheError(error: unknown): error is Error & { readonly errorCode: string } {
  return (
    error instanceof Error &&
    error.name === 'CacheError' &&
    'errorCode' in error &&
    typeof error.errorCode === 'string'
  );
}

function factsOf(error: AuthError): Omit<Failure, 'during'> {
  const fromServer = error instanceof ServerError || error instanceof InteractionRequiredAuthError;
  const said = readEntraText(error.errorMessage);
  return {
    ...said,
    tag: fromServer ? 'refused' : 'interrupted',
    code: said.code ?? entraNumber(error) ?? error.errorCode,
    status: error instanceof ServerError ? error.status : undefined,
    needsInteraction:
      error instanceof InteractionRequiredAuthError || sessionCodes.has(error.errorCode),
  };
}

function correlationOf(error: AuthError): string | undefined {
  return readEntraText(error.errorMessage).correlationId ?? (error.correlationId || undefined);
}

/** MSAL's own codes that only a visit to Microsoft's page can resolve. */
const sessionCodes = new Set(['no_tokens_found', 'refresh_token_expired', 'no_account_error']);

export function readAccount(account: AccountInfo, registration: Registration): Account {
  return {
    key: `${account.homeAccountId} ${account.tenantId} ${registration.clientId} ${registration.cloud}`,
    username: account.username,
    name: account.name,
    tenantId: account.tenantId,
    homeTenantId: account.homeAccountId.split('.')[1] ?? account.tenantId,
    registration,
  };
}

/** MSAL's own field for the code is empty for answers of the authorize step without `error_uri`, so the text comes first. */
function entraNumber(error: AuthError): string | undefined {
  const number = 'errorNo' in error ? Number(error.errorNo ?? NaN) : NaN;
  return Number.isInteger(number) && number > 0 ? `AADSTS${number}` : undefined;
}
