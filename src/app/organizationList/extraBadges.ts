import type { OrganizationNote } from '../../domain/organizations/organizationNotes.ts';
import type { OrganizationBadge } from '../../ui/organizationList/organizationBadges.ts';

/** Badges of the person's own making, and whose list has it. Two of one text would be one too many. */
export function extraBadges(
  { favourite, tags }: OrganizationNote,
  viewers: readonly string[],
): readonly OrganizationBadge[] {
  return [
    ...(favourite ? [{ label: '★ Favourite', tone: 'warning' } as const] : []),
    ...tags.map((tag) => ({ label: `#${tag}`, tone: 'accent' }) as const),
    ...viewers.map((viewer) => ({ label: viewer, tone: 'neutral' }) as const),
  ];
}
