import { cloudIds, clouds, type CloudId } from '../../facts/cloud/clouds.ts';
import { regions } from '../../facts/cloud/regions.ts';
import type { CheckState } from '../checks/check.ts';
import type { Organization, OrganizationUse, Readiness } from '../organizations/organization.ts';
import { everyPlace, partPlaces, PlacedOrganizations, type Places } from './indices.ts';

export const groupings = ['region', 'tenant', 'type', 'version', 'cloud'] as const;

export type Grouping = (typeof groupings)[number];

export type OrganizationGroup = {
  /** Stable from list to list, so that a folded group is remembered: `region:crm4.dynamics.com`. */
  readonly key: string;
  readonly title: string;
  /** Shown beside the title: the host suffix of a region. */
  readonly detail: string | undefined;
  readonly organizations: PlacedOrganizations;
};

export type Verdict = CheckState['verdict'];

/** What a type of organization is called on screen. The order is that of the groups. */
export const useNames = {
  production: 'Production',
  sandbox: 'Sandbox',
  trial: 'Trial',
  developer: 'Developer',
  default: 'Default',
  teams: 'Teams',
  other: 'Other',
} as const satisfies Record<OrganizationUse, string>;

export const readinessNames = {
  ready: 'Ready',
  disabled: 'Disabled',
  locked: 'Locked',
  provisioning: 'Being set up',
  moving: 'Being moved',
  failed: 'Set-up failed',
} as const satisfies Record<Readiness, string>;

/**
 * Looks once to which group each organization of a list belongs. What is then found in the list is grouped in no time: groups
 * keep the order of the places given, and come in the order of the facts themselves, unknown ones last.
 */
export function createGrouper(
  list: readonly Organization[],
  by: Grouping,
): (places: Places) => readonly OrganizationGroup[] {
  const { bucketOf, describe } = kinds[by];
  const buckets = list.map(bucketOf);
  const kept = [...new Set(buckets)]
    .map((bucket) => ({ ...describe(bucket), bucket }))
    .sort((one, two) => one.place - two.place || natural.compare(one.bucket, two.bucket))
    .map(({ title, detail, bucket }) => ({ key: `${by}:${bucket}`, title, detail, bucket }));
  const nthOf = new Map(kept.map(({ bucket }, nth) => [bucket, nth]));
  const nthAt = Uint32Array.from(buckets, (bucket) => nthOf.get(bucket) ?? 0);
  return (places) => {
    const { parts } = partPlaces(places, nthAt, kept.length);
    return kept.flatMap(({ key, title, detail }, nth) => {
      const part = parts[nth];
      return part && part.length > 0
        ? [{ key, title, detail, organizations: new PlacedOrganizations(list, part) }]
        : [];
    });
  };
}

export function groupOrganizations(
  list: readonly Organization[],
  by: Grouping,
): readonly OrganizationGroup[] {
  return createGrouper(list, by)(everyPlace(list));
}

/** The geography of a host suffix, as `Europe`; a suffix in no table is told as such, never dropped. */
export function geographyOf(suffix: string): string {
  return describeRegion(suffix).title;
}

export function cloudOfSuffix(suffix: string): CloudId | undefined {
  return cloudIds.find((id) => clouds[id].organizationSuffix.test(suffix));
}

/** How many of a group stand where. */
export function countVerdicts(
  organizations: Iterable<Organization>,
  verdictOf: (id: string) => Verdict,
): Readonly<Record<Verdict, number>> {
  const counts = { unchecked: 0, checking: 0, reachable: 0, failed: 0, skipped: 0 };
  for (const { id } of organizations) counts[verdictOf(id)] += 1;
  return counts;
}

/** By name as people sort names, twins by their id; for the list as a whole, before it is grouped. */
export function sortByName(organizations: readonly Organization[]): readonly Organization[] {
  return [...organizations].sort(
    (one, two) => natural.compare(one.name, two.name) || (one.id < two.id ? -1 : 1),
  );
}

/** One language for every visitor, so that a list keeps its order from machine to machine. */
const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** `place` sorts the groups; groups of one place sort by their bucket. */
type Description = {
  readonly title: string;
  readonly detail: string | undefined;
  readonly place: number;
};

type Kind = {
  readonly bucketOf: (organization: Organization) => string;
  readonly describe: (bucket: string) => Description;
};

const last = Number.MAX_SAFE_INTEGER;
const unlisted = 1000;

const kinds: Readonly<Record<Grouping, Kind>> = {
  region: { bucketOf: (organization) => organization.suffix, describe: describeRegion },
  tenant: {
    bucketOf: (organization) => organization.tenantId ?? '',
    describe: (id) =>
      id === '' ? nowhere('Unknown tenant') : { title: 'Tenant', detail: id, place: 0 },
  },
  type: {
    bucketOf: (organization) => organization.use,
    describe: (use) => describeRow(Object.entries(useNames), use),
  },
  version: {
    bucketOf: (organization) => organization.version?.split('.', 3).join('.') ?? '',
    describe: (version) =>
      version === ''
        ? nowhere('Unknown version')
        : { title: `Version ${version}`, detail: undefined, place: -newness(version) },
  },
  cloud: {
    bucketOf: (organization) => cloudOfSuffix(organization.suffix) ?? '',
    describe: (id) =>
      id === ''
        ? nowhere('Unknown cloud')
        : describeRow(
            cloudIds.map((cloud) => [cloud, clouds[cloud].name]),
            id,
          ),
  },
};

function describeRegion(suffix: string): Description {
  const place = regions.findIndex((region) => region.suffix === suffix);
  const region = regions[place];
  if (region) return { title: region.geography, detail: suffix, place };
  if (suffix === 'unknown') return nowhere('No address');
  const title = cloudOfSuffix(suffix) ? 'Unlisted region' : 'Another host';
  return { title, detail: suffix, place: unlisted };
}

function describeRow(rows: readonly (readonly [string, string])[], id: string): Description {
  const place = rows.findIndex(([row]) => row === id);
  const title = rows[place]?.[1];
  return title === undefined
    ? { title: id, detail: undefined, place: unlisted }
    : { title, detail: undefined, place };
}

function nowhere(title: string): Description {
  return { title, detail: undefined, place: last };
}

/** `9.2.25093` as a number that grows with the version. */
function newness(version: string): number {
  const [major = 0, minor = 0, build = 0] = version.split('.').map((part) => Number(part) || 0);
  return major * 1e9 + minor * 1e6 + build;
}
