import type { Organization, Readiness } from '../../domain/organizations/organization.ts';
import type { OrganizationNews } from '../../domain/discovery/compareLists.ts';
import { readinessNames, useNames } from '../../domain/organizations/organizationNames.ts';
import { isForeign, shownHost } from '../../domain/organizations/organizationUrl.ts';
import type { Tone } from '../controls/tones.ts';

export type OrganizationBadge = { readonly label: string; readonly tone: Tone };

/** What is to be said of an organization beside what it is itself. */
export type BadgeContext = {
  readonly production: boolean;
  readonly news: OrganizationNews | undefined;
  /** Writes the day a trial ends. */
  readonly formatDay: (iso: string) => string;
};

const readinessTones = {
  ready: 'neutral',
  disabled: 'danger',
  locked: 'warning',
  provisioning: 'info',
  moving: 'info',
  failed: 'danger',
} as const satisfies Record<Readiness, Tone>;

const newsNames = {
  new: 'New',
  renamed: 'Renamed',
  moved: 'Moved',
} as const satisfies Record<OrganizationNews, string>;

/** The badges of a row, the most telling first: on a narrow screen the last ones may be cut off. */
export function badgesOf(
  organization: Organization,
  { production, news, formatDay }: BadgeContext,
): readonly OrganizationBadge[] {
  const { readiness, source } = organization;
  return [
    typeBadge(organization, production, formatDay),
    ...badge(readiness !== 'ready', readinessNames[readiness], readinessTones[readiness]),
    ...badge(isForeign(organization), 'Foreign host', 'warning'),
    ...badge(news !== undefined, news ? newsNames[news] : '', 'accent'),
    ...badge(organization.isSystemAdministrator === true, 'System Administrator', 'info'),
    ...badge(source === 'typed', 'Added by you', 'neutral'),
  ];
}

/** The type, which for a trial says when it ends. */
function typeBadge(
  organization: Organization,
  production: boolean,
  formatDay: (iso: string) => string,
): OrganizationBadge {
  const { use, trialEndsAt } = organization;
  const name = typeName(organization, production);
  if (trialEndsAt === undefined)
    return { label: name, tone: production ? 'production' : 'neutral' };
  const day = formatDay(trialEndsAt);
  return use === 'trial' && !production
    ? { label: `Trial until ${day}`, tone: 'warning' }
    : { label: `${name}, trial until ${day}`, tone: production ? 'production' : 'warning' };
}

/** A name rule can make a production organization of a sandbox, and the other way round; both are said. */
function typeName({ use, source }: Organization, production: boolean): string {
  if (production) return use === 'production' ? 'Production' : `Production (${useNames[use]})`;
  if (use === 'production') return 'Production type';
  return source === 'typed' && use === 'other' ? 'Type unknown' : useNames[use];
}

function badge(shown: boolean, label: string, tone: Tone): readonly OrganizationBadge[] {
  return shown ? [{ label, tone }] : [];
}

/** One line that tells twins apart: region code, end of the id, version and host; a narrow screen cuts the last ones off. */
export function describeOrganization(organization: Organization): string {
  const { id, url, region, version, source } = organization;
  return [
    region,
    source === 'typed' ? undefined : `…${id.slice(-4)}`,
    version,
    url === undefined ? 'no address' : shownHost(url),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** Writes a day for everybody alike: trial ends are dates, wherever the reader is. A date that is none stays as it is. */
export function dayFormat(locale: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return (iso) => (Number.isNaN(Date.parse(iso)) ? iso : format.format(Date.parse(iso)));
}
