import type { Organization } from '../organizations/organization.ts';

/** Places in a list of organizations, in some order: a search or a filter makes them anew at the price of numbers. */
export type Places = Uint32Array;

export function everyPlace(list: readonly Organization[]): Places {
  const places = new Uint32Array(list.length);
  for (let place = 0; place < places.length; place += 1) places[place] = place;
  return places;
}

/**
 * Parts places by the number that stands at each in `numberAt`, keeping their order; numbers from `count` on are left out.
 * The parts stand one behind the other in `all`.
 */
export function partPlaces(
  places: Places,
  numberAt: Uint8Array | Uint32Array,
  count: number,
): { readonly all: Places; readonly parts: readonly Places[] } {
  const sizes = new Uint32Array(count);
  for (const place of places) {
    const number = numberAt[place] ?? count;
    if (number < count) sizes[number] = (sizes[number] ?? 0) + 1;
  }
  let total = 0;
  const next = sizes.map((size) => (total += size) - size);
  const all = new Uint32Array(total);
  for (const place of places) {
    const number = numberAt[place] ?? count;
    const end = next[number];
    if (end === undefined) continue;
    all[end] = place;
    next[number] = end + 1;
  }
  const parts = Array.from(next, (end, number) => all.subarray(end - (sizes[number] ?? 0), end));
  return { all, parts };
}

/** Organizations taken from a list by their places. */
export class PlacedOrganizations implements Iterable<Organization> {
  readonly #list: readonly Organization[];
  readonly #places: Places;

  constructor(list: readonly Organization[], places: Places) {
    this.#list = list;
    this.#places = places;
  }

  get length(): number {
    return this.#places.length;
  }

  at(index: number): Organization | undefined {
    const place = this.#places.at(index);
    return place === undefined ? undefined : this.#list[place];
  }

  findIndex(isWanted: (organization: Organization) => boolean): number {
    return this.#places.findIndex((place) => {
      const organization = this.#list[place];
      return organization !== undefined && isWanted(organization);
    });
  }

  *[Symbol.iterator](): Iterator<Organization> {
    for (const place of this.#places) {
      const organization = this.#list[place];
      if (organization) yield organization;
    }
  }
}
