import { regions } from '../../facts/cloud/regions.ts';
import { cloudOfSuffix } from './organizationUrl.ts';

export type RegionDescription = {
  /** The geography, such as `Europe`. */
  readonly title: string;
  /** A few letters, such as `EUR`. */
  readonly label: string;
  /** The row in the table of regions; undefined for a suffix that isn't in it. */
  readonly row: number | undefined;
};

/**
 * Describes the region of a host suffix. A suffix that isn't in the table is described as unlisted, never dropped.
 * @see https://learn.microsoft.com/power-platform/admin/new-datacenter-regions
 */
export function describeRegion(suffix: string): RegionDescription {
  const row = regions.findIndex((region) => region.suffix === suffix);
  const region = regions[row];
  if (region) return { title: region.geography, label: region.label, row };
  if (suffix === 'unknown') return { title: 'No address', label: 'None', row: undefined };
  const title = cloudOfSuffix(suffix) ? 'Unlisted region' : 'Another host';
  return { title, label: suffix.split('.', 1)[0] ?? suffix, row: undefined };
}

/** The geography of a host suffix, such as `Europe`. */
export function geographyOf(suffix: string): string {
  return describeRegion(suffix).title;
}
