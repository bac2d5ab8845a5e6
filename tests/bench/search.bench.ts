import Fuse from 'fuse.js';
import { bench, describe } from 'vitest';
import type { Organization } from '../../src/domain/organizations/organization.ts';
import { search } from '../../src/domain/search/search.ts';
import { buildIndex } from '../../src/domain/search/searchIndex.ts';
import { makeOrganizations } from './organizations.ts';
import { Judge, median, say, time } from './measure.ts';
import { makeFloor, makeWishes, queryKinds, searchFloor, type Wish } from './queries.ts';

/**
 * `npm run bench`: what one key typed costs, beside a plain `includes` and Fuse.js, in turns within one run; how many of
 * the wanted organizations are found; what the index costs. Figures are medians; a budget that is missed ends the run.
 */
const budgets = { perKey: 1.5, fuse: 50, build: 3, bytes: 1024 };

const judge = new Judge();

function measureKeys(organizations: readonly Organization[], wishes: readonly Wish[]) {
  const floor = makeFloor(organizations);
  const index = buildIndex(organizations);
  const ours: number[] = [];
  const plain: number[] = [];
  for (const round of [0, 1]) {
    for (const { query } of wishes) {
      const a = time(() => searchFloor(floor, organizations, query));
      const b = time(() => search(index, query));
      if (round === 0) continue;
      plain.push(a);
      ours.push(b);
    }
  }
  return { ours, plain };
}

function compareWithFuse(organizations: readonly Organization[], wishes: readonly Wish[]): void {
  const keys = ['name', 'uniqueName', 'urlName', 'url', 'id', 'environmentId', 'region'];
  const fuse = new Fuse(organizations, { keys, useExtendedSearch: true, threshold: 0.3 });
  const index = buildIndex(organizations);
  for (const { query } of wishes) search(index, query);
  const rival = median(wishes.map(({ query }) => time(() => fuse.search(query))));
  const ours = median(wishes.map(({ query }) => time(() => search(index, query))));
  say(`Fuse.js ${rival.toFixed(1)} ms, ours ${ours.toFixed(3)} ms`);
  judge.atLeast('times faster than Fuse.js', rival / ours, budgets.fuse);
}

function measureIndex(organizations: readonly Organization[]): void {
  const rounds = Array.from({ length: 7 }, () => ({
    floor: time(() => makeFloor(organizations)),
    ours: time(() => buildIndex(organizations)),
  }));
  const floor = median(rounds.map((round) => round.floor));
  const ours = median(rounds.map((round) => round.ours));
  say(`index: floor ${floor.toFixed(1)} ms, ours ${ours.toFixed(1)} ms`);
  judge.atMost('index build, times the floor', ours / floor, budgets.build);
  const { vocabulary, names, addresses, uniqueNames, ids, shared } = buildIndex(organizations);
  const bytes =
    [vocabulary.words, names, ...addresses, uniqueNames, ...ids].reduce(
      (sum, { text, starts }) => sum + text.length * 2 + starts.byteLength,
      0,
    ) +
    shared.reduce((sum, { valueOf }) => sum + valueOf.byteLength, 0) +
    [vocabulary.usesFrom, vocabulary.organizationOf, vocabulary.roleOf].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
  const each = bytes / organizations.length;
  judge.atMost('index bytes an organization, at two a letter', each, budgets.bytes);
}

for (const count of [10_000, 50_000]) {
  const organizations = makeOrganizations(count);
  say(`\n${count} organizations (median ms: plain includes, ours, ratio)`);
  const all = queryKinds.map((kind) => {
    const wishes = makeWishes(organizations, kind, 40);
    const { ours, plain } = measureKeys(organizations, wishes);
    const [one, two] = [median(plain), median(ours)];
    say(`  ${kind.padEnd(14)} ${one.toFixed(3)}  ${two.toFixed(3)}  ${(two / one).toFixed(2)}`);
    return { ours, plain };
  });
  const ratio = median(all.flatMap(({ ours }) => ours)) / median(all.flatMap(({ plain }) => plain));
  judge.atMost('one key, times plain includes', ratio, budgets.perKey);
  measureIndex(organizations);
}

const organizations = makeOrganizations(10_000);
const index = buildIndex(organizations);
const mixed = queryKinds.flatMap((kind) => makeWishes(organizations, kind, 4));
say('\nrecall of 10,000');
for (const kind of queryKinds) {
  const wishes = makeWishes(organizations, kind, 300);
  const found = wishes.filter(({ query, wanted }) =>
    search(index, query).some(({ organization }) => organization === wanted),
  );
  const percent = (100 * found.length) / wishes.length;
  judge.atLeast(`recall in %, ${kind}`, percent, kind === 'one typo' ? 99 : 100);
}
compareWithFuse(organizations, mixed);
judge.end();

describe('one key over 10,000 organizations', () => {
  const floor = makeFloor(organizations);
  bench('plain includes', () => {
    for (const { query } of mixed) searchFloor(floor, organizations, query);
  });
  bench('search', () => {
    for (const { query } of mixed) search(index, query);
  });
});
