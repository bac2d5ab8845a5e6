import type { AccountTypeId } from '../../facts/setup/accountTypes.ts';
import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { Guid } from '../guid.ts';
import type { ConnectionProof } from './connectionProof.ts';
import type { SetupChoices } from './setupChoices.ts';
import type { SecretExpiry } from './secretExpiry.ts';

/** Who marked a step as done: the person, or the page, which detected it. */
type StepTick = 'person' | 'page';

/** What belongs to one registration where the targets need several. */
export type RegistrationValues = {
  readonly clientId: Guid | undefined;
  readonly tenant: string | undefined;
  readonly secret: SecretExpiry | undefined;
  /** The last proof that this page made. */
  readonly proof: ConnectionProof | undefined;
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
  readonly proof: ConnectionProof | undefined;
  /** By ID (`second`, …), the values of the other registrations that the targets need. */
  readonly others: Readonly<Record<string, RegistrationValues>>;
  readonly ticks: Readonly<Record<string, StepTick>>;
  /** Steps that a failed sign-in points to, with the problem kind. */
  readonly broken: Readonly<Record<string, ProblemKind>>;
};

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
    proof: undefined,
    others: {},
    ticks: {},
    broken: {},
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

const noValues: RegistrationValues = {
  clientId: undefined,
  tenant: undefined,
  secret: undefined,
  proof: undefined,
};

/** The IDs of the registrations of a draft that something is known about. */
export function registrationsOf({ others }: SetupDraft): readonly string[] {
  return ['main', ...Object.keys(others)];
}

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
  const { clientId, tenant, secret, proof } = { ...valuesOf(draft, registration), ...change };
  return {
    ...draft,
    others: { ...draft.others, [registration]: { clientId, tenant, secret, proof } },
  };
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
