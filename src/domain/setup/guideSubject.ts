/** Which registration of which draft something in the guide is about. */
export type GuideSubject = {
  /** The draft’s ID. */
  readonly draft: string;
  /** `main`, `second`, … */
  readonly registration: string;
};

/** The fragment that opens the guide where this registration is proved. A sign-in for the proof comes back to it. */
export function proofRoute(subject: GuideSubject): string {
  return `#/setup?prove=${textOf(subject)}`;
}

/** The fragment that opens the steps to renew the secret or the certificate of this registration. */
export function renewalRoute(subject: GuideSubject): string {
  return `#/setup?renew=${textOf(subject)}`;
}

/** Reads the value of `prove=` or `renew=`; undefined for anything else. */
export function readSubject(text: string | null): GuideSubject | undefined {
  const [, draft, registration] = /^([\w-]{1,64})\.([a-z][a-z0-9-]{0,20})$/.exec(text ?? '') ?? [];
  return draft !== undefined && registration !== undefined ? { draft, registration } : undefined;
}

function textOf({ draft, registration }: GuideSubject): string {
  return `${draft}.${registration}`;
}

/** Whether two subjects are the same registration. */
export function isSameSubject(one: GuideSubject | undefined, other: GuideSubject): boolean {
  return one?.draft === other.draft && one.registration === other.registration;
}
