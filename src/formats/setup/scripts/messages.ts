/** What the scripts say when they run. Each is plain ASCII without quotes, so that any terminal and shell takes it. */
export const scriptMessages = {
  existing: 'An app with this name exists. The script uses it and does not change its settings.',
  several: 'Several apps have this name. Rename or delete all but one, then run the script again.',
  secretExists:
    'A client secret with this description exists. Its value cannot be shown again. To get a new one, delete it in the portal and run the script again.',
  certificateExists: 'The app already has a certificate. The script keeps it.',
  consentExists: 'Admin consent was granted before. The script keeps it.',
  noConsent: 'Admin consent was not granted. Ask an administrator.',
} as const;

/** Shown if Dataverse in the tenant has no such permission. */
export function noScopeMessage(scope: string): string {
  return `Dataverse in this tenant has no permission ${scope}`;
}
