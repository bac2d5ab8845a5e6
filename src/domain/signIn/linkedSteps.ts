import { formCards } from '../../facts/profiles/formCards.ts';
import { firstSteps, type FirstStep, type LinkFacts } from '../../facts/setup/firstSteps.ts';
import { target } from '../../facts/setup/targets.ts';
import { fillTemplate, joinParts } from '../diagnosis/fillTemplate.ts';
import { setupStepRoute } from '../setup/setupLink.ts';
import type { ConnectValues } from './connectLink.ts';

/** Something to do first for whoever opened a link. */
export type LinkedStep = {
  readonly title: string;
  readonly about: string;
  /** Where its link leads; undefined where it’s done on this screen. */
  readonly href: string | undefined;
  readonly leads: FirstStep['leads'];
};

/** What to do first with what a link tells. */
export function linkedSteps(values: ConnectValues): readonly LinkedStep[] {
  const facts = factsOf(values);
  const tool = values.for && target(values.for).phrase;
  const fill = (template: string): string => joinParts(fillTemplate(template, { tool }));
  return firstSteps
    .filter(({ when }) => fits(when, facts))
    .map(({ title, about, leads }) => ({
      title: fill(title),
      about: capitalize(fill(about)),
      leads,
      href: routes[leads](values),
    }));
}

const routes: Readonly<Record<FirstStep['leads'], (values: ConnectValues) => string | undefined>> =
  {
    form: () => undefined,
    card: () => undefined,
    guide: guideRoute,
    'application-user': () => setupStepRoute({ id: 'application-user' }),
  };

/** A link with a tool opens the draft of its registration before anyone follows this one. */
function guideRoute({ client }: ConnectValues): string {
  return client ? `#/setup?client=${client}` : '#/setup';
}

function factsOf(values: ConnectValues): LinkFacts {
  const id = values.for;
  const named = {
    tool: id !== undefined,
    client: values.client !== undefined,
    organization: values.org !== undefined,
    card: id !== undefined && formCards[id] !== undefined,
  };
  if (!id) return named;
  const { registration, permission, applicationUser } = target(id);
  return { ...named, registration, permission, applicationUser };
}

function fits(when: Partial<LinkFacts>, facts: LinkFacts): boolean {
  const known: Readonly<Record<string, unknown>> = facts;
  return Object.entries(when).every(([key, value]) => known[key] === value);
}

/** Some tools are called `your web tool`. */
function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
