/** What an admin-consent link carries, so that its answer finds the draft again; the draft's id cannot be guessed. */
export function consentState(draftId: string): string {
  return `setup~${draftId}`;
}

/** The draft that an answer belongs to; undefined where the link was not made by the guide. */
export function draftOfConsent(state: string | undefined): string | undefined {
  return /^setup~([\w-]{1,64})$/.exec(state ?? '')?.[1];
}
