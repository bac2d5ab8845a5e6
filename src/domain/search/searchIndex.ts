import { regions } from '../../facts/regions.ts';
import type { Organization } from '../organization.ts';
import { useNames } from '../organizationGroups.ts';
import { fold } from './fold.ts';

/** Stands before and behind every field, and in no query. */
export const edge = '\n';

/** Folded text of all organizations in one string, so that one sweep finds every hit. */
export type Haystack = {
  readonly text: string;
  /** Where each organization's part begins; one more than there are organizations. */
  readonly starts: Uint32Array;
};

/** A field that many organizations share: its values once, and by organization which of them it has. */
export type SharedField = {
  readonly values: readonly string[];
  readonly valueOf: Uint32Array;
  /** Ids hold letters a to f and digits only, and are not looked at for anything else. */
  readonly ids: boolean;
};

export type SearchIndex = {
  readonly organizations: readonly Organization[];
  readonly names: Haystack;
  /** Host, URL name and unique name. */
  readonly addresses: Haystack;
  /** Organization and environment id. */
  readonly ids: Haystack;
  readonly shared: readonly SharedField[];
};

/** Prepares a list for `search`. Make it once a list; matches of one rank keep the list's order. */
export function buildIndex(organizations: readonly Organization[]): SearchIndex {
  return {
    organizations,
    names: stackText(organizations, nameField),
    addresses: stackText(organizations, addressFields),
    ids: stackText(organizations, idFields),
    shared: [
      share(organizations, placeKey, describePlace, false),
      share(organizations, versionKey, fold, false),
      share(organizations, useKey, fold, false),
      share(organizations, tenantKey, fold, true),
    ],
  };
}

function stackText(
  organizations: readonly Organization[],
  fieldsOf: (organization: Organization) => string,
): Haystack {
  const starts = new Uint32Array(organizations.length + 1);
  const parts: string[] = [];
  let length = 0;
  for (const [at, organization] of organizations.entries()) {
    const part = fold(fieldsOf(organization));
    starts[at] = length;
    parts.push(part);
    length += part.length;
  }
  starts[organizations.length] = length;
  return { text: parts.join(''), starts };
}

function nameField({ name }: Organization): string {
  return edge + name.replaceAll(edge, ' ') + edge;
}

function addressFields({ url, urlName, uniqueName }: Organization): string {
  const host = url?.replace(/^https?:\/\//i, '').replace(/\/+$/, '') ?? '';
  const apart = urlName === undefined || host.startsWith(`${urlName}.`) ? '' : urlName + edge;
  return `${edge}${host}${edge}${apart}${uniqueName ?? ''}${edge}`;
}

function idFields({ id, environmentId }: Organization): string {
  return environmentId === undefined || environmentId === id
    ? `${edge}${id}${edge}`
    : `${edge}${id}${edge}${environmentId}${edge}`;
}

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
