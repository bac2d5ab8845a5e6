import type { CloudId } from './clouds.ts';

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
};

export const regions = [
  {
    suffix: 'crm.dynamics.com',
    cloud: 'public',
    geography: 'North America',
    label: 'NAM',
    discoveryRegion: 'NA',
  },
  {
    suffix: 'crm2.dynamics.com',
    cloud: 'public',
    geography: 'South America',
    label: 'SAM',
    discoveryRegion: 'SAM',
  },
  {
    suffix: 'crm3.dynamics.com',
    cloud: 'public',
    geography: 'Canada',
    label: 'CAN',
    discoveryRegion: 'CAN',
  },
  {
    suffix: 'crm4.dynamics.com',
    cloud: 'public',
    geography: 'Europe',
    label: 'EUR',
    discoveryRegion: 'EMEA',
  },
  {
    suffix: 'crm5.dynamics.com',
    cloud: 'public',
    geography: 'Asia Pacific',
    label: 'APJ',
    discoveryRegion: 'APAC',
  },
  {
    suffix: 'crm6.dynamics.com',
    cloud: 'public',
    geography: 'Oceania',
    label: 'OCE',
    discoveryRegion: 'OCE',
  },
  {
    suffix: 'crm7.dynamics.com',
    cloud: 'public',
    geography: 'Japan',
    label: 'JPN',
    discoveryRegion: 'JPN',
  },
  {
    suffix: 'crm8.dynamics.com',
    cloud: 'public',
    geography: 'India',
    label: 'IND',
    discoveryRegion: 'IND',
  },
  {
    suffix: 'crm9.dynamics.com',
    cloud: 'gcc',
    geography: 'US Government GCC',
    label: 'GCC',
    discoveryRegion: 'NA',
  },
  {
    suffix: 'crm11.dynamics.com',
    cloud: 'public',
    geography: 'United Kingdom',
    label: 'GBR',
    discoveryRegion: 'GBR',
  },
  {
    suffix: 'crm12.dynamics.com',
    cloud: 'public',
    geography: 'France',
    label: 'FRA',
    discoveryRegion: 'FRA',
  },
  {
    suffix: 'crm14.dynamics.com',
    cloud: 'public',
    geography: 'South Africa',
    label: 'ZAF',
    discoveryRegion: 'ZAF',
  },
  {
    suffix: 'crm15.dynamics.com',
    cloud: 'public',
    geography: 'United Arab Emirates',
    label: 'UAE',
    discoveryRegion: 'UAE',
  },
  {
    suffix: 'crm16.dynamics.com',
    cloud: 'public',
    geography: 'Germany',
    label: 'GER',
    discoveryRegion: 'GER',
  },
  {
    suffix: 'crm17.dynamics.com',
    cloud: 'public',
    geography: 'Switzerland',
    label: 'CHE',
    discoveryRegion: 'CHE',
  },
  {
    suffix: 'crm19.dynamics.com',
    cloud: 'public',
    geography: 'Norway',
    label: 'NOR',
    discoveryRegion: 'NOR',
  },
  {
    suffix: 'crm20.dynamics.com',
    cloud: 'public',
    geography: 'Singapore',
    label: 'SGP',
    discoveryRegion: 'SGP',
  },
  {
    suffix: 'crm21.dynamics.com',
    cloud: 'public',
    geography: 'Korea',
    label: 'KOR',
    discoveryRegion: 'KOR',
  },
  {
    suffix: 'crm22.dynamics.com',
    cloud: 'public',
    geography: 'Sweden',
    label: 'SWE',
    discoveryRegion: 'SWE',
  },
  {
    suffix: 'crm.microsoftdynamics.us',
    cloud: 'gcchigh',
    geography: 'US Government GCC High',
    label: 'USG',
    discoveryRegion: 'USG',
  },
  {
    suffix: 'crm.appsplatform.us',
    cloud: 'dod',
    geography: 'US Department of Defense',
    label: 'DOD',
    discoveryRegion: 'DOD',
  },
  {
    suffix: 'crm.dynamics.cn',
    cloud: 'china',
    geography: 'China (21Vianet)',
    label: 'CHN',
    discoveryRegion: 'CHN',
  },
] as const satisfies readonly Region[];
