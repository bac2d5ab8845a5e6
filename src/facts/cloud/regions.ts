import type { CloudId } from './clouds.ts';

/** Parts of the world from west to east. */
export const regionAreas = [
  'Americas',
  'Europe',
  'Middle East & Africa',
  'Asia Pacific',
  'National clouds',
] as const;

type RegionArea = (typeof regionAreas)[number];

/**
 * Regions by host suffix. The table is open-ended: a suffix that is not here is shown as it is.
 * `discoveryRegion` is what Global Discovery is expected to say in `Region`; sources disagree here and there,
 * so organizations are grouped by suffix and the field is only shown beside it.
 * @see https://learn.microsoft.com/power-platform/admin/new-datacenter-regions
 */
type Region = {
  readonly suffix: string;
  readonly cloud: CloudId;
  readonly geography: string;
  readonly label: string;
  readonly discoveryRegion: string;
  readonly area: RegionArea;
  /** Its place in the area from west to east, as people look for it on a map. */
  readonly fromWest: number;
};

export const regions = [
  {
    suffix: 'crm.dynamics.com',
    cloud: 'public',
    geography: 'North America',
    label: 'NAM',
    discoveryRegion: 'NA',
    area: 'Americas',
    fromWest: 2,
  },
  {
    suffix: 'crm2.dynamics.com',
    cloud: 'public',
    geography: 'South America',
    label: 'SAM',
    discoveryRegion: 'SAM',
    area: 'Americas',
    fromWest: 3,
  },
  {
    suffix: 'crm3.dynamics.com',
    cloud: 'public',
    geography: 'Canada',
    label: 'CAN',
    discoveryRegion: 'CAN',
    area: 'Americas',
    fromWest: 1,
  },
  {
    suffix: 'crm4.dynamics.com',
    cloud: 'public',
    geography: 'Europe',
    label: 'EUR',
    discoveryRegion: 'EMEA',
    area: 'Europe',
    fromWest: 1,
  },
  {
    suffix: 'crm5.dynamics.com',
    cloud: 'public',
    geography: 'Asia Pacific',
    label: 'APJ',
    discoveryRegion: 'APAC',
    area: 'Asia Pacific',
    fromWest: 3,
  },
  {
    suffix: 'crm6.dynamics.com',
    cloud: 'public',
    geography: 'Oceania',
    label: 'OCE',
    discoveryRegion: 'OCE',
    area: 'Asia Pacific',
    fromWest: 6,
  },
  {
    suffix: 'crm7.dynamics.com',
    cloud: 'public',
    geography: 'Japan',
    label: 'JPN',
    discoveryRegion: 'JPN',
    area: 'Asia Pacific',
    fromWest: 5,
  },
  {
    suffix: 'crm8.dynamics.com',
    cloud: 'public',
    geography: 'India',
    label: 'IND',
    discoveryRegion: 'IND',
    area: 'Asia Pacific',
    fromWest: 1,
  },
  {
    suffix: 'crm9.dynamics.com',
    cloud: 'gcc',
    geography: 'US Government GCC',
    label: 'GCC',
    discoveryRegion: 'NA',
    area: 'National clouds',
    fromWest: 1,
  },
  {
    suffix: 'crm11.dynamics.com',
    cloud: 'public',
    geography: 'United Kingdom',
    label: 'GBR',
    discoveryRegion: 'GBR',
    area: 'Europe',
    fromWest: 2,
  },
  {
    suffix: 'crm12.dynamics.com',
    cloud: 'public',
    geography: 'France',
    label: 'FRA',
    discoveryRegion: 'FRA',
    area: 'Europe',
    fromWest: 3,
  },
  {
    suffix: 'crm14.dynamics.com',
    cloud: 'public',
    geography: 'South Africa',
    label: 'ZAF',
    discoveryRegion: 'ZAF',
    area: 'Middle East & Africa',
    fromWest: 2,
  },
  {
    suffix: 'crm15.dynamics.com',
    cloud: 'public',
    geography: 'United Arab Emirates',
    label: 'UAE',
    discoveryRegion: 'UAE',
    area: 'Middle East & Africa',
    fromWest: 1,
  },
  {
    suffix: 'crm16.dynamics.com',
    cloud: 'public',
    geography: 'Germany',
    label: 'GER',
    discoveryRegion: 'GER',
    area: 'Europe',
    fromWest: 4,
  },
  {
    suffix: 'crm17.dynamics.com',
    cloud: 'public',
    geography: 'Switzerland',
    label: 'CHE',
    discoveryRegion: 'CHE',
    area: 'Europe',
    fromWest: 5,
  },
  {
    suffix: 'crm19.dynamics.com',
    cloud: 'public',
    geography: 'Norway',
    label: 'NOR',
    discoveryRegion: 'NOR',
    area: 'Europe',
    fromWest: 6,
  },
  {
    suffix: 'crm20.dynamics.com',
    cloud: 'public',
    geography: 'Singapore',
    label: 'SGP',
    discoveryRegion: 'SGP',
    area: 'Asia Pacific',
    fromWest: 2,
  },
  {
    suffix: 'crm21.dynamics.com',
    cloud: 'public',
    geography: 'Korea',
    label: 'KOR',
    discoveryRegion: 'KOR',
    area: 'Asia Pacific',
    fromWest: 4,
  },
  {
    suffix: 'crm22.dynamics.com',
    cloud: 'public',
    geography: 'Sweden',
    label: 'SWE',
    discoveryRegion: 'SWE',
    area: 'Europe',
    fromWest: 7,
  },
  {
    suffix: 'crm.microsoftdynamics.us',
    cloud: 'gcchigh',
    geography: 'US Government GCC High',
    label: 'USG',
    discoveryRegion: 'USG',
    area: 'National clouds',
    fromWest: 2,
  },
  {
    suffix: 'crm.appsplatform.us',
    cloud: 'dod',
    geography: 'US Department of Defense',
    label: 'DOD',
    discoveryRegion: 'DOD',
    area: 'National clouds',
    fromWest: 3,
  },
  {
    suffix: 'crm.dynamics.cn',
    cloud: 'china',
    geography: 'China (21Vianet)',
    label: 'CHN',
    discoveryRegion: 'CHN',
    area: 'National clouds',
    fromWest: 4,
  },
] as const satisfies readonly Region[];
