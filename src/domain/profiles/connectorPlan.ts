import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Account } from '../signIn/registration.ts';
import type { CheckResult } from '../checks/check.ts';
import { connectorKey, connectorsOf, type Connector } from './connectors.ts';
import { lastCheckOf } from './lastCheck.ts';
import { noDetails, savedOrganization, type NewProfile, type Profile } from './profile.ts';
import { usualOptions } from './profileTarget.ts';

/** What saving several connections writes, and what it leaves as it is. */
export type SavePlan = {
  readonly added: readonly NewProfile[];
  /** Saved profiles that get the tool: until now they had none. */
  readonly changed: readonly Profile[];
  /** Connections that are saved already. */
  readonly known: readonly NewProfile[];
  /** The connectors of these connections; none without a tool. */
  readonly connectors: readonly Connector<NewProfile>[];
};

/** A listed organization as a profile for the account that sees it; undefined where no tool could connect with its address. */
export function draftProfile(
  organization: Organization,
  { registration, username, tenantId }: Account,
  result: CheckResult | undefined,
): NewProfile | undefined {
  const { apiUrl, name } = organization;
  return (
    apiUrl && {
      ...noDetails,
      name,
      registration,
      organization: savedOrganization({ ...organization, apiUrl }),
      account: { username, tenantId },
      lastCheck: result && lastCheckOf(result, { username }),
    }
  );
}

/** Splits connections by region, and compares them with what is saved. */
export function planConnections(
  drafts: readonly NewProfile[],
  saved: readonly Profile[],
  target: TargetId | undefined,
): SavePlan {
  const wanted = drafts.map((draft) => forTool(draft, target));
  const byKey = new Map(saved.map((profile) => [memberKey(profile), profile]));
  const added: NewProfile[] = [];
  const changed: Profile[] = [];
  const known: NewProfile[] = [];
  for (const draft of wanted) {
    const plain = byKey.get(memberKey({ ...draft, target: undefined }));
    if (byKey.has(memberKey(draft))) known.push(draft);
    else if (plain) changed.push(plain);
    else added.push(draft);
  }
  return { added, changed, known, connectors: connectorsOf(wanted) };
}

function forTool<T extends NewProfile>(draft: T, target: TargetId | undefined): T {
  const options = usualOptions(target, draft.organization.suffix);
  return draft.target === target ? draft : { ...draft, target, options, cardDone: [] };
}

function memberKey(profile: NewProfile): string {
  return `${profile.organization.id} ${connectorKey(profile)}`;
}
