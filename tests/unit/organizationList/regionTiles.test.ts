import { describe, expect, it } from 'vitest';
import { makeRegionTiles } from '../../../src/domain/organizationList/regionTiles.ts';
import type { Organization } from '../../../src/domain/organizations/organization.ts';
import { makeOrganizations } from '../../bench/organizations.ts';

function inRegions(...suffixes: readonly string[]): readonly Organization[] {
  const organizations = makeOrganizations(suffixes.length);
  return organizations.map((each, at) => ({ ...each, suffix: suffixes[at] ?? 'unknown' }));
}

describe('The region tiles', () => {
  it('are grouped by part of the world and ordered from west to east, unlisted hosts last', () => {
    const groups = makeRegionTiles(
      inRegions(
        'crm6.dynamics.com',
        'contoso.example',
        'crm11.dynamics.com',
        'crm4.dynamics.com',
        'crm4.dynamics.com',
        'crm99.dynamics.com',
        'unknown',
        'crm.dynamics.com',
        'crm3.dynamics.com',
        'crm9.dynamics.com',
      ),
    );
    expect(groups.map(({ area, tiles }) => [area, ...tiles.map(({ label }) => label)])).toEqual([
      ['Americas', 'CAN', 'NAM'],
      ['Europe', 'EUR', 'GBR'],
      ['Asia Pacific', 'OCE'],
      ['National clouds', 'GCC'],
      ['Elsewhere', 'contoso', 'crm99', 'None'],
    ]);
  });

  it('show each region’s count, and its share of the largest region', () => {
    const [europe] = makeRegionTiles(
      inRegions('crm4.dynamics.com', 'crm4.dynamics.com', 'crm11.dynamics.com'),
    );
    expect(europe?.tiles).toMatchObject([
      { geography: 'Europe', suffix: 'crm4.dynamics.com', count: 2, share: 1 },
      { geography: 'United Kingdom', suffix: 'crm11.dynamics.com', count: 1, share: 0.5 },
    ]);
  });

  it('are absent from an empty list', () => {
    expect(makeRegionTiles([])).toEqual([]);
  });
});
