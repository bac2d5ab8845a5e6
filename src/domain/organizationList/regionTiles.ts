import { regionAreas, type RegionArea } from '../../facts/cloud/regionAreas.ts';
import { regions } from '../../facts/cloud/regions.ts';
import type { Organization } from '../organizations/organization.ts';
import { geographyOf } from './grouping.ts';

/** One region in the picture of where the organizations are. */
type RegionTile = {
  readonly suffix: string;
  /** A few letters: `EUR`. */
  readonly label: string;
  readonly geography: string;
  readonly count: number;
  /** Against the fullest region, from 0 to 1. */
  readonly share: number;
};

export type RegionPatch = { readonly area: string; readonly tiles: readonly RegionTile[] };

const elsewhere = 'Elsewhere';

/** Where the organizations are, by part of the world from west to east; regions without any are left out. */
export function drawRegions(organizations: readonly Organization[]): readonly RegionPatch[] {
  const counts = new Map<string, number>();
  for (const { suffix } of organizations) counts.set(suffix, (counts.get(suffix) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  const tiles = [...counts].map(([suffix, count]) => ({
    suffix,
    label: labelOf(suffix),
    geography: geographyOf(suffix),
    count,
    share: count / most,
  }));
  const areas = Object.entries(regionAreas) as readonly [RegionArea, readonly string[]][];
  const known = areas.map(([area, suffixes]) => ({
    area,
    tiles: suffixes.flatMap((suffix) => tiles.filter((tile) => tile.suffix === suffix)),
  }));
  const placed = new Set<string>(areas.flatMap(([, suffixes]) => suffixes));
  return [
    ...known,
    { area: elsewhere, tiles: tiles.filter(({ suffix }) => !placed.has(suffix)) },
  ].filter((patch) => patch.tiles.length > 0);
}

function labelOf(suffix: string): string {
  const region = regions.find((each) => each.suffix === suffix);
  if (region) return region.label;
  return suffix === 'unknown' ? 'None' : (suffix.split('.', 1)[0] ?? suffix);
}
