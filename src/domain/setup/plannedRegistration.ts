import { target, type Platform, type Target } from '../../facts/setup/targets.ts';
import type { AccountTypeId } from '../../facts/setup/accountTypes.ts';
import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { DelegatedScope } from '../../facts/setup/permissions.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import { parseGuid, type Guid } from '../guid.ts';
import { checkRedirectUri } from '../input/redirectUri.ts';
import type { SetupChoices } from './setupChoices.ts';

/** A redirect URI that a tool needs; `uri` is undefined until the person has copied it from the tool. */
export type PlannedUri = {
  readonly for: TargetId;
  readonly platform: Exclude<Platform, 'none'>;
  readonly uri: string | undefined;
  /** Shown in place of an unknown URI, in angle brackets so that nobody takes it for one. */
  readonly placeholder: string;
};

/** An app registration to create, with everything that a script or a checklist needs. */
export type PlannedRegistration = {
  /** `main`, or `second`, `third` … for targets that need a separate registration. */
  readonly id: string;
  readonly name: string;
  readonly targets: readonly TargetId[];
  /** Why it is separate from the main registration. */
  readonly apart: string | undefined;
  readonly cloud: CloudId;
  readonly accountType: AccountTypeId;
  readonly tenant: string | undefined;
  readonly clientId: Guid | undefined;
  readonly uris: readonly PlannedUri[];
  readonly publicClientFlows: boolean;
  /** `expires` is a day, `2027-05-31`. */
  readonly secret: { readonly label: string; readonly expires: string | undefined } | undefined;
  readonly certificate: boolean;
  readonly delegated: boolean;
  /** The delegated permissions of Dataverse that it lists. */
  readonly scopes: readonly DelegatedScope[];
  readonly applicationUser: boolean;
  readonly organizationUrl: string | undefined;
};

const ordinals = ['main', 'second', 'third', 'fourth', 'fifth'];

/**
 * Groups the targets into as few registrations as Entra allows.
 * @returns no registration for targets that use Microsoft’s own app
 */
export function planRegistrations(choices: SetupChoices): readonly PlannedRegistration[] {
  const groups: { targets: readonly TargetId[]; apart: string | undefined }[] = [];
  for (const id of new Set(choices.targets)) {
    if (target(id).registration === 'none') continue;
    const fitting = groups.find((group) => !reasonApart(group.targets, id, choices));
    if (fitting) fitting.targets = [...fitting.targets, id];
    else groups.push({ targets: [id], apart: reasonApart(groups[0]?.targets ?? [], id, choices) });
  }
  return groups.map((group, index) => register(group.targets, group.apart, index, choices));
}

/** Why `id` can’t share a registration with `others`; undefined if it can. */
function reasonApart(
  others: readonly TargetId[],
  id: TargetId,
  choices: SetupChoices,
): string | undefined {
  return separations.find(({ holds }) => others.some((other) => holds(other, id, choices)))?.why;
}

type Separation = {
  readonly holds: (one: TargetId, other: TargetId, choices: SetupChoices) => boolean;
  readonly why: string;
};

const separations: readonly Separation[] = [
  {
    holds: (one, other, choices) =>
      urisOf(one, choices).some((a) =>
        urisOf(other, choices).some(
          (b) => a.uri !== undefined && a.uri === b.uri && a.platform !== b.platform,
        ),
      ),
    why: 'Both need the same redirect URI, but on different platforms. A registration can’t contain the same redirect URI twice, so they need separate registrations.',
  },
  {
    holds: (one, other) =>
      (target(one).publicClientFlows && target(other).credential !== 'none') ||
      (target(other).publicClientFlows && target(one).credential !== 'none'),
    why: 'One tool needs “Allow public client flows”, which lets the app sign in without a secret. The other tool signs in with a secret or certificate. Entra doesn’t allow both for one registration (AADSTS700025), so they need separate registrations.',
  },
];

function register(
  ids: readonly TargetId[],
  apart: string | undefined,
  index: number,
  choices: SetupChoices,
): PlannedRegistration {
  const rows = ids.map(target);
  const main = index === 0;
  const withSecret = rows.filter((row) => row.credential === 'secret');
  const id = ordinals[index] ?? `number-${index + 1}`;
  const own = main ? mainValues(choices) : otherValues(choices, id);
  return {
    id,
    name:
      (main ? filled(choices.appName) : undefined) ?? `Dataverse: ${namesOf(rows)}`.slice(0, 120),
    targets: ids,
    apart,
    cloud: choices.cloud,
    accountType: choices.accountType,
    tenant: own.tenant ?? choices.tenant,
    clientId: parseGuid(own.clientId),
    uris: distinct(ids.flatMap((id) => urisOf(id, choices))),
    publicClientFlows: rows.some((row) => row.publicClientFlows),
    secret:
      withSecret.length > 0
        ? {
            label: filled(own.secret?.label) ?? `${namesOf(withSecret)} secret`,
            expires: day(own.secret?.expires),
          }
        : undefined,
    certificate: rows.some((row) => row.credential === 'certificate'),
    delegated: rows.some((row) => row.permission === 'delegated'),
    scopes: [...new Set(rows.flatMap(({ scope }) => scope ?? []))],
    applicationUser: rows.some((row) => row.applicationUser),
    organizationUrl: choices.organizationUrl,
  };
}

type OwnValues = {
  readonly clientId?: string | undefined;
  readonly tenant?: string | undefined;
  readonly secret?:
    { readonly label: string | undefined; readonly expires: string | undefined } | undefined;
};

function mainValues({ clientId, tenant, secretLabel, secretExpires }: SetupChoices): OwnValues {
  return { clientId, tenant, secret: { label: secretLabel, expires: secretExpires } };
}

function otherValues({ others = {} }: SetupChoices, id: string): OwnValues {
  return (Object.hasOwn(others, id) ? others[id] : undefined) ?? {};
}

function urisOf(id: TargetId, choices: SetupChoices): readonly PlannedUri[] {
  const { platform, redirect, phrase } = target(id);
  if (platform === 'none') return [];
  const placeholder = `<redirect URL of ${phrase}>`;
  const planned = (uri: string | undefined) => ({ for: id, platform, uri, placeholder });
  switch (redirect.from) {
    case 'page':
      return [planned(choices.pageUri)];
    case 'fixed':
      return redirect.uris.map(planned);
    case 'tool':
      return [planned(knownUri(choices.toolUris[id]))];
    case 'none':
      return [];
  }
}

function namesOf(rows: readonly Target[]): string {
  return rows.map((row) => row.name).join(', ');
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** The day of an ISO date, and nothing else, so that scripts can contain it. */
function day(text: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d(?=T|$)/.exec(text ?? '')?.[0];
}

function knownUri(text: string | undefined): string | undefined {
  const checked = checkRedirectUri(text ?? '');
  return checked.status === 'ok' ? checked.uri : undefined;
}

function distinct(uris: readonly PlannedUri[]): readonly PlannedUri[] {
  const seen = new Set<string>();
  return uris.filter(({ platform, uri, placeholder }) => {
    const key = `${platform} ${uri ?? placeholder}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The redirect URIs of one platform, with a placeholder for each that isn’t known yet. */
export function urisFor(
  registration: PlannedRegistration,
  platform: PlannedUri['platform'],
): readonly string[] {
  return registration.uris
    .filter((planned) => planned.platform === platform)
    .map(({ uri, placeholder }) => uri ?? placeholder);
}
