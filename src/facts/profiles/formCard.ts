import type { TargetId } from '../setup/targetIds.ts';

/** A value that a connection gives to a field of another tool’s window. Never a secret. */
export type FormValue =
  | 'name'
  | 'server-address'
  | 'organization-name'
  | 'organization-url'
  | 'organization-host'
  | 'client-id'
  | 'tenant-id'
  | 'username'
  | 'authorization-url'
  | 'token-url'
  | 'scope'
  | 'web-api-endpoint'
  | 'mcp-endpoint';

/** One field or one click of the window, in its order. */
export type FormField = {
  readonly id: string;
  /** The label in the window. */
  readonly label: string;
  readonly does: string;
  readonly values?: readonly FormValue[];
  /** A text that is the same for everybody. */
  readonly text?: string;
  /** The person gets it elsewhere; it never passes through this page. */
  readonly secret?: true;
  /** Only for the regions where Use Regional Discovery Service applies, or only for the others. */
  readonly when?: 'regional-discovery' | 'no-regional-discovery';
};

/** The window of one tool. A new tool’s card is one row. */
export type FormCard = {
  /** `region`: one connection for all organizations of a region. `organization`: one connection for each. */
  readonly per: 'region' | 'organization';
  /** Where the labels come from, and which of them couldn’t be compared with the tool’s own documentation. */
  readonly labels: string;
  /** The page that documents the window. */
  readonly source?: string;
  readonly fields: readonly FormField[];
};

export type FormCards = Readonly<Partial<Record<TargetId, FormCard>>>;
