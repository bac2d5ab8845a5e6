/** What ties a control to its hint and its error. */
export type Described = {
  /** Ids, for `aria-describedby`. */
  readonly by: string | undefined;
  /** For `aria-invalid`. */
  readonly invalid: 'true' | undefined;
};
