/** One thing found in a manifest, with the step that mends it. */
export type ManifestFinding = {
  readonly id:
    | 'missing-platform'
    | 'missing-redirect'
    | 'redirect-on-other-platform'
    | 'redirect-nearly-right'
    | 'redirect-http'
    | 'permission-missing'
    | 'permission-mistaken'
    | 'permission-as-role'
    | 'permission-not-needed'
    | 'implicit-grant'
    | 'public-client-flows-missing'
    | 'public-client-flows-on'
    | 'credential-missing'
    | 'credential-expired'
    | 'credential-expiring'
    | 'account-types'
    | 'other-client-id'
    | 'not-known-yet';
  /** `wrong` stops the connection, `risky` does not, `hint` only says what could not be looked at. */
  readonly severity: 'wrong' | 'risky' | 'hint';
  readonly title: string;
  readonly text: string;
  /** The step’s id in the tables (`PlannedStep.base`) that mends it. */
  readonly step: string;
};
