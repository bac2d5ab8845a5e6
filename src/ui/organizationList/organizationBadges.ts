import { formatDay } from '../../domain/time.ts';
import type { Organization, Readiness } from '../../domain/organizations/organization.ts';
import type { OrganizationChange } from '../../domain/discovery/compareLists.ts';
import { readinessNames, useNames } from '../../domain/organizations/organizationNames.ts';
import { isForeign, shownHost } from '../../domain/organizations/listedAddress.ts';
import type { Tone } from '../controls/tones.ts';

export type OrganizationBadge = { readonly label: string; readonly tone: Tone };

/** What the badges show in addition to the organization's own fields. */
export type BadgeContext = {
  readonly production: boolean;
  readonly change: OrganizationChange | undefined;
};

const readinessTones = {
  ready: 'neutral',
  disabled: 'danger',
  locked: 'warning',
  provisioning: 'info',
  moving: 'info',
  failed: 'danger',
} as const satisfies Record<Readiness, Tone>;

const changeNames = {
  new: 'New',
  renamed: 'Renamed',
  moved: 'Moved',
} as const satisfies Record<OrganizationChange, string>;

/** The badges of a row, the most important first: a narrow screen cuts off the last ones. */
export function badgesOf(
  organization: Organization,
  { production, change }: BadgeContext,
): readonly OrganizationBadge[] {
  const { readiness, source } = organization;
  return [
    typeBadge(organization, production),
    ...badge(readiness !== 'ready', readinessNames[readiness], readinessTones[readiness]),
    ...badge(isForeign(organization), 'Foreign host', 'warning'),
    ...badge(change !== undefined, change ? changeNames[change] : '', 'accent'),
    ...badge(organization.isSystemAdministrator === true, 'System Administrator', 'info'),
    ...badge(source === 'typed', 'Added by you', 'neutral'),
  ];
}

/** The type; for a trial with the day it ends. */
function typeBadge(organization: Organization, production: boolean): OrganizationBadge {
  const { use, trialEndsAt } = organization;
  const name = typeName(organization, production);
  if (trialEndsAt === undefined)
    return { label: name, tone: production ? 'production' : 'neutral' };
  const day = formatDay(trialEndsAt);
  return use === 'trial' && !production
    ? { label: `Trial until ${day}`, tone: 'warning' }
    : { label: `${name}, trial until ${day}`, tone: production ? 'production' : 'warning' };
}

/** The type, and how the name rules treat it if that differs. */
function typeName({ use, source }: Organization, production: boolean): string {
  if (production) return use === 'production' ? 'Production' : `Production (${useNames[use]})`;
  if (use === 'production') return 'Production type';
  return source === 'typed' && use === 'other' ? 'Type unknown' : useNames[use];
}

function badge(shown: boolean, label: string, tone: Tone): readonly OrganizationBadge[] {
  return shown ? [{ label, tone }] : [];
}

/** One line that tells organizations of the same name apart, by their host first: a narrow screen cuts off the end. */
export function describeOrganization(organization: Organization): string {
  const { id, url, region, version, source } = organization;
  return [
    url === undefined ? 'no address' : shownHost(url),
    source === 'typed' ? undefined : `…${id.slice(-4)}`,
    region,
    version,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
