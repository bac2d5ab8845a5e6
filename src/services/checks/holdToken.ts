import type { Identity } from '../signIn/identity.ts';

/** The tokens of one check of one organization: the first stays for all its requests, so that MSAL needn't store it. */
export function holdToken(
  identity: Pick<Identity, 'token'>,
  store: boolean,
): Pick<Identity, 'token'> {
  let held: Promise<string> | undefined;
  return {
    token: (account, scope, options) => {
      if (!held || options?.fresh) held = identity.token(account, scope, { ...options, store });
      return held;
    },
  };
}
