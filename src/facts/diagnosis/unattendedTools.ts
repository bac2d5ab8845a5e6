import type { TargetId } from '../setup/targetIds.ts';

/** Tools that run without a person. */
export const unattendedTools: readonly TargetId[] = [
  ...(['adf', 'kingswaysoft', 'uipath', 'dotnet-secret', 'dotnet-certificate'] as const),
];

/** What a text holds when a program signed in with a stored user name and password, or on a build server. */
export const unattendedMarks: readonly RegExp[] = [
  /AcquireTokenByUsernamePassword|UsernamePassword(?:Credential|Parameters)|grant_type=password/i,
  /AuthType\s*=\s*Office365|\bPassword\s*=|usernamemixed|UserTokenProvider/i,
  /^(?:\S+Z )?##?\[(?:error|warning|section|command)\]/im,
  /\bBuildTools\b|PowerPlatformToolInstaller|Azure DevOps|GitHub Actions/i,
];

/** What a text holds when a program without a browser page wrote it, and signs in without a client secret. */
export const desktopMarks: readonly RegExp[] = [
  /PublicClientApplication|AcquireToken(?:Interactive|WithDeviceCode)|device_?code|deviceLogin/i,
  /\bauth profiles\b|AcquireTokenByUsernamePassword|grant_type=password|AuthType\s*=\s*(?:OAuth|Office365)\b/i,
];
