import { FailureError } from '../../domain/failure.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { scopeOf, type Resource } from '../../domain/signIn/resource.ts';
import { parseToken, type TokenResult } from '../../domain/diagnosis/tokenClaims.ts';
import type { Identity } from './identity.ts';

/** What the account's token for a resource says. The token itself ends here. */
export async function readOwnToken(
  identity: Identity,
  account: Account,
  resource: Resource,
): Promise<TokenResult> {
  const parsed = parseToken(await identity.token(account, scopeOf(resource)));
  if (parsed.status === 'read') return parsed.token;
  throw new FailureError({ tag: 'unreadable', during: 'token', code: 'token_parsing_error' });
}
