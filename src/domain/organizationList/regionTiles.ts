import { regionAreas, regions } from '../../facts/cloud/regions.ts';
import type { Organization } from '../organizations/organization.ts';
import { describeRegion } from '../organizations/region.ts';

/** One region with organizations in it. */
type RegionTile = {
  readonly suffix: string;
  /** A few letters, such as `EUR`. */
  readonly label: string;
  readonly geography: string;
  readonly count: number;
  /** The count as a share of the largest region's, from 0 to 1. */
  readonly share: number;
};

export type RegionTileGroup = { readonly area: string; readonly tiles: readonly RegionTile[] };

const elsewhere = 'Elsewhere';

/** Counts the organizations of each region, by part of the world from west to east. Regions without organizations are left out. */
export function makeRegionTiles(
  organizations: readonly Organization[],
): readonly RegionTileGroup[] {
  const counts = new Map<string, number>();
  for (const { suffix } of organizations) counts.set(suffix, (counts.get(suffix) ?? 0) + 1);
  const largest = Math.max(1, ...counts.values());
  const placed = [...counts].map(([suffix, count]) => {
    const { title, label, row = -1 } = describeRegion(suffix);
    const tile = { suffix, label, geography: title, count, share: count / largest };
    return { tile, area: regions[row]?.area ?? elsewhere, fromWest: regions[row]?.fromWest ?? 0 };
  });
  return [...regionAreas, elsewhere].flatMap((area) => {
    const inArea = placed.filter((each) => each.area === area);
    const tiles = inArea.sort((one, two) => one.fromWest - two.fromWest).map(({ tile }) => tile);
    return tiles.length > 0 ? [{ area, tiles }] : [];
  });
}
