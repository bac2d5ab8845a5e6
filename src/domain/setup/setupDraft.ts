import type { AccountTypeId } from '../../facts/setup/accountTypes.ts';
import { accountTypes } from '../../facts/setup/accountTypes.ts';
import { cloudIds, type CloudId } from '../../facts/cloud/clouds.ts';
import { problemKinds, type ProblemKind } from '../../facts/diagnosis/problems.ts';
import { targetIds, type TargetId } from '../../facts/setup/targetIds.ts';
import { parseGuid, type Guid } from '../guid.ts';
import { cleanTenant } from '../input/tenant.ts';
import { holdsSecret } from '../secrets/findSecrets.ts';
import { readList, readRecord, readText } from '../json.ts';
import { checkRedirectUri } from '../input/redirectUri.ts';
import type { SetupChoices } from './setupChoices.ts';
import { parseSecretExpiry, type SecretExpiry } from './secretExpiry.ts';

/** Who marked a step as done: the person, or the page, which detected it. */
type StepTick = 'person' | 'page';

/** What belongs to one registration where the targets need several. */
export type RegistrationValues = {
  readonly clientId: Guid | undefined;
  readonly tenant: string | undefined;
  readonly secret: SecretExpiry | undefined;
};

/** A registration that is being set up, as it is stored. It has its own ID because the client ID comes later. */
export type SetupDraft = {
  readonly version: 1;
  readonly id: string;
  readonly cloud: CloudId;
  readonly targets: readonly TargetId[];
  readonly accountType: AccountTypeId;
  readonly toolUris: Readonly<Partial<Record<TargetId, string>>>;
  readonly appName: string | undefined;
  readonly clientId: Guid | undefined;
  readonly tenant: string | undefined;
  readonly organizationUrl: string | undefined;
  readonly secret: SecretExpiry | undefined;
  /** By ID (`second`, …), the values of the other registrations that the targets need. */
  readonly others: Readonly<Record<string, RegistrationValues>>;
  readonly ticks: Readonly<Record<string, StepTick>>;
  /** Steps that a failed sign-in points to, with the problem kind. */
  readonly broken: Readonly<Record<string, ProblemKind>>;
};

export type ReadDraft =
  | { readonly status: 'ok'; readonly draft: SetupDraft }
  | { readonly status: 'damaged'; readonly reason: string };

/** An empty draft. `id` comes from the world. */
export function newDraft(id: string, cloud: CloudId, targets: readonly TargetId[]): SetupDraft {
  return {
    version: 1,
    id,
    cloud,
    targets,
    accountType: 'single',
    toolUris: {},
    appName: undefined,
    clientId: undefined,
    tenant: undefined,
    organizationUrl: undefined,
    secret: undefined,
    others: {},
    ticks: {},
    broken: {},
  };
}

/** Reads a stored draft. Unreadable fields are left out. Without an ID, or with an unknown version, it is damaged. */
export function parseDraft(value: unknown): ReadDraft {
  const record = readRecord(value);
  if (!record) return { status: 'damaged', reason: 'The record isn’t a setup.' };
  if (record['version'] !== 1)
    return { status: 'damaged', reason: 'A different version of this page wrote the record.' };
  const id = readText(record['id']);
  if (id === undefined) return { status: 'damaged', reason: 'The record has no ID.' };
  return {
    status: 'ok',
    draft: {
      version: 1,
      id,
      cloud: cloudIds.find((cloud) => cloud === record['cloud']) ?? 'public',
      targets: readTargets(record['targets']),
      accountType: isAccountType(record['accountType']) ? record['accountType'] : 'single',
      toolUris: readToolUris(record['toolUris']),
      appName: readPlainText(record['appName']),
      clientId: parseGuid(record['clientId']),
      tenant: readTenant(record['tenant']),
      organizationUrl: readPlainText(record['organizationUrl']),
      secret: parseSecretExpiry(record['secret']),
      others: readEntries(record['others'], readValues),
      ticks: readEntries(record['ticks'], (tick) =>
        tick === 'person' || tick === 'page' ? tick : undefined,
      ),
      broken: readEntries(record['broken'], (kind) => problemKinds.find((each) => each === kind)),
    },
  };
}

