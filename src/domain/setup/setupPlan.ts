import { setupFixes } from '../../facts/setup/setupFixes.ts';
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

export type SetupPlan = {
  readonly registrations: readonly RegistrationPlan[];
  /** Targets that need no registration, and what to do instead. */
  readonly withoutRegistration: readonly { readonly target: TargetId; readonly text: string }[];
  readonly notes: readonly (TargetNote & { readonly target: TargetId })[];
  /** Why platforms matter if there are several, why targets need separate registrations, and what a tenant may forbid. */
  readonly advice: readonly string[];
};

/**
 * Plans the registrations that the chosen targets need, with every step filled in.
 * @returns a plan for any choices; without targets it has no registrations
 */
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
        text: `${target(id).name} doesn’t need a registration: it signs in with Microsoft’s own app. Go to ${target(id).path} and sign in.`,
      })),
    notes: choices.targets.flatMap((id) =>
      target(id).notes.map((note) => ({ ...note, target: id })),
    ),
    advice: adviceFor(registrations),
  };
}

/** The ID of the step that fixes a problem of this kind: the first one that the plan contains; undefined if none does. */
export function stepToFix(plan: SetupPlan, kind: ProblemKind): string | undefined {
  const steps = plan.registrations.flatMap((each) => each.steps);
  for (const base of setupFixes[kind] ?? []) {
    const found = steps.find((step) => step.base === base);
    if (found) return found.id;
  }
  return undefined;
}

/** The step that a finding names, or else the step that sets the same thing in this plan. */
export function stepNamed(plan: SetupPlan, base: string): PlannedStep | undefined {
  return stepOfLink(plan, base) ?? firstStep(plan, ['register']);
}

/**
 * The step that a link names by its ID or its base. A redirect URI may be set in another step of this plan.
 * @returns undefined if the plan has no such step
 */
export function stepOfLink(plan: SetupPlan, name: string): PlannedStep | undefined {
  return firstStep(plan, [
    name,
    name.replace('more-redirects', 'redirect-uri'),
    name.replace('redirect-uri', 'more-redirects'),
  ]);
}

function firstStep(plan: SetupPlan, names: readonly string[]): PlannedStep | undefined {
  const steps = plan.registrations.flatMap((each) => each.steps);
  return names
    .map((name) => steps.find((step) => step.id === name || step.base === name))
    .find((step) => step !== undefined);
}

function adviceFor(registrations: readonly PlannedRegistration[]): readonly string[] {
  const platforms = new Set(registrations.flatMap((each) => each.uris.map((uri) => uri.platform)));
  const mixed = registrations.some((each) => each.delegated && each.applicationUser);
  return [
    ...(platforms.size > 1
      ? [
          'One client ID can serve a page in a browser, a web server, and a desktop app, with a platform for each: Single-page application, Web, and Mobile and desktop applications. The platform decides how an app signs in: a page without a secret, a server with its secret, or an app on your computer.',
        ]
      : []),
    ...(mixed
      ? [
          'Users and an app-only tool share this registration. That works, but with two registrations it’s easier to see who did what, and to remove one of them.',
        ]
      : []),
    ...registrations.flatMap(({ apart }) => (apart === undefined ? [] : [apart])),
    ...(registrations.some(({ secret }) => secret !== undefined) ? [secretPolicies] : []),
  ];
}

/** @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-app-management-policies */
const secretPolicies =
  'Your tenant’s app management policies can forbid client secrets or limit how long they last. The portal then shows “Credential type not allowed as per assigned policy” or “Credential lifetime exceeds the max value allowed as per assigned policy”.';
