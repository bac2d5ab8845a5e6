import type { RunSummary } from '../../domain/checks/run.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import { runRoute } from '../../domain/route.ts';
import { renewalRoute } from '../../domain/setup/guideSubject.ts';
import { expiryState, expiryWords } from '../../domain/setup/secretExpiry.ts';
import { registrationsOf, valuesOf, type SetupDraft } from '../../domain/setup/setupDraft.ts';
import type { SetupPlan } from '../../domain/setup/setupPlan.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { planStages, stageProgress } from '../../domain/setup/setupStages.ts';
import { describeEarlierDay } from '../../domain/time.ts';
import type { IconName } from '../../ui/controls/icons.ts';

/** Something to go on with, one click from its work. */
export type ResumeCard = {
  readonly icon: IconName;
  readonly tone: 'danger' | 'warning' | 'success' | 'neutral';
  readonly title: string;
  readonly detail: string;
  readonly href: string;
};

/** The secrets that expire soon or have expired, the first one first. */
export function secretCards(drafts: readonly SetupDraft[], now: number): readonly ResumeCard[] {
  return drafts
    .flatMap((draft) => registrationsOf(draft).map((id) => ({ draft, id })))
    .flatMap(({ draft, id }) => {
      const { secret } = valuesOf(draft, id);
      const state = secret && expiryState(secret.expires, now);
      if (!state || state.level === 'fine') return [];
      const urgent = state.level === 'expired' || state.level === 'urgent';
      const card: ResumeCard = {
        icon: 'warning',
        tone: urgent ? 'danger' : 'warning',
        title: `“${secret.label}” ${expiryWords(state)}`,
        detail: 'Renew it',
        href: renewalRoute({ draft: draft.id, registration: id }),
      };
      return [{ card, daysLeft: state.daysLeft }];
    })
    .sort((one, other) => one.daysLeft - other.daysLeft)
    .map(({ card }) => card);
}

/** The first stage with something left to do; undefined if every stage is done. */
export function setupCard(draft: SetupDraft, { registrations }: SetupPlan): ResumeCard | undefined {
  for (const plan of registrations) {
    const stages = planStages(plan);
    const at = stages.findIndex((stage) => stageProgress(draft, stage) !== 'done');
    const stage = stages[at];
    if (stage)
      return {
        icon: 'checklist',
        tone: 'neutral',
        title: `Continue ${draft.appName ?? plan.registration.name.replace(/^Dataverse: /, '')}`,
        detail: `Stage ${at + 1} of ${stages.length}: ${stage.title}`,
        href: '#/setup',
      };
  }
  return undefined;
}

/** What the last check run found, or that it isn’t finished. */
export function runCard(run: RunSummary, now: number): ResumeCard {
  const day = describeEarlierDay(now, run.startedAt) ?? 'Today';
  const href = runRoute(run.id);
  if (run.status === 'running' || run.status === 'paused')
    return {
      icon: 'clock',
      tone: 'neutral',
      title: `Check of ${run.of} organizations isn’t finished`,
      detail: `${day}: see how far it is`,
      href,
    };
  const { reachable, failed } = run.counts;
  return {
    icon: failed > 0 ? 'cross-circle' : 'check-circle',
    tone: failed > 0 ? 'warning' : reachable === run.of ? 'success' : 'neutral',
    title: `Last check: ${reachable} of ${run.of} reachable`,
    detail: `${day}: ${failed > 0 ? 'see what failed' : 'see the result'}`,
    href,
  };
}

/** Who is signed in, and how much they see; undefined if nobody is. */
export function signedInCard(
  accounts: readonly Pick<Account, 'username'>[],
  /** The organizations of each account as last listed; undefined where they aren’t stored. */
  lists: readonly (readonly Pick<Organization, 'id' | 'suffix'>[] | undefined)[],
): ResumeCard | undefined {
  if (accounts.length === 0) return undefined;
  const organizations = new Map(lists.flatMap((list) => list ?? []).map((each) => [each.id, each]));
  const regions = new Set([...organizations.values()].map(({ suffix }) => suffix));
  return {
    icon: 'building',
    tone: 'neutral',
    title: `Signed in as ${accounts.map(({ username }) => username).join(', ')}`,
    detail:
      organizations.size === 0
        ? 'Show organizations'
        : `${count(organizations.size, 'organization')} in ${count(regions.size, 'region')}`,
    href: '#/organizations',
  };
}

function count(number: number, noun: string): string {
  return `${new Intl.NumberFormat('en').format(number)} ${noun}${number === 1 ? '' : 's'}`;
}
