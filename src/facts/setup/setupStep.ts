import type { PortalLinkId } from '../cloud/portalLinks.ts';
import type { ProblemKind } from '../diagnosis/problems.ts';
import type { SetupTopic } from './setupTopics.ts';

/** What a plan may need; a step is there when every need it names is there. */
export type SetupNeed =
  | 'registration'
  | 'tool-redirect'
  | 'first-web'
  | 'first-spa'
  | 'first-public'
  | 'first-none'
  | 'more-web'
  | 'more-spa'
  | 'more-public'
  | 'public-client-flows'
  | 'secret'
  | 'certificate'
  | 'delegated'
  | 'application'
  | 'smartconnect'
  | 'latchkey'
  | 'any-tool';

/** A value to paste or to read off; the plan knows it, or marks that it is not known yet. */
export const setupValueIds = [
  'tool-redirect',
  'app-name',
  'account-types',
  'redirect-web',
  'redirect-spa',
  'redirect-public',
  'secret-label',
  'resource',
  'scope',
  'client-id',
  'tenant-id',
  'secret-value',
  'consent-link',
  'application-user',
  'organization-url',
  'server-address',
] as const;

export type SetupValueId = (typeof setupValueIds)[number];

/** Where a step happens, which decides its link. A tool of another vendor has no address of ours to link to. */
type SetupPlace =
  | { readonly in: 'portal'; readonly link: PortalLinkId }
  | { readonly in: 'admin-center' }
  | { readonly in: 'here'; readonly route: string; readonly label: string }
  | { readonly in: 'tool' };

/** What goes wrong when this step was done otherwise, and the diagnosis it leads to. */
export type SetupMistake = {
  readonly text: string;
  readonly kind: ProblemKind;
  readonly code?: string | undefined;
};

/** What the page can see by itself. A sign-in proves the client ID, its SPA redirect and its consent, nothing else. */
export type SetupProof = 'client-id' | 'tenant' | 'signed-in';

export type SetupStep = {
  readonly id: string;
  readonly topic: SetupTopic;
  readonly when: readonly SetupNeed[];
  /** Repeated for each tool, or for each tool that shows a redirect URL; the tool’s id then ends the step’s id. */
  readonly each?: 'tool' | 'redirect-tool' | undefined;
  /** Which part of the guide: the registration, the organization, or the tool. */
  readonly part: 'registration' | 'organization' | 'tool';
  readonly title: string;
  /** The wording of about 2021, for those who still meet it. */
  readonly formerly?: string | undefined;
  readonly does: string;
  readonly place: SetupPlace;
  /** The clicks; absent where the portal link’s own path says it. */
  readonly path?: string | undefined;
  readonly values: readonly SetupValueId[];
  readonly right: string;
  readonly mistakes: readonly SetupMistake[];
  readonly details: readonly string[];
  /** How this differs from the article’s path. */
  readonly difference?: string | undefined;
  /** The number in the article’s portal steps, or in its connector steps where the part is `tool`. */
  readonly article?: number | undefined;
  readonly proof?: SetupProof | undefined;
};
