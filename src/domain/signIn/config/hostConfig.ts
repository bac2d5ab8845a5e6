import type { CloudId } from '../../../facts/cloud/clouds.ts';
import type { TargetId } from '../../../facts/setup/targetIds.ts';
import { readJson } from '../../json.ts';
import { longestTeamListPath } from '../../teamListPath.ts';
import type { ConnectValues } from '../connectLink.ts';
import { readBrand, type Brand } from './brand.ts';
import {
  placeAt,
  readFields,
  readItems,
  readString,
  type ConfigProblem,
  type Place,
  type Refused,
} from './place.ts';
import {
  readCloud,
  readConnect,
  readRegistration,
  readTarget,
  type OfferedRegistration,
} from './registrationFields.ts';
import { readSupport, type Support } from './support.ts';

/** What the host of this page sets for all who open it (`config.json`). */
type Settings = {
  /** Fills the sign-in form in, like a `#/connect?…` link; its tool is the guide’s first. */
  readonly connect?: ConnectValues;
  /** To choose from in the sign-in form. */
  readonly registrations?: readonly OfferedRegistration[];
  /** The cloud where nothing else says which. */
  readonly cloud?: CloudId;
  /** The tools to choose from; all where there is no list. */
  readonly targets?: readonly TargetId[];
  /** The tool that the guide starts with. */
  readonly target?: TargetId;
  /** The path of the team list on this origin. */
  readonly teamList?: string;
  readonly support?: Support;
  readonly brand?: Brand;
};

export type Config = Settings & {
  /** What was ignored. */
  readonly problems: readonly ConfigProblem[];
};

const mostRegistrations = 50;
const mostTargets = 50;

/** Reads the text of `config.json`. What is wrong is noted and ignored; the rest applies. */
export function readConfigText(text: string): Config {
  const value = readJson(text);
  if (value !== undefined) return parseConfig(value);
  const problems: ConfigProblem[] = [];
  placeAt('$', problems).refuse(
    'The file isn’t valid JSON, so none of it is used.',
    'A JSON object',
  );
  return { problems };
}

export function parseConfig(value: unknown): Config {
  const problems: ConfigProblem[] = [];
  const place = placeAt('$', problems);
  const settings = readFields<Required<Settings>>(
    value,
    place,
    {
      connect: readConnect,
      registrations: (each, at) =>
        readItems(each, at, readRegistration, mostRegistrations, 'registrations'),
      cloud: readCloud,
      targets: readTargets,
      target: readTarget,
      teamList: readTeamListPath,
      support: readSupport,
      brand: readBrand,
    },
    'the settings of this page',
  );
  return { ...withShownTarget(settings ?? {}, place), problems };
}

/** A default tool that isn’t shown couldn’t be chosen again. */
function withShownTarget(settings: Settings, place: Place): Settings {
  const { target, targets, ...others } = settings;
  const shown = targets && targets.length > 0 ? { targets } : {};
  if (target === undefined || !shown.targets || shown.targets.includes(target))
    return { ...others, ...shown, ...(target && { target }) };
  place
    .below('target')
    .refuse(`“${target}” isn’t among the targets.`, `One of: ${shown.targets.join(', ')}`);
  return { ...others, ...shown };
}

function readTargets(value: unknown, place: Place): readonly TargetId[] | Refused {
  const seen = new Set<TargetId>();
  return readItems(
    value,
    place,
    (each, at) => {
      const target = readTarget(each, at);
      if (target === null) return null;
      if (seen.has(target)) return at.refuse(`“${target}” is listed twice.`, 'Each tool once');
      seen.add(target);
      return target;
    },
    mostTargets,
    'IDs of tools',
  );
}

const pathExpected = 'A path on this page’s own origin, such as team-list.json';

function readTeamListPath(value: unknown, place: Place): string | Refused {
  const path = readString(value, place, longestTeamListPath, pathExpected);
  if (path === null) return null;
  return isPath(path) ? path : place.refuse('This isn’t a path on this origin.', pathExpected);
}

/** Neither an address with a scheme nor one with another host. */
function isPath(text: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(text) && !/[\s\\]/.test(text);
}
