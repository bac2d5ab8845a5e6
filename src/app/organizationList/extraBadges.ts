import type { OrganizationNote } from '../../domain/organizations/organizationNotes.ts';
import type { OrganizationBadge } from '../../ui/organizationList/organizationBadges.ts';

/** The person's own badges, and the accounts that have the organization where not all of them have it. */
export function extraBadges(
  { favourite, tags }: OrganizationNote,
  viewers: readonly string[],
  accounts: number,
): readonly OrganizationBadge[] {
  return [
    ...(favourite ? [{ label: '★ Favorite', tone: 'warning' } as const] : []),
    ...tags.map((tag) => ({ label: `#${tag}`, tone: 'accent' }) as const),
    ...(viewers.length < accounts
      ? viewers.map((viewer) => ({ label: viewer, tone: 'neutral' }) as const)
      : []),
  ];
}
