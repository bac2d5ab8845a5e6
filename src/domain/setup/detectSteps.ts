import type { CloudId } from '../../facts/cloud/clouds.ts';
import { isGuid, type Guid } from '../guid.ts';
import { registrationsOf, valuesOf, type SetupDraft } from './setupDraft.ts';
import type { SetupPlan } from './setupPlan.ts';
import { observe } from './setupProgress.ts';

/** A registration that somebody is signed in through. */
type SignedIn = { readonly clientId: Guid; readonly cloud: CloudId };

/** Marks as done what the page knows without a request: the IDs that are entered, and who is signed in. */
export function detectSteps(
  draft: SetupDraft,
  plan: SetupPlan,
  signedIn: readonly SignedIn[],
): SetupDraft {
  let detected = draft;
  for (const registration of registrationsOf(draft)) {
    const { clientId, tenant } = valuesOf(draft, registration);
    detected = observe(detected, { saw: 'client-id', clientId, registration }, plan);
    if (tenant !== undefined && isGuid(tenant))
      detected = observe(detected, { saw: 'tenant', tenant, resolved: true, registration }, plan);
  }
  for (const { clientId, cloud } of signedIn)
    if (cloud === draft.cloud) detected = observe(detected, { saw: 'signed-in', clientId }, plan);
  return detected;
}
