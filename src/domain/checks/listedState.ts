import type { Organization, Readiness } from '../organizations/organization.ts';
import type { StageOutcome } from './check.ts';

/** What the list says about an organization that isn't ready. */
const notes: Readonly<Partial<Record<Readiness, string>>> = {
  disabled: 'It’s listed as disabled.',
  locked: 'It’s listed as locked.',
  provisioning: 'It’s listed as being set up.',
  moving: 'It’s listed as being moved.',
  failed: 'It’s listed with a failed setup.',
};

/** The stage `state`: what is known before anything is asked. It ends no check, because the list may be out of date. */
export function listedState({ source, readiness }: Organization): StageOutcome {
  if (source === 'typed')
    return {
      stage: 'state',
      status: 'not-applicable',
      detail: 'The address was typed in, so no list says whether it’s ready.',
    };
  const detail = notes[readiness];
  return detail === undefined
    ? { stage: 'state', status: 'passed', ms: 0, detail: 'It’s listed as ready.' }
    : { stage: 'state', status: 'noted', ms: 0, detail };
}
