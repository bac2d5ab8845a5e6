import { groupings, type Grouping } from './grouping.ts';
import {
  defaultProductionRules,
  parseProductionRules,
  type ProductionRules,
} from '../organizations/productionRules.ts';
import { readBoolean, readList, readRecord, readText } from '../json.ts';
import { holdsSecret } from '../secrets/findSecrets.ts';
import { longestTeamListPath } from '../teamListPath.ts';

/** How the list is sorted: by name, or the most used first. */
export const orders = ['name', 'use'] as const;

export type Order = (typeof orders)[number];

/** The person's settings: for the list of organizations, and which team list to open. */
export type Preferences = {
  readonly rememberLists: boolean;
  /** Whether the single keys `/`, C and P work (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly grouping: Grouping;
  readonly order: Order;
  /** The keys of the collapsed groups. */
  readonly folded: readonly string[];
  readonly production: ProductionRules;
  /** The keys of the accounts that also use the Power Platform API. */
  readonly powerPlatform: readonly string[];
  /** The path of the team list that the person opened last and goes on following, in place of the host's. */
  readonly teamList: string | undefined;
};

export const defaultPreferences: Preferences = {
  rememberLists: true,
  singleKeys: true,
  grouping: 'region',
  order: 'name',
  folded: [],
  production: defaultProductionRules,
  powerPlatform: [],
  teamList: undefined,
};

/** The keys of the collapsed groups, as a set. */
export function foldedIn({ folded }: Preferences): ReadonlySet<string> {
  return new Set(folded);
}

export const noneFolded: ReadonlySet<string> = new Set();

/** Reads what was stored; what does not fit is as if nobody had chosen. */
export function parsePreferences(value: unknown): Preferences {
  const record = readRecord(value);
  if (!record) return defaultPreferences;
  return {
    rememberLists: readBoolean(record['rememberLists']) ?? true,
    singleKeys: readBoolean(record['singleKeys']) ?? true,
    grouping: groupings.find((each) => each === record['grouping']) ?? 'region',
    order: orders.find((each) => each === record['order']) ?? 'name',
    folded: readTexts(record['folded']),
    production: parseProductionRules(record['production']),
    powerPlatform: readTexts(record['powerPlatform']),
    teamList: readPath(record['teamList']),
  };
}

function readPath(value: unknown): string | undefined {
  const path = readText(value);
  return path && path.length <= longestTeamListPath && !holdsSecret(path) ? path : undefined;
}

function readTexts(value: unknown): readonly string[] {
  return (readList(value) ?? []).map(readText).filter((each) => each !== undefined);
}
