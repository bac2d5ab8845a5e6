import type { PortalLinkId } from '../cloud/portalLinks.ts';
import type { ProblemKind } from '../diagnosis/problems.ts';
import type { SetupTopic } from './setupTopics.ts';

/** What a plan may need. A plan contains a step if it has every need that the step names. */
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
  | 'user-impersonation'
  | 'mcp'
  | 'application'
  | 'smartconnect'
  | 'latchkey'
  | 'any-tool';

/** A value to paste or to copy. The plan fills it in, or shows a placeholder while it isn’t known. */
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
  'mcp-scope',
  'mcp-endpoint',
  'client-id',
  'tenant-id',
  'secret-value',
  'consent-link',
  'application-user',
  'organization-url',
  'server-address',
] as const;

export type SetupValueId = (typeof setupValueIds)[number];

/** Where a step takes place, which decides its link. There is no link into another vendor’s tool. */
type StepLocation =
  | { readonly in: 'portal'; readonly link: PortalLinkId }
  | { readonly in: 'admin-center' }
  | { readonly in: 'here'; readonly route: string; readonly label: string }
  | { readonly in: 'tool' };

/** What goes wrong if this step was done differently, and the diagnosis of it. */
export type SetupMistake = {
  readonly text: string;
  readonly kind: ProblemKind;
  readonly code?: string | undefined;
};

/** What the page can detect. A sign-in proves the client ID, its SPA redirect URI and its consent, and nothing else. */
export type SetupProof = 'client-id' | 'tenant' | 'signed-in';

export type SetupStep = {
  readonly id: string;
  readonly topic: SetupTopic;
  readonly when: readonly SetupNeed[];
  /** Repeated for each tool, or for each tool that shows a redirect URL. The step’s ID then ends with the tool’s ID. */
  readonly each?: 'tool' | 'redirect-tool' | undefined;
  /** Which part of the guide: the registration, the organization, or the tool. */
  readonly part: 'registration' | 'organization' | 'tool';
  readonly title: string;
  /** The portal’s label of about 2021, which some tenants still show. */
  readonly formerly?: string | undefined;
  readonly does: string;
  readonly place: StepLocation;
  /** The clicks; absent if the portal link has a path of its own. */
  readonly path?: string | undefined;
  readonly values: readonly SetupValueId[];
  readonly right: string;
  readonly mistakes: readonly SetupMistake[];
  readonly details: readonly string[];
  /** How this differs from the 2021 article. */
  readonly difference?: string | undefined;
  /** The number of the article’s portal step, or of its connector step if the part is `tool`. */
  readonly article?: number | undefined;
  readonly proof?: SetupProof | undefined;
};
