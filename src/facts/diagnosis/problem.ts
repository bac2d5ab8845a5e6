import type { PortalLinkId } from '../cloud/portalLinks.ts';
import type { SetupTopic } from '../setup/setupTopics.ts';

/** Who can fix a problem. */
export type Fixer =
  | 'you'
  | 'app-owner'
  | 'tenant-admin'
  | 'environment-admin'
  | 'it-admin'
  | 'tool-vendor'
  | 'connection-owner';

export type CopiedText = 'admin-consent-link' | 'redirect-uri' | 'client-id' | 'evidence';

/** Where a click leads, before the current values are filled in. */
export type ProblemClick =
  | { readonly to: 'retry' | 'reload' | 'sign-in' | 'switch-account'; readonly label: string }
  | { readonly to: 'setup'; readonly topic: SetupTopic; readonly label: string }
  | { readonly to: 'portal'; readonly link: PortalLinkId }
  | { readonly to: 'power-platform'; readonly label: string }
  | { readonly to: 'copy'; readonly what: CopiedText; readonly label: string }
  /** A route of this page (`#/…`) or an https link. */
  | { readonly to: 'open'; readonly href: string; readonly label: string };

/**
 * The words of one kind of problem. `{name|words}` is replaced with a current value (see `fillTemplate`), or with the words
 * after the bar if that value isn't known; `{name:a word *|words}` puts words around the value.
 */
export type Problem = {
  readonly title: string;
  readonly happened: string;
  readonly why: string;
  /** The exact change, as an instruction. `**…**` are labels of a portal or tool. */
  readonly fix: string;
  readonly fixers: readonly Fixer[];
  readonly next: ProblemClick;
  readonly others: readonly ProblemClick[];
  /** The page that cause, fixer, and next click rest on. As of 2026-11-26. */
  readonly source: string;
};
