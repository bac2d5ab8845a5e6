import type { Organization } from '../organizations/organization.ts';
import { noFilter, type OrganizationFilter, type OrganizationMarks } from './filter.ts';
import { readinessNames, useNames } from '../organizations/organizationNames.ts';
import { verdictNames } from '../checks/check.ts';

/** One value to filter by, and how many organizations have it. */
type Choice = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  /** The filter after a click on this choice. */
  readonly toggled: OrganizationFilter;
};

export type Facet = { readonly title: string; readonly choices: readonly Choice[] };

type ListKey = 'uses' | 'readiness' | 'verdicts' | 'tags' | 'suffixes';
type FlagKey = 'administrator' | 'production' | 'favourite';

/** What these organizations can be filtered by. A facet with the same value everywhere is left out. */
export function facetsOf(
  organizations: readonly Organization[],
  filter: OrganizationFilter,
  marksOf: (organization: Organization) => OrganizationMarks,
): readonly Facet[] {
  const marked = organizations.map((organization) => ({
    ...organization,
    marks: marksOf(organization),
  }));
  const list = (
    key: ListKey,
    names: Readonly<Record<string, string>>,
    valuesOf: (each: (typeof marked)[number]) => readonly string[],
  ): readonly Choice[] => {
    const counts = countBy(marked.flatMap(valuesOf));
    const chosen: readonly string[] = filter[key];
    const values = [
      ...Object.keys(names),
      ...[...counts.keys()].filter((each) => !(each in names)),
    ];
    return values
      .filter((value) => counts.has(value) || chosen.includes(value))
      .map((value) => ({
        key: `${key}:${value}`,
        label: names[value] ?? value,
        count: counts.get(value) ?? 0,
        chosen: chosen.includes(value),
        toggled: toggleValue(filter, key, value),
      }));
  };
  const flag = (
    key: FlagKey,
    label: string,
    holds: (each: (typeof marked)[number]) => boolean,
  ): readonly Choice[] => {
    const count = marked.filter(holds).length;
    const chosen = filter[key] === true;
    return count === 0 && !chosen
      ? []
      : [{ key, label, count, chosen, toggled: { ...filter, [key]: chosen ? undefined : true } }];
  };
  return [
    { title: 'Type', choices: list('uses', useNames, ({ use }) => [use]) },
    { title: 'State', choices: list('readiness', readinessNames, ({ readiness }) => [readiness]) },
    { title: 'Check', choices: list('verdicts', verdictNames, ({ marks }) => [marks.verdict]) },
    {
      title: 'Yours',
      choices: [
        ...flag('favourite', 'Favorites', ({ marks }) => marks.favourite),
        ...flag('production', 'Treated as production', ({ marks }) => marks.production),
        ...flag(
          'administrator',
          'You’re an administrator',
          (each) => each.isSystemAdministrator === true,
        ),
      ],
    },
    { title: 'Tag', choices: list('tags', {}, ({ marks }) => marks.tags) },
  ].filter(
    ({ title, choices }) =>
      choices.length > (title === 'Yours' || title === 'Tag' ? 0 : 1) ||
      choices.some(({ chosen }) => chosen),
  );
}

/** The filter with one value added, or removed if it was in it. */
export function toggleValue(
  filter: OrganizationFilter,
  key: ListKey,
  value: string,
): OrganizationFilter {
  const now: readonly string[] = filter[key];
  const toggled = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
  return { ...filter, [key]: toggled };
}

/** How many choices a filter has, without the regions: the region tiles show those. */
export function countChoices(filter: OrganizationFilter): number {
  return Object.values({ ...filter, suffixes: noFilter.suffixes }).reduce<number>(
    (sum, ask) => sum + (Array.isArray(ask) ? ask.length : ask === undefined ? 0 : 1),
    0,
  );
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
