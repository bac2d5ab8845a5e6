import { expect, test } from 'vitest';
import { parseGuid } from '../../../src/domain/guid.ts';
import { carryOver } from '../../../src/domain/setup/carryOver.ts';
import { choicesOf, newDraft, valuesOf } from '../../../src/domain/setup/setupDraft.ts';
import { parseDraft } from '../../../src/domain/setup/storedDraft.ts';
import { planSetup } from '../../../src/domain/setup/setupPlan.ts';
import type { TargetId } from '../../../src/facts/setup/targetIds.ts';
import { pageUri } from './choices.ts';

const first = parseGuid('5a4d0b0c-0000-4000-8000-000000000001') ?? expect.fail();
const second = parseGuid('5a4d0b0c-0000-4000-8000-000000000002') ?? expect.fail();
const proof = {
  at: 1,
  username: 'ben@contoso.example',
  organizationUrl: 'https://contoso.crm4.dynamics.com',
  through: second,
  clientId: second,
};
const secret = { label: 'One', expires: '2027-05-31', owner: 'Anna' };

/** A web tool with a secret and a tool with a device code can’t share a registration. */
const draft = {
  ...newDraft('one', 'public', ['smartconnect', 'm365']),
  clientId: first,
  secret,
  others: { second: { clientId: second, tenant: 'contoso.example', secret: undefined, proof } },
  ticks: { register: 'person', 'register@second': 'person', overview: 'person' },
} as const;

function switchTo(targets: readonly TargetId[]) {
  const edited = { ...draft, targets };
  return carryOver(
    edited,
    planSetup(choicesOf(draft, pageUri)),
    planSetup(choicesOf(edited, pageUri)),
  );
}

test('each registration has its own client ID, tenant and secret', () => {
  const plans = planSetup(choicesOf(draft, pageUri)).registrations;
  expect(
    plans.map(({ registration }) => [registration.id, registration.clientId, registration.tenant]),
  ).toEqual([
    ['main', first, undefined],
    ['second', second, 'contoso.example'],
  ]);
  expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual({ status: 'ok', draft });
});

test('without the first tool, the second registration keeps its values and its progress', () => {
  const changed = switchTo(['m365']);
  expect(valuesOf(changed, 'main')).toMatchObject({
    clientId: second,
    tenant: 'contoso.example',
    secret: undefined,
    proof,
  });
  expect(changed.ticks).toEqual({ register: 'person' });
});

test('in the other order, the two change places', () => {
  const changed = switchTo(['m365', 'smartconnect']);
  expect(valuesOf(changed, 'main').clientId).toBe(second);
  expect(valuesOf(changed, 'second')).toMatchObject({ clientId: first, secret });
  expect(changed.ticks).toEqual({
    'register@second': 'person',
    register: 'person',
    'overview@second': 'person',
  });
});

test('one more tool changes nothing', () => {
  expect(switchTo(['smartconnect', 'm365', 'web-secret'])).toMatchObject({
    clientId: first,
    others: draft.others,
    ticks: draft.ticks,
  });
});
