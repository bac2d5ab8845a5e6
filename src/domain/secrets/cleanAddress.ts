import { secretParameterNames } from '../../facts/secrets/secretParameters.ts';

/**
 * @param name a parameter of a query or fragment
 * @returns true where its value is a secret by its name alone
 */
export function isSecretParameter(name: string): boolean {
  return secretParameterNames.test(name);
}
