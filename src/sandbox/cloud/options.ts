import type { ScenarioId } from './scenarios/scenarios.ts';

/** What the cloud remembers: spent codes, consents, who is signed in, how often a mishap happened. Keys start with `sandbox.`. */
export type Memory = {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
};

export type CloudOptions = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly randomId: () => string;
  readonly memory: Memory;
  readonly scenario: () => ScenarioId;
  /** The page's own addresses, registered for the sandbox's single-page applications. */
  readonly redirectUris: readonly string[];
  /** Where requests come from, in a browser, whose scripts cannot write an `Origin` header themselves. */
  readonly origin?: string;
  /** Where `Back` on an error page leads; without it the person uses the browser's own button. */
  readonly home?: string;
  /** The style of the sign-in pages, where they have no stylesheet of their own. */
  readonly css?: string;
  /** How many organizations the first directory has at least, for measurements. */
  readonly organizations?: number;
  /** Waits, for scenarios with slow answers; without it they answer at once. */
  readonly delay?: (ms: number) => Promise<void>;
  /** Told every code and token that the cloud issues. */
  readonly issued?: (secret: string) => void;
  readonly log?: (entry: LogEntry) => void;
};

/** One answered request. `parameters` are names only, never values. */
export type LogEntry = {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly service: string;
  readonly status: number;
  readonly parameters: readonly string[];
  readonly headers: readonly string[];
  readonly grant: string | undefined;
  readonly resource: string | undefined;
};