/** The choices that a plan is made from. `pageUri` is the redirect URI of this page. */
export function choicesOf(draft: SetupDraft, pageUri: string): SetupChoices {
  return {
    targets: draft.targets,
    cloud: draft.cloud,
    accountType: draft.accountType,
    pageUri,
    toolUris: draft.toolUris,
    tenant: draft.tenant,
    clientId: draft.clientId,
    appName: draft.appName,
    secretLabel: draft.secret?.label,
    secretExpires: draft.secret?.expires,
    organizationUrl: draft.organizationUrl,
    others: draft.others,
  };
}

const noValues: RegistrationValues = { clientId: undefined, tenant: undefined, secret: undefined };

/** What is known about one of the registrations of a draft. */
export function valuesOf(draft: SetupDraft, registration: string): RegistrationValues {
  if (registration === 'main') return draft;
  return Object.hasOwn(draft.others, registration)
    ? (draft.others[registration] ?? noValues)
    : noValues;
}

/** Changes what is known about one of the registrations of a draft. */
export function withValues(
  draft: SetupDraft,
  registration: string,
  change: Partial<RegistrationValues>,
): SetupDraft {
  if (registration === 'main') return { ...draft, ...change };
  const { clientId, tenant, secret } = { ...valuesOf(draft, registration), ...change };
  return { ...draft, others: { ...draft.others, [registration]: { clientId, tenant, secret } } };
}

/** Sets the redirect URL that a tool shows, or clears it. */
export function withToolUri(
  draft: SetupDraft,
  tool: TargetId,
  uri: string | undefined,
): SetupDraft {
  const others = Object.entries(draft.toolUris).filter(([id]) => id !== tool);
  const known: SetupDraft['toolUris'] = Object.fromEntries(others);
  return { ...draft, toolUris: uri === undefined ? known : { ...known, [tool]: uri } };
}

/** The targets in the order in which they were chosen; unknown ones are left out. */
function readTargets(value: unknown): readonly TargetId[] {
  const chosen = (readList(value) ?? []).flatMap(
    (each) => targetIds.find((target) => target === each) ?? [],
  );
  return [...new Set(chosen)];
}

function isAccountType(value: unknown): value is AccountTypeId {
  return typeof value === 'string' && Object.hasOwn(accountTypes, value);
}

function readToolUris(value: unknown): SetupDraft['toolUris'] {
  const record = readRecord(value);
  const known = targetIds.flatMap((id) => {
    const checked = checkRedirectUri(readText(record?.[id]) ?? '');
    return checked.status === 'ok' ? [[id, checked.uri] as const] : [];
  });
  return Object.fromEntries(known);
}

function readTenant(value: unknown): string | undefined {
  const cleaned = cleanTenant(readText(value) ?? '');
  return cleaned.status === 'ok' ? cleaned.tenant : undefined;
}

function readValues(value: unknown): RegistrationValues | undefined {
  const record = readRecord(value);
  return (
    record && {
      clientId: parseGuid(record['clientId']),
      tenant: readTenant(record['tenant']),
      secret: parseSecretExpiry(record['secret']),
    }
  );
}

/** A name or an address; a text that looks like a secret is left out. */
function readPlainText(value: unknown): string | undefined {
  const text = readText(value);
  return text === undefined || holdsSecret(text) ? undefined : text;
}

function readEntries<Entry>(
  value: unknown,
  read: (entry: unknown) => Entry | undefined,
): Readonly<Record<string, Entry>> {
  const entries = Object.entries(readRecord(value) ?? {}).flatMap(([key, entry]) => {
    const known = read(entry);
    return known === undefined ? [] : [[key, known] as const];
  });
  return Object.fromEntries(entries);
}
