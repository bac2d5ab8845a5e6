import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { CloudId } from '../../facts/cloud/clouds.ts';
import { parseGuid, type Guid } from '../guid.ts';
import type { OrganizationUrl } from '../organizations/organizationUrl.ts';
import { registrationsOf, valuesOf, withValues, type SetupDraft } from './setupDraft.ts';

/** What is known about a registration from elsewhere, such as a link. */
export type KnownValues = {
  readonly client?: Guid;
  readonly tenant?: string;
  readonly cloud?: CloudId;
  readonly org?: OrganizationUrl;
  readonly for?: TargetId;
};

/** The ID of the draft’s registration that has a client ID. */
export function registrationIn(draft: SetupDraft, clientId: string): string | undefined {
  const wanted = parseGuid(clientId);
  return registrationsOf(draft).find(
    (id) => wanted !== undefined && valuesOf(draft, id).clientId === wanted,
  );
}

/** Fills in what the draft lacks, in the registration with the known client ID, or else in the main one. The cloud belongs to the client ID, so only a new draft takes the known cloud. */
export function fillIn(draft: SetupDraft, known: KnownValues, isNew: boolean): SetupDraft {
  const { for: wanted } = known;
  const registration = (known.client && registrationIn(draft, known.client)) ?? 'main';
  const { clientId, tenant } = valuesOf(draft, registration);
  const filled = withValues(draft, registration, {
    clientId: clientId ?? known.client,
    tenant: tenant ?? known.tenant,
  });
  return {
    ...filled,
    targets:
      wanted === undefined || draft.targets.includes(wanted)
        ? draft.targets
        : [...draft.targets, wanted],
    organizationUrl: draft.organizationUrl ?? known.org,
    cloud: (isNew ? known.cloud : undefined) ?? draft.cloud,
  };
}
