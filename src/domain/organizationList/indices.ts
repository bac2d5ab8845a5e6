import type { Organization } from '../organizations/organization.ts';

/** Indices into a list of organizations, in any order. A search or filter copies numbers instead of organizations. */
export type Indices = Uint32Array;

export function allIndices(list: readonly Organization[]): Indices {
  const indices = new Uint32Array(list.length);
  for (let index = 0; index < indices.length; index += 1) indices[index] = index;
  return indices;
}

/**
 * Sorts indices into parts by the number at each index in `numberAt`, keeping their order. Numbers from `count` on are
 * left out. `all` holds the parts one after the other.
 */
export function partitionIndices(
  indices: Indices,
  numberAt: Uint8Array | Uint32Array,
  count: number,
): { readonly all: Indices; readonly parts: readonly Indices[] } {
  const sizes = new Uint32Array(count);
  for (const index of indices) {
    const number = numberAt[index] ?? count;
    if (number < count) sizes[number] = (sizes[number] ?? 0) + 1;
  }
  let total = 0;
  const next = sizes.map((size) => (total += size) - size);
  const all = new Uint32Array(total);
  for (const index of indices) {
    const number = numberAt[index] ?? count;
    const end = next[number];
    if (end === undefined) continue;
    all[end] = index;
    next[number] = end + 1;
  }
  const parts = Array.from(next, (end, number) => all.subarray(end - (sizes[number] ?? 0), end));
  return { all, parts };
}

/** Some organizations of a list, in the order of their indices. */
export class OrganizationSubset implements Iterable<Organization> {
  readonly #list: readonly Organization[];
  readonly #indices: Indices;

  constructor(list: readonly Organization[], indices: Indices) {
    this.#list = list;
    this.#indices = indices;
  }

  get length(): number {
    return this.#indices.length;
  }

  at(nth: number): Organization | undefined {
    const index = this.#indices.at(nth);
    return index === undefined ? undefined : this.#list[index];
  }

  findIndex(isWanted: (organization: Organization) => boolean): number {
    return this.#indices.findIndex((index) => {
      const organization = this.#list[index];
      return organization !== undefined && isWanted(organization);
    });
  }

  *[Symbol.iterator](): Iterator<Organization> {
    for (const index of this.#indices) {
      const organization = this.#list[index];
      if (organization) yield organization;
    }
  }
}
