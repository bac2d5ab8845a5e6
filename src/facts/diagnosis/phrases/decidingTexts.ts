import type { ProblemKind } from '../problems.ts';

type DecidingText = {
  readonly code: string;
  readonly text: string;
  readonly kind: ProblemKind;
};

/** What a code means in the presence of a text. */
export const decidingTexts: readonly DecidingText[] = [
  {
    code: 'AADSTS90023',
    text: 'cross-origin token redemption is permitted only for the',
    kind: 'redirect-platform',
  },
  {
    code: 'AADSTS90023',
    text: 'public clients can’t send a client secret',
    kind: 'redirect-platform',
  },
  { code: 'AADSTS900144', text: 'following parameter: scope', kind: 'api-permission' },
  { code: 'AADSTS900144', text: 'following parameter: resource', kind: 'api-permission' },
  { code: 'AADSTS900144', text: 'following parameter: redirect_uri', kind: 'redirect-uri' },
  { code: 'AADSTS900144', text: 'following parameter: client_secret', kind: 'secret-missing' },
  { code: 'AADSTS900144', text: 'following parameter: client_assertion', kind: 'secret-missing' },
  { code: 'AADSTS900144', text: 'following parameter: refresh_token', kind: 'session-expired' },
  { code: 'AADSTS900144', text: 'following parameter: code', kind: 'sign-in-stuck' },
  {
    code: 'AADSTS70002',
    text: 'request body must contain client_secret or client_assertion',
    kind: 'secret-missing',
  },
  {
    code: 'AADSTS70002',
    text: 'request body must contain client_assertion or client_secret',
    kind: 'secret-missing',
  },
  { code: 'AADSTS50000', text: 'error validating token for', kind: 'session-expired' },
];
