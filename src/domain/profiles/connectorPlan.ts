import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { Organization } from '../organizations/organization.ts';
import type { OrganizationUrl } from '../organizations/organizationUrl.ts';
import { sameAddress, typedOrganization } from '../organizations/typedOrganization.ts';
import type { Account } from '../signIn/registration.ts';
import type { CheckResult } from '../checks/check.ts';
import { connectorKey, connectorsOf, type Connector } from './connectors.ts';
import { lastCheckOf } from './lastCheck.ts';
import { noDetails, savedOrganization, type NewProfile, type Profile } from './profile.ts';
import { usualOptions } from './profileTarget.ts';

/** What saving several connections writes, and what it leaves as it is. */
export type SavePlan = {
  /** The tool that all of them are for. */
  readonly target: TargetId | undefined;
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

/** The organization at an address as a profile for a connector’s account. What is saved about it is used; of another, only the host is known. */
export function addressDraft(
  url: OrganizationUrl,
  { registration, account }: Connector,
  saved: readonly Profile[],
): NewProfile {
  const typed = { ...typedOrganization(url), apiUrl: url };
  const known = saved.find(({ organization }) => sameAddress(organization, typed));
  const organization = known?.organization ?? savedOrganization(typed);
  const { name } = organization;
  return { ...noDetails, name, registration, organization, account, lastCheck: undefined };
}

/** Splits connections by region, and compares them with what is saved. */
export function planConnections(
  drafts: readonly NewProfile[],
  saved: readonly Profile[],
  target: TargetId | undefined,
): SavePlan {
  const wanted = [
    ...new Map(
      drafts.map((draft) => forTool(draft, target)).map((draft) => [memberKey(draft), draft]),
    ).values(),
  ];
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
  return { target, added, changed, known, connectors: connectorsOf(wanted) };
}

function forTool<T extends NewProfile>(draft: T, target: TargetId | undefined): T {
  const options = usualOptions(target, draft.organization.suffix);
  return draft.target === target ? draft : { ...draft, target, options, cardDone: [] };
}

function memberKey(profile: NewProfile): string {
  return `${profile.organization.id} ${connectorKey(profile)}`;
}
