import { clouds } from '../../facts/cloud/clouds.ts';
import type { FormCard, FormField, FormValue } from '../../facts/profiles/formCard.ts';
import { formCards } from '../../facts/profiles/formCards.ts';
import { target } from '../../facts/setup/targets.ts';
import { appUrlOf } from '../organizations/listedAddress.ts';
import { geographyOf } from '../organizations/region.ts';
import type { Connector } from './connectors.ts';
import type { Profile } from './profile.ts';
import { usesRegionalDiscovery } from './profileTarget.ts';

/** One field of a tool’s window with the values to enter. */
type FilledField = Pick<FormField, 'id' | 'label' | 'does'> & {
  readonly secret: true | undefined;
  readonly values: readonly string[];
  readonly done: boolean;
};

/** A tool’s window, filled in for one connector or one profile. */
export type FilledCard = {
  readonly key: string;
  /** The organization, where the tool needs a connection for each; undefined for a whole connector. */
  readonly title: string | undefined;
  readonly labels: string;
  readonly source: string | undefined;
  readonly profiles: readonly Profile[];
  readonly fields: readonly FilledField[];
};

/** Whether there is a form card for the tool of a connector. */
export function hasCard({ target: tool }: Pick<Connector, 'target'>): boolean {
  return formCards[tool] !== undefined;
}

/** The form cards of a connector: one, or one for each organization, as its tool wants it. */
export function cardsOf(connector: Connector): readonly FilledCard[] {
  const card = formCards[connector.target];
  if (!card) return [];
  if (card.per === 'region') return [fill(card, connector, connector.profiles, undefined)];
  return connector.profiles.map((profile) => fill(card, connector, [profile], profile.name));
}

/** How many fields of the connector’s cards are done. */
export function cardProgress(connector: Connector): { readonly done: number; readonly of: number } {
  const fields = cardsOf(connector).flatMap((card) => card.fields);
  return { done: fields.filter(({ done }) => done).length, of: fields.length };
}

/** The profile with one field of its card done, or not. */
export function withFieldDone(profile: Profile, field: string, done: boolean): Profile {
  const others = profile.cardDone.filter((id) => id !== field);
  return { ...profile, cardDone: done ? [...others, field] : others };
}

function fill(
  { fields, labels, source }: FormCard,
  connector: Connector,
  profiles: readonly Profile[],
  title: string | undefined,
): FilledCard {
  const discovery = usesRegionalDiscovery(connector.suffix)
    ? 'regional-discovery'
    : 'no-regional-discovery';
  const done = new Set(profiles.flatMap(({ cardDone }) => cardDone));
  return {
    key: profiles[0]?.id ?? connector.key,
    title,
    labels,
    source,
    profiles,
    fields: fields
      .filter(({ when }) => when === undefined || when === discovery)
      .map(({ id, label, does, secret, values, text }) => ({
        id,
        label,
        does,
        secret,
        done: done.has(id),
        values: [
          ...(text ? [text] : []),
          ...new Set((values ?? []).flatMap((value) => valuesOf[value](connector, profiles))),
        ],
      })),
  };
}

type ValueSource = (connector: Connector, profiles: readonly Profile[]) => readonly string[];

const ofEach =
  (read: (profile: Profile) => string): ValueSource =>
  (_connector, profiles) =>
    profiles.map(read);

const valuesOf = {
  name: ({ suffix, target: tool }, profiles) => [
    profiles.length === 1 && profiles[0]
      ? profiles[0].name
      : `Dynamics 365 ${geographyOf(suffix)} (${target(tool).name})`,
  ],
  'server-address': ({ suffix }) => [suffix],
  'organization-name': ofEach(({ organization }) => organization.name),
  'organization-url': ofEach(addressOf),
  'organization-host': ofEach((profile) => new URL(addressOf(profile)).host),
  'client-id': ({ registration }) => [registration.clientId],
  'tenant-id': (connector) => optional(tenantOf(connector)),
  username: ({ account }) => optional(account?.username),
  'authorization-url': (connector) => [`${authorityOf(connector)}/oauth2/v2.0/authorize`],
  'token-url': (connector) => [`${authorityOf(connector)}/oauth2/v2.0/token`],
  scope: ofEach((profile) => `${addressOf(profile)}/user_impersonation`),
  'web-api-endpoint': ofEach((profile) => `${addressOf(profile)}/api/data/v9.2`),
  'mcp-endpoint': ofEach((profile) => `${addressOf(profile)}/api/mcp`),
} as const satisfies Record<FormValue, ValueSource>;

function addressOf({ organization }: Profile): string {
  return appUrlOf(organization) ?? organization.apiUrl;
}

function tenantOf({ registration, account, profiles }: Connector): string | undefined {
  return registration.tenant ?? account?.tenantId ?? profiles[0]?.organization.tenantId;
}

function authorityOf(connector: Connector): string {
  const { signInHost } = clouds[connector.registration.cloud];
  return `https://${signInHost}/${encodeURIComponent(tenantOf(connector) ?? 'organizations')}`;
}

function optional(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}
