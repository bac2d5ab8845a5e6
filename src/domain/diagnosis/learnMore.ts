import { msalCodes } from '../../facts/diagnosis/codes/msalCodes.ts';

const msalNames: ReadonlySet<string> = new Set(Object.values(msalCodes).flat());

/** Microsoft’s page for a code; undefined where there is none. */
export function learnMoreLink(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const digits = /^AADSTS(\d+)$/.exec(code)?.[1];
  if (digits !== undefined) return `https://login.microsoftonline.com/error?code=${digits}`;
  if (code.startsWith('0x'))
    return 'https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes';
  return msalNames.has(code)
    ? `https://github.com/AzureAD/microsoft-authentication-library-for-js/blob/dev/docs/errors.md#${code}`
    : undefined;
}
