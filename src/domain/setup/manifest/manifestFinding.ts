/** A finding in a manifest, with the step that fixes it. */
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
    | 'deactivated'
    | 'not-known-yet';
  /** `wrong` breaks the connection, `risky` doesn’t, `hint` says what couldn’t be checked. */
  readonly severity: 'wrong' | 'risky' | 'hint';
  readonly title: string;
  readonly text: string;
  /** The ID in the tables (`PlannedStep.base`) of the step that fixes it. */
  readonly step: string;
};
