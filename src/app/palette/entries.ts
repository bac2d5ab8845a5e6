import type { Organization } from '../../domain/organizations/organization.ts';
import { shownHost } from '../../domain/organizations/listedAddress.ts';
import { geographyOf } from '../../domain/organizations/region.ts';
import { sortByUse } from '../../domain/organizationList/frecency.ts';
import type { OrganizationNotes } from '../../domain/organizations/organizationNotes.ts';
import { organizationRoute } from '../../domain/route.ts';
import { fold } from '../../domain/search/fold.ts';
import { search } from '../../domain/search/search.ts';
import type { SearchIndex } from '../../domain/search/searchIndex.ts';

/** One line of the palette. */
export type Entry = {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
} & ({ readonly route: string } | { readonly run: () => void });

const maxFound = 8;
const maxRecent = 5;

/** The organizations that match the query, the best first; for an empty query, the ones used most. */
export function organizationEntries(
  index: SearchIndex,
  query: string,
  notes: OrganizationNotes,
  now: number,
): readonly Entry[] {
  const found =
    query.trim() === ''
      ? sortByUse(index.organizations, notes, now)
          .filter(({ id }) => notes.has(id))
          .slice(0, maxRecent)
      : search(index, query)
          .slice(0, maxFound)
          .map(({ organization }) => organization);
  return found.map(entryOf);
}

function entryOf({ id, name, suffix, url }: Organization): Entry {
  const host = url === undefined ? undefined : shownHost(url);
  return {
    id: `organization-${id}`,
    label: name,
    detail: [geographyOf(suffix), host].filter((part) => part !== undefined).join(' · '),
    route: organizationRoute(id),
  };
}

/** The commands that contain every word of the query. */
export function matchCommands(commands: readonly Entry[], query: string): readonly Entry[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return commands.filter(({ label, detail }) => {
    const text = fold(`${label} ${detail}`);
    return words.every((word) => text.includes(word));
  });
}

/** Opens the organization that was opened before this one. */
export function previousEntry({ id, name }: Organization): Entry {
  return {
    id: 'previous',
    label: 'Previous organization',
    detail: name,
    route: organizationRoute(id),
  };
}
