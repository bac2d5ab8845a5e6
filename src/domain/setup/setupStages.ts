import { stagePictures, toolPictures, type PictureField } from '../../facts/setup/stagePictures.ts';
import { stageIds, stages, type StageId } from '../../facts/setup/stages.ts';
import { accountTypes } from '../../facts/setup/accountTypes.ts';
import { target, type Platform } from '../../facts/setup/targets.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import type { PlannedRegistration } from './plannedRegistration.ts';
import { plannedValues } from './plannedValues.ts';
import type { RegistrationPlan } from './setupPlan.ts';
import type { PlannedStep } from './setupPlannedStep.ts';
import { stepState } from './setupProgress.ts';
import type { SetupDraft } from './setupDraft.ts';

/** One field of the drawn form. A `value` or a `link` is copied; an `option`, a `choice` or a `check` is selected by hand; an `option` can be copied too. */
type DrawnField = {
  readonly is: 'value' | 'link' | 'option' | 'choice' | 'check';
  readonly label: string;
  readonly text: string;
  /** False for a placeholder. */
  readonly known: boolean;
};

/** A form of the portal or of the tool, to draw. */
export type DrawnForm = {
  readonly title: string;
  readonly fields: readonly DrawnField[];
  readonly button: string;
  /** Set for the connection form of a tool. */
  readonly tool: TargetId | undefined;
};

/** A stage of one registration: its steps, the one page where they take place, and the forms on it. */
export type PlannedStage = {
  readonly id: StageId;
  /** Its ID, and the registration where that isn’t the main one. */
  readonly key: string;
  readonly title: string;
  readonly steps: readonly PlannedStep[];
  readonly link: PlannedStep['link'];
  readonly path: string | undefined;
  /** What a person sees when the stage is done. */
  readonly sees: string | undefined;
  readonly forms: readonly DrawnForm[];
};

/** The stages of one registration, in order. A stage that its targets don’t need is left out. */
export function planStages({ registration, steps }: RegistrationPlan): readonly PlannedStage[] {
  return stageIds.flatMap((id) => {
    const stage = stages[id];
    const own = stage.steps.flatMap((base) => steps.filter((step) => step.base === base));
    if (own.length === 0 && !(id === 'redirect' && registration.uris.length > 0)) return [];
    const first = (bases: readonly string[]) =>
      bases.map((base) => own.find((step) => step.base === base)).find((step) => step);
    const opens = first(stage.opens);
    return {
      id,
      key: registration.id === 'main' ? id : `${id}@${registration.id}`,
      title: id === 'tool' ? titleOfTool(registration) : stage.title,
      steps: own,
      link: opens?.link,
      path: opens?.path,
      sees: first(stage.sees)?.right,
      forms: id === 'tool' ? toolForms(registration, own) : formsOf(id, registration, own),
    };
  });
}

/** Whether every step of a stage is done, or one is broken. A stage without steps has nothing left to do. */
export function stageProgress(
  draft: SetupDraft,
  { steps }: PlannedStage,
): 'todo' | 'done' | 'broken' {
  const states = steps.map(({ id }) => stepState(draft, id));
  if (states.includes('broken')) return 'broken';
  return states.every((state) => state === 'done') ? 'done' : 'todo';
}

/** What was set in a stage, in one line. */
export function stageSummary(
  { id }: PlannedStage,
  registration: PlannedRegistration,
  secretExpires: string | undefined,
): string {
  return summaries[id](registration, secretExpires);
}

const summaries: Readonly<
  Record<StageId, (registration: PlannedRegistration, expires: string | undefined) => string>
> = {
  redirect: ({ uris: [first, ...others] }) => {
    const address = first?.uri ?? first?.placeholder.replace(/^<|>$/g, '') ?? '';
    return others.length > 0 ? `${address} and ${others.length} more` : address;
  },
  register: ({ name, accountType }) => `${name} · ${accountTypes[accountType].label}`,
  platforms: ({ uris }) => uris.map(({ uri }) => uri ?? '').join(' '),
  credential: ({ secret }, expires) => {
    const name = secret?.label ?? 'Certificate';
    return expires === undefined ? name : `${name} · expires on ${expires}`;
  },
  permission: ({ scopes }) => `Dataverse › ${scopes.join(', ')}`,
  'application-user': ({ organizationUrl }) => organizationUrl ?? 'In the organization',
  tool: ({ organizationUrl }) => organizationUrl ?? 'Connected',
};

function titleOfTool({ targets }: PlannedRegistration): string {
  const [only] = targets;
  if (targets.length !== 1 || only === undefined) return 'In your tools';
  return only === 'latchkey' ? 'On this page' : `In ${target(only).phrase}`;
}

function formsOf(
  id: StageId,
  registration: PlannedRegistration,
  steps: readonly PlannedStep[],
): readonly DrawnForm[] {
  return (stagePictures[id] ?? [])
    .filter(({ step }) => steps.some(({ base }) => base === step))
    .map(({ title, fields, button }) => ({
      title,
      fields: fields.flatMap((field) => drawn(field, registration, undefined)),
      button,
      tool: undefined,
    }));
}

/** The connection form of each tool; where its window isn’t known, the values that it needs. */
function toolForms(
  registration: PlannedRegistration,
  steps: readonly PlannedStep[],
): readonly DrawnForm[] {
  return registration.targets
    .filter((id) => id !== 'latchkey')
    .map((id) => {
      const picture = toolPictures[id];
      const values = steps.find((step) => step.id.startsWith(`connect-tool-${id}`))?.values ?? [];
      return {
        title: picture ? picture.title : target(id).path,
        fields: picture
          ? picture.fields.flatMap((field) => drawn(field, registration, id))
          : values.map(({ label, text, known }) => ({ is: 'value' as const, label, text, known })),
        button: picture?.button ?? 'Save',
        tool: id,
      };
    });
}

function drawn(
  field: PictureField,
  registration: PlannedRegistration,
  tool: TargetId | undefined,
): readonly DrawnField[] {
  if (field.is === 'redirect') return redirectFields(registration);
  if ('text' in field) return [{ ...field, known: true }];
  return plannedValues(field.value, registration, tool).map(({ label, text, known }) => ({
    is: field.is,
    label: ('label' in field ? field.label : undefined) ?? label,
    text,
    known,
  }));
}

const platformLabels: Readonly<Record<Exclude<Platform, 'none'>, string>> = {
  web: 'Web',
  spa: 'Single-page application (SPA)',
  public: 'Public client/native (mobile & desktop)',
};

/** The form for a new registration has room for one address, of the first platform. */
function redirectFields({ uris }: PlannedRegistration): readonly DrawnField[] {
  const [first] = (['web', 'spa', 'public'] as const).flatMap((platform) =>
    uris.filter((planned) => planned.platform === platform),
  );
  if (!first) return [{ is: 'choice', label: 'Redirect URI', text: 'Leave it empty', known: true }];
  return [
    {
      is: 'choice',
      label: 'Platform',
      text: platformLabels[first.platform],
      known: true,
    },
    {
      is: 'value',
      label: 'Redirect URI',
      text: first.uri ?? first.placeholder,
      known: first.uri !== undefined,
    },
  ];
}
