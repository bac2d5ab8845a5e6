/**
 * Entra's refusals: the OAuth error, whether the sign-in page keeps it or sends it back to the application,
 * and Entra's words. A new refusal is a new row.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export type EntraErrorRow = {
  readonly error: string;
  readonly at: 'page' | 'redirect';
  readonly text: string;
  /** The OAuth error where the sign-in page sends it back, if that is another one. */
  readonly redirectError?: string;
  readonly suberror?: string;
  /** Entra sends claims along that the next sign-in has to carry. */
  readonly claims?: string;
};
