import { expect, test } from 'vitest';
import { writeHandoff } from '../../../src/formats/setup/adminHandoff.ts';
import { writeScripts } from '../../../src/formats/setup/scripts/writeScripts.ts';
import { planSetup } from '../../../src/domain/setup/setupPlan.ts';
import { planStages } from '../../../src/domain/setup/setupStages.ts';
import { choose } from './choices.ts';

test('nothing asks for a secret where the only tool uses a certificate', () => {
  const [plan] = planSetup(choose({ targets: ['dotnet-certificate'] })).registrations;
  if (!plan) expect.fail('no registration');
  const [script] = writeScripts(plan.registration);
  if (!script) expect.fail('no script');
  const handoff = writeHandoff(plan, { script, answer: undefined, done: new Set() });
  const read = [
    ...plan.steps.flatMap(({ title, does, right, path, values }) => [
      title,
      does,
      right,
      path,
      ...values.map(({ label, text }) => `${label} ${text}`),
    ]),
    ...planStages(plan).flatMap(({ title, sees = '', forms }) => [
      title,
      sees,
      ...forms.flatMap((form) => [form.title, ...form.fields.map(({ label }) => label)]),
    ]),
    handoff.markdown,
    decodeURIComponent(handoff.mail.href),
  ];
  for (const text of read)
    expect(text.replaceAll(/certificates \\?& secrets/gi, '')).not.toMatch(/secret/i);
});
