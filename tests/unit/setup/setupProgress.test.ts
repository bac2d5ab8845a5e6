import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGuid } from '../../../src/domain/guid.ts';
import { choicesOf, newDraft, type SetupDraft } from '../../../src/domain/setup/setupDraft.ts';
import { planSetup } from '../../../src/domain/setup/setupPlan.ts';
import {
  countProgress,
  observe,
  resetProgress,
  stepState,
  markStep,
  type SetupObservation,
} from '../../../src/domain/setup/setupProgress.ts';
import { parseDraft } from '../../../src/domain/setup/storedDraft.ts';
import { choose, clientId as clientIdText, tenant } from './choices.ts';

const clientId = parseGuid(clientIdText) ?? expect.fail('no GUID');
const plan = planSetup(choose({ targets: ['smartconnect', 'latchkey'] }));
const draft = newDraft('draft-1', 'public', ['smartconnect', 'latchkey']);
const look = (...sights: readonly SetupObservation[]) =>
  sights.reduce((seen, sight) => observe(seen, sight, plan), draft);
const doneIn = (seen: SetupDraft) =>
  plan.registrations
    .flatMap((each) => each.steps)
    .filter((step) => stepState(seen, step.id) === 'done')
    .map((step) => step.id);

describe('What the page detects', () => {
  test.each<[string, readonly SetupObservation[], readonly string[]]>([
    ['nothing at first', [], []],
    ['a well-formed client ID', [{ saw: 'client-id', clientId }], ['client-id']],
    ['a tenant that was found', [{ saw: 'tenant', tenant, resolved: true }], ['tenant-id']],
    ['no tenant that doesn’t exist', [{ saw: 'tenant', tenant: 'x.y', resolved: false }], []],
    [
      'the SPA redirect URI and the consent after a sign-in, but not the Web platform or the secret',
      [
        { saw: 'client-id', clientId },
        { saw: 'signed-in', clientId },
      ],
      ['more-redirects-spa', 'user-impersonation', 'admin-consent', 'client-id', 'sign-in-here'],
    ],
    ['nothing after a sign-in with a different client ID', [{ saw: 'signed-in', clientId }], []],
    [
      'only the new client ID after a change',
      [
        { saw: 'client-id', clientId },
        { saw: 'signed-in', clientId },
        { saw: 'client-id', clientId: parseGuid(tenant) },
      ],
      ['client-id'],
    ],
    [
      'nothing after the client ID was cleared',
      [
        { saw: 'client-id', clientId },
        { saw: 'client-id', clientId: undefined },
      ],
      [],
    ],
  ])('%s', (_, sights, done) => {
    expect(doneIn(look(...sights))).toEqual(done);
  });
});

describe('A failed sign-in', () => {
  const failed = look(
    { saw: 'client-id', clientId },
    { saw: 'signed-in', clientId },
    { saw: 'sign-in-failed', clientId, kind: 'redirect-uri' },
  );

  test('marks the step to fix', () => {
    expect(stepState(failed, 'more-redirects-spa')).toBe('broken');
    expect(stepState(failed, 'redirect-uri-web')).toBe('todo');
  });

  test('is fixed by the next sign-in, or by the person', () => {
    expect(
      stepState(observe(failed, { saw: 'signed-in', clientId }, plan), 'more-redirects-spa'),
    ).toBe('done');
    expect(stepState(markStep(failed, 'more-redirects-spa', true), 'more-redirects-spa')).toBe(
      'done',
    );
  });

  test('of a kind that no step fixes changes nothing', () => {
    const before = look({ saw: 'client-id', clientId });
    expect(observe(before, { saw: 'sign-in-failed', clientId, kind: 'throttled' }, plan)).toEqual(
      before,
    );
  });
});

test('A person’s mark stays when the page clears its own', () => {
  const ticked = markStep(draft, 'client-id', true);
  const seen = observe(ticked, { saw: 'client-id', clientId: undefined }, plan);
  expect(stepState(seen, 'client-id')).toBe('done');
  expect(stepState(markStep(seen, 'client-id', false), 'client-id')).toBe('todo');
});

test('Progress is counted, and a reset keeps the entries', () => {
  const seen = markStep(look({ saw: 'client-id', clientId }), 'register', true);
  const all = plan.registrations.flatMap((each) => each.steps).length;
  expect(countProgress(seen, plan)).toEqual({ done: 2, broken: 0, of: all });
  const reset = resetProgress(seen);
  expect(countProgress(reset, plan)).toEqual({ done: 0, broken: 0, of: all });
  expect(reset.clientId).toBe(clientId);
});

describe('A stored draft', () => {
  const full: SetupDraft = {
    ...look({ saw: 'client-id', clientId }, { saw: 'tenant', tenant, resolved: true }),
    toolUris: { smartconnect: 'https://sc.example.com/oauth' },
    secret: { label: 'SmartConnect', expires: '2027-05-31', owner: 'Anna' },
    broken: { register: 'register-app' },
  };

  test('is read back unchanged', () => {
    expect(parseDraft(JSON.parse(JSON.stringify(full)))).toEqual({ status: 'ok', draft: full });
  });

  test.each([
    [undefined, 'The record isn’t a setup.'],
    [{ version: 2, id: 'x' }, 'A different version of this page wrote the record.'],
    [{ version: 1 }, 'The record has no ID.'],
  ])('%j is damaged', (value, words) => {
    const read = parseDraft(value);
    expect(read.status === 'damaged' ? read.reason : read).toContain(words);
  });

  test('provides the choices for the plan', () => {
    expect(choicesOf(full, 'https://host/app/')).toMatchObject({
      targets: ['smartconnect', 'latchkey'],
      clientId,
      tenant,
      pageUri: 'https://host/app/',
      secretLabel: 'SmartConnect',
      secretExpires: '2027-05-31',
    });
  });

  test('never contains a secret', () => {
    const read = parseDraft({
      ...full,
      appName: 'abC8Q~0123456789abcdefghijklmnopqrstuvw',
      tenant: 'abC8Q~0123456789abcdefghijklmnopqrstuvw',
    });
    expect(JSON.stringify(read)).not.toContain('8Q~');
  });

  test('any JSON gives a draft or a refusal', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({
            version: fc.constant(1),
            id: fc.string(),
            cloud: fc.jsonValue(),
            targets: fc.jsonValue(),
            toolUris: fc.jsonValue(),
            ticks: fc.jsonValue(),
            broken: fc.jsonValue(),
            secret: fc.jsonValue(),
          }),
        ),
        (value) => {
          expect(['ok', 'damaged']).toContain(parseDraft(value).status);
        },
      ),
    );
  });
});
