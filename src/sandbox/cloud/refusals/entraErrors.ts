import type { EntraErrorRow } from './entraErrorRow.ts';
import { entraPageErrors } from './entraPageErrors.ts';

const redirect = 'redirect';

/** Refusals that go back to the application, by the redirect or as the answer to a token request. */
const entraAnswerErrors = {
  '501491': {
    error: 'invalid_request',
    at: redirect,
    text: 'Invalid size of Code_Challenge parameter.',
  },
  '9002313': {
    error: 'invalid_request',
    at: redirect,
    text: 'Invalid request. Request is malformed or invalid.',
  },
  '650053': {
    error: 'invalid_client',
    at: redirect,
    text: "The application '{name}' asked for scope '{scope}' that doesn't exist on the resource '{resourceApp}'. Contact the app vendor.",
  },
  '70011': {
    error: 'invalid_scope',
    at: redirect,
    text: "The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {scope} is not valid.",
  },
  '500011': {
    error: 'invalid_resource',
    at: redirect,
    text: 'The resource principal named {resource} was not found in the tenant named {tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.',
  },
  '65004': {
    error: 'access_denied',
    at: redirect,
    text: 'User declined to consent to access the app.',
  },
  '50058': {
    error: 'login_required',
    at: redirect,
    text: "A silent sign-in request was sent but no user is signed in. The cookies used to represent the user's session were not sent in the request to Microsoft Entra ID.",
  },
  '16000': {
    error: 'interaction_required',
    at: redirect,
    text: 'Either multiple user identities are available for the current request or selected account is not supported for the scenario.',
  },
  '65001': {
    error: 'invalid_grant',
    at: redirect,
    redirectError: 'consent_required',
    suberror: 'consent_required',
    text: "The user or administrator has not consented to use the application with ID '{client}' named '{name}'. Send an interactive authorization request for this user and resource.",
  },
  '50076': {
    error: 'invalid_grant',
    at: redirect,
    redirectError: 'interaction_required',
    suberror: 'basic_action',
    claims:
      '{"access_token":{"polids":{"essential":true,"values":["5a4d0b0c-00ca-4000-8000-000000000001"]}}}',
    text: "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '{resource}'.",
  },
  '28000': {
    error: 'invalid_scope',
    at: redirect,
    text: 'Provided value for the input parameter scope is not valid because it contains more than one resource. Scope {scope} is not valid.',
  },
  '9002325': {
    error: 'invalid_request',
    at: redirect,
    text: 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
  },
  '9002326': {
    error: 'invalid_request',
    at: redirect,
    text: "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '{origin}'.",
  },
  '9002327': {
    error: 'invalid_request',
    at: redirect,
    text: "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
  },
  '7000218': {
    error: 'invalid_client',
    at: redirect,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  '700025': {
    error: 'invalid_client',
    at: redirect,
    text: "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  },
  '70003': {
    error: 'unsupported_grant_type',
    at: redirect,
    text: "The app requested an unsupported grant type '{grant}'.",
  },
  '9002331': {
    error: 'invalid_request',
    at: redirect,
    text: 'The endpoint accepts POST requests only.',
  },
  '54005': {
    error: 'invalid_grant',
    at: redirect,
    text: 'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  },
  '70008': {
    error: 'invalid_grant',
    at: redirect,
    text: 'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
  },
  '70000': {
    error: 'invalid_grant',
    at: redirect,
    text: 'Provided grant is invalid or malformed.',
  },
  '700005': {
    error: 'invalid_grant',
    at: redirect,
    text: "Provided Authorization Code is intended to use against other tenant, thus rejected. The code was issued for tenant '{tenant}'.",
  },
  '501481': {
    error: 'invalid_grant',
    at: redirect,
    text: 'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  },
  '50148': {
    error: 'invalid_grant',
    at: redirect,
    text: 'The code_verifier is missing or of a size that is not allowed.',
  },
  '700084': {
    error: 'invalid_grant',
    at: redirect,
    suberror: 'bad_token',
    text: 'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page. The token was issued on {issued}.',
  },
  '90055': {
    error: 'temporarily_unavailable',
    at: redirect,
    text: 'The request has been throttled: too many requests.',
  },
  '7999123': {
    error: 'invalid_grant',
    at: redirect,
    text: 'A condition that no documentation describes was not met.',
  },
} as const satisfies Record<string, EntraErrorRow>;

const table = { ...entraPageErrors, ...entraAnswerErrors };

export type EntraCode = keyof typeof table;

export const entraErrors: Readonly<Record<EntraCode, EntraErrorRow>> = table;
