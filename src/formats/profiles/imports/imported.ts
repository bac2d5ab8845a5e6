import type { CloudId } from '../../../facts/cloud/clouds.ts';
import type { TargetId } from '../../../facts/setup/targetIds.ts';
import type { Guid } from '../../../domain/guid.ts';
import type { OrganizationUrl } from '../../../domain/organizations/organizationUrl.ts';

/** One connection out of another tool’s file. */
export type ImportedConnection = {
  readonly name: string;
  readonly address: OrganizationUrl;
  readonly cloud: CloudId;
  /** Undefined where the tool signs in with an app of Microsoft’s. */
  readonly clientId: Guid | undefined;
  readonly tenant: string | undefined;
  /** Undefined where the file names none. */
  readonly target: TargetId | undefined;
  readonly account: string | undefined;
  readonly organizationName: string | undefined;
  readonly uniqueName: string | undefined;
  readonly environmentId: string | undefined;
};

export type SkippedConnection = {
  /** What it’s called in the file. */
  readonly what: string;
  /** A sentence for the person. */
  readonly why: string;
};

export type ImportResult =
  | {
      readonly is: 'read';
      /** The tool or kind of text that was recognized. */
      readonly source: string;
      readonly connections: readonly ImportedConnection[];
      readonly skipped: readonly SkippedConnection[];
      readonly secretsLeftOut: number;
    }
  | { readonly is: 'refused'; readonly message: string };

/** One connection as its file has it; nothing in it is checked yet. */
export type RawConnection = {
  readonly target?: TargetId | undefined;
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly clientId?: string | undefined;
  readonly tenant?: string | undefined;
  readonly account?: string | undefined;
  readonly organizationName?: string | undefined;
  readonly uniqueName?: string | undefined;
  readonly environmentId?: string | undefined;
  /** All other fields by name: they aren’t kept, but secrets among them are counted. */
  readonly others: readonly (readonly [name: string, value: string])[];
  /** Why it can’t be used, where that is clear already. */
  readonly refusal?: string | undefined;
};

/** Connections of a file, or why the file as a whole can’t be read. */
export type RawFile =
  | { readonly source: string; readonly connections: readonly RawConnection[] }
  | { readonly refusal: string };

/** Lets the page answer the person in between. */
export type Breathe = () => Promise<void>;

/** Letters or bytes of one import; far more than its connections need. */
export const longestImport = 10_000_000;

/** As many connections one import takes. */
export const mostConnections = 5000;

export const tooMany = `This file has more than ${mostConnections.toLocaleString('en-US')} connections. Split it, and import one part after the other.`;
