/**
 * Names of parameters whose value must not stay in an address, whatever it looks like; `secretNames.ts` has the names that occur in
 * other texts.
 */
export const secretParameterNames =
  /secret|passw|pwd|token|assertion|verifier|^(?:code|sig|signature)$|authorization|saml|client_?info|session_?state|api_?key|access_?key|cookie|credential/i;
