import { expect, test } from 'vitest';
import { setupSteps } from '../../../src/facts/setup/setupSteps.ts';
import { stageIds, stages } from '../../../src/facts/setup/stages.ts';
import { targetIds, type TargetId } from '../../../src/facts/setup/targetIds.ts';
import { target } from '../../../src/facts/setup/targets.ts';
import { newDraft } from '../../../src/domain/setup/setupDraft.ts';
import { planSetup } from '../../../src/domain/setup/setupPlan.ts';
import { finishSteps } from '../../../src/domain/setup/setupProgress.ts';
import { planStages, stageProgress, stageSummary } from '../../../src/domain/setup/setupStages.ts';
import { choose, clientId, pageUri } from './choices.ts';

const stagesFor = (targets: readonly TargetId[]) =>
  planSetup(choose({ targets })).registrations.flatMap(planStages);

test('every step belongs to exactly one stage', () => {
  const mapped = stageIds.flatMap((id) => stages[id].steps);
  expect([...mapped].sort()).toEqual(setupSteps.map(({ id }) => id).sort());
});

test.each(targetIds)('%s has every step of its plan in a stage, once and in order', (id) => {
  const { registrations } = planSetup(choose({ targets: [id] }));
  const planned = registrations.flatMap(({ steps }) => steps.map((step) => step.id));
  const staged = registrations.flatMap(planStages).flatMap(({ steps }) => steps.map((s) => s.id));
  expect([...staged].sort()).toEqual([...planned].sort());
  expect(registrations.flatMap(planStages).map((stage) => stage.id)).toEqual(
    stageIds.filter((stage) =>
      registrations.flatMap(planStages).some((planned) => planned.id === stage),
    ),
  );
});

test.each<[TargetId, readonly string[]]>([
  ['smartconnect', ['redirect', 'register', 'credential', 'permission', 'tool']],
  ['latchkey', ['redirect', 'register', 'permission', 'tool']],
  ['dotnet-secret', ['register', 'credential', 'application-user', 'tool']],
  ['dotnet-certificate', ['register', 'credential', 'application-user', 'tool']],
  ['xrmtoolbox', ['redirect', 'register', 'platforms', 'permission', 'tool']],
  ['mcp', ['redirect', 'register', 'permission', 'application-user', 'tool']],
])('%s has the stages %j', (id, expected) => {
  expect(stagesFor([id]).map((stage) => stage.id)).toEqual(expected);
});

test('a target without a registration has no stage', () => {
  const without = targetIds.filter((id) => target(id).registration === 'none');
  expect(without.length).toBeGreaterThan(0);
  expect(stagesFor(without)).toEqual([]);
});

test('the form of a new registration shows its name, account type, platform and address', () => {
  const [, register] = stagesFor(['latchkey']);
  expect(register?.forms.map(({ title, button }) => [title, button])).toEqual([
    ['Register an application', 'Register'],
  ]);
  expect(register?.forms[0]?.fields.map(({ label, text }) => [label, text])).toEqual([
    ['Name', 'Dataverse: Latchkey (this page)'],
    ['Supported account types', 'Single tenant only'],
    ['Platform', 'Single-page application (SPA)'],
    ['Redirect URI', pageUri],
  ]);
});

test('the form of a tool has its values, and never a secret', () => {
  const form = planSetup(choose({ targets: ['smartconnect'], clientId }))
    .registrations.flatMap(planStages)
    .find(({ id }) => id === 'tool')?.forms[0];
  expect(form?.tool).toBe('smartconnect');
  expect(form?.fields.find(({ label }) => label === 'Application Id')?.text).toBe(clientId);
  expect(form?.fields.find(({ label }) => label === 'Client Secret')?.known).toBe(false);
});

test('a stage is done with its last step, and says what was set', () => {
  const [plan] = planSetup(choose({ targets: ['smartconnect'] })).registrations;
  const credential = plan && planStages(plan).find(({ id }) => id === 'credential');
  if (!credential) expect.fail('no such stage');
  const ids = credential.steps.map(({ id }) => id);
  const draft = newDraft('one', 'public', ['smartconnect']);
  expect(stageProgress(draft, credential)).toBe('todo');
  expect(stageProgress(finishSteps(draft, ids.slice(1)), credential)).toBe('todo');
  expect(stageProgress(finishSteps(draft, ids), credential)).toBe('done');
  const broken = { ...draft, broken: { [ids[0] ?? '']: 'secret-wrong' as const } };
  expect(stageProgress(broken, credential)).toBe('broken');
  expect(stageSummary(credential, plan.registration, '2027-05-31')).toBe(
    'SmartConnect secret · expires on 2027-05-31',
  );
});
