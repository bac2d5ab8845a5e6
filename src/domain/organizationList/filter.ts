import type { Organization, OrganizationUse, Readiness } from '../organizations/organization.ts';
import type { Verdict } from '../checks/check.ts';

/** Which organizations to show. An empty list or `undefined` doesn't filter; all other conditions must hold. */
export type OrganizationFilter = {
  readonly suffixes: readonly string[];
  readonly uses: readonly OrganizationUse[];
  readonly readiness: readonly Readiness[];
  readonly verdicts: readonly Verdict[];
  /** Whether the person is System Administrator there. */
  readonly administrator: boolean | undefined;
  readonly production: boolean | undefined;
  readonly favourite: boolean | undefined;
  /** Any of these tags. */
  readonly tags: readonly string[];
};

/** What Latchkey knows about an organization in addition to what the provider lists. */
export type OrganizationMarks = {
  readonly verdict: Verdict;
  readonly production: boolean;
  readonly favourite: boolean;
  readonly tags: readonly string[];
};

export const noFilter: OrganizationFilter = {
  suffixes: [],
  uses: [],
  readiness: [],
  verdicts: [],
  administrator: undefined,
  production: undefined,
  favourite: undefined,
  tags: [],
};

/** Whether an organization passes the filter. */
export function filterTest(
  filter: OrganizationFilter,
  marksOf: (organization: Organization) => OrganizationMarks,
): (organization: Organization) => boolean {
  return (organization) => {
    const marks = marksOf(organization);
    return conditions.every((condition) => condition(filter, organization, marks));
  };
}

export function isFiltering(filter: OrganizationFilter): boolean {
  return Object.values(filter).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  );
}

type Condition = (
  filter: OrganizationFilter,
  organization: Organization,
  marks: OrganizationMarks,
) => boolean;

const conditions: readonly Condition[] = [
  (filter, { suffix }) => isAmong(filter.suffixes, suffix),
  (filter, { use }) => isAmong(filter.uses, use),
  (filter, { readiness }) => isAmong(filter.readiness, readiness),
  (filter, _, { verdict }) => isAmong(filter.verdicts, verdict),
  (filter, { isSystemAdministrator }) =>
    agrees(filter.administrator, isSystemAdministrator === true),
  (filter, _, { production }) => agrees(filter.production, production),
  (filter, _, { favourite }) => agrees(filter.favourite, favourite),
  (filter, _, { tags }) =>
    filter.tags.length === 0 || tags.some((tag) => filter.tags.includes(tag)),
];

function isAmong<Value>(wanted: readonly Value[], value: Value): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

function agrees(wanted: boolean | undefined, value: boolean): boolean {
  return wanted === undefined || wanted === value;
}
