import { documentedAccountCodes } from './documentedAccountCodes.ts';
import { documentedDeviceCodes } from './documentedDeviceCodes.ts';
import { documentedFederationCodes } from './documentedFederationCodes.ts';
import type { DocumentedGroup } from './documentedGroup.ts';
import { documentedRequestCodes } from './documentedRequestCodes.ts';

/**
 * The AADSTS codes that Microsoft documents and that `codes.ts` doesn't list, each with its meaning in our own words.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * @see https://github.com/MicrosoftDocs/entra-docs/blob/main/docs/identity-platform/reference-error-codes.md
 */
export const documentedCodes: readonly DocumentedGroup[] = [
  ...documentedAccountCodes,
  ...documentedRequestCodes,
  ...documentedFederationCodes,
  ...documentedDeviceCodes,
];
