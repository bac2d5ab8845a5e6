import { describe, expect, it, test } from 'vitest';
import {
  runCard,
  secretCards,
  setupCard,
  signedInCard,
} from '../../../src/app/start/resumeCards.ts';
import type { RunSummary } from '../../../src/domain/checks/run.ts';
import { parseGuid } from '../../../src/domain/guid.ts';
import { choicesOf, newDraft, withValues } from '../../../src/domain/setup/setupDraft.ts';
import { planSetup } from '../../../src/domain/setup/setupPlan.ts';
import { finishSteps } from '../../../src/domain/setup/setupProgress.ts';
import { clientId, pageUri } from '../../unit/setup/choices.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const planOf = (draft: Parameters<typeof choicesOf>[0]) => planSetup(choicesOf(draft, pageUri));

describe('The cards of secrets', () => {
  const secret = (label: string, expires: string) => ({ label, expires, owner: '' });
  const two = withValues(
    { ...newDraft('one', 'public', ['web-secret', 'm365']), clientId: parseGuid(clientId) },
    'main',
    { secret: secret('Later', '2026-12-20') },
  );

  it('leaves out a secret that is good for long, and has the most urgent one first', () => {
    const expired = {
      ...newDraft('two', 'public', ['smartconnect']),
      secret: secret('Expired', '2026-11-02'),
    };
    const fine = { ...expired, id: 'three', secret: secret('Fine', '2028-01-01') };
    const cards = secretCards([two, expired, fine], now);
    expect(cards.map(({ title, tone }) => [title, tone])).toEqual([
      ['“Expired” expired 24 days ago', 'danger'],
      ['“Later” expires in 24 days', 'warning'],
    ]);
    expect(cards.map(({ href }) => href)).toEqual([
      '#/setup?renew=two.main',
      '#/setup?renew=one.main',
    ]);
  });

  it('opens the renewal of the registration that the secret belongs to', () => {
    const draft = withValues(newDraft('one', 'public', ['m365', 'web-secret']), 'second', {
      secret: secret('Second', '2026-12-01'),
    });
    const [card] = secretCards([draft], now);
    expect(card?.href).toBe('#/setup?renew=one.second');
  });
});

test('the card of a setup names the first stage that isn’t done, and there is none once all are', () => {
  const draft = newDraft('one', 'public', ['smartconnect']);
  const plan = planOf(draft);
  const all = plan.registrations.flatMap(({ steps }) => steps.map(({ id }) => id));
  expect(setupCard(finishSteps(draft, all.slice(0, 1)), plan)).toMatchObject({
    title: 'Continue SmartConnect',
    detail: 'Stage 2 of 5: Register',
    href: '#/setup',
  });
  expect(setupCard(finishSteps(draft, all), plan)).toBeUndefined();
});

describe('The card of the last check', () => {
  const run: RunSummary = {
    id: 'r 1',
    startedAt: now - 6 * 3_600_000,
    endedAt: now,
    status: 'finished',
    scope: { is: 'all' },
    accounts: [],
    of: 25,
    counts: { reachable: 24, failed: 1, skipped: 0 },
    activeMs: 1000,
  };

  it.each<[string, Partial<RunSummary>, string, string, string]>([
    ['with a failure', {}, 'warning', 'Last check: 24 of 25 reachable', 'Today: see what failed'],
    [
      'on an earlier day, without a failure',
      { startedAt: now - 3 * 86_400_000, counts: { reachable: 25, failed: 0, skipped: 0 } },
      'success',
      'Last check: 25 of 25 reachable',
      'Monday: see the result',
    ],
    [
      'that skipped one',
      { counts: { reachable: 24, failed: 0, skipped: 1 } },
      'neutral',
      'Last check: 24 of 25 reachable',
      'Today: see the result',
    ],
    [
      'that was interrupted',
      { status: 'paused' },
      'neutral',
      'Check of 25 organizations isn’t finished',
      'Today: see how far it is',
    ],
  ])('says what a check %s found', (_, changes, tone, title, detail) => {
    expect(runCard({ ...run, ...changes }, now)).toMatchObject({
      tone,
      title,
      detail,
      href: '#/runs/r%201',
    });
  });
});

describe('The card of who is signed in', () => {
  const account = { username: 'ben@contoso.example' };
  const organizations = [
    { id: 'one', suffix: 'crm.dynamics.com' },
    { id: 'two', suffix: 'crm4.dynamics.com' },
    { id: 'three', suffix: 'crm4.dynamics.com' },
  ];

  it.each([
    { of: [organizations], says: '3 organizations in 2 regions' },
    { of: [organizations.slice(0, 1)], says: '1 organization in 1 region' },
    { of: [undefined], says: 'Show organizations' },
  ])('says $says', ({ of, says }) => {
    expect(signedInCard([account], of)).toMatchObject({
      title: 'Signed in as ben@contoso.example',
      detail: says,
      href: '#/organizations',
    });
  });

  it('counts what two accounts see only once', () => {
    const card = signedInCard(
      [account, { username: 'ada@contoso.example' }],
      [organizations, organizations.slice(1)],
    );
    expect(card).toMatchObject({
      title: 'Signed in as ben@contoso.example, ada@contoso.example',
      detail: '3 organizations in 2 regions',
    });
  });

  it('isn’t there while nobody is', () => {
    expect(signedInCard([], [])).toBeUndefined();
  });
});
