import { describe, expect, it } from 'vitest';
import { OrganizationSubset } from '../../../src/domain/organizationList/indices.ts';
import { findIndices, search } from '../../../src/domain/search/search.ts';
import { buildIndex } from '../../../src/domain/search/searchIndex.ts';
import { makeOrganizations } from '../../bench/organizations.ts';
import { makeWishes, queryKinds } from '../../bench/queries.ts';

const organizations = makeOrganizations(500);
const index = buildIndex(organizations);
const find = (query: string) => [
  ...new OrganizationSubset(organizations, findIndices(index, query)),
];

describe('the list finds what the search finds, in its order', () => {
  it.each(queryKinds)('%s', (kind) => {
    for (const { query } of makeWishes(organizations, kind, 40)) {
      expect(find(query)).toEqual(search(index, query).map(({ organization }) => organization));
    }
  });

  it('nothing typed finds all, and nonsense finds none', () => {
    expect(find(' ')).toEqual(organizations);
    expect(find('qqqzzzxxx')).toEqual([]);
  });
});
