import { regions } from '../../src/facts/cloud/regions.ts';
import type {
  Organization,
  OrganizationUse,
  Readiness,
} from '../../src/domain/organizations/organization.ts';
import { parseOrganizationUrl } from '../../src/domain/organizations/organizationUrl.ts';

const firstWords =
  'Contoso Fabrikam Northwind Adventure Tailspin Woodgrove Proseware Litware Wingtip Lucerne Alpine Coho Consolidated Fourth Graphic Humongous Margie Relecloud Trey VanArsdel Bellows Datum Nod Munson Southridge Wide Zürich Ångström Économie München Łódź Malmö'.split(
    ' ',
  );
const secondWords =
  'Works Traders Toys Bank Pharma Insurance Logistics Motors Energy Foods Health Media Retail Travel Textiles Airlines Vineyard Publishing Institute Holdings Chemicals Telecom Estates Robotics Shipping'.split(
    ' ',
  );
const places =
  'Berlin Oslo Madrid Dublin Lisbon Paris Zagreb Toronto Sydney Osaka Mumbai Seattle Boston Denver Bergen Seoul Geneva Durban Dubai Lyon'.split(
    ' ',
  );
const stages = ['Production', 'Sandbox', 'UAT', 'Dev', 'Test', 'Training', 'Hotfix', ''];
const uses: readonly OrganizationUse[] = [
  'production',
  'sandbox',
  'sandbox',
  'developer',
  'sandbox',
  'trial',
  'teams',
  'default',
];
const readiness: readonly Readiness[] = ['disabled', 'locked', 'provisioning'];

/** Numbers that look random and are the same every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
}

/** `count` made-up organizations in `regionCount` regions; the same every time for the same numbers. */
export function makeOrganizations(
  count: number,
  regionCount = 20,
  seed = 1,
): readonly Organization[] {
  const random = seeded(seed);
  const tenants = Array.from({ length: Math.max(1, Math.ceil(count / 500)) }, () => guid(random));
  const versions = Array.from({ length: 12 }, (_, at) => `9.2.${25000 + at * 7}.00${100 + at}`);
  return Array.from({ length: count }, (_, at) => {
    const region = pick(regions.slice(0, regionCount), random);
    const stage = Math.floor(random() * stages.length);
    const name = [pick(firstWords, random), pick(secondWords, random), pick(places, random)]
      .concat(stages[stage] ?? '', at % 3 === 0 ? String(at) : '')
      .filter((word) => word !== '')
      .join(' ');
    const urlName = `${hostPart(name)}-${at.toString(36)}`;
    const id = guid(random);
    const use = uses[stage] ?? 'other';
    const url = `https://${urlName}.${region.suffix}`;
    return {
      id,
      source: 'discovery',
      name,
      uniqueName: `unq${id.replaceAll('-', '')}`,
      urlName,
      url,
      apiUrl: parseOrganizationUrl(url.replace('.crm', '.api.crm'), region.cloud),
      suffix: region.suffix,
      region: region.discoveryRegion,
      readiness: at % 97 === 0 ? pick(readiness, random) : 'ready',
      use,
      type: undefined,
      purpose: undefined,
      version: pick(versions, random),
      environmentId: guid(random),
      tenantId: pick(tenants, random),
      datacenterId: undefined,
      isSystemAdministrator: at % 4 === 0,
      schemaType: 'Full',
      updatedAt: '2026-08-04T05:12:33Z',
      trialEndsAt: use === 'trial' ? '2026-12-24T00:00:00Z' : undefined,
      more: {},
    };
  });
}

function hostPart(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

function guid(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return [8, 12, 16, 20, 32].map((end, at) => hex.slice([0, 8, 12, 16, 20][at], end)).join('-');
}
