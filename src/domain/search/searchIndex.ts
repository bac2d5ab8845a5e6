import { regions } from '../../facts/cloud/regions.ts';
import type { Organization } from '../organizations/organization.ts';
import { useNames } from '../organizations/organizationNames.ts';
import { fold, foldAll } from './fold.ts';
import { edge, hasText, stackTexts, type Haystack } from './haystack.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** A field that many organizations share: its values once, and by organization which of them it has. */
export type SharedField = {
  readonly values: readonly string[];
  readonly valueOf: Uint32Array;
  /** Ids hold letters a to f and digits only, and are not looked at for anything else. */
  readonly ids: boolean;
};

export type SearchIndex = {
  readonly organizations: readonly Organization[];
  readonly vocabulary: Vocabulary;
  readonly names: Haystack;
  /** Hosts and URL names. */
  readonly addresses: readonly Haystack[];
  readonly uniqueNames: Haystack;
  /** Of organizations and environments. */
  readonly ids: readonly Haystack[];
  readonly shared: readonly SharedField[];
};

/** Prepares a list for `search`. Make it once a list; matches of one rank keep the list's order. */
export function buildIndex(organizations: readonly Organization[]): SearchIndex {
  const texts = (textOf: (organization: Organization) => string) =>
    foldAll(organizations.map(textOf));
  const names = texts(({ name }) => name.replaceAll(edge, ' '));
  const hosts = texts(({ url = '' }) => url.replace(beforeHost, ''));
  const urlNames = texts(({ urlName = '' }) => urlName);
  const apart = urlNames.map((name, at) => (hosts[at]?.startsWith(`${name}.`) ? '' : name));
  const ids = texts(({ id }) => id);
  const environmentIds = texts(({ environmentId = '' }) => environmentId);
  return {
    organizations,
    vocabulary: buildVocabulary(names),
    names: stackTexts(names),
    addresses: [hosts, apart].map(stackTexts).filter(hasText),
    uniqueNames: stackTexts(texts(({ uniqueName = '' }) => uniqueName)),
    ids: [ids, environmentIds].map(stackTexts).filter(hasText),
    shared: [
      share(organizations, placeKey, describePlace, false),
      share(organizations, versionKey, fold, false),
      share(organizations, useKey, fold, false),
      share(organizations, tenantKey, fold, true),
    ],
  };
}

const beforeHost = /^https?:\/\//i;

function share(
  organizations: readonly Organization[],
  keyOf: (organization: Organization) => string,
  describe: (key: string) => string,
  ids: boolean,
): SharedField {
  const places = new Map<string, number>();
  const values: string[] = [];
  const valueOf = new Uint32Array(organizations.length);
  for (const [at, organization] of organizations.entries()) {
    const key = keyOf(organization);
    let place = places.get(key);
    if (place === undefined) {
      place = values.length;
      places.set(key, place);
      values.push(`${edge}${describe(key)}${edge}`);
    }
    valueOf[at] = place;
  }
  return { values, valueOf, ids };
}

function placeKey({ suffix, region }: Organization): string {
  return `${suffix}${edge}${region ?? ''}`;
}

/** `crm4.dynamics.com`, `emea`, `europe`, `eur` and its cloud. */
function describePlace(key: string): string {
  const suffix = key.split(edge, 1)[0];
  const row = regions.find((region) => region.suffix === suffix);
  return fold(row ? [key, row.geography, row.label, row.cloud].join(edge) : key);
}

function versionKey({ version }: Organization): string {
  return version ?? '';
}

function useKey({ use, purpose }: Organization): string {
  return purpose === undefined ? useNames[use] : useNames[use] + edge + purpose;
}

function tenantKey({ tenantId }: Organization): string {
  return tenantId ?? '';
}
