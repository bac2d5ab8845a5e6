import { powerPlatformPortals } from '../../facts/cloud/powerPlatformPortals.ts';
import type { SetupNeed, SetupStep } from '../../facts/setup/setupStep.ts';
import { setupSteps } from '../../facts/setup/setupSteps.ts';
import { target } from '../../facts/setup/targets.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import { portalLink } from './portalLink.ts';
import type { SetupChoices } from './setupChoices.ts';
import type { PlannedRegistration } from './plannedRegistration.ts';
import { plannedValues, type PlannedValue } from './plannedValues.ts';

/** A step with everything filled in for the current choices. */
export type PlannedStep = Omit<SetupStep, 'when' | 'each' | 'place' | 'path' | 'values'> & {
  /** The step’s ID in the tables, without the suffix for a tool or for another registration. */
  readonly base: string;
  /** The clicks. */
  readonly path: string;
  /** Undefined only if the step takes place in another vendor’s tool. */
  readonly link: { readonly label: string; readonly href: string } | undefined;
  readonly values: readonly PlannedValue[];
};

/**
 * The steps that set up one registration, in order.
 * @returns each step once, or once per tool if it is repeated for tools
 */
export function planSteps(
  registration: PlannedRegistration,
  choices: SetupChoices,
): readonly PlannedStep[] {
  const needs = needsOf(registration);
  return setupSteps
    .filter((step) => step.when.every((need) => needs.has(need)))
    .flatMap((step) =>
      toolsOf(step, registration).map((tool) => fill(step, tool, registration, choices)),
    );
}

function needsOf(registration: PlannedRegistration): ReadonlySet<SetupNeed> {
  const count = (platform: string) =>
    registration.uris.filter((uri) => uri.platform === platform).length;
  const platforms = (['web', 'spa', 'public'] as const).filter((platform) => count(platform) > 0);
  const first = platforms[0] ?? 'none';
  const rows = registration.targets.map(target);
  const present: Readonly<Record<SetupNeed, boolean>> = {
    registration: true,
    'tool-redirect': rows.some((row) => row.redirect.from === 'tool'),
    'first-web': first === 'web',
    'first-spa': first === 'spa',
    'first-public': first === 'public',
    'first-none': first === 'none',
    'more-web': count('web') > (first === 'web' ? 1 : 0),
    'more-spa': count('spa') > (first === 'spa' ? 1 : 0),
    'more-public': count('public') > (first === 'public' ? 1 : 0),
    'public-client-flows': registration.publicClientFlows,
    secret: registration.secret !== undefined,
    certificate: registration.certificate,
    delegated: registration.delegated,
    'user-impersonation': registration.scopes.includes('user_impersonation'),
    mcp: registration.scopes.includes('mcp.tools'),
    application: registration.applicationUser,
    smartconnect: registration.targets.includes('smartconnect'),
    latchkey: registration.targets.includes('latchkey'),
    'any-tool': registration.targets.some((id) => id !== 'latchkey'),
  };
  return new Set((Object.keys(present) as SetupNeed[]).filter((need) => present[need]));
}

/** The tools that a step is repeated for; `undefined` means that it is not repeated. */
function toolsOf(
  step: SetupStep,
  { targets }: PlannedRegistration,
): readonly (TargetId | undefined)[] {
  switch (step.each) {
    case 'tool':
      return targets.filter((id) => id !== 'latchkey');
    case 'redirect-tool':
      return targets.filter((id) => target(id).redirect.from === 'tool');
    case undefined:
      return [undefined];
  }
}

function fill(
  step: SetupStep,
  tool: TargetId | undefined,
  registration: PlannedRegistration,
  choices: SetupChoices,
): PlannedStep {
  const words = templateFor(tool);
  const { link, path } = locationOf(step, registration, choices);
  const suffix = `${tool ? `-${tool}` : ''}${registration.id === 'main' ? '' : `@${registration.id}`}`;
  return {
    base: step.id,
    id: `${step.id}${suffix}`,
    topic: step.topic,
    part: step.part,
    title: words(step.title),
    formerly: step.formerly,
    does: words(step.does),
    right: words(step.right),
    mistakes: step.mistakes,
    details: step.details,
    difference: step.difference,
    article: step.article,
    proof: step.proof,
    path: words(path),
    link,
    values: step.values.flatMap((value) => plannedValues(value, registration, tool)),
  };
}

function locationOf(
  { place, path }: SetupStep,
  { cloud, tenant, clientId }: PlannedRegistration,
  { portal }: SetupChoices,
): { readonly link: PlannedStep['link']; readonly path: string } {
  switch (place.in) {
    case 'portal': {
      const {
        label,
        href,
        path: clicks,
      } = portalLink(place.link, { cloud, tenant, clientId, portal });
      return { link: { label, href }, path: path ?? clicks };
    }
    case 'admin-center':
      return {
        link: {
          label: 'Open the Power Platform admin center',
          href: powerPlatformPortals[cloud].admin,
        },
        path: path ?? 'Power Platform admin center',
      };
    case 'here':
      return { link: { label: place.label, href: place.route }, path: path ?? 'This page' };
    case 'tool':
      return { link: undefined, path: path ?? '' };
  }
}

function templateFor(tool: TargetId | undefined): (text: string) => string {
  const row = tool && target(tool);
  const values: Readonly<Record<string, string>> = {
    tool: row?.phrase ?? 'the tool',
    toolPath: row?.path ?? '',
    toolRedirectPath:
      row?.redirect.from === 'tool' ? `${capitalized(row.phrase)} › ${row.redirect.where}` : '',
  };
  return (text) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
