import type { Organization } from '../organizations/organization.ts';
import { noFilter, type OrganizationFilter, type OrganizationMarks } from './filter.ts';
import { readinessNames, useNames } from '../organizations/organizationNames.ts';
import { verdictNames } from '../checks/check.ts';

/** One thing to filter by: how many organizations it would leave, and whether it is chosen. */
type Choice = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  /** The filter with this choice turned round. */
  readonly turned: OrganizationFilter;
};

export type Facet = { readonly title: string; readonly choices: readonly Choice[] };

type ListKey = 'uses' | 'readiness' | 'verdicts' | 'tags' | 'suffixes';
type FlagKey = 'administrator' | 'production' | 'favourite';

/** What there is to filter by in these organizations; a facet in which all are alike is left out. */
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
        turned: turnListed(filter, key, value),
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
      : [{ key, label, count, chosen, turned: { ...filter, [key]: chosen ? undefined : true } }];
  };
  return [
    { title: 'Type', choices: list('uses', useNames, ({ use }) => [use]) },
    { title: 'State', choices: list('readiness', readinessNames, ({ readiness }) => [readiness]) },
    { title: 'Check', choices: list('verdicts', verdictNames, ({ marks }) => [marks.verdict]) },
    {
      title: 'Yours',
      choices: [
        ...flag('favourite', 'Favourites', ({ marks }) => marks.favourite),
        ...flag('production', 'Stands out as production', ({ marks }) => marks.production),
        ...flag(
          'administrator',
          'You are administrator',
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

/** The filter with one value put in or taken out. */
export function turnListed(
  filter: OrganizationFilter,
  key: ListKey,
  value: string,
): OrganizationFilter {
  const now: readonly string[] = filter[key];
  const turned = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
  return { ...filter, [key]: turned };
}

/** How many choices a filter holds, those of the regions apart: they show on the strip. */
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
