import type { CloudId } from '../../../facts/cloud/clouds.ts';
import type { DataverseProblem } from '../refusals/dataverseProblems.ts';
import type { EntraCode } from '../refusals/entraErrors.ts';

/** A day at Microsoft: what the form is filled in with, and what goes wrong. */
export type Scenario = {
  readonly name: string;
  /** In plain words, for the picker. */
  readonly description: string;
  readonly clientId: string;
  readonly tenant: string;
  readonly cloud: CloudId;
  readonly mishaps: readonly Mishap[];
  /** The address of the organization that it is about, if it is about one. */
  readonly organization?: string;
  /** How many organizations the first directory has at least. */
  readonly organizations?: number;
};

/** Where something can go wrong. */
export type Place =
  'metadata' | 'authorize' | 'token' | 'discovery' | 'organization' | 'power-platform';

/** What goes wrong, as data: a scenario is a list of these. */
export type Mishap = {
  readonly at: Place;
  /** Only for hosts (or, at `authorize` and `token`, resources) whose name begins with this label. */
  readonly only?: string;
  readonly grant?: 'authorization_code' | 'refresh_token';
  /** Goes wrong this often, then goes well. Left out: always. */
  readonly times?: number;
  readonly what: Trouble;
};

export type Trouble =
  /** A canned answer. `readable: false`: without the headers that let a page read it. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly type: string;
      readonly body: string;
      readonly retryAfter?: number;
      readonly readable: boolean;
    }
  /** No answer at all. */
  | { readonly kind: 'unreachable' }
  /** Entra refuses. */
  | { readonly kind: 'refusal'; readonly code: EntraCode }
  /** The organization's Web API refuses. */
  | { readonly kind: 'problem'; readonly problem: DataverseProblem }
  /** The true answer, late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The first half of the true answer. */
  | { readonly kind: 'truncated' }
  /** WhoAmI names another organization. */
  | { readonly kind: 'other-organization' }
  /** Only tokens whose audience ends in a slash are taken. */
  | { readonly kind: 'double-slash-only' }
  /** Entra does not know the API. */
  | { readonly kind: 'unknown-resource' }
  /** A refresh token is not enough here: the person has to come by and confirm. */
  | { readonly kind: 'asks-for-more'; readonly code: EntraCode }
  /** The list is empty. */
  | { readonly kind: 'empty' };
