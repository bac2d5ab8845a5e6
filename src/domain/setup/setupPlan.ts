import { setupMends } from '../../facts/setup/setupMends.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import { target, type TargetNote } from '../../facts/setup/targets.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { SetupChoices } from './setupChoices.ts';
import { planRegistrations, type PlannedRegistration } from './plannedRegistration.ts';
import { planSteps, type PlannedStep } from './setupPlannedStep.ts';

export type RegistrationPlan = {
  readonly registration: PlannedRegistration;
  readonly steps: readonly PlannedStep[];
};

/** A way to check, from this page, a registration that was made for another tool. */
type CheckWay = { readonly title: string; readonly text: string };

export type SetupPlan = {
  readonly registrations: readonly RegistrationPlan[];
  /** Targets that need no registration, and what to do instead. */
  readonly withoutRegistration: readonly { readonly target: TargetId; readonly text: string }[];
  readonly notes: readonly (TargetNote & { readonly target: TargetId })[];
  /** Why platforms matter, where more than one is at work. */
  readonly merging: readonly string[];
  /** Empty where this page is among the targets. */
  readonly checkWays: readonly CheckWay[];
};

export function planSetup(choices: SetupChoices): SetupPlan {
  const registrations = planRegistrations(choices);
  return {
    registrations: registrations.map((registration) => ({
      registration,
      steps: planSteps(registration, choices),
    })),
    withoutRegistration: choices.targets
      .filter((id) => target(id).registration === 'none')
      .map((id) => ({
        target: id,
        text: `${target(id).name} needs no registration: it signs in with Microsoft’s own app. Go to ${target(id).path} and sign in.`,
      })),
    notes: choices.targets.flatMap((id) =>
      target(id).notes.map((note) => ({ ...note, target: id })),
    ),
    merging: explainMerging(registrations),
    checkWays: checkWays(choices),
  };
}

/** The step that mends a problem of this kind: the first one the plan holds. */
export function stepMending(plan: SetupPlan, kind: ProblemKind): string | undefined {
  const steps = plan.registrations.flatMap((each) => each.steps);
  for (const base of setupMends[kind] ?? []) {
    const found = steps.find((step) => step.base === base);
    if (found) return found.id;
  }
  return undefined;
}

/** The step of the plan that a finding names, or the one that does its work in this plan. */
export function stepNamed(plan: SetupPlan, base: string): PlannedStep | undefined {
  const steps = plan.registrations.flatMap((each) => each.steps);
  const stands = [base, base.replace('more-redirects', 'redirect-uri'), 'register'];
  return stands
    .map((each) => steps.find((step) => step.base === each))
    .find((step) => step !== undefined);
}

function explainMerging(registrations: readonly PlannedRegistration[]): readonly string[] {
  const platforms = new Set(registrations.flatMap((each) => each.uris.map((uri) => uri.platform)));
  const mixed = registrations.some((each) => each.delegated && each.applicationUser);
  return [
    ...(platforms.size > 1
      ? [
          'One client ID can serve a page in a browser, a web server and a desktop program, but only with a platform for each: Single-page application, Web, and Mobile and desktop. The platform decides who may exchange the sign-in code: a browser page without a secret, a server with its secret, or a program on your own computer.',
        ]
      : []),
    ...(mixed
      ? [
          'People and an app without a person share this registration. Entra allows it; two registrations make it easier to see who did what, and to take one away.',
        ]
      : []),
    ...registrations.flatMap(({ apart }) => (apart === undefined ? [] : [apart])),
  ];
}

function checkWays({ targets, pageUri }: SetupChoices): readonly CheckWay[] {
  if (targets.includes('latchkey') || targets.every((id) => target(id).registration === 'none'))
    return [];
  return [
    {
      title: 'Add this page to the same registration',
      text: `Its owner opens Authentication, Add Redirect URI, Single-page application, and enters ${pageUri}. The permission user_impersonation must be there too. Then sign in here with the same client ID. The tool’s own addresses stay as they are.`,
    },
    {
      title: 'Check with a second registration',
      text: 'Make a registration for this page alone. It shows what the person who signs in can reach, without touching the tool’s registration; it says nothing about the tool’s own client ID, address or secret.',
    },
  ];
}
