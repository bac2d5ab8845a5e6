/** The `state` of an admin consent link, which leads its response back to the draft. The draft’s ID can’t be guessed. */
export function consentState(draftId: string): string {
  return `setup~${draftId}`;
}

/** The ID of the draft that a response belongs to; undefined if the link isn’t the guide’s. */
export function draftOfConsent(state: string | undefined): string | undefined {
  return /^setup~([\w-]{1,64})$/.exec(state ?? '')?.[1];
}
