import {
  AuthError,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-browser';
import { FailureError, type Failure } from '../../domain/failure.ts';
import { readRecord } from '../../domain/json.ts';
import { snippet } from '../../domain/diagnosis/serviceError.ts';
import { ask, placeOf } from '../ask.ts';
import { rememberIssuedSecrets } from '../secrets/issuedSecrets.ts';
import type { World } from '../world.ts';

/** Milliseconds for one answer of a sign-in host. */
const signInTimeout = 15_000;

/** Carries a failure of ours through MSAL, which lets an AuthError pass as it is. */
export class CarriedFailure extends AuthError {
  readonly failure: Failure;

  constructor(failure: Failure, cause: unknown) {
    super('latchkey_failure', failure.tag);
    // AuthError sets its own prototype on whatever is constructed.
    Object.setPrototypeOf(this, CarriedFailure.prototype);
    this.failure = failure;
    this.cause = cause;
  }
}

/**
 * MSAL's way to the network. What an answer of Microsoft issues is remembered, so that no text shows it.
 *
 * @returns Two ways to ask, both of which throw an AuthError that carries a failure of ours where there is no answer.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export function networkClient(world: World): INetworkModule {
  const send = async <T>(
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> => {
    const question = {
      during: 'sign-in',
      url,
      timeout: signInTimeout,
      headers: options?.headers ?? {},
      ...(options?.body !== undefined && { body: options.body }),
    } as const;
    try {
      const answer = await ask(world, question);
      if (typeof answer.json !== 'object' || answer.json === null) {
        throw new FailureError({
          tag: 'unreadable',
          during: 'sign-in',
          status: answer.status,
          url: placeOf(url),
          text: snippet(answer.text),
        });
      }
      rememberIssuedSecrets(world, readRecord(answer.json) ?? {});
      // MSAL's own contract: it reads the body as the type it asked for, and checks what it uses.
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: answer.json as T,
      };
    } catch (error) {
      if (error instanceof FailureError) throw new CarriedFailure(error.failure, error);
      throw error;
    }
  };
  return { sendGetRequestAsync: send, sendPostRequestAsync: send };
}
