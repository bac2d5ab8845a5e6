import { render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import { newDoctorRun, withRung } from '../../../src/domain/doctor/doctorRun.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import { parseGuid } from '../../../src/domain/guid.ts';
import { parseOrganizationUrl } from '../../../src/domain/organizations/organizationUrl.ts';
import type { Account } from '../../../src/domain/signIn/registration.ts';
import type { TokenReading } from '../../../src/domain/diagnosis/tokenClaims.ts';
import { ago, inMinutes } from '../../../src/app/diagnosis/ago.ts';
import DoctorLadder from '../../../src/app/doctor/DoctorStages.svelte';
import { mask } from '../../../src/formats/diagnosis/mask.ts';
import { tokenDoubts } from '../../../src/app/diagnosis/tokenDoubts.ts';
import Unrecognised from '../../../src/app/diagnosis/UnrecognizedText.svelte';

const failure: Failure = { tag: 'refused', during: 'tenant', code: 'AADSTS90002' };
const run = [
  ['page', { status: 'passed', ms: 1.4, detail: 'https://x.example/' }],
  ['tenant', { status: 'failed', ms: 80, failure }],
  ['discovery', { status: 'failed', ms: 9, failure }],
  ['membership', { status: 'skipped', reason: 'No organization is given.' }],
] as const;
const whole = run.reduce(
  (rest, [stage, state]) => withRung(rest, stage, state),
  newDoctorRun(1_800_000_000_000),
);
const card = createRawSnippet<[Failure]>((given) => ({
  render: () => `<p>Explained: ${given().code ?? ''}</p>`,
}));

test('the ladder shows all twelve rungs in order; the first red one alone is open and explained', () => {
  render(DoctorLadder, { run: whole, asking: undefined, card });
  const rungs = screen.getAllByRole('listitem');
  expect(rungs).toHaveLength(12);
  expect(rungs[0]).toHaveTextContent(/This page’s address\s*Passed\s*1 ms/);
  expect(rungs[11]).toHaveTextContent(/Membership\s*Skipped/);
  const open = rungs.filter((rung) => rung.querySelector('details')?.open);
  expect(open).toEqual([rungs[3]]);
  expect(screen.getAllByText('Explained: AADSTS90002')).toHaveLength(1);
  expect(within(open[0] ?? document.body).getByText('Explained: AADSTS90002')).toBeVisible();
});

test('the rung whose answer is awaited says so', () => {
  render(DoctorLadder, { run: newDoctorRun(0), asking: 'storage', card });
  const rungs = screen.getAllByRole('listitem');
  expect(rungs[1]).toHaveTextContent('Asking');
  expect(rungs[2]).toHaveTextContent('Not known');
});

test('a text without a known error says so, with what it holds and whom to ask', () => {
  render(Unrecognised, {
    evidence: [{ label: 'Trace ID', value: 'f1b2' }],
    oncopy: () => Promise.resolve(true),
  });
  const article = screen.getByRole('article', { name: /No error that Latchkey knows/ });
  expect(article).toHaveAttribute('data-kind', 'unknown');
  for (const words of ['f1b2', 'an administrator of your tenant', 'the tool’s support'])
    expect(article).toHaveTextContent(words);
});

test.each([
  [0, 'just now'],
  [59_000, 'just now'],
  [60_000, '1 minute ago'],
  [7_200_000, '2 hours ago'],
  [200_000_000, '2 days ago'],
  [-5000, 'just now'],
])('%i ms ago is “%s”', (ms, words) => {
  expect(ago(1_800_000_000_000 - ms, 1_800_000_000_000)).toBe(words);
});

test.each([
  [5, '5 s'],
  [65, '1 min 5 s'],
  [3600, '1 h 0 min'],
])('%i seconds are “%s”', (seconds, words) => {
  expect(inMinutes(seconds)).toBe(words);
});

const clientId = parseGuid('5a4d0b0c-0000-4000-8000-000000000001');
const contoso = parseOrganizationUrl('https://contoso.crm4.dynamics.com', 'public');
if (!clientId || !contoso) throw new Error('The samples are malformed.');
const account: Account = {
  key: 'k',
  username: 'Ann.Li@contoso.example',
  name: 'Ann (Li)',
  tenantId: '0c0a7050-0000-4000-8000-00000000c001',
  homeTenantId: '0fab71ca-0000-4000-8000-00000000f001',
  registration: { clientId, tenant: undefined, cloud: 'public' },
};
const names = { accounts: [account], tenants: ['fabrikam.example', undefined, ''] };
const told =
  'ann.li@contoso.example Ann (Li) bob@other.example 0C0A7050-0000-4000-8000-00000000C001 0fab71ca-0000-4000-8000-00000000f001 fabrikam.example acme.onmicrosoft.com AADSTS50020';

describe('names in a report', () => {
  test('stay where nothing is to be hidden', () => {
    expect(mask(told, { user: false, tenant: false }, names)).toBe(told);
  });
  test('of people go, whoever they are', () => {
    const text = mask(told, { user: true, tenant: false }, names);
    expect(text).toBe(`[user] [user] [user] ${told.slice(told.indexOf('0C0A'))}`);
  });
  test('of tenants go, also the domain of a user name', () => {
    const text = mask(told, { user: false, tenant: true }, names);
    expect(text).toBe(
      'ann.li@[tenant] Ann (Li) bob@other.example [tenant] [tenant] [tenant] [tenant] AADSTS50020',
    );
  });
});

const good: TokenReading = {
  audience: 'https://contoso.api.crm4.dynamics.com/',
  tenant: undefined,
  app: undefined,
  scopes: ['user_impersonation'],
  version: '1.0',
  issuedAt: undefined,
  validFrom: undefined,
  expiresAt: undefined,
  rows: [],
};

test.each<[string, Partial<TokenReading>, RegExp | undefined]>([
  ['the organization’s', {}, undefined],
  ['Global Discovery’s', { audience: 'https://globaldisco.crm.dynamics.com' }, undefined],
  ['Graph’s', { audience: 'https://graph.microsoft.com' }, /other than Dataverse/],
  ['an app’s by ID', { audience: '00000003-0000-0000-c000-000000000000' }, /other than Dataverse/],
  ['another’s', { audience: 'https://other.crm4.dynamics.com' }, /another organization/],
  ['nobody’s', { audience: undefined }, /whom it is made for/],
  ['one without permission', { scopes: [] }, /no permission at all/],
  ['one with another permission', { scopes: ['User.Read'] }, /lacks the permission/],
])('a token that is %s raises the right doubt', (_, changes, doubt) => {
  const doubts = tokenDoubts({ ...good, ...changes }, contoso);
  expect(doubts).toHaveLength(doubt ? 1 : 0);
  if (doubt) expect(doubts[0]).toMatch(doubt);
});
