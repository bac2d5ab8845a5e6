import { cloudIds, clouds } from '../../facts/cloud/clouds.ts';
import type { Organization } from '../organizations/organization.ts';
import { useNames } from '../organizations/organizationNames.ts';
import { cloudOfSuffix } from '../organizations/organizationUrl.ts';
import { describeRegion } from '../organizations/region.ts';
import { naturalOrder } from '../organizations/sortByName.ts';
import { partitionIndices, OrganizationSubset, type Indices } from './indices.ts';

export const groupings = ['region', 'tenant', 'type', 'version', 'cloud'] as const;

export type Grouping = (typeof groupings)[number];

export type OrganizationGroup = {
  /** The same in every list, so that a collapsed group is remembered: `region:crm4.dynamics.com`. */
  readonly key: string;
  readonly title: string;
  /** Shown next to the title: the host suffix of a region. */
  readonly detail: string | undefined;
  readonly organizations: OrganizationSubset;
};

/**
 * Finds the group of each organization of a list once, so that any part of the list is grouped quickly. Groups come in the
 * order of their table, unknown ones last; inside a group the order of the indices is groups.
 */
export function createGrouper(
  list: readonly Organization[],
  by: Grouping,
): (indices: Indices) => readonly OrganizationGroup[] {
  const { bucketOf, describe } = kinds[by];
  const buckets = list.map(bucketOf);
  const groups = [...new Set(buckets)]
    .map((bucket) => ({ ...describe(bucket), bucket }))
    .sort((one, two) => one.rank - two.rank || naturalOrder.compare(one.bucket, two.bucket))
    .map(({ title, detail, bucket }) => ({ key: `${by}:${bucket}`, title, detail, bucket }));
  const nthOf = new Map(groups.map(({ bucket }, nth) => [bucket, nth]));
  const nthAt = Uint32Array.from(buckets, (bucket) => nthOf.get(bucket) ?? 0);
  return (indices) => {
    const { parts } = partitionIndices(indices, nthAt, groups.length);
    return groups.flatMap(({ key, title, detail }, nth) => {
      const part = parts[nth];
      return part && part.length > 0
        ? [{ key, title, detail, organizations: new OrganizationSubset(list, part) }]
        : [];
    });
  };
}

/** `rank` sorts the groups; groups of the same rank are sorted by their bucket. */
type Description = {
  readonly title: string;
  readonly detail: string | undefined;
  readonly rank: number;
};

type Kind = {
  readonly bucketOf: (organization: Organization) => string;
  readonly describe: (bucket: string) => Description;
};

const last = Number.MAX_SAFE_INTEGER;
const unlisted = 1000;

const kinds: Readonly<Record<Grouping, Kind>> = {
  region: { bucketOf: (organization) => organization.suffix, describe: describeSuffix },
  tenant: {
    bucketOf: (organization) => organization.tenantId ?? '',
    describe: (id) =>
      id === '' ? describeUnknown('Unknown tenant') : { title: 'Tenant', detail: id, rank: 0 },
  },
  type: {
    bucketOf: (organization) => organization.use,
    describe: (use) => describeRow(Object.entries(useNames), use),
  },
  version: {
    bucketOf: (organization) => organization.version?.split('.', 3).join('.') ?? '',
    describe: (version) =>
      version === ''
        ? describeUnknown('Unknown version')
        : { title: `Version ${version}`, detail: undefined, rank: -newness(version) },
  },
  cloud: {
    bucketOf: (organization) => cloudOfSuffix(organization.suffix) ?? '',
    describe: (id) =>
      id === ''
        ? describeUnknown('Unknown cloud')
        : describeRow(
            cloudIds.map((cloud) => [cloud, clouds[cloud].name]),
            id,
          ),
  },
};

function describeSuffix(suffix: string): Description {
  const { title, row } = describeRegion(suffix);
  if (suffix === 'unknown') return describeUnknown(title);
  return { title, detail: suffix, rank: row ?? unlisted };
}

function describeRow(rows: readonly (readonly [string, string])[], id: string): Description {
  const rank = rows.findIndex(([row]) => row === id);
  const title = rows[rank]?.[1];
  return title === undefined
    ? { title: id, detail: undefined, rank: unlisted }
    : { title, detail: undefined, rank };
}

function describeUnknown(title: string): Description {
  return { title, detail: undefined, rank: last };
}

/** `9.2.25093` as a number; newer versions have larger numbers. */
function newness(version: string): number {
  const [major = 0, minor = 0, build = 0] = version.split('.').map((part) => Number(part) || 0);
  return major * 1e9 + minor * 1e6 + build;
}
